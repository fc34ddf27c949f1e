import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, trustedSql } from '../../../platform/postgres/sql.ts';
import type { Reminded } from '../../applications/index.ts';

/** A look at what is about people: kept in the ledger, read from it. */
export interface Look {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly agency: string | null;
  /** What was looked at: `person`, `document`, `id-search`, `name-search`, `order-reasons`, `sealed-reasons`, `export`, `complaint`. */
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
  /** Who asks: a complaint about himself or his agency does not exist for him, and nobody's reading of it. */
  readonly reader: { readonly agency: string; readonly officer: string };
}

// the words of an index's condition: db/0036_oversight.sql
const LOOKS = "type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported', 'ComplaintRead')";

/** Looks at what is about people, the latest first. */
export async function looks(
  db: Reader,
  { by, before, after, reader }: Asked,
  limit: number,
): Promise<Look[]> {
  const place = after === null ? 'seq < $1' : 'seq > $1';
  const found = await db.rows<{ seq: number }>(
    trustedSql(
      `select seq from ledger.fact where ${LOOKS} and ${place} ${by === null ? '' : 'and by = $5'}
         and (type <> 'ComplaintRead' or not exists
           (select 1 from complaint c where c.id = subject and (c.agency = $3 or c.officer = $4::uuid)))
       order by seq ${after === null ? 'desc' : 'asc'} limit $2`,
      [
        after ?? before ?? Number.MAX_SAFE_INTEGER,
        limit,
        reader.agency,
        reader.officer,
        ...(by === null ? [] : [by]),
      ],
    ),
  );
  return db.rows<Look>(
    sql`select f.seq, f.at, f.by, f.agency, a.id as application, a.reference, a.company_name as "companyName",
          case f.type when 'SealedReasonsRead' then 'sealed-reasons' when 'ListExported' then 'export'
            when 'ComplaintRead' then 'complaint' else f.data::jsonb->>'what' end as what
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
  /** Of a step over somebody's silence: whose, which and what was due. */
  readonly reminded: Reminded | null;
}

/** Who did what to an application, oldest first: the process, without what was said. */
export function processOf(reader: Reader, application: string): Promise<ActLine[]> {
  return reader.rows(
    sql`select type, at, by, agency, case when type = 'SilenceMarked' then data::jsonb - 'after' end as reminded from ledger.fact where subject = ${application} order by subject_version`,
  );
}
