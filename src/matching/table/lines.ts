import { type Column, cellText } from './table.ts';

const TEXT = new TextEncoder();
const [QUOTE, COMMA, NEWLINE, RETURN] = [34, 44, 10, 13] as const;

/** A cell of a table of comma separated values. */
export const csvCell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Lines of comma separated values, put together as bytes: what was read is written again without a text of each cell. */
export class Lines {
  #bytes = new Uint8Array(1 << 16);
  #end = 0;

  /** A cell as it was read. */
  cell(column: Column, code: number): this {
    const { bytes, offsets } = column;
    const [from, until] = [offsets[code]!, offsets[code + 1]!];
    for (let at = from; at < until; at++)
      if (!plain(bytes[at]!)) return this.text(csvCell(cellText(column, code)));
    this.#room(until - from);
    for (let at = from; at < until; at++) this.#bytes[this.#end++] = bytes[at]!;
    return this;
  }

  text(text: string): this {
    this.#room(text.length * 3);
    this.#end += TEXT.encodeInto(text, this.#bytes.subarray(this.#end)).written;
    return this;
  }

  next(): this {
    this.#room(1);
    this.#bytes[this.#end++] = COMMA;
    return this;
  }

  line(): this {
    this.#room(1);
    this.#bytes[this.#end++] = NEWLINE;
    return this;
  }

  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#end);
  }

  #room(needed: number): void {
    if (this.#end + needed <= this.#bytes.length) return;
    const wider = new Uint8Array(this.#bytes.length * 2 + needed);
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

const plain = (byte: number) =>
  byte < 128 && byte !== QUOTE && byte !== COMMA && byte !== NEWLINE && byte !== RETURN;
