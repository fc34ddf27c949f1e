import { ByteInterner } from './byte-interner.ts';

/** A column as it was read: a code a row, and the text of each code. */
export interface Column {
  readonly name: string;
  /** Code of the cell of each row; 0 where it is empty. */
  readonly codes: Int32Array;
  /** Distinct cells, the empty one included. */
  readonly count: number;
  /** Cell after cell as it was written; `offsets[code]` to `offsets[code + 1]` are the bytes of one. */
  readonly bytes: Uint8Array;
  readonly offsets: Float64Array;
}

/** A cell as text: UTF-8, or Windows-1252 where it is not. */
export function cellText({ bytes, offsets }: Column, code: number): string {
  const [from, until] = [offsets[code]!, offsets[code + 1]!];
  for (let at = from; at < until; at++)
    // decoders refuse shared memory
    if (bytes[at]! > 127) return decoded(bytes.slice(from, until));
  return bufferOf(bytes).toString('latin1', from, until);
}

let lastBytes: Uint8Array | undefined;
let lastBuffer: Buffer | undefined;

/** Cells of a column are asked for one after another, and making a buffer costs as much as a text. */
function bufferOf(bytes: Uint8Array): Buffer {
  if (lastBytes !== bytes || !lastBuffer) {
    lastBytes = bytes;
    lastBuffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return lastBuffer;
}

export interface Table {
  readonly source: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** Names of columns that nobody asked for. */
  readonly unread?: readonly string[];
  /** What was odd and was borne: counted, never dropped in silence. */
  readonly notes: readonly string[];
}

/** Why a file cannot be read: names the file, the line and the rule. */
export class TableFault extends Error {}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS = new TextDecoder('windows-1252');
const TEXT = new TextEncoder();

/** Which of the columns are read; asked once of each, in their order. */
export type ReadColumn = (name: string) => boolean;

/** Some columns of a table, as one thread read them; those that others read are left out. */
export interface TablePart {
  readonly source: string;
  readonly rows: number;
  readonly names: readonly string[];
  /** By number of the column. */
  readonly columns: readonly (Column | null)[];
  /** Different cells that are not UTF-8. */
  readonly strange: number;
  readonly notes: readonly string[];
}

/** Writes a text in UTF-8; most cells are plain and short, and a call for each would cost more than its letters. */
function written(text: string, into: Uint8Array): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return TEXT.encodeInto(text, into).written;
    into[at] = unit;
  }
  return text.length;
}

/** Collects cells of a table row by row. */
export class TableBuilder {
  readonly source: string;
  readonly #reads: ReadColumn;
  readonly #names: string[] = [];
  readonly #interners: (ByteInterner | null)[] = [];
  readonly #codes: Int32Array[] = [];
  readonly #notes: string[] = [];
  #capacity = 1024;
  /** Where a cell is written before it is known whether it is new. */
  #scratch = new Uint8Array(1024);
  #rows = 0;

  constructor(source: string, reads: ReadColumn = () => true) {
    this.source = source;
    this.#reads = reads;
  }

  get rows(): number {
    return this.#rows;
  }

  get width(): number {
    return this.#names.length;
  }

  /** A further column, empty in the rows that are there. */
  column(name: string): number {
    if (this.#names.includes(name)) throw new TableFault(`${this.source}: two columns are called "${name}"`);
    const reads = this.#reads(name);
    this.#names.push(name);
    this.#interners.push(reads ? new ByteInterner() : null);
    this.#codes.push(new Int32Array(reads ? this.#capacity : 0));
    return this.#names.length - 1;
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  nextRow(): void {
    if (++this.#rows < this.#capacity) return;
    this.#capacity *= 2;
    for (let column = 0; column < this.#codes.length; column++) {
      if (!this.#interners[column]) continue;
      const wider = new Int32Array(this.#capacity);
      wider.set(this.#codes[column]!);
      this.#codes[column] = wider;
    }
  }

  bytes(column: number, source: Uint8Array, from: number, until: number): void {
    const interner = this.#interners[column]!;
    if (interner) this.#codes[column]![this.#rows] = interner.code(source, from, until);
  }

  text(column: number, text: string): void {
    const cell = text.trim();
    if (this.#scratch.length < cell.length * 3) this.#scratch = new Uint8Array(cell.length * 6);
    this.bytes(column, this.#scratch, 0, written(cell, this.#scratch));
  }

  part(): TablePart {
    const columns = this.#names.map((name, index): Column | null => {
      const interner = this.#interners[index];
      if (!interner) return null;
      const codes = new Int32Array(new SharedArrayBuffer(this.#rows * 4));
      codes.set(this.#codes[index]!.subarray(0, this.#rows));
      return { name, codes, count: interner.count, ...interner.cells() };
    });
    const strange = columns.reduce((sum, column) => sum + (column ? notUtf8(column) : 0), 0);
    const [source, rows, names, notes] = [this.source, this.#rows, this.#names, this.#notes];
    return { source, rows, names, columns, strange, notes };
  }

  table(): Table {
    return tableOf([this.part()]);
  }
}

/** A table from the columns that were read, each in one of the parts. */
export function tableOf(parts: readonly TablePart[]): Table {
  const { source, rows, names, notes } = parts[0]!;
  const strange = parts.reduce((sum, part) => sum + part.strange, 0);
  const said = `${strange} different cells are not UTF-8; they were read as Windows-1252 (Western European)`;
  return {
    source,
    rows,
    columns: names.flatMap((_, index) => parts.flatMap((part) => part.columns[index] ?? [])),
    unread: names.filter((_, index) => !parts.some((part) => part.columns[index])),
    notes: strange > 0 ? [...notes, said] : notes,
  };
}

function notUtf8({ bytes, offsets, count }: Column): number {
  let strange = 0;
  for (let code = 1; code < count; code++) {
    const [from, until] = [offsets[code]!, offsets[code + 1]!];
    let plain = true;
    for (let i = from; i < until && plain; i++) plain = bytes[i]! < 128;
    if (!plain && utf8(bytes.slice(from, until)) === undefined) strange++;
  }
  return strange;
}

const decoded = (cell: Uint8Array): string => utf8(cell) ?? WINDOWS.decode(cell);

function utf8(cell: Uint8Array): string | undefined {
  try {
    return UTF8.decode(cell);
  } catch {
    return undefined;
  }
}
