import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { State } from '../../applications/rules/snapshot.ts';
import { askedWords } from '../../licences/rules/search-words.ts';

export interface FoundApplication {
  readonly id: string;
  readonly reference: string;
  readonly companyName: string;
  readonly district: string;
  readonly state: State;
  readonly company: string;
}

/** The names of companies in both scripts, by company, as they were declared last. */
export async function namesOfCompanies(
  reader: Reader,
  companies: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly nameUrdu: string | null }>> {
  const rows = await reader.rows<{ company: string; name: string; nameUrdu: string | null }>(
    sql`select c.id as company, f.data::jsonb->>'name' as name, nullif(f.data::jsonb->>'nameUrdu', '') as "nameUrdu"
        from company c join ledger.fact f on f.id = c.fact where c.id = any(${[...new Set(companies)]}::uuid[])`,
  );
  return new Map(rows.map(({ company, ...names }) => [company, names]));
}

export function applicationByReference(
  reader: Reader,
  reference: string,
): Promise<FoundApplication | undefined> {
  return reader.row(
    sql`select id, reference, company_name as "companyName", district, state, company from application where reference = ${reference}`,
  );
}

/** Applications of companies, the last changed first. */
export function applicationsOfCompanies(
  reader: Reader,
  companies: readonly string[],
  limit: number,
): Promise<FoundApplication[]> {
  return reader.rows(
    sql`select id, reference, company_name as "companyName", district, state, company from application
        where company = any(${companies}::uuid[]) order by changed_at desc, id limit ${limit}`,
  );
}

export function licencesOfCompanies(
  reader: Reader,
  companies: readonly string[],
  limit: number,
): Promise<{ number: string; holder: string; holderUrdu: string | null; kind: string }[]> {
  return reader.rows(
    sql`select number, holder, holder_urdu as "holderUrdu", kind from licence where company = any(${companies}::uuid[]) order by number limit ${limit}`,
  );
}

export function licencesByIds(
  reader: Reader,
  ids: readonly string[],
): Promise<
  {
    id: string;
    number: string;
    company: string;
    holder: string;
    holderUrdu: string | null;
    kind: string;
    application: string | null;
  }[]
> {
  return reader.rows(
    sql`select id, number, company, holder, holder_urdu as "holderUrdu", kind, application from licence where id = any(${ids}::uuid[]) order by number`,
  );
}

/** Companies that declared these people. */
export async function companiesOfPeople(reader: Reader, people: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ company: string }>(
    sql`select distinct company from person where id = any(${people}::uuid[]) and erased_at is null limit 200`,
  );
  return rows.map(({ company }) => company);
}

const LAST_LETTER = '\u{10ffff}';

/** Companies of which every word that was typed begins a word of a name, in either script. */
export async function companiesNamed(reader: Reader, text: string, limit: number): Promise<string[]> {
  const words = askedWords(text).sort((a, b) => b.length - a.length); // the longest is the rarest, as a rule
  const [first, ...others] = words;
  if (first === undefined) return [];
  const rows = await reader.rows<{ company: string }>(
    sql`select c.company from (select distinct company from company_word where word >= ${first} and word < ${first + LAST_LETTER} order by company limit 20000) c
        where not exists (select 1 from unnest(${others}::text[], ${others.map((word) => word + LAST_LETTER)}::text[]) as w(low, high) where not exists (
          select 1 from company_word o where o.company = c.company and o.word >= w.low and o.word < w.high))
        limit ${limit}`,
  );
  return rows.map(({ company }) => company);
}
