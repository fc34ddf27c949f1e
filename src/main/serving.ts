import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { courtsChapter } from '../modules/courts/index.ts';
import { licencesChapter } from '../modules/licences/index.ts';
import { numbersChapter } from '../modules/numbers/index.ts';
import { ordersChapter } from '../modules/orders/index.ts';
import type { Fact } from '../platform/ledger/fact.ts';
import { sequence } from '../platform/ledger/sequencer.ts';
import type { Database } from '../platform/postgres/database.ts';
import { sql } from '../platform/postgres/sql.ts';
import type { Settings } from '../platform/settings.ts';
import type { RegisterIndex, RegisterKeeper } from './register-index.ts';

export const TOUCHING = new Set(
  [licencesChapter, ordersChapter, courtsChapter, numbersChapter].flatMap((chapter) => chapter.facts),
);

/** The licences about which the register may say something else after these facts. */
export function licencesTouched(facts: readonly Pick<Fact, 'type' | 'subject' | 'data'>[]): string[] {
  const touched = new Set<string>();
  for (const { type, subject, data } of facts)
    if (TOUCHING.has(type)) touched.add((data as { licence?: string }).licence ?? subject);
  return [...touched];
}

const FOLLOW_MS = 300;
const PAGE = 10_000;

/**
 * Gives new facts their place in the log, and shows in memory what other processes wrote. The main thread's
 * own steady work, begun before the register is loaded; `stop` waits for the round under way.
 */
export async function followLedger(
  db: Database,
  register: Pick<RegisterIndex, 'refresh'>,
  complain: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  let after = await lastIndex(db);
  const stopping = new AbortController();
  const round = async () => {
    while ((await sequence(db)) > 0 && !stopping.signal.aborted);
    for (
      const last = await lastIndex(db);
      after < last && !stopping.signal.aborted;
      after = Math.min(last, after + PAGE)
    )
      await register.refresh(licencesTouched(await touchingBetween(db, after, Math.min(last, after + PAGE))));
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await round().catch(complain);
      await sleep(FOLLOW_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** What of a page of the log may touch a licence, without what is personal in it. The index has no gaps. */
async function touchingBetween(db: Database, after: number, last: number) {
  const rows = await db.rows<{ type: string; subject: string; data: string }>(
    sql`select f.type, f.subject, f.data from log_index l join fact f on f.seq = l.seq
        where l.index > ${after} and l.index <= ${last} and f.type = any(${[...TOUCHING]}::text[]) order by l.index`,
  );
  return rows.map(({ data, ...row }) => ({ ...row, data: JSON.parse(data) as unknown }));
}

async function lastIndex(db: Database): Promise<number> {
  const row = await db.row<{ index: number }>(sql`select coalesce(max(index), 0) as index from log_index`);
  return row?.index ?? 0;
}

// Answers leave short-lived garbage: room for more of it would only be memory that is resident.
const YOUNG_MB = 48;

/** What a serving thread is given at its start. */
export interface ThreadGiven {
  readonly settings: Settings;
  readonly port: number;
  readonly register: ReturnType<RegisterKeeper['thread']>;
  /** Asks of this thread to the main thread, and the answers. */
  readonly calls: MessagePort;
}

/** Thread to main: licences to refresh. Main to thread: the same call, done; or `stop`. */
export type Ask = { readonly call: number; readonly refresh: readonly string[] };
export type Reply = { readonly done: number } | { readonly stop: true };

export interface Threads {
  stop(): Promise<void>;
}

/**
 * Starts `count` more serving threads on the port that the main thread listens on with `reusePort`; each is a
 * complete house over its own connections. A thread that dies takes the process with it: half of a service
 * that answers is worse than a restart.
 */
export async function startThreads(
  count: number,
  given: { readonly settings: Settings; readonly port: number },
  register: RegisterKeeper,
): Promise<Threads> {
  const threads = await Promise.all(
    Array.from({ length: count }, async () => {
      const [announced, generations] = portPair();
      const [calls, theirs] = portPair();
      calls.on('message', ({ call, refresh }: Ask) => {
        void register.refresh(refresh).then(() => calls.postMessage({ done: call } satisfies Reply));
      });
      const workerData: ThreadGiven = {
        ...given,
        register: register.thread(generations, announced),
        calls: theirs,
      };
      const thread = new Worker(new URL('./serving-thread.ts', import.meta.url), {
        workerData,
        transferList: [generations, theirs],
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      const ended = new Promise<void>((done) => thread.once('exit', () => done()));
      await new Promise<void>((listening, failed) => {
        thread.once('message', () => listening());
        thread.once('error', failed);
      });
      thread.on('error', (error) => {
        throw error;
      });
      return { calls, ended };
    }),
  );
  return {
    async stop() {
      for (const { calls } of threads) calls.postMessage({ stop: true } satisfies Reply);
      await Promise.all(threads.map(({ ended }) => ended));
      for (const { calls } of threads) calls.close();
    },
  };
}

function portPair(): [MessagePort, MessagePort] {
  const { port1, port2 } = new MessageChannel();
  return [port1, port2];
}

/**
 * Fails with EADDRINUSE when another program listens on a port. Sockets with `reusePort` would share it with
 * that program without a word; this one, without, is refused.
 */
export async function mustBeFree(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once('error', taken);
    probe.listen(port, () => probe.close(() => free()));
  });
}
