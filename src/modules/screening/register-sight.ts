import type { FrozenModel } from '../../matching/frozen.ts';
import { KINDS } from '../../matching/kinds/index.ts';
import type { Lore } from '../../matching/text/lore.ts';
import { sound } from '../../matching/text/sound.ts';
import { companyRow, LookAlikes, personRow } from './look-alikes.ts';
import { identityKeys, type Mark, marksOf, type OneWay } from './rules/marks.ts';
import type { DeclaredPerson, Profile } from './rules/profile.ts';
import type { Bearer, PersonOf, Sight } from './rules/sight.ts';

export interface SightModels {
  readonly people: FrozenModel;
  readonly companies: FrozenModel;
}

/** So many people of one birth date, or of one sound, are weighed for a question. */
const WEIGHED_MAX = 100;

/**
 * The register as it is seen by whoever screens: every party, present and past, with what it can be recognised by. Rebuildable from what
 * was declared; kept in memory.
 */
export class RegisterSight implements Sight {
  readonly models: SightModels;
  readonly lore: Lore;
  readonly #oneWay: OneWay;
  readonly #parties = new Map<string, Profile>();
  readonly #marks = new Map<string, Bearer[]>();
  readonly #identities = new Map<string, PersonOf[]>();
  /** People by birth date, and by the sound of their own and their father's names. */
  readonly #kept = new Map<string, number[]>();
  readonly #people: LookAlikes<PersonOf>;
  readonly #companies: LookAlikes<Profile>;

  constructor(models: SightModels, lore: Lore) {
    this.models = models;
    this.lore = lore;
    this.#oneWay = {
      address: (text) => KINDS.address!.normal(text, lore),
      city: (text) => KINDS.city!.normal(text, lore),
    };
    this.#people = new LookAlikes(models.people, lore);
    this.#companies = new LookAlikes(models.companies, lore);
  }

  get size(): number {
    return this.#parties.size;
  }

  get people(): number {
    return this.#people.size;
  }

  party(id: string): Profile | undefined {
    return this.#parties.get(id);
  }

  /** Takes somebody in; what was known of the same party before counts no more. */
  add(profile: Profile): void {
    this.#parties.set(profile.party, profile);
    for (const mark of marksOf(profile, this.#oneWay)) listed(this.#marks, mark.key, { profile, mark });
    for (const person of profile.people) {
      for (const key of identityKeys(person)) listed(this.#identities, key, { profile, person });
      const record = this.#people.add(personRow(person), { profile, person });
      for (const key of this.#keysOf(person)) listed(this.#kept, key, record);
    }
    this.#companies.add(companyRow(profile), profile);
  }

  isCurrent(profile: Profile): boolean {
    return this.#parties.get(profile.party) === profile;
  }

  marksOf(profile: Profile): Mark[] {
    return marksOf(profile, this.#oneWay);
  }

  /** Who bears a mark, and how many companies do. */
  bearing(key: string): { bearers: readonly Bearer[]; companies: number } {
    const bearers = this.#marks.get(key) ?? [];
    return { bearers, companies: new Set(bearers.map(({ profile }) => profile.company)).size };
  }

  /** People with the same id number, for whom no name is compared, then those who may be the same. */
  peopleLike(person: DeclaredPerson): { of: PersonOf; chance: number }[] {
    const found = new Map<DeclaredPerson, { of: PersonOf; chance: number }>();
    for (const key of identityKeys(person))
      for (const one of this.#identities.get(key) ?? []) found.set(one.person, { of: one, chance: 1 });
    const kept = this.#keysOf(person).flatMap((key) => (this.#kept.get(key) ?? []).slice(0, WEIGHED_MAX));
    for (const like of this.#people.like(personRow(person), kept))
      if (!found.has(like.of.person)) found.set(like.of.person, like);
    return [...found.values()];
  }

  /** A model plans how it finds people by the register it learnt from; these ways are always gone besides. */
  #keysOf({ name, relationName, birthDate }: DeclaredPerson): string[] {
    const sounds = (text: string | null, kind: 'full-name' | 'father-name') =>
      KINDS[kind]!.normal(text ?? '', this.lore)
        .split(' ')
        .map(sound)
        .sort()
        .join(' ');
    const names = sounds(name, 'full-name');
    const father = sounds(relationName, 'father-name');
    return [
      ...(birthDate ? [`born ${birthDate}`] : []),
      ...(names && father ? [`named ${names} of ${father}`] : []),
    ];
  }

  companiesLike(profile: Profile): { of: Profile; chance: number }[] {
    return this.#companies.like(companyRow(profile));
  }
}

function listed<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
