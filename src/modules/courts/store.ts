import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql } from '../../platform/postgres/sql.ts';
import type { StayCovers } from './rules/facts.ts';
import type { Stay } from './rules/stay.ts';

export interface StayRow {
  readonly id: Id<'stay'>;
  readonly version: number;
  readonly licence: Id<'licence'>;
  readonly court: string;
  readonly case_number: string;
  readonly nature: Stay['nature'];
  readonly covers: StayCovers;
  readonly from_at: Instant;
  readonly lapse_on: Day | null;
  readonly lapse_at: Instant | null;
  readonly next_date: Day | null;
  readonly status: Stay['status'];
  readonly ended_how: Stay['endedHow'];
  readonly ended_at: Instant | null;
}

export function stayFrom(row: StayRow): Stay {
  const { id, version, licence, court, nature, covers, status } = row;
  return {
    id,
    version,
    licence,
    court,
    caseNumber: row.case_number,
    nature,
    covers,
    from: row.from_at,
    lapseOn: row.lapse_on,
    lapseAt: row.lapse_at,
    nextDate: row.next_date,
    status,
    endedHow: row.ended_how,
    endedAt: row.ended_at,
  };
}

export async function stay(db: Reader, id: string): Promise<Stay | undefined> {
  const row = await db.row<StayRow>(sql`select * from stay where id = ${id}`);
  return row && stayFrom(row);
}

/** All court orders about one licence, the oldest first. */
export function staysOf(db: Reader, licence: string): Promise<Stay[]> {
  return staysAbout(db, [licence]);
}

/** All court orders about some licences, the oldest first, in one query. */
export async function staysAbout(db: Reader, licences: readonly string[]): Promise<Stay[]> {
  const rows = await db.rows<StayRow>(
    sql`select * from stay where licence = any(${licences}::uuid[]) order by from_at, id`,
  );
  return rows.map(stayFrom);
}

const CASES_MAX = 50;

/** Court orders of a case, however the marks of its number are written. */
export async function staysOfCase(db: Reader, caseNumber: string): Promise<Stay[]> {
  const plain = caseNumber.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const rows = await db.rows<StayRow>(
    sql`select * from stay where upper(regexp_replace(case_number, '[^[:alnum:]]', '', 'g')) = ${plain} order by from_at, id limit ${CASES_MAX}`,
  );
  return rows.map(stayFrom);
}

/** Court orders that began before `until` and had not ended by `from`, whatever became of them. */
export async function staysBetween(db: Reader, from: Instant, until: Instant): Promise<Stay[]> {
  const rows = await db.rows<StayRow>(
    sql`select * from stay where from_at < ${until} and (ended_at is null or ended_at >= ${from}) order by from_at, id`,
  );
  return rows.map(stayFrom);
}

/** Where a page of the diary begins: behind this court order. */
export interface DiaryMark {
  readonly nextDate: Day | null;
  readonly id: string;
}

/** Court orders that are not over, by the day on which the court hears them next; those without a day come last. */
export async function diary(db: Reader, after: DiaryMark | null, limit: number): Promise<Stay[]> {
  const from = after ? (after.nextDate ?? 'infinity') : '-infinity';
  const rows = await db.rows<StayRow>(
    sql`select * from stay where ended_at is null and status <> 'forged'
          and (coalesce(next_date, 'infinity'), id) > (${from}::date, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
        order by coalesce(next_date, 'infinity'), id limit ${limit}`,
  );
  return rows.map(stayFrom);
}

/** How many are not over, counted no further than `most`. */
export async function diaryCount(db: Reader, most: number): Promise<number> {
  const row = await db.row<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from stay where ended_at is null and status <> 'forged' limit ${most}) x`,
  );
  return row!.n;
}

/** Writs whose lapse date has passed and that wait for a legal officer, the longest waiting first. */
export async function writsToCheck(db: Reader, at: Instant): Promise<Stay[]> {
  const rows = await db.rows<StayRow>(
    sql`select * from stay where nature = 'writ' and status <> 'forged' and ended_at is null and lapse_at <= ${at} order by lapse_at, id`,
  );
  return rows.map(stayFrom);
}
