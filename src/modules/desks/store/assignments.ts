import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';

export interface Assignment {
  readonly version: number;
  readonly officer: string | null;
  readonly since: Instant;
}

/** Who has an application in hand for an agency, and the version its subject stands at. */
export async function assignmentOf(
  reader: Reader,
  application: string,
  agency: string,
): Promise<Assignment | undefined> {
  return reader.row<Assignment>(
    sql`select version, officer, since from assignment where application = ${application} and agency = ${agency}`,
  );
}

/** What an assignment rests on: whether anything is awaited of the office, and whom the application concerns. */
export async function applicationOutline(
  reader: Reader,
  id: string,
): Promise<
  | { readonly id: string; readonly open: boolean; readonly organisation: string; readonly company: string }
  | undefined
> {
  return reader.row(
    sql`select id, state not in ('licence-fee-due', 'granted', 'refused', 'withdrawn', 'lapsed') as open, organisation, company
        from application where id = ${id}`,
  );
}

export interface Load {
  readonly officer: string;
  readonly inHand: number;
  readonly overdue: number;
  readonly nextDue: Day | null;
}

/** What each officer of an agency has in hand now. */
export function loadOf(reader: Reader, agency: string, today: Day): Promise<Load[]> {
  return reader.rows(
    sql`select officer, count(*)::int as "inHand", count(*) filter (where due < ${today})::int as overdue, nullif(min(due), 'infinity') as "nextDue"
        from desk_item where agency = ${agency} and officer is not null group by officer`,
  );
}

/** What runs in an agency and is in nobody's hands. */
export async function inNobodysHands(
  reader: Reader,
  agency: string,
  today: Day,
): Promise<{ readonly all: number; readonly overdue: number }> {
  const row = await reader.row<{ all: number; overdue: number }>(
    sql`select count(*)::int as "all", count(*) filter (where due < ${today})::int as overdue
        from desk_item where agency = ${agency} and officer is null`,
  );
  return row ?? { all: 0, overdue: 0 };
}

export interface Clockwork {
  readonly agency: string;
  readonly overdue: number;
  readonly week: number;
  readonly later: number;
}

/** Running clocks of every agency by how far off their day is, in bands of calendar days. */
export function clockBands(reader: Reader, today: Day): Promise<Clockwork[]> {
  return reader.rows(
    sql`select agency, count(*) filter (where due < ${today})::int as overdue,
          count(*) filter (where due >= ${today} and due < ${today}::date + 7)::int as week, count(*) filter (where due >= ${today}::date + 7)::int as later
        from desk_item where due < 'infinity' group by agency order by agency`,
  );
}
