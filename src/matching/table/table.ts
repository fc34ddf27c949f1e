import { ByteInterner } from './byte-interner.ts';

/** A column as it was read: a code a row, and the text of each code. */
export interface Column {
  readonly name: string;
  /** Code of the cell of each row; 0 where it is empty. */
  readonly codes: Int32Array;
  /** Distinct cells, the empty one included. */
  readonly count: number;
  text(code: number): string;
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
    let strange = 0;
    const columns = this.#names.map((name, index): Column => {
      const interner = this.#interners[index]!;
      return {
        name,
        codes: this.#codes[index]!.subarray(0, this.#rows),
        count: interner.count,
        text: (code) => textOf(interner.at(code)),
      };
    });
    for (const interner of this.#interners)
      for (let code = 1; code < interner.count; code++) if (!isUtf8(interner.at(code))) strange++;
    if (strange > 0)
      this.note(
        `${strange} different cells are not UTF-8; they were read as Windows-1252 (Western European)`,
      );
    return { source: this.source, rows: this.#rows, columns, notes: this.#notes };
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  let high = false;
  for (let i = 0; i < bytes.length && !high; i++) high = bytes[i]! > 127;
  if (!high) return true;
  try {
    UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return WINDOWS.decode(bytes);
  }
}
