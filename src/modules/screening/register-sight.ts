import { isDeepStrictEqual } from 'node:util';
import type { FrozenModel } from '../../matching/frozen.ts';
import { KINDS } from '../../matching/kinds/index.ts';
import type { Lore } from '../../matching/text/lore.ts';
import { sound } from '../../matching/text/sound.ts';
import { companyRow, LookAlikes, personRow } from './look-alikes.ts';
import { type CompanyOf, companiesAmong, companiesOf } from './rules/companies.ts';
import { identityKeys, type Mark, marksOf, type OneWay } from './rules/marks.ts';
import type { DeclaredPerson, Profile } from './rules/profile.ts';
import type { Bearer, PersonOf, Sight } from './rules/sight.ts';

export interface SightModels {
  readonly people: FrozenModel;
  readonly companies: FrozenModel;
}

/** So many people of one birth date, or of one sound, are weighed for a question. */
const WEIGHED_MAX = 100;

/** A party as it stands here, with the numbers of its records. */
interface Standing {
  readonly profile: Profile;
  readonly people: readonly number[];
  readonly companies: readonly number[];
}

/**
 * The register as it is seen by whoever screens: every party, present and past, with what it can be recognised by. Rebuildable from what
 * was declared; kept in memory. Parties come, change and go: what is found then is what a register finds that was
 * filled with those who are left, in whatever order.
 */
export class RegisterSight implements Sight {
  readonly models: SightModels;
  readonly lore: Lore;
  readonly #oneWay: OneWay;
  readonly #parties = new Map<string, Standing>();
  readonly #marks = new Map<string, Bearer[]>();
  readonly #identities = new Map<string, PersonOf[]>();
  /** People by birth date, and by the sound of their own and their father's names; in one order, however they came. */
  readonly #kept = new Map<string, number[]>();
  readonly #people: LookAlikes<PersonOf>;
  readonly #companies: LookAlikes<CompanyOf>;
  readonly #listed = { parties: 0, people: 0 };

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

  /** Parties, entries of lists among them. */
  get size(): number {
    return this.#parties.size;
  }

  get people(): number {
    return this.#people.size;
  }

  /** Entries of lists, and the people whom these name. */
  get listed(): { readonly parties: number; readonly people: number } {
    return this.#listed;
  }

  party(id: string): Profile | undefined {
    return this.#parties.get(id)?.profile;
  }

  /** Everybody who stands here. */
  *profiles(): Generator<Profile> {
    for (const { profile } of this.#parties.values()) yield profile;
  }

  /** Takes somebody in; what was known of the same party before counts no more. Who stands here as he is, is left alone. */
  put(profile: Profile): void {
    if (isDeepStrictEqual(this.party(profile.party), profile)) return;
    this.drop(profile.party);
    for (const mark of this.marksOf(profile)) listed(this.#marks, mark.key, { profile, mark });
    const people = profile.people.map((person) => {
      for (const key of identityKeys(person)) listed(this.#identities, key, { profile, person });
      const record = this.#people.add(personRow(person), { profile, person });
      for (const key of this.#keysOf(person)) this.#keep(key, record);
      return record;
    });
    const companies = companiesOf(profile).map((one) => this.#companies.add(companyRow(one), one));
    this.#parties.set(profile.party, { profile, people, companies });
    this.#countListed(profile, 1);
  }

  /** From now on nothing is known of a party, as if it had never been there. */
  drop(party: string): void {
    const standing = this.#parties.get(party);
    if (!standing) return;
    const { profile, people, companies } = standing;
    for (const { key } of this.marksOf(profile)) unlisted(this.#marks, key, profile);
    people.forEach((record, place) => {
      const person = profile.people[place]!;
      for (const key of identityKeys(person)) unlisted(this.#identities, key, profile);
      for (const key of this.#keysOf(person)) this.#unkeep(key, record);
      this.#people.remove(record);
    });
    for (const record of companies) this.#companies.remove(record);
    this.#parties.delete(party);
    this.#countListed(profile, -1);
  }

  #countListed({ kind, people }: Profile, times: 1 | -1): void {
    if (kind !== 'listed') return;
    this.#listed.parties += times;
    this.#listed.people += times * people.length;
  }

  #keep(key: string, record: number): void {
    const list = this.#kept.get(key);
    if (list) list.splice(this.#placeIn(list, record), 0, record);
    else this.#kept.set(key, [record]);
  }

  #unkeep(key: string, record: number): void {
    const list = this.#kept.get(key)!;
    list.splice(this.#placeIn(list, record), 1);
    if (list.length === 0) this.#kept.delete(key);
  }

  /** Where a record stands in a list, or would: the register before the lists, then by party, then as its people are named. */
  #placeIn(list: readonly number[], record: number): number {
    let [from, until] = [0, list.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if (this.#isBefore(list[middle]!, record)) from = middle + 1;
      else until = middle;
    }
    return from;
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#people.at(a).profile, this.#people.at(b).profile];
    if (one.party === other.party) return a < b;
    const apart = Number(one.kind === 'listed') - Number(other.kind === 'listed');
    return apart === 0 ? one.party < other.party : apart < 0;
  }

  marksOf(profile: Profile): Mark[] {
    return marksOf(profile, this.#oneWay);
  }

  /** Who bears a mark, and how many companies do. */
  bearing(key: string): { bearers: readonly Bearer[]; companies: number } {
    const bearers = this.#marks.get(key) ?? [];
    return { bearers, companies: companiesAmong(bearers.map(({ profile }) => profile)) };
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

  companiesLike(company: CompanyOf): { of: CompanyOf; chance: number }[] {
    return this.#companies.like(companyRow(company));
  }
}

function listed<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

/** Takes away what a profile has under a key; of several people with one id the first, and each is taken in turn. */
function unlisted<T extends { readonly profile: Profile }>(
  map: Map<string, T[]>,
  key: string,
  profile: Profile,
): void {
  const list = map.get(key)!;
  list.splice(
    list.findIndex((one) => one.profile === profile),
    1,
  );
  if (list.length === 0) map.delete(key);
}
