import { pairsAllowed } from './blocking/plan.ts';
import type { Table } from './table/table.ts';

const MIB = 1 << 20;
/** Passes, at most, each with a key and an order for every record. */
const PASSES = 12;
/** A pair that was compared: two records, a pattern, and its weight where it is kept. */
const PAIR_BYTES = 20;
/** The program itself, and what it has not given back yet. */
const PROGRAM = 320 * MIB;

/** What a run will hold at most, in bytes: what was read, fields, keys and pairs. Said before it starts. */
export function memoryOf(tables: readonly Table[], fields: number): number {
  const records = tables.reduce((sum, table) => sum + table.rows, 0);
  const read = tables
    .flatMap((table) => table.columns)
    .reduce(
      (sum, column) => sum + column.codes.byteLength + column.bytes.byteLength + column.offsets.byteLength,
      0,
    );
  // normal texts are about as long as what was read, in two bytes a unit, with codes, counts and features beside them
  const values = fields * records * 4 + read * 3;
  return PROGRAM + read + values + PASSES * records * 12 + pairsAllowed(records) * PAIR_BYTES;
}

export function statedMemory(tables: readonly Table[], configuration: unknown): string {
  const fields = (configuration as { fields?: unknown[] })?.fields?.length ?? 0;
  return `at most ${Math.ceil(memoryOf(tables, fields) / MIB)} MiB will be used`;
}
