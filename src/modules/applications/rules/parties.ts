import type { Day } from '../../../kernel/day.ts';
import { type Id, parseId } from '../../../kernel/id.ts';
import type {
  CompanyDetails,
  OwningCompanyDetails,
  PersonDetails,
  PremisesDetails,
} from '../../entities/rules/facts.ts';
import type { Content, OwnerEntry, PersonEntry, PremisesEntry } from './content.ts';
import type { Structure } from './facts.ts';
import type { IdFormats } from './pack.ts';

export interface NamedParties {
  readonly details: CompanyDetails;
  readonly people: readonly { readonly id: Id<'person'>; readonly details: PersonDetails }[];
  readonly owners: readonly { readonly id: Id<'company'>; readonly details: OwningCompanyDetails }[];
  readonly premises: readonly { readonly id: Id<'premises'>; readonly details: PremisesDetails }[];
}

/** Whether all that is named has an id that can be one; whoever types ids of his own learns from the field rules. */
export function hasSoundIds({ people = [], owners = [], premises = [] }: Content): boolean {
  const named = [...people, ...owners, ...premises].map((x) => x.id);
  const ids = named.concat(premises.flatMap((p) => p.landlord ?? []));
  return ids.every((id) => id !== undefined && parseId(id) !== undefined);
}

/** The company, people, owning companies and premises of a complete content, ids in their normal spelling. */
export function partiesOf(content: Content, formats: IdFormats): NamedParties {
  const { company = {}, people = [], owners = [], premises = [] } = content;
  return {
    details: {
      name: company.name ?? '',
      nameUrdu: company.nameUrdu ?? null,
      form: company.form ?? '',
      tradeNames: company.tradeNames ?? [],
      incorporationNumber: normal(company.incorporationNumber, formats.incorporationNumber),
      incorporatedOn: (company.incorporatedOn as Day | undefined) ?? null,
      taxNumber: normal(company.taxNumber, formats.taxNumber),
      emailDomains: company.emailDomains ?? [],
      websites: company.websites ?? [],
    },
    people: people.map((person) => ({
      id: person.id as Id<'person'>,
      details: personDetails(person, formats),
    })),
    owners: owners.map((one) => ({ id: one.id as Id<'company'>, details: owningCompany(one) })),
    premises: premises.map((place) => ({ id: place.id as Id<'premises'>, details: premisesDetails(place) })),
  };
}

function personDetails(p: PersonEntry, formats: IdFormats): PersonDetails {
  return {
    nameLatin: p.nameLatin ?? '',
    nameUrdu: p.nameUrdu ?? null,
    relation: p.relation ?? null,
    relationName: p.relationName ?? null,
    nationality: p.nationality ?? '',
    nationalId: normal(p.nationalId, formats.nationalId),
    passport: normal(p.passport, formats.passport),
    birthDate: (p.birthDate ?? '') as Day,
    phone: p.phone ?? '',
    email: p.email ?? null,
    address: p.address ?? null,
    sex: p.sex ?? null,
  };
}

function owningCompany(one: OwnerEntry): OwningCompanyDetails {
  return {
    name: one.name ?? '',
    nameUrdu: one.nameUrdu ?? null,
    country: one.country ?? '',
    registrationNumber: one.registrationNumber ?? '',
    ...(one.taxNumber && { taxNumber: one.taxNumber }),
    registeredOn: (one.registeredOn as Day | undefined) ?? null,
    address: one.address ?? null,
    sharePercent: one.sharePercent ?? null,
    heldBy: (one.heldBy ?? []).map(({ owner = '', sharePercent = 0 }) => ({ owner, sharePercent })),
  };
}

function premisesDetails(p: PremisesEntry): PremisesDetails {
  return {
    line: p.line ?? '',
    unit: p.unit ?? null,
    area: p.area ?? null,
    city: p.city ?? '',
    district: p.district ?? '',
    residential: p.residential ?? false,
    latitude: p.latitude ?? null,
    longitude: p.longitude ?? null,
    landlord: (p.landlord as Id<'person'> | undefined) ?? null,
    utilityMeter: p.utilityMeter ?? null,
    ispCircuit: p.ispCircuit ?? null,
    seats: p.seats ?? 0,
    hours: p.hours ?? null,
    leaseFrom: (p.leaseFrom as Day | undefined) ?? null,
    leaseUntil: (p.leaseUntil as Day | undefined) ?? null,
  };
}

/**
 * The content as the version keeps it: people and the whereabouts of homes live elsewhere, under their own keys.
 * A place that nobody called business premises is kept as a home is.
 */
export function structureOf(content: Content): Structure {
  const { people: _people, premises, ...rest } = content;
  return {
    ...rest,
    premises: premises?.map((place) => (place.residential === false ? place : withoutPlace(place))),
  };
}

function withoutPlace(place: PremisesEntry): PremisesEntry {
  const {
    line: _l,
    unit: _u,
    area: _a,
    latitude: _x,
    longitude: _y,
    utilityMeter: _m,
    ispCircuit: _i,
    ...outline
  } = place;
  return outline;
}

function normal(text: string | undefined, format: (text: string) => string | undefined): string | null {
  return text ? (format(text) ?? text) : null;
}
