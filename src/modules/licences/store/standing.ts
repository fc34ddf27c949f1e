import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import {
  type CourtOrder,
  type MayOperate,
  NOT_FOUND,
  type Standing,
  type StandingInterval,
  type Verdict,
} from '../rules/standing.ts';
import type { ViewTimeline } from '../rules/views.ts';

interface StandingRow {
  readonly licence: string;
  readonly view: string;
  readonly from_at: Instant;
  readonly until_at: Instant | null;
  readonly verdict: Verdict;
  readonly may_operate: MayOperate;
  readonly court_orders: readonly CourtOrder[];
}

function standingFrom({ verdict, may_operate, court_orders }: StandingRow): Standing {
  return { verdict, mayOperate: may_operate, courtOrders: court_orders };
}

/** Whose standing is asked: a licence's, or that of a number it holds. */
export interface Asked {
  readonly licence: string;
  readonly number: string | null;
}

/** The standing at a moment of each licence or number asked about, in order, in one query. */
export async function standingsAt(db: Reader, asked: readonly Asked[], at: Instant): Promise<Standing[]> {
  const rows = await db.rows<StandingRow & { i: number }>(
    sql`select a.i::int, s.* from unnest(${asked.map((a) => a.licence)}::uuid[], ${asked.map((a) => a.number)}::text[]) with ordinality as a(licence, number, i)
        join lateral (
          select * from standing s where s.licence = a.licence and s.view in ('licence', 'numbers', a.number)
            and (s.view = 'licence' or a.number is not null) and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
          order by case s.view when 'licence' then 2 when 'numbers' then 1 else 0 end limit 1) s on true`,
  );
  const found: Standing[] = asked.map(() => NOT_FOUND);
  for (const row of rows) found[row.i - 1] = standingFrom(row);
  return found;
}

/** Every timeline of some licences. */
export async function timelinesOf(
  db: Reader,
  licences: readonly string[],
): Promise<Map<string, ViewTimeline[]>> {
  const rows = await db.rows<StandingRow>(
    sql`select * from standing where licence = any(${licences}::uuid[]) order by licence, view, from_at`,
  );
  const views = new Map<string, { view: string; timeline: StandingInterval[] }[]>();
  for (const row of rows) {
    const list = views.get(row.licence) ?? [];
    views.set(row.licence, list);
    const interval = { from: row.from_at, until: row.until_at, ...standingFrom(row) };
    const last = list.at(-1);
    if (last?.view === row.view) last.timeline.push(interval);
    else list.push({ view: row.view, timeline: [interval] });
  }
  return views;
}

/** How many entries stood how at a moment; `kind` tells licences, centres in transition and exemptions apart. */
export async function countsByVerdict(
  db: Reader,
  at: Instant,
): Promise<{ kind: string; verdict: Verdict; mayOperate: MayOperate; count: number }[]> {
  return db.rows(
    sql`select l.kind, s.verdict, s.may_operate as "mayOperate", count(*) as count from standing s join licence l on l.id = s.licence
        where s.view = 'licence' and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
        group by l.kind, s.verdict, s.may_operate order by l.kind, s.verdict, s.may_operate`,
  );
}
