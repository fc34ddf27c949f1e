import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';

// What is an officer's own: filters that he keeps under a name, and how he likes to work. No facts.

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  /** The question part of an address of the lists. */
  readonly query: string;
}

export function savedFiltersOf(reader: Reader, principal: string): Promise<SavedFilter[]> {
  return reader.rows(
    sql`select id, name, query from saved_filter where principal = ${principal} order by name, id`,
  );
}

/** Keeps a filter under a name; the same name is kept once. Returns whether it was kept. */
export async function keepFilter(
  tx: Writer,
  filter: SavedFilter & { readonly principal: string },
  at: Instant,
): Promise<boolean> {
  const { id, principal, name, query } = filter;
  const kept = await tx.run(
    sql`insert into saved_filter (id, principal, name, query, saved_at) values (${id}, ${principal}, ${name}, ${query}, ${at}) on conflict do nothing`,
  );
  return kept > 0;
}

export async function renameFilter(
  tx: Writer,
  principal: string,
  id: string,
  name: string,
): Promise<'renamed' | 'taken' | 'missing'> {
  const taken = await tx.row(
    sql`select 1 as taken from saved_filter where principal = ${principal} and name = ${name} and id <> ${id}`,
  );
  if (taken) return 'taken';
  const changed = await tx.run(
    sql`update saved_filter set name = ${name} where principal = ${principal} and id = ${id}`,
  );
  return changed ? 'renamed' : 'missing';
}

export async function dropFilter(tx: Writer, principal: string, id: string): Promise<boolean> {
  return (await tx.run(sql`delete from saved_filter where principal = ${principal} and id = ${id}`)) > 0;
}

/** Whether somebody wants keys and the palette; he does until he says otherwise. */
export async function wantsKeys(reader: Reader, principal: string): Promise<boolean> {
  const row = await reader.row<{ keys: boolean }>(
    sql`select keys from preference where principal = ${principal}`,
  );
  return row?.keys ?? true;
}

export async function setKeys(tx: Writer, principal: string, keys: boolean): Promise<void> {
  await tx.run(
    sql`insert into preference (principal, keys) values (${principal}, ${keys}) on conflict (principal) do update set keys = excluded.keys`,
  );
}
