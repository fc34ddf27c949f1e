import type { Instant } from '../../../kernel/instant.ts';
import { msOf } from '../../../kernel/instant.ts';
import { type IntervalReader, keyOfText } from '../../../platform/interval-index/index.ts';
import { BULK, HEAD, NOT_FOUND } from './fragments.ts';

/** The register in memory, as one serving thread reads it. */
export interface RegisterReader {
  /** False until it is loaded, and whenever it may not show every acknowledged act: ask the database then. */
  ready(): boolean;
  readonly intervals: IntervalReader;
}

const ANSWER_ROOM = 64 * 1024;

/**
 * Puts answers together from ready fragments. Every text is UTF-8 bytes held one byte a character (latin1),
 * which is what a socket takes without encoding it again.
 */
export class Answers {
  readonly #register: RegisterReader;
  #out: Buffer = Buffer.allocUnsafe(ANSWER_ROOM);

  constructor(register: RegisterReader) {
    this.#register = register;
  }

  /** The answer about a number in E.164, of which `digits` are the digits; undefined: ask the database. */
  number(digits: string, asOf: Instant, now: Instant): string | undefined {
    if (!this.#register.ready()) return undefined;
    const { intervals } = this.#register;
    intervals.sync();
    const at = msOf(asOf);
    const row = intervals.rowAt(Number(digits), at);
    const segment = row && intervals.segmentAt(row, at);
    const asked = `,"number":"+${digits}"`;
    const times = `,"asOf":"${asOf}","checkedAt":"${now}"}`;
    if (segment === 0) return `${NOT_FOUND_HEAD}${asked}${times}`;
    const head = this.#text(intervals.partOf(segment, HEAD));
    return head + asked + this.#text(intervals.tagOf(row)) + times;
  }

  /** The answer about a licence by its printed number; undefined when it is not in memory: ask the database. */
  licence(number: string, asOf: Instant, now: Instant): string | undefined {
    if (!this.#register.ready()) return undefined;
    const { intervals } = this.#register;
    intervals.sync();
    const row = intervals.rowOfText(keyOfText(number), number);
    if (row === 0) return undefined;
    const segment = intervals.segmentAt(row, msOf(asOf));
    const head = segment === 0 ? NOT_FOUND_HEAD : this.#text(intervals.partOf(segment, HEAD));
    return `${head},"asOf":"${asOf}","checkedAt":"${now}"}`;
  }

  /** Answers to `count` numbers, the digits of which stand in `keys`, as the body of a bulk look-up. */
  bulk(keys: Float64Array, count: number, asOf: Instant): Buffer | undefined {
    if (!this.#register.ready()) return undefined;
    const { intervals } = this.#register;
    intervals.sync();
    const at = msOf(asOf);
    let out = this.#out;
    let end = out.write('{"answers":[', 'latin1');
    for (let i = 0; i < count; i++) {
      const row = intervals.rowAt(keys[i]!, at);
      const segment = row && intervals.segmentAt(row, at);
      const fragment = segment && intervals.partOf(segment, BULK);
      const length = fragment === 0 ? NOT_FOUND_BULK.length : intervals.lengthOf(fragment);
      if (end + length + 4 > out.length) out = this.#more(end, length);
      if (i > 0) out[end++] = COMMA;
      if (fragment === 0) {
        out.set(NOT_FOUND_BULK, end);
        end += length;
      } else end = intervals.copy(fragment, out, end);
    }
    end += out.write(']}', end, 'latin1');
    return Buffer.from(out.subarray(0, end)); // the scratch is needed again before the socket has taken this
  }

  #text(fragment: number): string {
    if (fragment === 0) return '';
    const { intervals } = this.#register;
    const length = intervals.lengthOf(fragment);
    const out = length > this.#out.length ? this.#more(0, length) : this.#out;
    return out.toString('latin1', 0, intervals.copy(fragment, out, 0));
  }

  #more(used: number, length: number): Buffer {
    const larger = Buffer.allocUnsafe((this.#out.length + length) * 2);
    this.#out.copy(larger, 0, 0, used);
    this.#out = larger;
    return larger;
  }
}

const COMMA = 0x2c;
const NOT_FOUND_HEAD = Buffer.from(NOT_FOUND.parts[HEAD]!).toString('latin1');
const NOT_FOUND_BULK = NOT_FOUND.parts[BULK]!;
