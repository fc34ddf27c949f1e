import { type Instant, plusMs } from '../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';

/** What an officer had seen of an application when his visit began. */
export interface Look {
  /** How many facts there were. */
  readonly seen: number;
  readonly seenAt: Instant;
}

// Pages opened one after another are one visit, so that what is new does not vanish with the next click.
const VISIT_MS = 30 * 60_000;

/** What an officer had seen before this visit; undefined on his first. */
export async function lookedBefore(
  reader: Reader,
  officer: string,
  application: string,
): Promise<Look | undefined> {
  const row = await reader.row<{ seen: number; seenAt: Instant | null }>(
    sql`select seen, seen_at as "seenAt" from application_look where officer = ${officer} and application = ${application}`,
  );
  return row?.seenAt ? { seen: row.seen, seenAt: row.seenAt } : undefined;
}

/** Notes that an officer looks now, at an application of so many facts. */
export async function noteLookAt(
  tx: Writer,
  look: {
    readonly officer: string;
    readonly application: string;
    readonly facts: number;
    readonly at: Instant;
  },
): Promise<void> {
  const { officer, application, facts, at } = look;
  const before = plusMs(at, -VISIT_MS);
  await tx.run(
    sql`insert into application_look (officer, application, seen, seen_at, facts, looked_at)
        values (${officer}, ${application}, 0, null, ${facts}, ${at})
        on conflict (officer, application) do update set
          seen = case when application_look.looked_at < ${before} then application_look.facts else application_look.seen end,
          seen_at = case when application_look.looked_at < ${before} then application_look.looked_at else application_look.seen_at end,
          facts = excluded.facts, looked_at = excluded.looked_at`,
  );
}
