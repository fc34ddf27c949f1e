import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../kernel/instant.ts';
import {
  endScreening,
  noteScreenedUpTo,
  type RegisterSight,
  recordScreening,
  resemblances,
  screenedUpTo,
  triggersOf,
} from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import { KeptRegister, must, type ScreeningHouse } from './screening-kept.ts';
import type { Version } from './screening-profiles.ts';
import { dueApplications, endedUnscreened, latestVersions } from './screening-register.ts';

export interface Screened {
  readonly screened: number;
  readonly ended: number;
}

/** Screens what is due: versions that nobody held against the register yet, and all that is open when a list or an order came. */
export class Screener {
  readonly #house: ScreeningHouse;
  readonly #register: KeptRegister;

  /** `threads`: for learning; with 1 it is done where it is asked. */
  constructor(house: ScreeningHouse, threads = 1) {
    this.#house = house;
    this.#register = new KeptRegister(house, threads);
  }

  /** `progress` counts the applications that are due. */
  async run(progress: (done: number, of: number) => void = () => {}): Promise<Screened> {
    const { db, acting } = this.#house;
    const at = acting.clock.now();
    const [trigger, upTo] = await Promise.all([triggersOf(db, at), screenedUpTo(db)]);
    const [byList, byOrder] = [trigger.lists !== upTo?.lists, trigger.orders !== upTo?.orders];
    const again = byList || byOrder;
    const ended = await this.#endClosed();
    const due = new Map((await dueApplications(db, again)).map((one) => [one.application, one.submitted]));
    if (due.size > 0) {
      const sight = await this.#register.at(at);
      let done = 0;
      for await (const version of latestVersions(db, [...due.keys()])) {
        const why = due.get(version.application) ? 'submitted' : byList ? 'list' : 'shutdown';
        await this.#screen(sight, version, at, why);
        progress(++done, due.size);
      }
    } else await this.#register.keepUp(at);
    if (again) await db.transaction((tx) => noteScreenedUpTo(tx, trigger));
    return { screened: due.size, ended };
  }

  /** Screenings of applications that are open no more end. */
  async #endClosed(): Promise<number> {
    let ended = 0;
    for (const input of await endedUnscreened(this.#house.db)) {
      const done = must(await perform(this.#house.acting, {}, (act) => endScreening(act, input)));
      if (done.ended) ended++;
    }
    return ended;
  }

  async #screen(
    sight: RegisterSight,
    version: Version,
    at: Instant,
    why: 'submitted' | 'list' | 'shutdown',
  ): Promise<void> {
    const own = sight.party(version.application);
    if (!own) return; // came while the register was read: the next run has it
    const found = resemblances(own, sight, at);
    const { application, reference, organisation, company, hash } = version;
    const { people, companies } = sight.models;
    must(
      await perform(this.#house.acting, {}, (act) =>
        recordScreening(act, {
          application,
          reference,
          organisation,
          company,
          version: version.version,
          hash,
          why,
          models: { engine: people.engine, people: people.hash, companies: companies.hash },
          counts: {
            parties: sight.size - sight.listed.parties,
            people: sight.people,
            listed: sight.listed.parties,
          },
          found,
        }),
      ),
    );
    await breathe();
  }
}
