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
  let text = '';
  for (let at = from; at < until; at++) {
    // decoders refuse shared memory
    if (bytes[at]! > 127) return decoded(bytes.slice(from, until));
    text += String.fromCharCode(bytes[at]!);
  }
  return text;
}

export interface Table {
  readonly source: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** What was odd and was borne: counted, never dropped in silence. */
  readonly notes: readonly string[];
}

/** Why a file cannot be read: names the file, the line and the rule. */
export class TableFault extends Error {}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS = new TextDecoder('windows-1252');
const TEXT = new TextEncoder();

/** Collects cells of a table row by row. */
export class TableBuilder {
  readonly source: string;
  readonly #names: string[] = [];
  readonly #interners: ByteInterner[] = [];
  readonly #codes: Int32Array[] = [];
  readonly #notes: string[] = [];
  #capacity = 1024;
  #rows = 0;

  constructor(source: string) {
    this.source = source;
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
    this.#names.push(name);
    this.#interners.push(new ByteInterner());
    this.#codes.push(new Int32Array(this.#capacity));
    return this.#names.length - 1;
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  nextRow(): void {
    if (++this.#rows < this.#capacity) return;
    this.#capacity *= 2;
    for (let column = 0; column < this.#codes.length; column++) {
      const wider = new Int32Array(this.#capacity);
      wider.set(this.#codes[column]!);
      this.#codes[column] = wider;
    }
  }

  bytes(column: number, source: Uint8Array, from: number, until: number): void {
    this.#codes[column]![this.#rows] = this.#interners[column]!.code(source, from, until);
  }

  text(column: number, text: string): void {
    const bytes = TEXT.encode(text.trim());
    this.bytes(column, bytes, 0, bytes.length);
  }

  table(): Table {
    const columns = this.#names.map((name, index): Column => {
      const interner = this.#interners[index]!;
      const codes = new Int32Array(new SharedArrayBuffer(this.#rows * 4));
      codes.set(this.#codes[index]!.subarray(0, this.#rows));
      return { name, codes, count: interner.count, ...interner.cells() };
    });
    const strange = columns.reduce((sum, column) => sum + notUtf8(column), 0);
    if (strange > 0)
      this.note(
        `${strange} different cells are not UTF-8; they were read as Windows-1252 (Western European)`,
      );
    return { source: this.source, rows: this.#rows, columns, notes: this.#notes };
  }
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
