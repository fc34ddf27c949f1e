import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reading } from '../../../platform/ledger/registry.ts';
import { type Reader, type Sql, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { State } from '../../applications/rules/snapshot.ts';
import { type Happened, NAMING, type NoticeKind, noticesOf, TELLING } from '../rules/notices.ts';

const READ = [...TELLING, ...NAMING];

/** What officers are told of an application, from its facts and those of its assignments. */
export const noticeReading: Reading = {
  name: 'notice',
  touchedBy(fact) {
    if (!TELLING.has(fact.type)) return [];
    const { application, version } = fact.data as { application?: string; version?: number };
    // a first version answers nobody
    return fact.type === 'VersionSubmitted' && version === 1 ? [] : [application ?? fact.subject];
  },
  recompute: recomputeNotices,
};

/** A notice never changes once it is there, so two acts at once each add their own; only who stands aside loses his. */
async function recomputeNotices(tx: Reader, ids: readonly string[]): Promise<Sql[]> {
  const facts = await tx.rows<Happened & { application: string }>(
    sql`select f.id as fact, f.type, f.recorded_at as at, o.id as by, coalesce((d->>'application')::uuid, f.subject) as application,
          d->>'officer' as officer, coalesce(d->>'agency', f.agency) as agency, d->'agencies' as agencies, d->'members' as members,
          d->>'inspection' as inspection, d->>'before' as before, d->>'alternate' as alternate
        from ledger.fact f cross join lateral (select f.data::jsonb - 'content' - 'after' as d) x
        left join officer o on o.principal = f.by and o.agency = f.agency and o.appointed_at <= f.recorded_at and (o.relieved_at is null or o.relieved_at > f.recorded_at)
        where f.subject = any(${ids}::uuid[] || array(select id from assignment where application = any(${ids}::uuid[]))) and f.type = any(${READ}::text[])
        order by f.seq`,
  );
  const found = [...Map.groupBy(facts, ({ application }) => application)].map(([application, own]) => {
    const { notices, aside } = noticesOf(own);
    return {
      notices: notices.map((one) => ({ ...one, application })),
      aside: aside.map((one) => [application, one]),
    };
  });
  const notices = found.flatMap((one) => one.notices);
  const aside = found.flatMap((one) => one.aside);
  const column = (pick: (one: (typeof notices)[number]) => string) => notices.map(pick);
  return [
    sql`insert into notice (officer, fact, application, what, at)
        select * from unnest(${column((n) => n.officer)}::uuid[], ${column((n) => n.fact)}::uuid[], ${column((n) => n.application)}::uuid[],
          ${column((n) => n.what)}::text[], ${column((n) => n.at)}::timestamptz[])
        on conflict do nothing`,
    sql`delete from notice n using unnest(${aside.map(([id]) => id!)}::uuid[], ${aside.map(([, who]) => who!)}::uuid[]) as gone(application, officer)
        where n.application = gone.application and n.officer = gone.officer`,
  ];
}

/** Where a page of notices begins, and how far an officer has read: a moment, and a fact of that moment. */
export interface NoticeMark {
  readonly at: Instant;
  readonly fact: string;
}

export interface NoticeRow extends NoticeMark {
  readonly application: string;
  readonly what: NoticeKind;
  readonly reference: string;
  readonly company: string;
  readonly companyName: string;
  readonly state: State;
  /** Neither marked as read nor was the application opened since. */
  readonly fresh: boolean;
}

/** Whose notices they are, and since when something can be new for him: what is older is history. */
export interface Told {
  readonly officer: string;
  readonly principal: string;
  readonly newSince: Instant;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST: NoticeMark = { at: 'infinity' as Instant, fact: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/**
 * Notices of an officer, the latest first, older than a mark; of an applicant he is or was tied to there are none.
 */
export function noticesFor(
  reader: Reader,
  { officer, principal, newSince }: Told,
  before: NoticeMark | null,
  limit: number,
): Promise<NoticeRow[]> {
  const { at, fact } = before ?? LAST;
  return reader.rows<NoticeRow>(
    sql`select n.fact, n.at, n.application, n.what, a.reference, a.company, a.company_name as "companyName", a.state,
          n.at >= ${newSince} and (m.at is null or (n.at, n.fact) > (m.at, m.fact))
            and not exists (select 1 from application_look l where l.officer = n.officer and l.application = n.application and l.looked_at >= n.at) as fresh
        from notice n join application a on a.id = n.application left join notice_mark m on m.officer = n.officer
        where n.officer = ${officer} and (n.at, n.fact) < (${at}::timestamptz, ${fact}::uuid)
          and not exists (select 1 from officer o join conflict c on c.officer = o.id and c.ended_at is null where o.principal = ${principal} and c.about in (a.organisation, a.company))
          and not exists (select 1 from member b where b.principal = ${principal} and b.organisation = a.organisation)
        order by n.at desc, n.fact desc limit ${limit}`,
  );
}

/** Counting stops here. */
export const NEWS_MAX = 99;
const LOOKED_THROUGH_MAX = 500;

/**
 * How much is new for an officer: notices, and clocks of what he has in hand that came near their end since he marked.
 * Counted no further than one beyond `NEWS_MAX`, among the latest notices.
 */
export async function newsCount(
  reader: Reader,
  { officer, principal, newSince }: Told,
  soon: Day,
): Promise<number> {
  const row = await reader.row<{ n: number }>(
    sql`with m as (select at, fact, due_before from notice_mark where officer = ${officer})
        select (select count(*) from (
            select 1 from (select n.application, n.at from notice n where n.officer = ${officer}
                and n.at >= ${newSince} and (n.at, n.fact) > (coalesce((select at from m), '-infinity'), coalesce((select fact from m), ${FIRST}::uuid))
                order by n.at desc, n.fact desc limit ${LOOKED_THROUGH_MAX}) n join application a on a.id = n.application
            where not exists (select 1 from application_look l where l.officer = ${officer} and l.application = n.application and l.looked_at >= n.at)
              and not exists (select 1 from officer o join conflict c on c.officer = o.id and c.ended_at is null where o.principal = ${principal} and c.about in (a.organisation, a.company))
              and not exists (select 1 from member b where b.principal = ${principal} and b.organisation = a.organisation)
            limit ${NEWS_MAX + 1}) x)
          + (select count(*) from (select 1 from desk_item where officer = ${officer} and due < 'infinity'
              and due > coalesce((select due_before from m), '-infinity'::date) and due <= ${soon} limit ${NEWS_MAX + 1}) y) as n`,
  );
  return row?.n ?? 0;
}

export interface ClockNear {
  readonly application: string;
  readonly reference: string;
  readonly company: string;
  readonly companyName: string;
  readonly due: Day;
}

/** What an officer has in hand whose clock ends soon or has ended, the earliest first. */
export function clocksNear(reader: Reader, officer: string, soon: Day, limit: number): Promise<ClockNear[]> {
  return reader.rows(
    sql`select a.id as application, a.reference, a.company, a.company_name as "companyName", i.due
        from desk_item i join application a on a.id = i.application
        where i.officer = ${officer} and i.due <= ${soon} order by i.due, i.application limit ${limit}`,
  );
}

/** Marks as read up to a notice, and what falls due up to a day; never back again. */
export async function markNoticesRead(
  tx: Writer,
  officer: string,
  { at, fact }: NoticeMark,
  dueBefore: Day,
): Promise<void> {
  await tx.run(
    sql`insert into notice_mark (officer, at, fact, due_before) values (${officer}, ${at}, ${fact}, ${dueBefore})
        on conflict (officer) do update set due_before = greatest(notice_mark.due_before, excluded.due_before),
          at = case when (excluded.at, excluded.fact) > (notice_mark.at, notice_mark.fact) then excluded.at else notice_mark.at end,
          fact = case when (excluded.at, excluded.fact) > (notice_mark.at, notice_mark.fact) then excluded.fact else notice_mark.fact end`,
  );
}
