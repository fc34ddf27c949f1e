import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { State } from '../../applications/rules/snapshot.ts';

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

/** The application and the licence of each of these companies that changed or began last. */
export async function latestOfCompanies(
  reader: Reader,
  companies: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    {
      readonly application: string | null;
      readonly reference: string | null;
      readonly licence: string | null;
    }
  >
> {
  const rows = await reader.rows<{
    company: string;
    application: string | null;
    reference: string | null;
    licence: string | null;
  }>(
    sql`select c.company, a.id as application, a.reference, l.number as licence from unnest(${[...new Set(companies)]}::uuid[]) as c(company)
        left join lateral (select id, reference from application where company = c.company order by changed_at desc, id desc limit 1) a on true
        left join lateral (select number from licence where company = c.company order by valid_from desc, number desc limit 1) l on true`,
  );
  return new Map(rows.map(({ company, ...latest }) => [company, latest]));
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

/**
 * Companies that an officer is tied to, in whatever office he declared it: by a conflict of interest about the company, its organisation
 * or somebody whom it declared, or because he is or was a member of its organisation.
 */
export async function companiesTiedTo(reader: Reader, principal: string): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ company: string }>(
    sql`with tie as (select c.about from officer o join conflict c on c.officer = o.id and c.ended_at is null where o.principal = ${principal})
        select about as company from tie
        union select company from organisation where id in (select about from tie)
        union select company from person where id in (select about from tie)
        union select o.company from member m join organisation o on o.id = m.organisation where m.principal = ${principal}`,
  );
  return new Set(rows.map(({ company }) => company));
}
