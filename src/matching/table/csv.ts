import { closeSync, openSync, readSync } from 'node:fs';
import { type ReadColumn, type Table, TableBuilder, TableFault, type TablePart, tableOf } from './table.ts';

const CHUNK = 1 << 22;
/** A line beyond this is not a row of a table but a broken quote, or an attack. */
const LINE_BYTES_MAX = 1 << 24;

/** Rows of more cells are taken cell by cell. */
const PLAIN_CELLS = 512;

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;

/** Told every few megabytes: rows so far and bytes read. */
export type ReadProgress = (rows: number, bytes: number) => void;

/**
 * Reads a file of comma, semicolon or tab separated values with a header (RFC 4180): quoted cells may hold separators and line breaks;
 * spaces around a cell are not part of it; a row with fewer cells than the header is filled up, and said.
 * @throws TableFault naming file, line and rule
 */
export function readCsv(path: string, progress?: ReadProgress): Table {
  return tableOf([readCsvPart(path, () => true, progress)]);
}

/** The same for some of the columns, so that threads share them: every thread goes through the file, and interns its own. */
export function readCsvPart(path: string, reads: ReadColumn, progress?: ReadProgress): TablePart {
  const file = openSync(path, 'r');
  try {
    const rows = new Rows(path, reads);
    let buffer = Buffer.alloc(CHUNK);
    let kept = 0;
    let total = 0;
    for (;;) {
      if (kept === buffer.length) {
        if (kept >= LINE_BYTES_MAX)
          throw new TableFault(
            `${path}: line ${rows.line} is longer than ${LINE_BYTES_MAX >> 20} MiB; is a quote never closed?`,
          );
        buffer = Buffer.concat([buffer], buffer.length * 2);
      }
      const read = readSync(file, buffer, kept, buffer.length - kept, null);
      total += read;
      const end = kept + read;
      const used = rows.take(buffer, end, read === 0);
      if (read === 0) break;
      buffer.copyWithin(0, used, end);
      kept = end - used;
      progress?.(rows.count, total);
    }
    return rows.part();
  } finally {
    closeSync(file);
  }
}

class Rows {
  readonly #path: string;
  readonly #builder: TableBuilder;
  #separator = 0;
  #short = 0;
  #shortLine = 0;
  /** Where the cells of a row end. */
  readonly #ends = new Int32Array(PLAIN_CELLS);
  line = 1;

  constructor(path: string, reads: ReadColumn) {
    this.#path = path;
    this.#builder = new TableBuilder(path, reads);
  }

  get count(): number {
    return this.#builder.rows;
  }

  /** Takes the whole lines of `buffer[0..end]`; answers how many bytes it used. */
  take(buffer: Uint8Array, end: number, last: boolean): number {
    let at = 0;
    if (this.#separator === 0) {
      if (buffer[0] === 0xff || buffer[0] === 0xfe)
        throw new TableFault(`${this.#path}: the file is UTF-16; save it as UTF-8`);
      if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) at = 3;
      const line = buffer.indexOf(NEWLINE, at);
      if ((line < 0 || line >= end) && !last) return 0;
      if (end - at === 0) throw new TableFault(`${this.#path}: the file is empty`);
      at = this.#header(buffer, at, line < 0 || line >= end ? end : line);
    }
    while (at < end) {
      const next = this.#plainRow(buffer, at, end);
      if (next > 0) {
        at = next;
        continue;
      }
      const until = lineEnd(buffer, at, end, this.#separator);
      if (until < 0 && !last) return at;
      if (until === IN_QUOTE)
        throw new TableFault(`${this.#path}: the quote opened in line ${this.line} is never closed`);
      at = this.#row(buffer, at, until < 0 ? end : until);
    }
    return end;
  }

  part(): TablePart {
    if (this.#short > 0)
      this.#builder.note(
        `${this.#short} rows have fewer cells than the header (first in line ${this.#shortLine}); the rest counts as missing`,
      );
    return this.#builder.part();
  }

  #header(buffer: Uint8Array, from: number, until: number): number {
    const text = new TextDecoder().decode(buffer.subarray(from, until));
    const count = (mark: string) => text.split(mark).length;
    const best = [',', '\t', ';', '|'].reduce((a, b) => (count(b) > count(a) ? b : a));
    this.#separator = best.charCodeAt(0);
    this.#cells(buffer, from, until, (_column, bytes, start, end) => {
      const name = new TextDecoder().decode(bytes.subarray(start, end));
      if (name.includes('\0')) throw new TableFault(`${this.#path}: the header holds NUL; is this a table?`);
      this.#builder.column(name);
    });
    this.line++;
    return until + 1;
  }

  /** Takes a whole row without a quote, in one go through its bytes; answers where the next begins, or 0 where it is no such row. */
  #plainRow(buffer: Uint8Array, from: number, end: number): number {
    const separator = this.#separator;
    const ends = this.#ends;
    let cells = 0;
    let at = from;
    for (; at < end; at++) {
      const byte = buffer[at]!;
      if (byte > QUOTE && byte !== separator) continue;
      if (byte === NEWLINE) break;
      if (byte === QUOTE || cells === ends.length) return 0;
      if (byte === separator) ends[cells++] = at;
    }
    if (at === end || cells === ends.length || cells + 1 !== this.#builder.width || at - from < 2) return 0;
    ends[cells++] = at;
    let start = from;
    for (let column = 0; column < cells; column++) {
      const next = ends[column]!;
      let until = next;
      while (start < until && buffer[start] === SPACE) start++;
      while (until > start && buffer[until - 1]! <= SPACE) until--;
      this.#builder.bytes(column, buffer, start, until);
      start = next + 1;
    }
    this.#builder.nextRow();
    this.line++;
    return at + 1;
  }

  #row(buffer: Uint8Array, from: number, until: number): number {
    const width = this.#builder.width;
    if (until === from || (until === from + 1 && buffer[from] === RETURN)) {
      this.line++;
      return until + 1;
    }
    const cells = this.#cells(buffer, from, until, (column, bytes, start, end) => {
      if (column < width) this.#builder.bytes(column, bytes, start, end);
      else if (end > start)
        throw new TableFault(`${this.#path}: line ${this.line} has more cells than the header's ${width}`);
    });
    if (cells < width && this.#short++ === 0) this.#shortLine = this.line;
    this.#builder.nextRow();
    this.line++;
    return until + 1;
  }

  #cells(
    buffer: Uint8Array,
    from: number,
    lineUntil: number,
    cell: (column: number, bytes: Uint8Array, start: number, end: number) => void,
  ): number {
    const until = lineUntil > from && buffer[lineUntil - 1] === RETURN ? lineUntil - 1 : lineUntil;
    let column = 0;
    let at = from;
    for (;;) {
      while (at < until && buffer[at] === SPACE) at++;
      if (at < until && buffer[at] === QUOTE) {
        const closed = closing(buffer, at + 1, until);
        const inner = unquoted(buffer, at + 1, closed);
        let [start, end] = [0, inner.length];
        while (start < end && inner[start]! <= SPACE) start++;
        while (end > start && inner[end - 1]! <= SPACE) end--;
        cell(column++, inner, start, end);
        at = closed + 1;
        while (at < until && buffer[at] !== this.#separator) {
          if (buffer[at] !== SPACE)
            throw new TableFault(
              `${this.#path}: line ${this.line} goes on after a closing quote in cell ${column}`,
            );
          at++;
        }
      } else {
        const start = at;
        while (at < until && buffer[at] !== this.#separator) at++;
        let end = at;
        while (end > start && buffer[end - 1]! <= SPACE) end--;
        cell(column++, buffer, start, end);
      }
      if (at >= until) return column;
      at++;
    }
  }
}

const UNFINISHED = -1;
const IN_QUOTE = -2;

/** Where the line ends. A quote opens only at the start of a cell: `5" pipe` is a cell like any other. */
function lineEnd(buffer: Uint8Array, from: number, end: number, separator: number): number {
  let starts = true;
  for (let at = from; at < end; at++) {
    const byte = buffer[at]!;
    if (byte === NEWLINE) return at;
    if (byte === QUOTE && starts) {
      at = closing(buffer, at + 1, end);
      if (at >= end) return IN_QUOTE;
      starts = false;
    } else if (byte === separator) starts = true;
    else if (byte !== SPACE) starts = false;
  }
  return UNFINISHED;
}

function closing(buffer: Uint8Array, from: number, until: number): number {
  for (let at = from; at < until; at++) {
    if (buffer[at] !== QUOTE) continue;
    if (at + 1 >= until || buffer[at + 1] !== QUOTE) return at;
    at++;
  }
  return until;
}

function unquoted(buffer: Uint8Array, from: number, until: number): Uint8Array {
  const inner = buffer.subarray(from, until);
  if (!inner.includes(QUOTE)) return inner;
  const out = new Uint8Array(inner.length);
  let length = 0;
  for (let at = 0; at < inner.length; at++) {
    out[length++] = inner[at]!;
    if (inner[at] === QUOTE && inner[at + 1] === QUOTE) at++;
  }
  return out.subarray(0, length);
}
