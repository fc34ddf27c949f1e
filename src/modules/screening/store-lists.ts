import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { Outcome } from './rules/decision.ts';
import type { OwnList } from './rules/facts.ts';
import type { ListEntry } from './rules/lists.ts';

/** Hash of each entry that the newest edition of a list has. */
export async function entriesNow(db: Reader, list: string): Promise<Map<string, string>> {
  const rows = await db.rows<{ entry: string; hash: string }>(
    sql`select entry, hash from work.list_entry where list = ${list} and until is null`,
  );
  return new Map(rows.map(({ entry, hash }) => [entry, hash]));
}

/** Ends entries with an edition and begins others with it. */
export async function turnEdition(
  db: Writer,
  list: string,
  edition: number,
  ended: readonly string[],
  begun: readonly (ListEntry & { readonly hash: string })[],
): Promise<void> {
  await db.run(
    sql`update work.list_entry set until = ${edition} where list = ${list} and until is null and entry = any(${ended}::text[])`,
  );
  await db.run(
    sql`insert into work.list_entry (list, entry, since, hash, content)
        select ${list}, e.entry, ${edition}, e.hash, e.content from
          unnest(${begun.map(({ id }) => id)}::text[], ${begun.map(({ hash }) => hash)}::text[], ${begun.map((one) => JSON.stringify(one))}::jsonb[]) as e(entry, hash, content)`,
  );
}

/** What an edition brought and took, a page at a time. */
export function editionChanges(
  db: Reader,
  list: string,
  edition: number,
  limit: number,
): Promise<
  { readonly entry: string; readonly before: ListEntry | null; readonly after: ListEntry | null }[]
> {
  return db.rows(
    sql`select coalesce(b.entry, a.entry) as entry, b.content as before, a.content as after
        from (select * from work.list_entry where list = ${list} and until = ${edition}) b
        full join (select * from work.list_entry where list = ${list} and since = ${edition}) a on a.entry = b.entry
        order by 1 limit ${limit}`,
  );
}

/** Entries of all published lists as they stand, a page at a time. */
export function listedNow(
  db: Reader,
  after: { readonly list: string; readonly entry: string } | null,
  limit: number,
): Promise<{ readonly list: string; readonly entry: string; readonly content: ListEntry }[]> {
  return db.rows(
    sql`select list, entry, content from work.list_entry where until is null
          and (list, entry) > (${after?.list ?? '00000000-0000-0000-0000-000000000000'}::uuid, ${after?.entry ?? ''})
        order by list, entry limit ${limit}`,
  );
}

/** An entry of one of the office's own lists. */
export interface OwnEntryRow {
  readonly id: string;
  readonly version: number;
  readonly list: OwnList;
  readonly role: string;
  readonly outcome: Outcome;
  readonly from: Instant;
  readonly dropsOn: Instant | null;
  readonly fact: string;
}

/** Where a page of the own lists goes on. */
export interface OwnAfter {
  readonly from: Instant;
  readonly id: string;
}

/** Entries of the office's own lists, the latest first, a page at a time. */
export function ownEntries(db: Reader, after: OwnAfter | null, limit: number): Promise<OwnEntryRow[]> {
  return db.rows<OwnEntryRow>(
    sql`select id, version, list, role, outcome, from_at as "from", drops_on as "dropsOn", fact from own_entry
        where ${after === null} or (from_at, id) < (${after?.from ?? null}::timestamptz, ${after?.id ?? null}::uuid)
        order by from_at desc, id desc limit ${limit}`,
  );
}

export async function ownEntriesCount(db: Reader): Promise<number> {
  return (await db.row<{ n: number }>(sql`select count(*)::int as n from own_entry`))!.n;
}

export function ownEntry(db: Reader, id: string): Promise<OwnEntryRow | undefined> {
  return db.row<OwnEntryRow>(
    sql`select id, version, list, role, outcome, from_at as "from", drops_on as "dropsOn", fact from own_entry where id = ${id}`,
  );
}
