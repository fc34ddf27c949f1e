import { TextInterner } from '../compare/text-arena.ts';
import { type Distinct, sharedInts } from '../kinds/kind.ts';
import type { Column, Table } from '../table/table.ts';
import type { Lore } from '../text/lore.ts';
import { ConfigurationFault, type Field } from './configuration.ts';

/** A field of all records: a code of a distinct normal value each, 0 where it is missing. */
export interface Values extends Distinct {
  readonly field: Field;
  readonly codes: Int32Array;
  /** Records that have a value. */
  readonly filled: number;
  /** What was written, of one record. */
  raw(record: number): string;
}

/** Reads one field of one or two tables; the records of the second come after those of the first. */
export function valuesOf(field: Field, tables: readonly Table[], lore: Lore): Values {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const codes = sharedInts(rows);
  const interner = new TextInterner();
  const sides = tables.map((table, side) =>
    (side === 0 ? field.left : field.right).map((name) => columnOf(table, name)),
  );
  let offset = 0;
  sides.forEach((columns, side) => {
    const count = tables[side]!.rows;
    if (columns.length === 1)
      fillOne(columns[0]!, codes.subarray(offset, offset + count), field, interner, lore);
    else fillMany(columns, codes.subarray(offset, offset + count), field, interner, lore);
    offset += count;
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
  const left = tables[0]!.rows;
  const raw = (record: number) => {
    const side = record < left ? 0 : 1;
    const row = side === 0 ? record : record - left;
    return sides[side]!.map((column) => column.text(column.codes[row]!))
      .join(' ')
      .trim();
  };
  return { field, codes, arena, counts, filled, raw, features: field.kind.features(arena, counts, lore) };
}

export function columnOf(table: Table, name: string): Column {
  const column = table.columns.find((one) => one.name === name);
  if (column) return column;
  const names = table.columns.map((one) => one.name).join(', ');
  throw new ConfigurationFault(`${table.source} has no column "${name}"; it has ${names}`);
}

/** Each distinct cell is made normal once. */
function fillOne(column: Column, into: Int32Array, field: Field, interner: TextInterner, lore: Lore): void {
  const normal = new Int32Array(column.count).fill(-1);
  normal[0] = 0;
  for (let row = 0; row < into.length; row++) {
    const cell = column.codes[row]!;
    let code = normal[cell]!;
    if (code < 0) {
      code = interner.code(field.kind.normal(column.text(cell).slice(0, CELL_MAX), lore));
      normal[cell] = code;
    }
    into[row] = code;
  }
}

/** Longer values are compared by their beginning. */
const CELL_MAX = 2000;

function fillMany(
  columns: readonly Column[],
  into: Int32Array,
  field: Field,
  interner: TextInterner,
  lore: Lore,
): void {
  const known = new Map<string, number>();
  for (let row = 0; row < into.length; row++) {
    const key = columns.map((column) => column.codes[row]!).join(',');
    let code = known.get(key);
    if (code === undefined) {
      const texts = columns.map((column) => column.text(column.codes[row]!));
      const raw = texts.every((text) => text === '')
        ? ''
        : texts.join(field.kind.name === 'date' ? '-' : ' ');
      code = interner.code(raw === '' ? '' : field.kind.normal(raw.slice(0, CELL_MAX), lore));
      known.set(key, code);
    }
    into[row] = code;
  }
}
