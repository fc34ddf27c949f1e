import { List } from '../postgres/binary-array.ts';
import type { Sql, Writer } from '../postgres/sql.ts';
import { type Catalogue, type Table, tableOf } from './catalogue.ts';
import type { Change, Row } from './fact.ts';

/** A value as the driver wants it: objects and arrays for jsonb columns become text. */
export function bound(table: Table, column: string, value: unknown): unknown {
  const type = table.columns.get(column);
  if (type === undefined) throw new Error(`no column ${table.name}.${column}`);
  if (value === undefined) throw new Error(`${table.name}.${column} is undefined; write null`);
  return value !== null && (type === 'jsonb' || type === 'json') ? JSON.stringify(value) : value;
}

const statements = new Map<string, { text: string; name: string }>();

function statement(key: string, make: () => string): { text: string; name: string } {
  let known = statements.get(key);
  if (!known) {
    known = { text: make(), name: `w${statements.size + 1}` };
    statements.set(key, known);
  }
  return known;
}

/** Live writing: the changes of one act in their order; runs of one shape into one table go together, and all are sent at once. */
export async function writeChanges(
  tx: Writer,
  catalogue: Catalogue,
  changes: readonly Change[],
): Promise<void> {
  const sent: Promise<void>[] = [];
  for (let i = 0; i < changes.length; ) {
    const first = changes[i]!;
    const run: Change[] = [];
    const keys = new Set<string>();
    for (; i < changes.length && goesWith(first, changes[i]!, keys, catalogue); i++) run.push(changes[i]!);
    sent.push(writeRun(tx, catalogue, first, run));
  }
  await Promise.all(sent);
}

async function writeRun(
  tx: Writer,
  catalogue: Catalogue,
  first: Change,
  run: readonly Change[],
): Promise<void> {
  if ('put' in first) {
    const rows = run.map((change) => (change as Put).row);
    await tx.run(insertStatement(tableOf(catalogue, first.put), rows));
    return;
  }
  const changed = await tx.run(updateStatement(tableOf(catalogue, first.set), run as SetColumns[]));
  if (changed !== run.length)
    throw new Error(`${first.set}: ${run.length - changed} rows to change are missing`);
}

type Put = Extract<Change, { put: string }>;
type SetColumns = Extract<Change, { set: string }>;

/** Whether a change can share a statement with the run's first: same table, same columns, and no row set twice. */
function goesWith(first: Change, next: Change, keys: Set<string>, catalogue: Catalogue): boolean {
  if ('put' in first) return 'put' in next && next.put === first.put && sameColumns(first.row, next.row);
  if (!('set' in next) || next.set !== first.set || !sameColumns(first.to, next.to)) return false;
  const id = tableOf(catalogue, next.set)
    .key.map((column) => String(next.key[column]))
    .join('\u0000');
  if (keys.has(id)) return false;
  keys.add(id);
  return true;
}

function sameColumns(a: Row, b: Row): boolean {
  return a === b || Object.keys(a).join() === Object.keys(b).join();
}

/** One insert for many rows; every row must name the same columns. */
export function insertStatement(table: Table, rows: readonly Row[]): Sql {
  const columns = Object.keys(rows[0]!);
  const { text, name } = statement(`i ${table.name} ${columns}`, () => {
    const typed = columns.map((c, i) => `$${i + 1}::${arrayType(table, c)}`);
    return `insert into ${table.name} (${columns.join(', ')}) select * from unnest(${typed.join(', ')})`;
  });
  const list = (c: string) =>
    listOf(
      table,
      c,
      rows.map((row) => row[c]),
    );
  return { text, name, values: columns.map(list), joins: 'rows' };
}

/** One update for many rows of one shape. */
export function updateStatement(table: Table, sets: readonly { key: Row; to: Row }[]): Sql {
  const columns = Object.keys(sets[0]!.to);
  const { text, name } = statement(`u ${table.name} ${columns}`, () => {
    const all = [...table.key, ...columns];
    const typed = all.map((c, i) => `$${i + 1}::${arrayType(table, c)}`);
    return `update ${table.name} set ${columns.map((c) => `${c} = x.${c}`).join(', ')} from unnest(${typed.join(', ')}) as x(${all.join(', ')}) where ${table.key.map((c) => `${table.name}.${c} = x.${c}`).join(' and ')}`;
  });
  return {
    text,
    name,
    joins: 'rows',
    values: [
      ...table.key.map((c) =>
        listOf(
          table,
          c,
          sets.map((s) => s.key[c]),
        ),
      ),
      ...columns.map((c) =>
        listOf(
          table,
          c,
          sets.map((s) => s.to[c]),
        ),
      ),
    ],
  };
}

function listOf(table: Table, column: string, values: readonly unknown[]): List {
  const list = values.map((value) => bound(table, column, value));
  return new List(table.columns.get(column)!, list);
}

function arrayType(table: Table, column: string): string {
  const type = table.columns.get(column);
  if (!type) throw new Error(`no column ${table.name}.${column}`);
  if (type.endsWith('[]')) throw new Error(`${table.name}.${column}: use jsonb instead of an array column`);
  return `${type}[]`;
}
