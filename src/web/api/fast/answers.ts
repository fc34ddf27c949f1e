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

/** The body of an answer in memory that is used again: `release` it once the socket has taken it. */
export interface Lent {
  readonly bytes: Buffer;
  release(): void;
}

const BULK_ROOM = 128 * 1024;
const LENT_KEPT = 64;

/**
 * Puts answers together from ready fragments. Every text is UTF-8 bytes held one byte a character (latin1),
 * which is what a socket takes without encoding it again.
 */
export class Answers {
  readonly #register: RegisterReader;
  readonly #idle: Buffer[] = [];
  // many ask about one moment: now
  #moment = '' as Instant;
  #ms = 0;

  constructor(register: RegisterReader) {
    this.#register = register;
  }

  /** The answer about a number in E.164, of which `digits` are the digits; undefined: ask the database. */
  number(digits: string, asOf: Instant, now: Instant): string | undefined {
    if (!this.#register.ready()) return undefined;
    const { intervals } = this.#register;
    intervals.sync();
    const at = this.#msOf(asOf);
    const row = intervals.rowAt(Number(digits), at);
    const segment = row && intervals.segmentAt(row, at);
    const asked = `,"number":"+${digits}"`;
    const times = `,"asOf":"${asOf}","checkedAt":"${now}"}`;
    if (segment === 0) return `${NOT_FOUND_HEAD}${asked}${times}`;
    const head = intervals.textOf(intervals.partOf(segment, HEAD));
    return head + asked + intervals.textOf(intervals.tagOf(row)) + times;
  }

  /** The answer about a licence by its printed number; undefined when it is not in memory: ask the database. */
  licence(number: string, asOf: Instant, now: Instant): string | undefined {
    if (!this.#register.ready()) return undefined;
    const { intervals } = this.#register;
    intervals.sync();
    const row = intervals.rowOfText(keyOfText(number), number);
    if (row === 0) return undefined;
    const segment = intervals.segmentAt(row, this.#msOf(asOf));
    const head = segment === 0 ? NOT_FOUND_HEAD : intervals.textOf(intervals.partOf(segment, HEAD));
    return `${head},"asOf":"${asOf}","checkedAt":"${now}"}`;
  }

  /** Answers to `count` numbers, the digits of which stand in `keys`, as the body of a bulk look-up. */
  bulk(keys: Float64Array, count: number, asOf: Instant): Lent | undefined {
    if (!this.#register.ready()) return undefined;
    const { intervals } = this.#register;
    intervals.sync();
    const at = msOf(asOf);
    let out = this.#idle.pop() ?? Buffer.allocUnsafeSlow(BULK_ROOM);
    let end = out.write('{"answers":[', 'latin1');
    for (let i = 0; i < count; i++) {
      const row = intervals.rowAt(keys[i]!, at);
      const segment = row && intervals.segmentAt(row, at);
      const fragment = segment && intervals.partOf(segment, BULK);
      const length = fragment === 0 ? NOT_FOUND_BULK.length : intervals.lengthOf(fragment);
      if (end + length + 4 > out.length) out = larger(out, end, length);
      if (i > 0) out[end++] = COMMA;
      if (fragment === 0) {
        out.set(NOT_FOUND_BULK, end);
        end += length;
      } else end = intervals.copy(fragment, out, end);
    }
    end += out.write(']}', end, 'latin1');
    const release = () => {
      if (this.#idle.length < LENT_KEPT) this.#idle.push(out);
    };
    return { bytes: out.subarray(0, end), release };
  }

  #msOf(moment: Instant): number {
    if (moment !== this.#moment) {
      this.#moment = moment;
      this.#ms = msOf(moment);
    }
    return this.#ms;
  }
}

/** A buffer with the first `used` bytes of another and room for `length` more at the least. */
function larger(buffer: Buffer, used: number, length: number): Buffer {
  const next = Buffer.allocUnsafeSlow((buffer.length + length) * 2);
  buffer.copy(next, 0, 0, used);
  return next;
}

const COMMA = 0x2c;
const NOT_FOUND_HEAD = Buffer.from(NOT_FOUND.parts[HEAD]!).toString('latin1');
const NOT_FOUND_BULK = NOT_FOUND.parts[BULK]!;
