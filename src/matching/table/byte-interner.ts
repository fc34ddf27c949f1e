import { mixed } from '../compare/text-arena.ts';

const GROWTH = 2;

/** Interns cells as the bytes they are, without making a string of each. Code 0 is the empty cell. */
export class ByteInterner {
  #bytes = new Uint8Array(new SharedArrayBuffer(1 << 16));
  #offsets = new Float64Array(new SharedArrayBuffer(1 << 13));
  #hashes = new Int32Array(1 << 10);
  #table = new Int32Array(1 << 11);
  #count = 1;
  #end = 0;

  get count(): number {
    return this.#count;
  }

  code(source: Uint8Array, from: number, until: number): number {
    if (from === until) return 0;
    let hash = 0x811c9dc5;
    for (let i = from; i < until; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193);
    hash = mixed(hash) | 0;
    const mask = this.#table.length - 1;
    const length = until - from;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = this.#table[slot]!;
      if (code === 0) return this.#add(source, from, until, hash, slot);
      if (this.#hashes[code] !== hash) continue;
      const start = this.#offsets[code]!;
      if (this.#offsets[code + 1]! - start !== length) continue;
      let i = 0;
      while (i < length && this.#bytes[start + i] === source[from + i]) i++;
      if (i === length) return code;
    }
  }

  /** Bytes of every cell, and where each begins. */
  cells(): { bytes: Uint8Array; offsets: Float64Array } {
    return { bytes: this.#bytes, offsets: this.#offsets };
  }

  #add(source: Uint8Array, from: number, until: number, hash: number, slot: number): number {
    const code = this.#count++;
    const length = until - from;
    if (this.#end + length > this.#bytes.length) {
      const wider = new Uint8Array(
        new SharedArrayBuffer(Math.max(this.#bytes.length * GROWTH, this.#end + length)),
      );
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    if (code + 2 > this.#offsets.length) {
      const offsets = new Float64Array(new SharedArrayBuffer(this.#offsets.byteLength * GROWTH));
      offsets.set(this.#offsets);
      this.#offsets = offsets;
      const hashes = new Int32Array(offsets.length);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
    }
    const bytes = this.#bytes;
    for (let i = 0; i < length; i++) bytes[this.#end + i] = source[from + i]!;
    this.#offsets[code] = this.#end;
    this.#end += length;
    this.#offsets[code + 1] = this.#end;
    this.#hashes[code] = hash;
    this.#table[slot] = code;
    if (this.#count * 2 > this.#table.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * GROWTH * 2);
    const mask = table.length - 1;
    for (let code = 1; code < this.#count; code++) {
      let slot = this.#hashes[code]! & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = code;
    }
    this.#table = table;
  }
}
