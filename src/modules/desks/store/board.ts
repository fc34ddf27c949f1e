import { type Reader, sql } from '../../../platform/postgres/sql.ts';

/** Pictures of how work goes rest on so many applications, the last changed ones, so that they stay quick. */
export const LOOKED_AT_MAX = 5_000;

export interface Held {
  readonly holder: string;
  readonly applications: number;
  /** Days: a quarter took no longer, half, nine of ten. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How long each holder had the applications that changed last, ended spans only. */
export function daysByHolder(reader: Reader): Promise<Held[]> {
  return reader.rows(
    sql`select holder, count(*)::int as applications, percentile_cont(0.25) within group (order by days) as low,
          percentile_cont(0.5) within group (order by days) as middle, percentile_cont(0.9) within group (order by days) as high
        from (select a.id, s.span->>'holder' as holder,
            sum(extract(epoch from (s.span->>'until')::timestamptz - (s.span->>'from')::timestamptz))::float8 / 86400 as days
          from (select id, spans from application order by changed_at desc, id desc limit ${LOOKED_AT_MAX}) a, jsonb_array_elements(a.spans) as s(span)
          where s.span->>'until' is not null group by a.id, holder) x
        group by holder order by holder`,
  );
}

export interface Reached {
  readonly submitted: number;
  readonly reviewed: number;
  readonly decided: number;
  readonly approved: number;
  readonly granted: number;
}

/** How far the applications that changed last have come. */
export async function reached(reader: Reader): Promise<Reached> {
  const row = await reader.row<Reached>(
    sql`select count(*)::int as submitted,
          count(*) filter (where state not in ('submitted', 'withdrawn', 'lapsed'))::int as reviewed,
          count(*) filter (where state in ('decision', 'refusal-proposed', 'refused', 'licence-fee-due', 'granted'))::int as decided,
          count(*) filter (where state in ('licence-fee-due', 'granted'))::int as approved, count(*) filter (where state = 'granted')::int as granted
        from (select state from application order by changed_at desc, id desc limit ${LOOKED_AT_MAX}) x`,
  );
  return row ?? { submitted: 0, reviewed: 0, decided: 0, approved: 0, granted: 0 };
}
