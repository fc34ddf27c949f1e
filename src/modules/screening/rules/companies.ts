import type { OwningCompany, Profile } from './profile.ts';

/** A company by which a party is known: its own, or one of the chain that owns it. */
export interface CompanyOf {
  readonly profile: Profile;
  readonly name: string;
  /** Null where it is the party's own. */
  readonly owner: OwningCompany | null;
}

/** Names of one company by which it is looked for. */
const NAMES_MAX = 5;

/** The party's own company first, by its name and then by its others; an entry of a list without a name is none. */
export function companiesOf(profile: Profile): CompanyOf[] {
  const names = [...new Set(profile.names.length > 0 ? profile.names : [''])].slice(0, NAMES_MAX);
  return [
    ...names.map((name) => ({ profile, name, owner: null })),
    ...profile.owners.map((owner) => ({ profile, name: owner.name, owner })),
  ];
}

/** How many companies these are; whoever a list names is nobody who shares, but a warning about who does. */
export const companiesAmong = (profiles: readonly Profile[]): number =>
  new Set(profiles.flatMap(({ kind, company }) => (kind === 'listed' ? [] : [company]))).size;

/** Where it stands in what was declared. */
export const placeOf = ({ owner }: Pick<CompanyOf, 'owner'>): string =>
  owner ? `/owners/${owner.id}` : '/company';
