import type { Id } from '../../../kernel/id.ts';
import { type Fault, invalid, type Refusal } from '../../../kernel/refusal.ts';
import type { Blind } from '../../../platform/index-key.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import type { Fact, NewFact } from '../../../platform/ledger/fact.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { declarationFault, type EntityKind, idsOfTwoKinds } from '../rules/declarable.ts';
import type {
  CompanyDetails,
  EntitiesSays,
  OwningCompanyDetails,
  PersonDetails,
  PremisesDetails,
} from '../rules/facts.ts';
import { identitiesOf, listedTwice } from '../rules/identity.ts';
import { nameKeys, soundsOfNames } from '../rules/name-sounds.ts';
import { outlineOf, placeOf, premisesListFaults } from '../rules/premises.ts';
import { type Declared, declaredUnder } from '../store.ts';

export interface PersonToDeclare {
  readonly id: Id<'person'>;
  readonly details: PersonDetails;
}

export interface PremisesToDeclare {
  readonly id: Id<'premises'>;
  readonly details: PremisesDetails;
}

export interface OwningCompanyToDeclare {
  readonly id: Id<'company'>;
  readonly details: OwningCompanyDetails;
}

/** What a version of an application cites: the fact, and the commitment over what it says about somebody. */
export interface PersonRef {
  readonly person: Id<'person'>;
  readonly fact: Id<'fact'>;
  readonly mac: string;
}

/** `mac` is null where nothing is sealed, which is so for business premises. */
export interface PremisesRef {
  readonly premises: Id<'premises'>;
  readonly fact: Id<'fact'>;
  readonly mac: string | null;
}

export interface CompanyRef {
  readonly company: Id<'company'>;
  readonly fact: Id<'fact'>;
}

/** Facts to append (only of what is new or changed) and, once they are, what to cite: one reference an entry, in order. */
export interface Prepared<Refs> {
  readonly facts: readonly NewFact<EntitiesSays>[];
  refs(appended: readonly Pick<Fact, 'subject' | 'id' | 'innerMac'>[]): Refs;
}

export interface Parties {
  readonly company: Id<'company'>;
  /** Left out: the company's own details are not declared now. */
  readonly details?: CompanyDetails | null;
  readonly people: readonly PersonToDeclare[];
  /** Companies among the owners; whoever owns them is one of these or of the people. */
  readonly owners?: readonly OwningCompanyToDeclare[];
  readonly premises: readonly PremisesToDeclare[];
}

export interface PartyRefs {
  readonly company: CompanyRef | null;
  readonly people: readonly PersonRef[];
  readonly premises: readonly PremisesRef[];
}

/**
 * Everything an application names, at the cost of one query whatever the lengths. Nothing is written: the caller
 * appends the facts together with its own. `blind` is the installation's index key (platform/index-key.ts).
 * Refuses, naming `/people/i/...`, `/owners/i/...` and `/premises/i/...`: entries listed twice, ids of another company or of
 * another kind of thing, ids whose person was erased, a landlord who is not among the people.
 */
export async function partiesToDeclare(
  db: Reader,
  parties: Parties,
  blind: Blind,
): Promise<Prepared<PartyRefs> | Refusal> {
  const { company, details, people, owners = [], premises } = parties;
  const landlords = premises.flatMap(({ details }) => details.landlord ?? []);
  const known = await declaredUnder(db, [
    ...new Set<string>([company, ...[...people, ...owners, ...premises].map((p) => p.id), ...landlords]),
  ]);
  const ours = new Set<string>(people.map((p) => p.id));
  for (const [id, { kind, owner, erased }] of known)
    if (kind === 'person' && owner === company && !erased) ours.add(id);
  const standing = (id: string, kind: EntityKind, field: string) =>
    declarationFault(known.get(id), kind, company, field) ?? [];
  const faults: Fault[] = [
    ...(details ? [standing(company, 'company', '/company')].flat() : []),
    ...listedTwice(people),
    ...idsOfTwoKinds([
      { id: company, kind: 'company', field: '/company' },
      ...people.map(({ id }, i) => ({ id, kind: 'person' as const, field: `/people/${i}/id` })),
      ...owners.map(({ id }, i) => ({ id, kind: 'owning-company' as const, field: `/owners/${i}/id` })),
      ...premises.map(({ id }, i) => ({ id, kind: 'premises' as const, field: `/premises/${i}/id` })),
    ]),
    ...people.flatMap(({ id }, i) => standing(id, 'person', `/people/${i}/id`)),
    ...owners.flatMap(({ id }, i) => standing(id, 'owning-company', `/owners/${i}/id`)),
    ...premises.flatMap(({ id }, i) => standing(id, 'premises', `/premises/${i}/id`)),
    ...premisesListFaults(premises, ours),
  ];
  if (faults.length) return invalid(faults);
  const entries = [
    ...(details ? [entry(known.get(company), companySays(company, details))] : []),
    ...people.map((person) => entry(known.get(person.id), personSays(company, person, blind))),
    ...owners.map((one) => entry(known.get(one.id), owningCompanySays(company, one))),
    ...premises.map((one) => entry(known.get(one.id), premisesSays(company, one))),
  ];
  const fresh = entries.flatMap(({ fact }) => fact ?? []);
  return {
    facts: fresh,
    refs(appended) {
      const now = new Map(appended.map((fact) => [fact.subject, fact]));
      const cited = (id: string) => now.get(id) ?? known.get(id)!.fact;
      return {
        company: details ? { company, fact: cited(company).id as Id<'fact'> } : null,
        people: people.map(({ id }) => ({
          person: id,
          fact: cited(id).id as Id<'fact'>,
          mac: cited(id).innerMac!,
        })),
        premises: premises.map(({ id }) => ({
          premises: id,
          fact: cited(id).id as Id<'fact'>,
          mac: cited(id).innerMac,
        })),
      };
    },
  };
}

/** The fact that a declaration makes, or none where the same was declared last. */
function entry(known: Declared | undefined, fact: NewFact<EntitiesSays>): { fact?: NewFact<EntitiesSays> } {
  if (known && saysOf(known.fact) === saysOf(fact.says)) return {};
  return { fact: { ...fact, after: known?.version ?? 0 } };
}

function saysOf({ data, personal }: { readonly data: unknown; readonly personal?: unknown }): string {
  return canonical({ data, personal: personal ?? null });
}

function companySays(company: Id<'company'>, details: CompanyDetails): NewFact<EntitiesSays> {
  return { subject: company, after: 0, says: { type: 'CompanyDeclared', data: details } };
}

function owningCompanySays(
  declaredBy: Id<'company'>,
  { id, details }: OwningCompanyToDeclare,
): NewFact<EntitiesSays> {
  return { subject: id, after: 0, says: { type: 'OwningCompanyDeclared', data: { ...details, declaredBy } } };
}

function personSays(
  company: Id<'company'>,
  { id, details }: PersonToDeclare,
  blind: Blind,
): NewFact<EntitiesSays> {
  const { nationalId, passport } = identitiesOf(details);
  const index = {
    nationalId: nationalId && blind(nationalId),
    passport: passport && blind(passport),
    names: nameKeys(soundsOfNames([details.nameLatin, details.nameUrdu]), blind),
  };
  const says = {
    type: 'PersonDeclared',
    data: { declaredBy: company },
    personal: { ...details, index },
  } as const;
  return { subject: id, after: 0, keyedTo: id, says };
}

function premisesSays(company: Id<'company'>, { id, details }: PremisesToDeclare): NewFact<EntitiesSays> {
  const [outline, place] = [outlineOf(details), placeOf(details)];
  if (!details.residential)
    return {
      subject: id,
      after: 0,
      says: { type: 'PremisesDeclared', data: { ...outline, company, place } },
    };
  const says = {
    type: 'PremisesDeclared',
    data: { ...outline, company, place: null },
    personal: place,
  } as const;
  return { subject: id, after: 0, keyedTo: id, says };
}
