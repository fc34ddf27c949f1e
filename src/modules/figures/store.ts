import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql } from '../../platform/postgres/sql.ts';
import type { TransitionCount } from './rules/figure.ts';

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

/**
 * Existing centres by district, legal form, size and how far they have come; form and agents are known of those that
 * applied. `bands` are codes with where each begins, ascending; what declared no seats falls into none.
 */
export function transitionCounts(
  db: Reader,
  at: Instant,
  bands: readonly { readonly code: string; readonly from: number }[],
): Promise<TransitionCount[]> {
  const [codes, begins] = [bands.map(({ code }) => code), bands.map(({ from }) => from)];
  return db.rows(
    sql`select c.district, c.form, coalesce(b.code, '') as size, c.stage, count(*) as centres, sum(c.agents) as agents
        from (select coalesce(p.district, '') as district, coalesce(p.seats, 0) as seats, coalesce(a.legal_form, '') as form, coalesce(a.agents, 0) as agents,
            case when l.ended_at <= ${at} and l.ended_why = 'licensed' then 'licensed'
              when l.ended_at <= ${at} then 'ended'
              when l.continued_by is not null and coalesce(l.continued_until > ${at}, true) then 'applied'
              when l.valid_until <= ${at} then 'ended'
              when l.continued_by is not null then 'applied'
              else 'not-yet-applied' end as stage
          from licence l
          left join application a on a.id = l.continued_by
          left join (select licence, (array_agg(district order by from_at, id))[1] as district, sum(seats) as seats
            from licence_premises group by licence) p on p.licence = l.id
          where l.kind = 'transitional' and l.valid_from <= ${at}) c
        left join (select code, begins, lead(begins) over (order by begins) as ends from unnest(${codes}::text[], ${begins}::int[]) as b(code, begins)) b
          on c.seats >= b.begins and (b.ends is null or c.seats < b.ends)
        group by 1, 2, 3, 4`,
  );
}

/** Agents and seats of the licences under which somebody may operate, as granted last, by the district of the main office. */
export function licensedJobs(
  db: Reader,
  at: Instant,
): Promise<{ code: string; agents: number; seats: number; licences: number }[]> {
  return db.rows(
    sql`select district as code, sum(agents) as agents, sum(seats) as seats, count(*) as licences
        from (select distinct on (granted.licence) granted.licence, a.district, a.agents, a.seats
          from (select id as licence, application from licence where kind = 'licence'
            union all select licence, id from application where licence is not null and kind <> 'surrender') granted
          join application a on a.id = granted.application and a.state = 'granted'
          join standing s on s.licence = granted.licence and s.view = 'licence' and s.may_operate <> 'no'
            and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
          where a.submitted_at <= ${at} order by granted.licence, a.submitted_at desc) declared
        group by district order by district`,
  );
}
