import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';
import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Id } from '../../../kernel/id.ts';

/** A natural person as a company declares one. Names as on the identity document. */
export interface PersonDetails {
  readonly nameLatin: string;
  readonly nameUrdu: string | null;
  readonly relation: 'father' | 'husband' | null;
  readonly relationName: string | null;
  /** ISO 3166 alpha-2. */
  readonly nationality: string;
  readonly nationalId: string | null;
  readonly passport: string | null;
  readonly birthDate: Day;
  /** E.164. */
  readonly phone: string;
  readonly email: string | null;
  readonly address: string | null;
  readonly sex: string | null;
}

/** Keyed blind indexes of the ids on a person's documents and of the names; they are personal and go with the person's key. */
export interface IdentityIndexes {
  readonly nationalId: string | null;
  readonly passport: string | null;
  /** Of the words of the names, as they sound; facts of before such a search have none, and one of their own (`PersonNamesIndexed`). */
  readonly names?: readonly string[];
}

export interface CompanyDetails {
  readonly name: string;
  readonly nameUrdu: string | null;
  /** The pack's word for the legal form. */
  readonly form: string;
  readonly tradeNames: readonly string[];
  readonly incorporationNumber: string | null;
  readonly incorporatedOn: Day | null;
  readonly taxNumber: string | null;
  readonly emailDomains: readonly string[];
  readonly websites: readonly string[];
}

/** Who owns part of a company: a person or an owning company that the same company declares. */
export interface Holder {
  readonly owner: string;
  readonly sharePercent: number;
}

/** A company among the owners of the one that declares it. */
export interface OwningCompanyDetails {
  readonly name: string;
  readonly nameUrdu: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly registrationNumber: string;
  /** Missing where none was named, as before it was asked for. */
  readonly taxNumber?: string;
  readonly registeredOn: Day | null;
  readonly address: string | null;
  /** Its own share of the company that declares it, per cent. */
  readonly sharePercent: number | null;
  readonly heldBy: readonly Holder[];
}

/** Where exactly the premises are. Of a home this is personal. */
export interface Place {
  readonly line: string;
  readonly unit: string | null;
  readonly area: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly utilityMeter: string | null;
  readonly ispCircuit: string | null;
}

/** What may be said of premises even when they are somebody's home. */
export interface PremisesOutline {
  readonly city: string;
  readonly district: string;
  readonly province?: string | null;
  readonly residential: boolean;
  /** A person the same company declares. */
  readonly landlord: Id<'person'> | null;
  readonly seats: number;
  readonly hours: string | null;
  readonly leaseFrom: Day | null;
  readonly leaseUntil: Day | null;
}

export type PremisesDetails = PremisesOutline & Place;

/** Subjects: the company, the owning company, the person, the premises, the carrier. `place` is in the personal part where people live. */
export type EntitiesSays =
  | Says<'CompanyDeclared', CompanyDetails>
  | Says<'OwningCompanyDeclared', OwningCompanyDetails & { declaredBy: string }>
  | Says<'PersonDeclared', { declaredBy: string }, PersonDetails & { index: IdentityIndexes }>
  | Says<'PersonNamesIndexed', Record<never, never>, { names: readonly string[] }>
  | Says<'PersonErased', { basis: string; facts: number }>
  | Says<'PremisesDeclared', PremisesOutline & { company: string; place: Place | null }, Place>
  | Says<'PremisesErased', { basis: string; facts: number }>
  | Says<'CarrierRegistered', { code: string; name: Bilingual }>;

export type EntitiesFact = FactOf<EntitiesSays>;

export const ENTITIES_FACTS: readonly EntitiesSays['type'][] = [
  'CompanyDeclared',
  'OwningCompanyDeclared',
  'PersonDeclared',
  'PersonNamesIndexed',
  'PersonErased',
  'PremisesDeclared',
  'PremisesErased',
  'CarrierRegistered',
];
