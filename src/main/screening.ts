import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../kernel/instant.ts';
import {
  endScreening,
  leadsOf,
  noteLicencesHeld,
  noteScreenedUpTo,
  type RegisterSight,
  recordScreening,
  resemblances,
  runningLicences,
} from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import { applicationsDue, closedDue, passDue } from './screening-due.ts';
import { KeptRegister, must, type ScreeningHouse } from './screening-kept.ts';
import type { Version } from './screening-profiles.ts';
import { latestVersions, OVER } from './screening-register.ts';

export interface Screened {
  readonly screened: number;
  /** Running licences that were held against what is new. */
  readonly licences: number;
  /** Others of them wait for the next run. */
  readonly more: boolean;
  readonly ended: number;
}

/** So many licences a run: whoever submits meanwhile waits no longer than for these. */
const LICENCES_AT_ONCE = 100;

/**
 * Screens what is due: versions that nobody held against the register yet, and all that is open when a list or an order
 * came. After them, for whom somebody waits, come the licences that run, some at a time: what comes while a pass over
 * them is under way is left to the next one, so that every pass ends.
 */
export class Screener {
  readonly #house: ScreeningHouse;
  readonly #register: KeptRegister;

  /** `threads`: for learning; with 1 it is done where it is asked. */
  constructor(house: ScreeningHouse, threads = 1) {
    this.#house = house;
    this.#register = new KeptRegister(house, threads);
  }

  async run(): Promise<Screened> {
    const { screened, ended } = await this.applications();
    return { screened, ended, ...(await this.#licences()) };
  }

  /** `progress` counts the applications that are due. */
  async applications(
    progress: (done: number, of: number) => void = () => {},
  ): Promise<Pick<Screened, 'screened' | 'ended'>> {
    const { db, acting } = this.#house;
    const at = acting.clock.now();
    const ended = await this.#endClosed(at);
    const { due, trigger, byList, again } = await applicationsDue(db, at);
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

  /** The next of the running licences, of the pass that is under way or is due. */
  async #licences(): Promise<Pick<Screened, 'licences' | 'more'>> {
    const { db, acting } = this.#house;
    const at = acting.clock.now();
    const { lists, orders, pass } = await passDue(db, at);
    if (!pass) return { licences: 0, more: false };
    const next = await runningLicences(db, at, pass.after, LICENCES_AT_ONCE);
    const licences = new Map(next.map(({ application, licence }) => [application, licence]));
    const why = pass.lists !== lists ? 'list' : 'shutdown';
    if (licences.size > 0) {
      const sight = await this.#register.at(at);
      // one that is open is screened as such
      for await (const version of latestVersions(db, [...licences.keys()]))
        if (OVER.includes(version.state))
          await this.#screen(sight, version, at, why, licences.get(version.application));
    }
    const more = next.length === LICENCES_AT_ONCE;
    const noted = more
      ? { lists, orders, passLists: pass.lists, passOrders: pass.orders, passAfter: next.at(-1)!.licence }
      : { lists: pass.lists, orders: pass.orders, passLists: null, passOrders: null, passAfter: null };
    await db.transaction((tx) => noteLicencesHeld(tx, noted));
    return { licences: licences.size, more };
  }

  /** Screenings of applications that are open no more end, and those of licences that run no more. */
  async #endClosed(at: Instant): Promise<number> {
    const { db } = this.#house;
    let ended = 0;
    for (const input of await closedDue(db, at)) {
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
