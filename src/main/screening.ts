import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../kernel/instant.ts';
import {
  endScreening,
  leadsOf,
  leadsOfEnded,
  noteScreenedUpTo,
  type RegisterSight,
  recordScreening,
  resemblances,
  runningLicences,
  screenedUpTo,
  triggersOf,
} from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import { KeptRegister, must, type ScreeningHouse } from './screening-kept.ts';
import type { Version } from './screening-profiles.ts';
import { dueApplications, endedUnscreened, latestVersions } from './screening-register.ts';

/** In place of the state of an application. */
const LICENCE_OVER = 'licence-over';

export interface Screened {
  readonly screened: number;
  /** Running licences that were held against what is new. */
  readonly licences: number;
  readonly ended: number;
}

/**
 * Screens what is due: versions that nobody held against the register yet, and all that is open when a list or an order
 * came; then, too, every licence that runs. Applications go first: for them somebody waits.
 */
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
    const ended = await this.#endClosed(at);
    const licences = new Map(
      again ? (await runningLicences(db, at)).map((one) => [one.application, one.licence]) : [],
    );
    const due = new Map((await dueApplications(db, again)).map((one) => [one.application, one.submitted]));
    if (due.size + licences.size > 0) {
      const sight = await this.#register.at(at);
      let done = 0;
      for await (const version of latestVersions(db, [...due.keys()])) {
        const why = due.get(version.application) ? 'submitted' : byList ? 'list' : 'shutdown';
        await this.#screen(sight, version, at, why);
        progress(++done, due.size);
      }
      for (const application of due.keys()) licences.delete(application);
      for await (const version of latestVersions(db, [...licences.keys()]))
        await this.#screen(
          sight,
          version,
          at,
          byList ? 'list' : 'shutdown',
          licences.get(version.application),
        );
    } else await this.#register.keepUp(at);
    if (again) await db.transaction((tx) => noteScreenedUpTo(tx, trigger));
    return { screened: due.size, licences: licences.size, ended };
  }

  /** Screenings of applications that are open no more end, and those of licences that run no more. */
  async #endClosed(at: Instant): Promise<number> {
    const { db } = this.#house;
    const over = (await leadsOfEnded(db, at)).map(({ application }) => ({
      application,
      state: LICENCE_OVER,
    }));
    let ended = 0;
    for (const input of [...(await endedUnscreened(db)), ...over]) {
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
    licence?: string,
  ): Promise<void> {
    const own = sight.party(licence ?? version.application);
    if (!own) return; // came while the register was read: the next run has it
    const all = resemblances(own, sight, at);
    const found = licence ? leadsOf(all) : all;
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
          ...(licence && { licence }),
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
