import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import { COUNT_MAX } from './queues.ts';

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

export interface Clockwork {
  readonly agency: string;
  readonly overdue: number;
  readonly week: number;
  readonly later: number;
}

/**
 * Running clocks of agencies by how far off their day is, in bands of calendar days. Each band is counted no further than one beyond
 * `COUNT_MAX`, as the list of it is: what many have open costs no more than that.
 */
export function clockBands(reader: Reader, agencies: readonly string[], today: Day): Promise<Clockwork[]> {
  return reader.rows(
    sql`select a.agency,
          (select count(*) from (select 1 from desk_item where agency = a.agency and due < ${today} order by due limit ${COUNT_MAX + 1}) x)::int as overdue,
          (select count(*) from (select 1 from desk_item where agency = a.agency and due >= ${today} and due < ${today}::date + 7 order by due limit ${COUNT_MAX + 1}) y)::int as week,
          (select count(*) from (select 1 from desk_item where agency = a.agency and due >= ${today}::date + 7 and due < 'infinity' order by due limit ${COUNT_MAX + 1}) z)::int as later
        from unnest(${agencies}::text[]) with ordinality as a(agency, place) order by a.place`,
  );
}
