import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { readCsvShared } from '../matching/table/csv-shared.ts';
import { readJsonLines } from '../matching/table/json-lines.ts';
import { readParquet } from '../matching/table/parquet.ts';
import { type Table, TableFault } from '../matching/table/table.ts';
import type { Crew } from '../matching/threads/crew.ts';

/** Reads a table by its ending; rows read so far, and how many there may be, are told. Only the `wanted` columns, where some are named. */
export async function readTable(
  crew: Crew,
  path: string,
  progress: (rows: number, of: number) => void,
  wanted?: ReadonlySet<string>,
): Promise<Table> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new TableFault(`there is no file ${path}`);
  const reads = (name: string) => wanted?.has(name) ?? true;
  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return readCsvShared(crew, path, byBytes(path, progress), wanted);
    case '.json':
    case '.jsonl':
    case '.ndjson':
    case '.ftm':
      return readJsonLines(path, (rows) => progress(rows, Number.POSITIVE_INFINITY), reads);
    case '.parquet':
      return readParquet(path, (rows) => progress(rows, Number.POSITIVE_INFINITY), reads);
    default:
      throw new TableFault(`${path}: the ending must be .csv, .tsv, .jsonl, .ndjson, .ftm or .parquet`);
  }
}

/** Rows that a file may have, by the bytes that those before took. */
function byBytes(path: string, progress: (rows: number, of: number) => void) {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return (rows: number, bytes: number) => progress(rows, Math.round((rows * size) / Math.max(1, bytes)));
}
