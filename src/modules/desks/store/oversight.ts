import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';

/** A look at what is about people: kept in the ledger, read from it. */
export interface Look {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly agency: string | null;
  /** What was looked at: `person`, `document`, `id-search`, `name-search`, `order-reasons`, `sealed-reasons`, `export`. */
  readonly what: string;
  readonly application: string | null;
  readonly reference: string | null;
  readonly companyName: string | null;
}

interface Asked {
  readonly by: string | null;
  /** Older than this place in the ledger. */
  readonly before: number | null;
  /** Newer than this. */
  readonly after: number | null;
}

/** Looks at what is about people, the latest first. */
export async function looks(reader: Reader, { by, before, after }: Asked, limit: number): Promise<Look[]> {
  const rows =
    by === null
      ? after === null
        ? sql`select seq from ledger.fact where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported') and seq < ${before ?? Number.MAX_SAFE_INTEGER} order by seq desc limit ${limit}`
        : sql`select seq from ledger.fact where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported') and seq > ${after} order by seq limit ${limit}`
      : after === null
        ? sql`select seq from ledger.fact where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported') and by = ${by} and seq < ${before ?? Number.MAX_SAFE_INTEGER} order by seq desc limit ${limit}`
        : sql`select seq from ledger.fact where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported') and by = ${by} and seq > ${after} order by seq limit ${limit}`;
  const found = await reader.rows<{ seq: number }>(rows);
  return reader.rows<Look>(
    sql`select f.seq, f.at, f.by, f.agency, a.id as application, a.reference, a.company_name as "companyName",
          case f.type when 'SealedReasonsRead' then 'sealed-reasons' when 'ListExported' then 'export' else f.data::jsonb->>'what' end as what
        from ledger.fact f left join application a
          on a.id = case f.type when 'SealedReasonsRead' then f.subject when 'SensitiveRead' then (f.data::jsonb->>'application')::uuid end
        where f.seq = any(${found.map(({ seq }) => seq)}::bigint[]) order by f.seq desc`,
  );
}

export interface ActLine {
  readonly type: string;
  readonly at: Instant;
  readonly by: string;
  readonly agency: string | null;
}

/** Who did what to an application, oldest first: the process, without what was said. */
export function processOf(reader: Reader, application: string): Promise<ActLine[]> {
  return reader.rows(
    sql`select type, at, by, agency from ledger.fact where subject = ${application} order by subject_version`,
  );
}
