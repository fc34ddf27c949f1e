import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { type ReadColumn, type Table, TableBuilder, TableFault } from './table.ts';

const ROWS_AT_ONCE = 50_000;

/** What Parquet may be compressed with besides Snappy, which the reader knows itself. */
const compressors = {
  GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)),
  ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)),
  BROTLI: (input: Uint8Array) => new Uint8Array(brotliDecompressSync(input)),
};

/**
 * Reads a Parquet file; lists become one cell of many forms, dates ISO 8601.
 * @throws TableFault naming file and rule
 */
export async function readParquet(
  path: string,
  progress?: (rows: number) => void,
  reads: ReadColumn = () => true,
): Promise<Table> {
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const builder = new TableBuilder(path, reads);
    // columns of the table, not the parts of those that hold lists
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const of = new Map(names.map((name) => [name, builder.column(name)]));
    const columns = names.filter(reads);
    const rows = Number(metadata.num_rows);
    for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
      const rowEnd = Math.min(rows, from + ROWS_AT_ONCE);
      const part = { file, metadata, rowStart: from, rowEnd, columns, compressors };
      for (const row of await parquetReadObjects(part)) {
        for (const name of columns) {
          const cell = cellOf(row[name]);
          if (cell !== '') builder.text(of.get(name)!, cell);
        }
        builder.nextRow();
      }
      progress?.(rowEnd);
    }
    return builder.table();
  } catch (error) {
    if (error instanceof TableFault) throw error;
    throw new TableFault(`${path} cannot be read as Parquet: ${(error as Error).message}`);
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(cellOf).join(' ');
  return String(value);
}
