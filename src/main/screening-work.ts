import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../kernel/instant.ts';
import type { Queue } from '../platform/queue.ts';
import type { House } from './house.ts';
import type { Screened } from './screening.ts';
import { screeningDue } from './screening-due.ts';
import { tellDisclosures } from './screening-letters.ts';
import type { ScreeningAnswer, ScreeningAsk, ScreeningGiven } from './screening-thread.ts';

/** Under this name it waits in the queue; each minute, and as soon as somebody submits, shuts or imports. */
export const SCREENING = 'screening';

const MIB = 2 ** 20;

/** Facts after which somebody is to be screened: what was submitted, whom a list names, and what shuts a centre or opens it again. */
const WAKING = new Set([
  'VersionSubmitted',
  'WatchListImported',
  'OwnEntryRecorded',
  'OwnEntryOutcomeNoted',
  'OwnEntryErased',
  'OrderProposed',
  'OrderMade',
  'OrderDeclined',
  'OrderLifted',
  'StayGranted',
  'StayVerified',
  'StayFoundForged',
  'StayEnded',
  'LicenceSurrendered',
  'TransitionEnded',
  'MatchDisclosed',
]);

/**
 * The screener on a thread of its own: the register that it keeps in memory is read, learnt and compared there, so that
 * whoever is served meanwhile does not wait for it. A thread that died is begun again with the next run.
 */
export class ScreeningThread {
  readonly #given: ScreeningGiven;
  #worker: Worker | undefined;

  constructor(connection: House['connection']) {
    this.#given = { connection };
  }

  get running(): boolean {
    return this.#worker !== undefined;
  }

  run(at: Instant): Promise<Screened> {
    this.#worker ??= this.#begun();
    const worker = this.#worker;
    return new Promise((done, failed) => {
      const ended = (error?: Error) => {
        worker.off('message', told).off('error', ended).off('exit', left);
        worker.unref(); // it keeps nothing running
        if (error) failed(error);
      };
      const left = () => ended(new Error('the screening thread ended'));
      const told = (answer: ScreeningAnswer) => {
        ended('failed' in answer ? new Error(answer.failed) : undefined);
        if ('done' in answer) done(answer.done);
      };
      worker.on('message', told).on('error', ended).on('exit', left);
      worker.ref();
      worker.postMessage({ at } satisfies ScreeningAsk);
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #begun(): Worker {
    const worker = new Worker(new URL('./screening-thread.ts', import.meta.url), {
      workerData: this.#given,
      resourceLimits: { maxOldGenerationSizeMb: Math.floor(totalmem() / 2 / MIB) },
    });
    worker.once('exit', () => {
      this.#worker = undefined;
    });
    worker.on('error', () => {}); // told to whoever waits for the run
    return worker;
  }
}

/** Screening runs by itself: each minute, for other processes submit too, and at once when it is heard here. */
export async function startScreening(queue: Queue, house: House): Promise<void> {
  const thread = new ScreeningThread(house.connection);
  await queue.work(SCREENING, async () => {
    const at = house.acting.clock.now();
    // a thread costs some 70 MiB, so an office where nothing is to be screened has none; one that runs keeps its register up
    if (thread.running || (await screeningDue(house.db, at))) {
      const { more } = await thread.run(at);
      if (more) queue.soon(SCREENING);
    }
    await tellDisclosures(house);
  });
  await queue.schedule(SCREENING, '* * * * *', 'UTC');
  house.listen(async (facts) => {
    if (facts.some(({ type }) => WAKING.has(type))) queue.soon(SCREENING);
  });
}
