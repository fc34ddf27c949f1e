import type { Id } from '../../../kernel/id.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { ProposedChange } from '../rules/register-change.ts';

interface Row extends Omit<ProposedChange, 'proposedBy' | 'madeBy'> {
  readonly proposed_by: Id<'officer'>;
  readonly made_by: Id<'officer'> | null;
}

function changeFrom({ id, version, change, state, agency, proposed_by, made_by }: Row): ProposedChange {
  return { id, version, change, state, agency, proposedBy: proposed_by, madeBy: made_by };
}

export async function registerChange(db: Reader, id: string): Promise<ProposedChange | undefined> {
  const row = await db.row<Row>(sql`select * from register_change where id = ${id}`);
  return row && changeFrom(row);
}

/** What an agency's second officers have to decide, the oldest first. */
export async function registerChangesWaiting(db: Reader, agency: string): Promise<ProposedChange[]> {
  const rows = await db.rows<Row>(
    sql`select * from register_change where agency = ${agency} and state = 'proposed' order by id limit 500`,
  );
  return rows.map(changeFrom);
}

/** Why a change was proposed, and why it was declined; null where it was not, and once erased. Whoever shows them logs the reading. */
export async function registerChangeReasons(
  db: Reader,
  id: string,
): Promise<{ readonly reasons: string | null; readonly declined: string | null }> {
  const facts = await factsOf(db, [id]);
  const of = (type: string) =>
    (facts.find((fact) => fact.type === type)?.personal as { reasons: string } | null | undefined)?.reasons ??
    null;
  return { reasons: of('RegisterChangeProposed'), declined: of('RegisterChangeDeclined') };
}
