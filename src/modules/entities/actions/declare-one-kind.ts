import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Blind } from '../../../platform/index-key.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import type { CompanyDetails } from '../rules/facts.ts';
import {
  type CompanyRef,
  type Parties,
  type PartyRefs,
  type PersonRef,
  type PersonToDeclare,
  type PremisesRef,
  type PremisesToDeclare,
  type Prepared,
  partiesToDeclare,
} from './declare.ts';

// Premises and the company's own details carry no blind index.
const unused: Blind = () => {
  throw new Error('no person is declared here');
};

/** People alone, for the caller to append; see `partiesToDeclare`. */
export async function peopleToDeclare(
  db: Reader,
  company: Id<'company'>,
  people: readonly PersonToDeclare[],
  blind: Blind,
): Promise<Prepared<readonly PersonRef[]> | Refusal> {
  const prepared = await partiesToDeclare(db, { company, people, premises: [] }, blind);
  return isRefusal(prepared)
    ? prepared
    : { facts: prepared.facts, refs: (appended) => prepared.refs(appended).people };
}

/** Premises alone, for the caller to append; landlords must have been declared by the company before. */
export async function premisesToDeclare(
  db: Reader,
  company: Id<'company'>,
  premises: readonly PremisesToDeclare[],
): Promise<Prepared<readonly PremisesRef[]> | Refusal> {
  const prepared = await partiesToDeclare(db, { company, people: [], premises }, unused);
  return isRefusal(prepared)
    ? prepared
    : { facts: prepared.facts, refs: (appended) => prepared.refs(appended).premises };
}

/** Declares everything at once; nothing is written about what has not changed. */
export async function declareParties(act: Act, parties: Parties, blind: Blind): Promise<PartyRefs | Refusal> {
  const prepared = await partiesToDeclare(act, parties, blind);
  return isRefusal(prepared) ? prepared : prepared.refs(await act.append(prepared.facts));
}

/** Declares people of a company; the references come in the order given. */
export async function declarePeople(
  act: Act,
  company: Id<'company'>,
  people: readonly PersonToDeclare[],
  blind: Blind,
): Promise<readonly PersonRef[] | Refusal> {
  const refs = await declareParties(act, { company, people, premises: [] }, blind);
  return isRefusal(refs) ? refs : refs.people;
}

export async function declarePremises(
  act: Act,
  company: Id<'company'>,
  premises: readonly PremisesToDeclare[],
): Promise<readonly PremisesRef[] | Refusal> {
  const refs = await declareParties(act, { company, people: [], premises }, unused);
  return isRefusal(refs) ? refs : refs.premises;
}

export async function declareCompany(
  act: Act,
  company: Id<'company'>,
  details: CompanyDetails,
): Promise<CompanyRef | Refusal> {
  const refs = await declareParties(act, { company, details, people: [], premises: [] }, unused);
  return isRefusal(refs) ? refs : refs.company!;
}
