import { List } from './binary-array.ts';
import type { Sql } from './sql.ts';
import { parameterText } from './wire.ts';

/** A statement of one of several askers. */
export interface Asking {
  readonly asker: number;
  readonly query: Sql;
}

/** One statement that answers several askings: `split` gives each its part of the rows, in the order of `of`. */
export interface Joint<A extends Asking> {
  readonly query: Sql;
  readonly of: A[];
}

/**
 * What several askers want at the same moment, in as few statements as can be: those of one text that say how they join
 * (`Sql.joins`) become one. The statements of each asker stay in their order.
 */
export function joined<A extends Asking>(askings: readonly A[]): Joint<A>[] {
  const order: A[][] = [];
  const reached = new Map<number, number>();
  for (const asking of askings) {
    const from = reached.get(asking.asker) ?? 0;
    let at = asking.query.joins ? order.findIndex((of, i) => i >= from && same(of[0]!, asking)) : -1;
    if (at < 0) {
      at = from;
      order.splice(at, 0, []);
      for (const [asker, place] of reached) if (place > at) reached.set(asker, place + 1);
    }
    order[at]!.push(asking);
    reached.set(asking.asker, at + 1);
  }
  return order.map((of) => ({ of, query: of.length === 1 ? of[0]!.query : jointOf(of.map((a) => a.query)) }));
}

function same(a: Asking, b: Asking): boolean {
  return a.query.name === b.query.name && a.query.text === b.query.text && a.query.joins === b.query.joins;
}

function jointOf(queries: readonly Sql[]): Sql {
  const first = queries[0]!;
  if (first.joins !== 'read')
    return { ...first, values: first.values.map((_, i) => concatenated(queries.map((q) => q.values[i]))) };
  if (first.values.length === 0) return first;
  const values = first.values.map((_, i) => queries.map((q) => textOrNull(q.values[i])));
  return { ...lateral(first), values };
}

/** Hands out the rows of a joint reading or of a statement that brings one row for each element of its lists. */
export function rowsOfEach<Row extends object>(
  { query, of }: Joint<Asking>,
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  if (query.joins === 'read') {
    if (query.values.length === 0) return of.map(() => rows);
    const parts: Row[][] = of.map(() => []);
    for (const row of rows as (Row & { [OF]?: number })[]) {
      const part = parts[row[OF]! - 1]!;
      delete row[OF];
      part.push(row);
    }
    return parts;
  }
  const counts = countsOfEach(of, rows.length);
  let at = 0;
  return counts.map((n) => {
    at += n;
    return rows.slice(at - n, at);
  });
}

/** Rows changed for each, where each element of the lists stands for one. */
export function countsOfEach(of: readonly Asking[], all: number): number[] {
  const counts = of.map(({ query }) => lengthOf(query.values[0]));
  if (counts.reduce((sum, n) => sum + n, 0) !== all)
    throw new Error(`${of[0]!.query.text.slice(0, 60)}: ${all} rows for lists of ${counts}`);
  return counts;
}

const OF = 'of joint';
const laterals = new Map<string, { text: string; name: string }>();

/** The same reading for every element of lists, one for each parameter. */
function lateral({ text, name, values, joins }: Sql): Omit<Sql, 'values'> {
  let known = laterals.get(text);
  if (!known) {
    const all = values.map((_, i) => `p${i + 1}`);
    known = {
      text: `select q.*, k.nth as "${OF}" from unnest(${all.map((_, i) => `$${i + 1}::text[]`).join(', ')})
        with ordinality as k(${all.join(', ')}, nth) cross join lateral (${text.replace(/\$(\d+)/g, 'k.p$1')}) q`,
      name: `${name}j`,
    };
    laterals.set(text, known);
  }
  return { ...known, joins };
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : parameterText(value);
}

function lengthOf(list: unknown): number {
  return elementsOf(list).length;
}

function elementsOf(list: unknown): readonly unknown[] {
  return list instanceof List ? list.values : (list as readonly unknown[]);
}

function concatenated(lists: readonly unknown[]): List | unknown[] {
  const all = lists.flatMap(elementsOf);
  const [first] = lists;
  return first instanceof List ? new List(first.type, all) : all;
}
