import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { VisitedPlace } from '../rules/facts.ts';

export interface VisitRow {
  readonly inspection: string;
  readonly application: string;
  readonly agency: string;
  readonly officer: string;
  readonly place: VisitedPlace;
  readonly from: Instant;
  readonly until: Instant;
}

/** The visit under a code that runs at a moment: after its outcome is recorded there is none. */
export async function visitUnder(reader: Reader, code: string, at: Instant): Promise<VisitRow | undefined> {
  return reader.row<VisitRow>(
    sql`select inspection, application, agency, officer, place, from_at as "from", until_at as until
        from visit where code = ${code} and seen_at is null and from_at <= ${at} and until_at > ${at} order by from_at desc limit 1`,
  );
}

/** Visits of an inspector that are announced and not over, the next first: what a day in the field begins with. */
export async function visitsOf(reader: Reader, officer: string, at: Instant): Promise<VisitRow[]> {
  return reader.rows<VisitRow>(
    sql`select inspection, application, agency, officer, place, from_at as "from", until_at as until
        from visit where officer = ${officer} and seen_at is null and until_at > ${at} order by from_at, inspection`,
  );
}
