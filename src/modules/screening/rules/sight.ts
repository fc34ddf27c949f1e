import type { CompanyOf } from './companies.ts';
import type { Mark } from './marks.ts';
import type { DeclaredPerson, Profile } from './profile.ts';

export interface Bearer {
  readonly profile: Profile;
  readonly mark: Mark;
}

export interface PersonOf {
  readonly profile: Profile;
  readonly person: DeclaredPerson;
}

/** Everybody who is known, as a rule asks for them. */
export interface Sight {
  marksOf(profile: Profile): readonly Mark[];
  /** Who bears a mark, and how many companies do. */
  bearing(key: string): { readonly bearers: readonly Bearer[]; readonly companies: number };
  /** People with the same id number, for whom no name is compared, then those who may be the same. */
  peopleLike(person: DeclaredPerson): readonly { readonly of: PersonOf; readonly chance: number }[];
  /** Companies by which others are known that may be the same as this one. */
  companiesLike(company: CompanyOf): readonly { readonly of: CompanyOf; readonly chance: number }[];
}
