import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../kernel/instant.ts';
import { isRefusal } from '../kernel/refusal.ts';
import {
  endScreening,
  keepModels,
  keptModels,
  listedProfiles,
  noteScreenedUpTo,
  outgrown,
  type Profile,
  RegisterSight,
  recordScreening,
  resemblances,
  screenedUpTo,
  trainedModels,
  triggersOf,
} from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import type { House } from './house.ts';
import { LORE } from './lore.ts';
import type { Version } from './screening-profiles.ts';
import {
  applicationProfiles,
  dueApplications,
  endedUnscreened,
  latestVersions,
  profilesOf,
} from './screening-register.ts';

/** The whole register is looked at anew after this time; meanwhile what is submitted is added to it. */
const FRESH_MS = 600_000;
/** After so many parties others have their turn: adding one takes some tenths of a millisecond. */
const PARTIES_AT_ONCE = 20;

export type ScreeningHouse = Pick<House, 'db' | 'acting'>;

export interface Screened {
  readonly screened: number;
  readonly ended: number;
}

/** Screens what is due: versions that nobody held against the register yet, and all that is open when a list or an order came. */
export class Screener {
  readonly #house: ScreeningHouse;
  /** Threads for learning; with 1 it is done where it is asked. */
  readonly #threads: number;
  #sight: RegisterSight | undefined;
  #listed = 0;
  #seenAt = 0;

  constructor(house: ScreeningHouse, threads = 1) {
    this.#house = house;
    this.#threads = threads;
  }

  async run(): Promise<Screened> {
    const { db, acting } = this.#house;
    const at = acting.clock.now();
    const [trigger, upTo] = await Promise.all([triggersOf(db, at), screenedUpTo(db)]);
    const [byList, byOrder] = [trigger.lists !== upTo?.lists, trigger.orders !== upTo?.orders];
    const again = byList || byOrder;
    const ended = await this.#endClosed();
    const due = new Map((await dueApplications(db, again)).map((one) => [one.application, one.submitted]));
    if (due.size > 0) {
      const sight = await this.#sightAt(at, again, [...due.keys()]);
      for await (const version of latestVersions(db, [...due.keys()])) {
        const why = due.get(version.application) ? 'submitted' : byList ? 'list' : 'shutdown';
        await this.#screen(sight, version, at, why);
      }
    }
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

  /** Everybody as known lately, with what is due added. */
  async #sightAt(at: Instant, again: boolean, due: readonly string[]): Promise<RegisterSight> {
    if (!this.#sight || again || performance.now() - this.#seenAt > FRESH_MS)
      this.#sight = await this.#everybody(at);
    else await filled(this.#sight, await applicationProfiles(this.#house.db, due));
    return this.#sight;
  }

  async #everybody(at: Instant): Promise<RegisterSight> {
    const { db } = this.#house;
    this.#sight = undefined; // two of them at once would be twice the memory
    const profiles = await Array.fromAsync(profilesOf(db, at));
    const sight = new RegisterSight(await this.#models(profiles), LORE);
    await filled(sight, profiles);
    this.#listed = 0;
    for await (const entry of listedProfiles(db, at)) {
      sight.add(entry);
      if (++this.#listed % PARTIES_AT_ONCE === 0) await breathe();
    }
    this.#seenAt = performance.now();
    return sight;
  }

  async #models(profiles: readonly Profile[]) {
    const kept = await keptModels(this.#house.db);
    if (kept && !outgrown(kept, profiles)) return kept;
    const models = await trainedModels(profiles, LORE, this.#threads);
    must(await perform(this.#house.acting, {}, (act) => keepModels(act, models)));
    return models;
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
          counts: { parties: sight.size - this.#listed, people: sight.people, listed: this.#listed },
          found,
        }),
      ),
    );
    await breathe();
  }
}

/** Adds everybody, with room for others between. */
async function filled(sight: RegisterSight, profiles: readonly Profile[]): Promise<void> {
  for (const [n, profile] of profiles.entries()) {
    sight.add(profile);
    if (n % PARTIES_AT_ONCE === 0) await breathe();
  }
}

function must<T>(answer: T): Exclude<T, { refused: unknown }> {
  if (isRefusal(answer)) throw new Error(`screening was refused: ${answer.code}`);
  return answer as Exclude<T, { refused: unknown }>;
}
