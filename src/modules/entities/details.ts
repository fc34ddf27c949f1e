import type { Id } from '../../kernel/id.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { factsById } from '../../platform/ledger/read.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { CompanyDetails, EntitiesFact, PersonDetails, PremisesDetails } from './rules/facts.ts';
import { declaredUnder } from './store.ts';

type PersonDeclared = Extract<EntitiesFact, { type: 'PersonDeclared' }>;
type PremisesDeclared = Extract<EntitiesFact, { type: 'PremisesDeclared' }>;

function personIn(fact: Fact): PersonDetails | null {
  const { personal } = fact as PersonDeclared;
  if (!personal) return null;
  const { index: _, ...details } = personal;
  return details;
}

function premisesIn(fact: Fact): PremisesDetails | null {
  const { data, personal } = fact as PremisesDeclared;
  const { company: _, place, ...outline } = data;
  const where = place ?? personal;
  return where && { ...outline, ...where };
}

/** People as declared now; null once erased, absent when unknown. Opening somebody's details is a sensitive read. */
export async function peopleBy(
  db: Reader,
  people: readonly Id<'person'>[],
): Promise<Map<Id<'person'>, PersonDetails | null>> {
  const known = await declaredUnder(db, people);
  const found = [...known].filter(([, { kind }]) => kind === 'person');
  return new Map(found.map(([id, { fact }]) => [id as Id<'person'>, personIn(fact)]));
}

/** People as a cited fact declared them, by the fact's id: what an examiner of that version saw. */
export async function peopleAsDeclared(
  db: Reader,
  facts: readonly Id<'fact'>[],
): Promise<Map<Id<'fact'>, PersonDetails | null>> {
  const cited = (await factsById(db, facts)).filter((fact) => fact.type === 'PersonDeclared');
  return new Map(cited.map((fact) => [fact.id as Id<'fact'>, personIn(fact)]));
}

/** Premises as declared now; null once a home was erased, absent when unknown. */
export async function premisesBy(
  db: Reader,
  premises: readonly Id<'premises'>[],
): Promise<Map<Id<'premises'>, PremisesDetails | null>> {
  const known = await declaredUnder(db, premises);
  const found = [...known].filter(([, { kind }]) => kind === 'premises');
  return new Map(found.map(([id, { fact }]) => [id as Id<'premises'>, premisesIn(fact)]));
}

/** Premises as a cited fact declared them, by the fact's id. */
export async function premisesAsDeclared(
  db: Reader,
  facts: readonly Id<'fact'>[],
): Promise<Map<Id<'fact'>, PremisesDetails | null>> {
  const cited = (await factsById(db, facts)).filter((fact) => fact.type === 'PremisesDeclared');
  return new Map(cited.map((fact) => [fact.id as Id<'fact'>, premisesIn(fact)]));
}

/** A company's details as declared now; facts of before named one e-mail domain, and a list that held nothing. */
export async function company(db: Reader, id: Id<'company'>): Promise<CompanyDetails | undefined> {
  const known = (await declaredUnder(db, [id])).get(id);
  if (known?.kind !== 'company') return undefined;
  const { emailDomain, domains: _, ...details } = known.fact.data as CompanyDetails & Before;
  return emailDomain === undefined ? details : { ...details, emailDomains: emailDomain ? [emailDomain] : [] };
}

interface Before {
  readonly emailDomain?: string | null;
  readonly domains?: readonly string[];
}
