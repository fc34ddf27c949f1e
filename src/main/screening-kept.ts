import { setImmediate as breathe } from 'node:timers/promises';
import { DAY_MS, earliest, type Instant } from '../kernel/instant.ts';
import { isRefusal } from '../kernel/refusal.ts';
import {
  keepModels,
  keptModels,
  listedProfiles,
  listedSince,
  outgrown,
  type Profile,
  RegisterSight,
  trainedModels,
} from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import { country } from './country.ts';
import type { House } from './house.ts';
import { LORE } from './lore.ts';
import { type Place, placeNow, touchedSince } from './screening-changes.ts';
import { everybody, type Known, somebody } from './screening-register.ts';

export type ScreeningHouse = Pick<House, 'db' | 'acting'>;

/** After so many parties others have their turn: taking one in takes some tenths of a millisecond. */
const PARTIES_AT_ONCE = 20;

/** How far the register in memory has come. */
interface Reached {
  readonly place: Place;
  readonly at: Instant;
}

/**
 * The register in memory, kept as the ledger goes on: whoever was touched since it was asked last is read again and taken in or dropped.
 * Its models stay what they are until it has outgrown them; then it is made anew out of what is in memory, with those it teaches. It is read whole
 * when there is none, when the clock went back, and once a day.
 */
export class KeptRegister {
  readonly #house: ScreeningHouse;
  /** Threads for learning; with 1 it is done where it is asked. */
  readonly #threads: number;
  #sight: RegisterSight | undefined;
  #reached: Reached | undefined;
  #wholeAt = 0;
  /** From when on a party may stand otherwise by time alone, and the earliest of these. */
  readonly #until = new Map<string, Instant>();
  #nextUntil: Instant | null = null;

  constructor(house: ScreeningHouse, threads: number) {
    this.#house = house;
    this.#threads = threads;
  }

  /** Who was erased meanwhile is in no memory longer than this is waited for. */
  async keepUp(at: Instant): Promise<void> {
    if (this.#sight) await this.at(at);
  }

  /** Everybody as known at a moment. */
  async at(at: Instant): Promise<RegisterSight> {
    const place = await placeNow(this.#house.db);
    const stale = performance.now() - this.#wholeAt > DAY_MS;
    if (!this.#sight || !this.#reached || at < this.#reached.at || stale) {
      this.#sight = undefined; // two of them at once would be twice the memory
      this.#sight = await this.#whole(at);
    } else await this.#follow(this.#sight, this.#reached, place, at);
    this.#reached = { place, at };
    if (outgrown(this.#sight.models, grown(this.#sight))) {
      const profiles = [...this.#sight.profiles()];
      this.#sight = undefined;
      this.#sight = await this.#filled(profiles);
    }
    return this.#sight;
  }

  async #whole(at: Instant): Promise<RegisterSight> {
    const { db } = this.#house;
    const profiles: Profile[] = [];
    this.#until.clear();
    for await (const { profile, until } of everybody(db, at)) {
      profiles.push(profile);
      if (until !== null) this.#until.set(profile.party, until);
    }
    for await (const profile of listedProfiles(db, country.applications, at)) profiles.push(profile);
    const sight = await this.#filled(profiles);
    this.#noteNext();
    this.#wholeAt = performance.now();
    return sight;
  }

  async #filled(profiles: readonly Profile[]): Promise<RegisterSight> {
    const sight = new RegisterSight(await this.#models(profiles), LORE);
    const taken = breather();
    for (const profile of profiles) await taken(() => sight.put(profile));
    return sight;
  }

  /** Takes in what was said and what time changed; what fails half-way is done again with the next question. */
  async #follow(sight: RegisterSight, reached: Reached, place: Place, at: Instant): Promise<void> {
    const { db } = this.#house;
    const touched = await touchedSince(db, reached.place, place);
    const others = [...this.#naming(sight, touched.erased), ...this.#movedOn(at)];
    // an id that is not of the one is looked for among the other, in vain
    const licences = [...new Set([...touched.licences, ...others])];
    const applications = [...new Set([...touched.applications, ...others])];
    const gone = new Set([...licences, ...applications]);
    const taken = breather();
    for await (const one of somebody(db, at, { licences, applications })) {
      gone.delete(one.profile.party);
      await taken(() => this.#put(sight, one));
    }
    for (const party of gone)
      await taken(() => {
        sight.drop(party);
        this.#until.delete(party);
      });
    for await (const { party, profile } of listedSince(db, country.applications, touched, reached.at, at))
      await taken(() => (profile ? sight.put(profile) : sight.drop(party)));
    this.#noteNext();
  }

  #put(sight: RegisterSight, { profile, until }: Known): void {
    sight.put(profile);
    if (until === null) this.#until.delete(profile.party);
    else this.#until.set(profile.party, until);
  }

  /** Parties that name somebody, or a home, that was erased. */
  #naming(sight: RegisterSight, erased: readonly string[]): string[] {
    if (erased.length === 0) return [];
    const gone = new Set(erased);
    return [...sight.profiles()]
      .filter(({ people, places }) => [...people, ...places].some(({ id }) => gone.has(id)))
      .map(({ party }) => party);
  }

  /** Parties that time alone may have changed. */
  #movedOn(at: Instant): string[] {
    if (this.#nextUntil === null || at < this.#nextUntil) return [];
    return [...this.#until].filter(([, until]) => until <= at).map(([party]) => party);
  }

  #noteNext(): void {
    this.#nextUntil = null;
    for (const until of this.#until.values()) this.#nextUntil = earliest(this.#nextUntil, until);
  }

  /** The models there are, but for what these outgrew. */
  async #models(profiles: readonly Profile[]) {
    const kept = await keptModels(this.#house.db);
    // in one order, however they came: the same register teaches the same
    const registered = profiles
      .filter(({ kind }) => kind !== 'listed')
      .sort((a, b) => (a.party < b.party ? -1 : 1));
    const models = await trainedModels(registered, LORE, this.#threads, kept);
    if (models.people !== kept?.people || models.companies !== kept?.companies)
      must(await perform(this.#house.acting, {}, (act) => keepModels(act, models)));
    return models;
  }
}

const grown = ({ size, people, listed }: RegisterSight) => ({
  people: people - listed.people,
  parties: size - listed.parties,
});

/** Does one thing after another with room for others between. */
function breather(): (work: () => void) => Promise<void> {
  let done = 0;
  return async (work) => {
    work();
    if (++done % PARTIES_AT_ONCE === 0) await breathe();
  };
}

export function must<T>(answer: T): Exclude<T, { refused: unknown }> {
  if (isRefusal(answer)) throw new Error(`screening was refused: ${answer.code}`);
  return answer as Exclude<T, { refused: unknown }>;
}
