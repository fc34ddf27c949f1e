import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { type Table, TableBuilder, TableFault } from './table.ts';

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
export async function readParquet(path: string, progress?: (rows: number) => void): Promise<Table> {
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const builder = new TableBuilder(path);
    const columns = new Map<string, number>();
    for (const { name, num_children: children } of metadata.schema.slice(1))
      if (!children && !columns.has(name)) columns.set(name, builder.column(name));
    const rows = Number(metadata.num_rows);
    for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
      const rowEnd = Math.min(rows, from + ROWS_AT_ONCE);
      for (const row of await parquetReadObjects({ file, metadata, rowStart: from, rowEnd, compressors })) {
        for (const [name, value] of Object.entries(row)) {
          const column = columns.get(name);
          const cell = cellOf(value);
          if (column !== undefined && cell !== '') builder.text(column, cell);
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
