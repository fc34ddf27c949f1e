/**
 * Distinct texts, one after another in shared memory, so that every thread compares them without copying.
 * Code 0 is the missing value. Units are UTF-16 code units.
 */
export interface TextArena {
  /** Code units of all texts. */
  readonly units: Uint16Array;
  /** `offsets[code]` to `offsets[code + 1]` are the units of a text. */
  readonly offsets: Uint32Array;
  readonly count: number;
}

const GROWTH = 2;

/** Interns texts: the same text has the same code, in the order of first sight. */
export class TextInterner {
  #units = new Uint16Array(new SharedArrayBuffer(1 << 16));
  #offsets = new Uint32Array(new SharedArrayBuffer(1 << 12));
  #table = new Int32Array(1 << 10);
  #count = 1;
  #end = 0;

  get count(): number {
    return this.#count;
  }

  code(text: string): number {
    if (text === '') return 0;
    const mask = this.#table.length - 1;
    let slot = hashText(text) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const code = this.#table[slot]!;
      if (code === 0) return this.#add(text, slot);
      if (this.#is(code, text)) return code;
    }
  }

  /** The code of a text that is known, or 0. */
  find(text: string): number {
    const mask = this.#table.length - 1;
    for (let slot = hashText(text) & mask; ; slot = (slot + 1) & mask) {
      const code = this.#table[slot]!;
      if (code === 0 || this.#is(code, text)) return code;
    }
  }

  /** What is interned so far; later texts grow behind it or in new memory. */
  arena(): TextArena {
    return { units: this.#units, offsets: this.#offsets, count: this.#count };
  }

  text(code: number): string {
    return textAt(this.arena(), code);
  }

  #is(code: number, text: string): boolean {
    const from = this.#offsets[code]!;
    if (this.#offsets[code + 1]! - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.#units[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #add(text: string, slot: number): number {
    const code = this.#count++;
    if (this.#end + text.length > this.#units.length) this.#growUnits(text.length);
    if (code + 2 > this.#offsets.length) {
      const wider = new Uint32Array(new SharedArrayBuffer(this.#offsets.byteLength * GROWTH));
      wider.set(this.#offsets);
      this.#offsets = wider;
    }
    for (let i = 0; i < text.length; i++) this.#units[this.#end + i] = text.charCodeAt(i);
    this.#offsets[code] = this.#end;
    this.#end += text.length;
    this.#offsets[code + 1] = this.#end;
    this.#table[slot] = code;
    if (this.#count * 2 > this.#table.length) this.#rehash();
    return code;
  }

  #growUnits(needed: number): void {
    let units = this.#units.length * GROWTH;
    while (units < this.#end + needed) units *= GROWTH;
    const wider = new Uint16Array(new SharedArrayBuffer(units * 2));
    wider.set(this.#units);
    this.#units = wider;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * GROWTH * 2);
    const mask = table.length - 1;
    for (let code = 1; code < this.#count; code++) {
      let slot = hashUnits(this.#units, this.#offsets[code]!, this.#offsets[code + 1]!) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = code;
    }
    this.#table = table;
  }
}

export function textAt({ units, offsets }: TextArena, code: number): string {
  if (code === 0) return '';
  const until = offsets[code + 1]!;
  let text = '';
  for (let at = offsets[code]!; at < until; at++) text += String.fromCharCode(units[at]!);
  return text;
}

/** FNV-1a over code units, finished by the mixer of MurmurHash3; 32 bits. The unit at `without` is left out. */
export function hashText(text: string, seed = 0, without = -1): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++)
    if (i !== without) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

function hashUnits(units: Uint16Array, from: number, until: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < until; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return mixed(hash);
}

/** The finaliser of MurmurHash3 (public domain, Austin Appleby): every bit of the input reaches every bit of the output. */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
