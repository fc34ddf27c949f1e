import type { Reader } from '../postgres/sql.ts';
import { sql } from '../postgres/sql.ts';

export interface Table {
  readonly name: string;
  readonly key: readonly string[];
  /** Column to PostgreSQL type, in the table's order. */
  readonly columns: ReadonlyMap<string, string>;
}

/** The tables of schema `read`, as the database itself describes them. */
export type Catalogue = ReadonlyMap<string, Table>;

export async function readCatalogue(db: Reader): Promise<Catalogue> {
  const columns = await db.rows<{ table: string; column: string; type: string; key: boolean }>(
    sql`select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
          coalesce(a.attnum = any(k.conkey), false) as key
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
        where c.relnamespace = 'read'::regnamespace and c.relkind = 'r' and a.attgenerated = '' order by c.relname, a.attnum`,
  );
  const tables = new Map<string, { name: string; key: string[]; columns: Map<string, string> }>();
  for (const { table, column, type, key } of columns) {
    const found = tables.get(table) ?? { name: table, key: [], columns: new Map<string, string>() };
    tables.set(table, found);
    found.columns.set(column, type);
    if (key) found.key.push(column);
  }
  return tables;
}

export function tableOf(catalogue: Catalogue, name: string): Table {
  const table = catalogue.get(name);
  if (!table) throw new Error(`no table read.${name}`);
  return table;
}
