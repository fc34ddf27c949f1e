import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ReadColumn, type Table, TableBuilder, TableFault } from './table.ts';

const LINE_UNITS_MAX = 1 << 24;

/**
 * Reads one JSON object a line. An entity of FollowTheMoney (`{ id, schema, properties: { name: [...] } }`) becomes a row with a column a property;
 * lists are joined with a space, as one value of many forms.
 * @throws TableFault naming file, line and rule
 */
export async function readJsonLines(
  path: string,
  progress?: (rows: number) => void,
  reads: ReadColumn = () => true,
): Promise<Table> {
  const builder = new TableBuilder(path, reads);
  const columns = new Map<string, number>();
  const read: boolean[] = [];
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 });
  let begun = 0;
  stream.on('data', (text) => {
    const last = String(text).lastIndexOf('\n');
    begun = last < 0 ? begun + text.length : text.length - last;
    if (begun > LINE_UNITS_MAX)
      stream.destroy(
        new TableFault(`${path}: line ${line + 1} is longer than ${LINE_UNITS_MAX >> 20} Mi characters`),
      );
  });
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    for (const [name, value] of Object.entries(cellsOf(path, line, text))) {
      let column = columns.get(name);
      if (column !== undefined && !read[column]) continue;
      const cell = cellOf(value, () => `${path}: line ${line}`);
      if (cell === '') continue;
      if (column === undefined) {
        column = builder.column(name);
        columns.set(name, column);
        read.push(reads(name));
      }
      builder.text(column, cell);
    }
    builder.nextRow();
    if (line % 20_000 === 0) progress?.(builder.rows);
  }
  if (builder.rows === 0) throw new TableFault(`${path}: the file has no records`);
  return builder.table();
}

function cellsOf(path: string, line: number, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TableFault(`${path}: line ${line} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TableFault(`${path}: line ${line} is not an object`);
  const { properties, ...rest } = value as Record<string, unknown>;
  const entity = typeof rest.schema === 'string' && typeof properties === 'object' && properties !== null;
  return entity
    ? { id: rest.id, schema: rest.schema, ...(properties as object) }
    : { ...rest, ...(properties === undefined ? {} : { properties }) };
}

/** Lists in lists beyond this are no value. */
const DEPTH_MAX = 20;

function cellOf(value: unknown, where: () => string, depth = 0): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (depth > DEPTH_MAX) throw new TableFault(`${where()} has lists in lists more than ${DEPTH_MAX} deep`);
  if (Array.isArray(value)) return value.map((one) => cellOf(one, where, depth + 1)).join(' ');
  try {
    return JSON.stringify(value);
  } catch {
    throw new TableFault(`${where()} has an object that is too deep or too long to be a value`);
  }
}
