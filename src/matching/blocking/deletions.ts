import { mixed, type TextArena } from '../compare/text-arena.ts';

/** Odd, so that no unit of a text is lost in a sum of its powers. */
const BASE = 0x01000193;

/**
 * Keys of a text and of all it is with one unit dropped: texts that differ in one character have one in common
 * (T. Bocek et al., "Fast similarity search in large dictionaries", 2007). Each takes constant time: a text without a unit is its sum of
 * powers without that unit.
 */
export class DeletionKeys {
  readonly #arena: TextArena;
  #powers = Int32Array.of(1);
  /** The keys of the text that was asked for last, none twice; no key is 0. */
  list = new Int32Array(32);

  constructor(arena: TextArena) {
    this.#arena = arena;
  }

  /** How many keys the text has; they are in `list`. */
  of(code: number): number {
    const { units, offsets } = this.#arena;
    const from = offsets[code]!;
    const length = offsets[code + 1]! - from;
    if (length >= this.#powers.length) this.#grow(length);
    let whole = 0;
    for (let i = 0; i < length; i++) whole = (Math.imul(whole, BASE) + units[from + i]!) | 0;
    const { list } = this;
    const powers = this.#powers;
    list[0] = mixed(whole) | 0 || 1;
    let count = 1;
    let before = 0;
    let last = -1;
    for (let i = 0; i < length; i++) {
      const unit = units[from + i]!;
      const after = (Math.imul(before, BASE) + unit) | 0;
      // of equal neighbours it is the same which one is dropped
      if (unit !== last)
        list[count++] = mixed(whole + Math.imul(before - after, powers[length - i - 1]!)) | 0 || 1;
      before = after;
      last = unit;
    }
    return count;
  }

  /** The smallest key of a text. */
  least(code: number): number {
    const count = this.of(code);
    let least = this.list[0]!;
    for (let i = 1; i < count; i++) if (this.list[i]! < least) least = this.list[i]!;
    return least;
  }

  #grow(length: number): void {
    const powers = new Int32Array(length * 2);
    powers[0] = 1;
    for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1]!, BASE);
    this.#powers = powers;
    this.list = new Int32Array(powers.length + 1);
  }
}

/** Whether two texts, with at most one unit dropped from each, are the same. */
export function shareDeletion({ units, offsets }: TextArena, x: number, y: number): boolean {
  if (x === y) return true;
  let [a, b, aEnd, bEnd] = [offsets[x]!, offsets[y]!, offsets[x + 1]!, offsets[y + 1]!];
  const apart = aEnd - a - (bEnd - b);
  if (apart > 1 || apart < -1) return false;
  while (a < aEnd && b < bEnd && units[a] === units[b]) {
    a++;
    b++;
  }
  while (a < aEnd && b < bEnd && units[aEnd - 1] === units[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  if (apart !== 0) return Math.min(aEnd - a, bEnd - b) === 0;
  return shifted(units, a, b + 1, bEnd) || shifted(units, b, a + 1, aEnd);
}

/** Whether a text begins as the other goes on, from `b` to its end. */
function shifted(units: Uint16Array, a: number, b: number, bEnd: number): boolean {
  for (let i = 0; b + i < bEnd; i++) if (units[a + i] !== units[b + i]) return false;
  return true;
}
