import { TextInterner } from '../compare/text-arena.ts';
import { KINDS } from '../kinds/index.ts';
import { type Distinct, type Kind, sharedInts } from '../kinds/kind.ts';
import { type Column, cellText, type Table } from '../table/table.ts';
import type { Lore } from '../text/lore.ts';
import { ConfigurationFault, type Field } from './configuration.ts';

/** A field of all records: a code of a distinct normal value each, 0 where it is missing. Threads share it. */
export interface Values extends Distinct {
  readonly field: Field;
  readonly codes: Int32Array;
  /** Records that have a value. */
  readonly filled: number;
}

export const kindOf = ({ field }: { readonly field: Field }): Kind => KINDS[field.kind]!;

/** Reads one field of one or two tables; the records of the second come after those of the first. */
export function valuesOf(field: Field, tables: readonly Table[], lore: Lore): Values {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const kind = KINDS[field.kind]!;
  const codes = sharedInts(rows);
  const interner = new TextInterner();
  let offset = 0;
  tables.forEach((table, side) => {
    const columns = (side === 0 ? field.left : field.right).map((name) => columnOf(table, name));
    const into = codes.subarray(offset, offset + table.rows);
    if (columns.length === 1) fillOne(columns[0]!, into, kind, interner, lore);
    else fillMany(columns, into, kind, interner, lore);
    offset += table.rows;
  });
  const arena = interner.arena();
  const counts = sharedInts(arena.count);
  let filled = 0;
  for (let record = 0; record < rows; record++) {
    const code = codes[record]!;
    if (code === 0) continue;
    counts[code]!++;
    filled++;
  }
  return { field, codes, arena, counts, filled, features: kind.features(arena, counts, lore) };
}

/** What was written in the columns of a field, of one record. */
export function rawOf(field: Field, tables: readonly Table[], record: number): string {
  const [left] = tables as [Table];
  const [table, row, names] =
    record < left.rows ? [left, record, field.left] : [tables[1]!, record - left.rows, field.right];
  return joined(
    names.map((name) => {
      const column = columnOf(table, name);
      return cellText(column, column.codes[row]!);
    }),
    field.kind,
  );
}

/** Parts of a date are joined so that they read as one. */
const joined = (texts: readonly string[], kind: string): string =>
  texts.every((text) => text === '')
    ? ''
    : texts.join(kind === 'date' && texts.length > 1 ? '-' : ' ').trim();

export function columnOf(table: Table, name: string): Column {
  const column = table.columns.find((one) => one.name === name);
  if (column) return column;
  const names = [...table.columns.map((one) => one.name), ...(table.unread ?? [])].join(', ');
  throw new ConfigurationFault(`${table.source} has no column "${name}"; it has ${names}`);
}

/** Longer values are compared by their beginning. */
const CELL_MAX = 2000;

/** Each distinct cell is made normal once. */
function fillOne(column: Column, into: Int32Array, kind: Kind, interner: TextInterner, lore: Lore): void {
  const normal = new Int32Array(column.count).fill(-1);
  normal[0] = 0;
  for (let row = 0; row < into.length; row++) {
    const cell = column.codes[row]!;
    if (normal[cell]! < 0)
      normal[cell] = interner.code(kind.normal(cellText(column, cell).slice(0, CELL_MAX), lore));
    into[row] = normal[cell]!;
  }
}

function fillMany(
  columns: readonly Column[],
  into: Int32Array,
  kind: Kind,
  interner: TextInterner,
  lore: Lore,
): void {
  const known = new Map<string, number>();
  for (let row = 0; row < into.length; row++) {
    const key = columns.map((column) => column.codes[row]!).join(',');
    let code = known.get(key);
    if (code === undefined) {
      const raw = joined(
        columns.map((column) => cellText(column, column.codes[row]!)),
        kind.name,
      );
      code = interner.code(raw === '' ? '' : kind.normal(raw.slice(0, CELL_MAX), lore));
      known.set(key, code);
    }
    into[row] = code;
  }
}
