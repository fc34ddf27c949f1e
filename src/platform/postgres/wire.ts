import { List } from './binary-array.ts';

/** Writes what goes to PostgreSQL (protocol 3.0, "Frontend/Backend Protocol"): many messages, one buffer. */
export class Wire {
  #buffer = Buffer.allocUnsafe(16_384);
  #at = 0;

  /** Parses `text` under a name and asks what its rows look like. */
  prepare(name: string, text: string): void {
    const parse = this.#begin('P');
    this.#text(name);
    this.#text(text);
    this.#int16(0);
    this.#end(parse);
    const describe = this.#begin('D');
    this.#byte('S');
    this.#text(name);
    this.#end(describe);
  }

  forget(name: string): void {
    const close = this.#begin('C');
    this.#byte('S');
    this.#text(name);
    this.#end(close);
  }

  /** Bytes go as they are (binary), everything else as text; rows come as text. */
  run(name: string, given: readonly unknown[]): void {
    const values = given.map((value) => (value instanceof List ? value.toPostgres() : value));
    const bind = this.#begin('B');
    this.#text('');
    this.#text(name);
    this.#int16(values.length);
    for (const value of values) this.#int16(value instanceof Uint8Array ? 1 : 0);
    this.#int16(values.length);
    for (const value of values) this.#value(value);
    this.#int16(0);
    this.#end(bind);
    const execute = this.#begin('E');
    this.#text('');
    this.#int32(0);
    this.#end(execute);
  }

  /** Ends the batch; returns the bytes of all that was written since the last. */
  sync(): Buffer {
    this.#end(this.#begin('S'));
    const bytes = Buffer.from(this.#buffer.subarray(0, this.#at));
    this.#at = 0;
    if (this.#buffer.length > KEPT_MAX) this.#buffer = Buffer.allocUnsafe(16_384);
    return bytes;
  }

  #value(value: unknown): void {
    if (value === null || value === undefined) {
      this.#int32(-1);
      return;
    }
    if (value instanceof Uint8Array) {
      this.#room(value.length + 4);
      this.#int32(value.length);
      this.#buffer.set(value, this.#at);
      this.#at += value.length;
      return;
    }
    const text = parameterText(value);
    this.#room(4 + text.length * 3);
    const written = this.#buffer.write(text, this.#at + 4, 'utf8');
    this.#buffer.writeInt32BE(written, this.#at);
    this.#at += 4 + written;
  }

  #begin(code: string): number {
    this.#byte(code);
    this.#int32(0);
    return this.#at - 4;
  }

  #end(began: number): void {
    this.#buffer.writeInt32BE(this.#at - began, began);
  }

  #byte(code: string): void {
    this.#room(1);
    this.#buffer[this.#at++] = code.charCodeAt(0);
  }

  #int16(value: number): void {
    this.#room(2);
    this.#at = this.#buffer.writeUInt16BE(value, this.#at);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#at = this.#buffer.writeInt32BE(value, this.#at);
  }

  #text(text: string): void {
    this.#room(text.length * 3 + 1);
    this.#at += this.#buffer.write(text, this.#at, 'utf8');
    this.#buffer[this.#at++] = 0;
  }

  #room(more: number): void {
    if (this.#at + more <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + more));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}

const KEPT_MAX = 1 << 20;

/** A value in PostgreSQL's text form. */
export function parameterText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof List) return arrayText(value.values);
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** An array as PostgreSQL reads it in text; every element is quoted, so that none is taken for a null or a brace. */
function arrayText(values: readonly unknown[]): string {
  const element = (value: unknown) => {
    if (value === null || value === undefined) return 'NULL';
    if (Array.isArray(value)) return arrayText(value);
    if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
    return `"${parameterText(value).replace(/[\\"]/g, '\\$&')}"`;
  };
  return `{${values.map(element).join()}}`;
}
