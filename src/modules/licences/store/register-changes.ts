import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
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

/** A change of the register as a list shows it. */
export interface ListedChange extends ProposedChange {
  readonly proposedAt: Instant;
  /** Of the licence that it is about; null for a list of centres. */
  readonly number: string | null;
  readonly holder: string | null;
  readonly holderUrdu: string | null;
}

interface ListedRow extends Row {
  readonly proposed_at: Instant;
  readonly number: string | null;
  readonly holder: string | null;
  readonly holder_urdu: string | null;
}

const listedFrom = (row: ListedRow): ListedChange => ({
  ...changeFrom(row),
  proposedAt: row.proposed_at,
  number: row.number,
  holder: row.holder,
  holderUrdu: row.holder_urdu,
});

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What an agency's second officers have to decide, the oldest first, behind one of them. */
export async function registerChangesWaiting(
  db: Reader,
  agency: string,
  after: string | null,
  limit: number,
): Promise<ListedChange[]> {
  const rows = await db.rows<ListedRow>(
    sql`select c.*, f.recorded_at as proposed_at, l.number, l.holder, l.holder_urdu
        from register_change c join fact f on f.subject = c.id and f.subject_version = 1
        left join licence l on l.id = c.licence
        where c.agency = ${agency} and c.state = 'proposed' and c.id > ${after ?? FIRST_ID}::uuid order by c.id limit ${limit}`,
  );
  return rows.map(listedFrom);
}

/** What an agency's officers decided last, the latest proposal first, behind one of them. */
export async function registerChangesDecided(
  db: Reader,
  agency: string,
  before: string | null,
  limit: number,
): Promise<ListedChange[]> {
  const rows = await db.rows<ListedRow>(
    sql`select c.*, f.recorded_at as proposed_at, l.number, l.holder, l.holder_urdu
        from register_change c join fact f on f.subject = c.id and f.subject_version = 1
        left join licence l on l.id = c.licence
        where c.agency = ${agency} and c.state <> 'proposed' and c.id < ${before ?? LAST_ID}::uuid order by c.id desc limit ${limit}`,
  );
  return rows.map(listedFrom);
}

/** How many changes of an agency wait and how many were decided, each counted no further than `most`. */
export async function registerChangeCounts(
  db: Reader,
  agency: string,
  most: number,
): Promise<{ readonly waiting: number; readonly decided: number }> {
  const row = await db.row<{ waiting: number; decided: number }>(
    sql`select
      (select count(*)::int from (select 1 from register_change where agency = ${agency} and state = 'proposed' limit ${most}) x) as waiting,
      (select count(*)::int from (select 1 from register_change where agency = ${agency} and state <> 'proposed' limit ${most}) x) as decided`,
  );
  return row!;
}

/** Proposed and decided changes of one licence, the oldest first. */
export async function registerChangesOf(db: Reader, licence: string): Promise<ProposedChange[]> {
  const rows = await db.rows<Row>(
    sql`select * from register_change where licence = ${licence} order by id limit 100`,
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
