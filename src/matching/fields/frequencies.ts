import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import { readCsv } from '../table/csv.ts';
import { cellText } from '../table/table.ts';
import type { Lore } from '../text/lore.ts';
import { ConfigurationFault, type Field } from './configuration.ts';

/** How often values are found outside the records, as a census counts names. */
export interface Frequencies {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly total: number;
  /** By normal value. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * The table of a field's configuration, its values made normal as those of the field: `value,count` with a header.
 * @throws ConfigurationFault naming the file and what is wrong in it
 */
export function frequenciesOf({ frequencies: path, kind, name }: Field, lore: Lore): Frequencies | undefined {
  if (path === undefined) return undefined;
  const fault = (what: string) => new ConfigurationFault(`frequencies of ${name}: ${path} ${what}`);
  const table = read(path, fault);
  const [values, counts] = ['value', 'count'].map((column) => {
    const found = table.columns.find((one) => one.name === column);
    if (found) return found;
    throw fault(`has no column "${column}"; it has ${table.columns.map((one) => one.name).join(', ')}`);
  });
  const sums = new Map<string, number>();
  let total = 0;
  for (let row = 0; row < table.rows; row++) {
    const text = cellText(counts!, counts!.codes[row]!);
    const count = Number(text);
    if (text === '' || !(count > 0)) throw fault(`row ${row + 1}: the count "${text}" is no number above 0`);
    const value = KINDS[kind]!.normal(cellText(values!, values!.codes[row]!), lore);
    total += count;
    if (value !== '') sums.set(value, (sums.get(value) ?? 0) + count);
  }
  if (total === 0) throw fault('has no rows');
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { file: basename(path), sha256, total, counts: sums };
}

function read(path: string, fault: (what: string) => Error) {
  try {
    return readCsv(path);
  } catch (error) {
    throw fault(`cannot be read: ${(error as Error).message}`);
  }
}
