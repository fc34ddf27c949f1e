import { pairsAllowed } from './blocking/plan.ts';
import type { Column, Table } from './table/table.ts';

const MIB = 1 << 20;
/** Passes, at most, each with a key and a place in a block for every record. */
const PASSES = 12;
const PASS_BYTES = 12;
/** A pair that was compared: two records, a pattern, and its weight where it is kept. */
const PAIR_BYTES = 20;
/** A field of a record: its code, and once more beside those of the other fields. */
const CODE_BYTES = 8;
/** A distinct value: where it lies, how many have it, what is compared of it, what it weighs. */
const VALUE_BYTES = 72;
/** A key of a value in a pass of many keys, with the value; the keys of the pass before may not be given back yet. */
const NEAR_BYTES = 16;
/** The program itself with its threads, and what it has not given back yet. */
const PROGRAM = 320 * MIB;

/** What a run will hold at most, in bytes: what was read, fields, keys and pairs. Said before it starts. */
export function memoryOf(tables: readonly Table[], fields: number): number {
  const records = tables.reduce((sum, table) => sum + table.rows, 0);
  const columns = tables.flatMap((table) => table.columns);
  const read = columns.reduce(
    (sum, column) => sum + column.codes.byteLength + column.bytes.byteLength + column.offsets.byteLength,
    0,
  );
  const texts = columns.reduce((sum, column) => sum + charactersOf(column), 0);
  const distinct = columns.reduce((sum, column) => sum + column.count, 0);
  const near = columns.reduce((most, column) => Math.max(most, charactersOf(column) + column.count), 0);
  // normal texts are about as long as what was read, in two bytes a unit
  const values = fields * records * CODE_BYTES + distinct * VALUE_BYTES + texts * 2;
  const passes = PASSES * records * PASS_BYTES + near * NEAR_BYTES;
  return PROGRAM + read + values + passes + pairsAllowed(records) * PAIR_BYTES;
}

const charactersOf = ({ offsets, count }: Column): number => offsets[count]!;

export function statedMemory(tables: readonly Table[], configuration: unknown): string {
  const fields = (configuration as { fields?: unknown[] })?.fields?.length ?? 0;
  return `at most ${Math.ceil(memoryOf(tables, fields) / MIB)} MiB will be used`;
}
