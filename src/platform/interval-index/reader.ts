import { Generation, SUPERSEDED } from './generation.ts';

/** What a thread needs to read: the generation to begin with, and how to get the one that took its place. */
export interface Source {
  readonly first: SharedArrayBuffer;
  /** Called only after a successor was announced; never waits. */
  successor(): SharedArrayBuffer;
}

/**
 * Reads the index without locks, on any thread. Nothing is allocated: answers are numbers of rows, segments
 * and fragments (0 is none), good until the next `sync`.
 */
export class IntervalReader {
  #now: Generation;
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
    this.#now = new Generation(source.first);
  }

  /**
   * Call once at the beginning of a question: everything published before this call is seen after it. A
   * writer posts the successor before it marks a generation, so the successor is always there to be taken.
   */
  sync(): void {
    while (Atomics.load(this.#now.header, SUPERSEDED) !== 0)
      this.#now = new Generation(this.#source.successor());
  }

  /** The row that holds a key at a moment (`from <= at < until`), or 0. */
  rowAt(key: number, at: number): number {
    const now = this.#now;
    for (let row = this.#head(key); row !== 0; row = now.rowNext[row]!)
      if (now.rowFrom[row]! <= at && at < now.rowUntil[row]!) return row;
    return 0;
  }

  /** The row of a text, whose tag is the text itself (one byte a character), or 0. */
  rowOfText(key: number, text: string): number {
    const now = this.#now;
    for (let row = this.#head(key); row !== 0; row = now.rowNext[row]!)
      if (this.#says(now.rowTag[row]!, text)) return row;
    return 0;
  }

  /** The segment that a row's face shows at a moment, or 0. */
  segmentAt(row: number, at: number): number {
    const now = this.#now;
    let segment = Atomics.load(now.faces, now.rowFace[row]!);
    for (; segment !== 0; segment = now.segmentNext[segment]!)
      if (now.segmentFrom[segment]! <= at && at < now.segmentUntil[segment]!) return segment;
    return 0;
  }

  tagOf(row: number): number {
    return this.#now.rowTag[row]!;
  }

  partOf(segment: number, part: number): number {
    return this.#now.segmentParts[segment * this.#now.parts + part]!;
  }

  /** Bytes of a fragment. */
  lengthOf(fragment: number): number {
    return this.#now.lengths[fragment >> 2]!;
  }

  /** A fragment as text, one character a byte (latin1). */
  textOf(fragment: number): string {
    if (fragment === 0) return '';
    const { arena, lengths } = this.#now;
    return arena.toString('latin1', fragment + 4, fragment + 4 + lengths[fragment >> 2]!);
  }

  /** Copies a fragment into `out` at `to`; returns where it ends. `out` must have the room. */
  copy(fragment: number, out: Uint8Array, to: number): number {
    const { arena, lengths } = this.#now;
    const end = fragment + 4 + lengths[fragment >> 2]!;
    let at = to;
    for (let i = fragment + 4; i < end; i++) out[at++] = arena[i]!;
    return at;
  }

  #head(key: number): number {
    const { heads, keys, slots } = this.#now;
    for (let slot = this.#now.slotOf(key); ; slot = (slot + 1) & (slots - 1)) {
      const head = Atomics.load(heads, slot);
      if (head === 0 || keys[slot] === key) return head;
    }
  }

  #says(fragment: number, text: string): boolean {
    const { arena, lengths } = this.#now;
    if (lengths[fragment >> 2] !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (arena[fragment + 4 + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}

const TEXT_KEYS = 2 ** 52;

/** A key for a text of one-byte characters, above every key that is a telephone number (15 digits). */
export function keyOfText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    low = Math.imul(low ^ char, 0x01000193);
    high = Math.imul(high ^ char, 0x85ebca6b) ^ (high >>> 13);
  }
  return TEXT_KEYS + ((high >>> 12) & 0xfffff) * 4294967296 + (low >>> 0);
}
