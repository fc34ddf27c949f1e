import { type Reader, sql } from '../postgres/sql.ts';

export interface ArchivedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * What an archive holds: the ledger and every table in `work`, those that others refer to first. Not the tables
 * of `read` (a replay makes them), not files that wait for their sender, not the list of migrations, not the sequencer's place, and not a fact's
 * transaction number: that belongs to one cluster.
 */
export async function archivedTables(db: Reader): Promise<ArchivedTable[]> {
  const rows = await db.rows<{ name: string; column: string }>(
    sql`select n.nspname || '.' || c.relname as name, a.attname as column
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('ledger', 'work')
          and (n.nspname, c.relname) not in (('work', 'migration'), ('work', 'kept_file'), ('ledger', 'sequencer'))
          and not (n.nspname = 'ledger' and c.relname = 'fact' and a.attname = 'xid')
        order by n.nspname, c.relname, a.attnum`,
  );
  const references = await db.rows<{ from: string; to: string }>(
    sql`select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
        where contype = 'f' and conrelid <> confrelid`,
  );
  const tables = new Map<string, string[]>();
  for (const { name, column } of rows) tables.set(name, [...(tables.get(name) ?? []), column]);
  const plain = (name: string) =>
    [...tables.keys()].find((known) => known === name || known.endsWith(`.${name}`));
  const ordered: string[] = [];
  const place = (name: string, above: readonly string[] = []) => {
    if (ordered.includes(name) || above.includes(name)) return;
    for (const { from, to } of references) {
      const target = plain(to);
      if (plain(from) === name && target) place(target, [...above, name]);
    }
    ordered.push(name);
  };
  for (const name of tables.keys()) place(name);
  return ordered.map((name) => ({ name, columns: tables.get(name)! }));
}

/** Where every sequence of the house stands; one that was never drawn from is 0. */
export function sequencePositions(db: Reader): Promise<{ name: string; last: number }[]> {
  return db.rows(
    sql`select schemaname || '.' || sequencename as name, coalesce(last_value, 0) as last from pg_sequences
        where schemaname in ('ledger', 'work', 'read', 'public') order by 1`,
  );
}

export function appliedMigrations(db: Reader): Promise<{ name: string; hash: string }[]> {
  return db.rows(sql`select name, hash from work.migration order by name`);
}
