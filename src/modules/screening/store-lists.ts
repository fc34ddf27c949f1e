import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { Outcome } from './rules/decision.ts';
import type { OwnList } from './rules/facts.ts';
import type { ListEntry } from './rules/lists.ts';

export interface StagedEntry {
  readonly entry: ListEntry;
  /** Over all that it says. */
  readonly hash: string;
}

/** Makes room for an edition beside the one there is; it goes with the transaction. */
export async function beginEdition(db: Writer): Promise<void> {
  await db.run(
    sql`create temporary table list_staging (entry text collate "C" primary key, hash text not null, content jsonb not null) on commit drop`,
  );
}

/** Lays entries beside the edition there is; of one that comes twice the last counts. */
export async function stageEntries(db: Writer, staged: readonly StagedEntry[]): Promise<void> {
  const last = [...new Map(staged.map((one) => [one.entry.id, one])).values()];
  await db.run(
    sql`insert into list_staging (entry, hash, content)
        select * from unnest(${last.map(({ entry }) => entry.id)}::text[], ${last.map(({ hash }) => hash)}::text[], ${last.map(({ entry }) => JSON.stringify(entry))}::jsonb[])
        on conflict (entry) do update set hash = excluded.hash, content = excluded.content`,
  );
}

export interface EditionDiff {
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the staged edition brings and takes against the one before, by the hash of each entry (SCR-13). */
export async function stagedDiff(db: Writer, list: string): Promise<EditionDiff> {
  await db.run(sql`analyze list_staging`);
  const row = await db.row<EditionDiff>(
    sql`select (count(s.entry))::int as entries, (count(*) filter (where e.entry is null))::int as added,
          (count(*) filter (where s.hash <> e.hash))::int as changed, (count(*) filter (where s.entry is null))::int as removed
        from list_staging s full join (select entry, hash from work.list_entry where list = ${list} and until is null) e on e.entry = s.entry`,
  );
  return row!;
}

/** Turns a list to the staged edition: ends with it what it no longer says so, begins with it what it says anew. */
export async function turnEdition(db: Writer, list: string, edition: number): Promise<void> {
  await db.run(
    sql`update work.list_entry e set until = ${edition} where list = ${list} and until is null
          and not exists (select 1 from list_staging s where s.entry = e.entry and s.hash = e.hash)`,
  );
  await db.run(
    sql`insert into work.list_entry (list, entry, since, hash, content)
        select ${list}, s.entry, ${edition}, s.hash, s.content from list_staging s
        where not exists (select 1 from work.list_entry e where e.list = ${list} and e.entry = s.entry and e.until is null)`,
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

/** What an edition changed in a list, as it stands now, a page at a time: null where the list no longer has it. */
export function editionTouched(
  db: Reader,
  list: string,
  edition: number,
  after: string,
  limit: number,
): Promise<{ readonly entry: string; readonly content: ListEntry | null }[]> {
  return db.rows(
    sql`select t.entry, n.content
        from (select distinct entry from work.list_entry
          where list = ${list} and (since = ${edition} or until = ${edition}) and entry > ${after} order by entry limit ${limit}) t
        left join work.list_entry n on n.list = ${list} and n.entry = t.entry and n.until is null order by t.entry`,
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
  /** Since when nobody can tell any more who it was. */
  readonly erasedAt: Instant | null;
}

/** Where a page of the own lists goes on. */
export interface OwnAfter {
  readonly from: Instant;
  readonly id: string;
}

/** Entries of the office's own lists, the latest first, a page at a time. */
export function ownEntries(db: Reader, after: OwnAfter | null, limit: number): Promise<OwnEntryRow[]> {
  return db.rows<OwnEntryRow>(
    sql`select id, version, list, role, outcome, from_at as "from", drops_on as "dropsOn", fact, erased_at as "erasedAt" from own_entry
        where ${after === null} or (from_at, id) < (${after?.from ?? null}::timestamptz, ${after?.id ?? null}::uuid)
        order by from_at desc, id desc limit ${limit}`,
  );
}

/** Some entries, and all that began or dropped off after one moment and until another. */
export function ownEntriesMoved(
  db: Reader,
  entries: readonly string[],
  since: Instant,
  until: Instant,
): Promise<OwnEntryRow[]> {
  return db.rows<OwnEntryRow>(
    sql`select id, version, list, role, outcome, from_at as "from", drops_on as "dropsOn", fact, erased_at as "erasedAt" from own_entry
        where id = any(${entries}::uuid[]) or (from_at > ${since} and from_at <= ${until}) or (drops_on > ${since} and drops_on <= ${until})
        order by id`,
  );
}

export async function ownEntriesCount(db: Reader): Promise<number> {
  return (await db.row<{ n: number }>(sql`select count(*)::int as n from own_entry`))!.n;
}

export function ownEntry(db: Reader, id: string): Promise<OwnEntryRow | undefined> {
  return db.row<OwnEntryRow>(
    sql`select id, version, list, role, outcome, from_at as "from", drops_on as "dropsOn", fact, erased_at as "erasedAt" from own_entry where id = ${id}`,
  );
}
