import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql } from '../../platform/postgres/sql.ts';

// Figures read the tables of the modules below, as they stand; they write nothing and own no table.

export interface Count {
  readonly code: string;
  readonly count: number;
}

export function applicationsByState(db: Reader, at: Instant): Promise<Count[]> {
  return db.rows(
    sql`select state as code, count(*) as count from application where submitted_at <= ${at} group by state order by state`,
  );
}

export function applicationsByForm(db: Reader, at: Instant): Promise<Count[]> {
  return db.rows(
    sql`select legal_form as code, count(*) as count from application where submitted_at <= ${at} group by legal_form order by legal_form`,
  );
}

/** By the band that `seats` falls into; `bands` are codes with where each begins, ascending. */
export function applicationsBySize(
  db: Reader,
  at: Instant,
  bands: readonly { readonly code: string; readonly from: number }[],
): Promise<Count[]> {
  const [codes, begins] = [bands.map(({ code }) => code), bands.map(({ from }) => from)];
  return db.rows(
    sql`select b.code, count(a.id) as count
        from (select code, begins, lead(begins) over (order by begins) as ends from unnest(${codes}::text[], ${begins}::int[]) as b(code, begins)) b
        left join application a on a.seats >= b.begins and (b.ends is null or a.seats < b.ends) and a.submitted_at <= ${at}
        group by b.code, b.begins order by b.begins`,
  );
}

export function applicationsByObjection(db: Reader, at: Instant): Promise<Count[]> {
  return db.rows(
    sql`select case when objections > 0 then 'objected' else 'not-objected' end as code, count(*) as count
        from application where submitted_at <= ${at} group by 1 order by 1`,
  );
}

export function refusalsByGround(db: Reader): Promise<Count[]> {
  return db.rows(
    sql`select g.ground as code, count(*) as count from application a, jsonb_array_elements_text(a.grounds) as g(ground)
        where a.state = 'refused' group by g.ground order by g.ground`,
  );
}

/** For each holder: over how many applications, and the median of the days each was there. */
export async function daysHeld(
  db: Reader,
  at: Instant,
): Promise<{ code: string; days: number; applications: number }[]> {
  return db.rows(
    sql`select holder as code, percentile_cont(0.5) within group (order by days) as days, count(*)::int as applications
        from (select a.id, s.span->>'holder' as holder,
            sum(extract(epoch from least(coalesce((s.span->>'until')::timestamptz, ${at}::timestamptz), ${at}::timestamptz) - (s.span->>'from')::timestamptz))::float8 / 86400 as days
          from application a, jsonb_array_elements(a.spans) as s(span)
          where (s.span->>'from')::timestamptz <= ${at}::timestamptz group by a.id, holder) x
        group by holder order by holder`,
  );
}

/** How many existing centres reached each stage. */
export async function transitionFunnel(db: Reader, at: Instant): Promise<Count[]> {
  const row = await db.row<Record<string, number>>(
    sql`select count(*) as imported, count(*) filter (where claimed) as claimed,
          count(*) filter (where continued_by is not null or ended_why in ('licensed', 'refused')) as applied,
          count(*) filter (where ended_why = 'licensed') as licensed, count(*) filter (where ended_why = 'refused') as refused,
          count(*) filter (where ended_why = 'not-applied') as "not-applied", count(*) filter (where ended_why = 'not-claimed') as "not-claimed"
        from licence where kind = 'transitional' and valid_from <= ${at}`,
  );
  return Object.entries(row ?? {}).map(([code, count]) => ({ code, count }));
}

export function transitionByDistrict(db: Reader, at: Instant): Promise<Count[]> {
  return db.rows(
    sql`select p.district as code, count(*) as count from licence l
        join lateral (select district from licence_premises where licence = l.id order by from_at, id limit 1) p on true
        where l.kind = 'transitional' and l.valid_from <= ${at} group by p.district order by count desc, p.district`,
  );
}
