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
  screenedVersions,
  trainedModels,
  triggersOf,
} from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import type { Queue } from '../platform/queue.ts';
import type { House } from './house.ts';
import { LORE } from './lore.ts';
import { tellDisclosures } from './screening-letters.ts';
import {
  applicationProfiles,
  latestVersions,
  openApplications,
  profilesOf,
  statesOf,
  type Version,
} from './screening-register.ts';

/** Under this name it waits in the queue; each minute, and as soon as somebody submits, shuts or imports. */
export const SCREENING = 'screening';

const WAKING = new Set([
  'VersionSubmitted',
  'WatchListImported',
  'OwnEntryRecorded',
  'OwnEntryOutcomeNoted',
  'OrderMade',
  'MatchDisclosed',
]);
/** The whole register is looked at anew after this time; meanwhile what is submitted is added to it. */
const FRESH_MS = 600_000;
const PARTIES_AT_ONCE = 50;

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
    const [known, trigger, open] = await Promise.all([
      screenedVersions(db),
      triggersOf(db),
      openApplications(db),
    ]);
    const upTo = await screenedUpTo(db);
    const [byList, byOrder] = [trigger.lists !== upTo?.lists, trigger.orders !== upTo?.orders];
    const again = byList || byOrder;
    const ended = await this.#endClosed(known, new Set(open.map(({ application }) => application)));
    const wanted = open.filter(({ application, hash }) => {
      const before = known.get(application);
      return again || before?.hash !== hash || before.ended;
    });
    const due: Version[] = [];
    const ids = wanted.map(({ application }) => application);
    if (ids.length > 0) for await (const version of latestVersions(db, ids)) due.push(version);
    if (due.length > 0) {
      const sight = await this.#sightAt(at, again, due);
      for (const version of due) {
        const before = known.get(version.application);
        const why = before?.hash !== version.hash ? 'submitted' : byList ? 'list' : 'shutdown';
        await this.#screen(sight, version, at, why);
      }
    }
    if (again) await db.transaction((tx) => noteScreenedUpTo(tx, trigger));
    return { screened: due.length, ended };
  }

  /** Screenings of applications that are open no more end. */
  async #endClosed(
    known: ReadonlyMap<string, { readonly ended: boolean }>,
    open: ReadonlySet<string>,
  ): Promise<number> {
    const closed = [...known].filter(([id, { ended }]) => !ended && !open.has(id)).map(([id]) => id);
    if (closed.length === 0) return 0;
    let ended = 0;
    for (const input of await statesOf(this.#house.db, closed)) {
      const done = must(await perform(this.#house.acting, {}, (act) => endScreening(act, input)));
      if (done.ended) ended++;
    }
    return ended;
  }

  /** Everybody as known lately, with what is due added. */
  async #sightAt(at: Instant, again: boolean, due: readonly Version[]): Promise<RegisterSight> {
    if (!this.#sight || again || performance.now() - this.#seenAt > FRESH_MS)
      this.#sight = await this.#everybody(at);
    else await filled(this.#sight, await applicationProfiles(this.#house.db, due));
    return this.#sight;
  }

  async #everybody(at: Instant): Promise<RegisterSight> {
    const { db } = this.#house;
    const profiles = await profilesOf(db, at);
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

/** Screening runs by itself: each minute, for other processes submit too, and at once when it is heard here. */
export async function startScreening(queue: Queue, house: House): Promise<void> {
  const screener = new Screener(house, 2);
  await queue.work(SCREENING, async () => {
    await screener.run();
    await tellDisclosures(house);
  });
  await queue.schedule(SCREENING, '* * * * *', 'UTC');
  house.listen(async (facts) => {
    if (facts.some(({ type }) => WAKING.has(type))) queue.soon(SCREENING);
  });
}
