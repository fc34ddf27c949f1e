import { createHash } from 'node:crypto';
import { columnOf } from './fields/values.ts';
import { ANSWERS_LEAST, LABELS_LEAST, type Labelled } from './scoring/calibration.ts';
import { type Column, cellText, type Table, TableFault } from './table/table.ts';

const YES = new Set(['yes', 'true', '1', 'same', 'y']);
const NO = new Set(['no', 'false', '0', 'different', 'n']);

export interface Labels {
  readonly pairs: readonly Labelled[];
  /** SHA-256 of the pairs with their answers, whatever their order in the file. */
  readonly sha256: string;
}

/**
 * Pairs with an answer: `left_id,right_id,same`, the last yes or no. `ids` are the columns of ids of one table or two.
 * @throws TableFault naming the row and what is wrong in it
 */
export function labelsOf(
  table: Table,
  ids: readonly Column[],
  weigh: (left: number, right: number) => number,
): Labels {
  const [left, right, same] = ['left_id', 'right_id', 'same'].map((name) => columnOf(table, name));
  const records = ids.map(recordsById);
  const split = records.length > 1 ? ids[0]!.codes.length : 0;
  const fault = (row: number, what: string) => new TableFault(`${table.source}: row ${row + 1}: ${what}`);
  const known = new Map<string, Labelled>();
  for (let row = 0; row < table.rows; row++) {
    const text = (column: Column) => cellText(column, column.codes[row]!);
    const recordOf = (id: string, side: number): number => {
      const record = records[side]!.get(id);
      if (record === undefined) throw fault(row, `there is no record "${id}"`);
      return record;
    };
    const [one, other, answer] = [text(left!), text(right!), text(same!).toLowerCase()];
    if (!YES.has(answer) && !NO.has(answer)) throw fault(row, `"${answer}" is neither yes nor no`);
    const a = recordOf(one, 0);
    const b = split > 0 ? split + recordOf(other, 1) : recordOf(other, 0);
    if (a === b) throw fault(row, `"${one}" is the same record twice`);
    const pair = split > 0 || one < other ? `${one}\n${other}` : `${other}\n${one}`;
    const before = known.get(pair);
    if (before && before.same !== YES.has(answer)) throw fault(row, `${one} and ${other} have two answers`);
    known.set(pair, { pair, bits: weigh(Math.min(a, b), Math.max(a, b)), same: YES.has(answer) });
  }
  const pairs = [...known.values()].sort((a, b) => (a.pair < b.pair ? -1 : 1));
  const yes = pairs.filter((one) => one.same).length;
  if (pairs.length < LABELS_LEAST || Math.min(yes, pairs.length - yes) < ANSWERS_LEAST)
    throw new TableFault(
      `${table.source} has ${yes} pairs that are the same and ${pairs.length - yes} that are not; at least ${LABELS_LEAST} are needed, ${ANSWERS_LEAST} of each`,
    );
  const text = pairs.map((one) => `${one.pair}\n${one.same}\n`).join('');
  return { pairs, sha256: createHash('sha256').update(text).digest('hex') };
}

const recordsById = (ids: Column): Map<string, number> =>
  new Map(Array.from(ids.codes, (code, row) => [cellText(ids, code), row]));
