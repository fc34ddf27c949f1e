import { TextInterner, textAt } from '../compare/text-arena.ts';
import type { Values } from '../fields/values.ts';
import { type Comparer, sharedInts } from '../kinds/kind.ts';
import { SWAPPED } from '../kinds/names.ts';

/** Fields of one person whose values are often written in each other's place, with the codes of each in the other. */
export interface Crossing {
  readonly given: number;
  readonly family: number;
  /** Code of the family name with the same text as a given name; 0 where there is none. */
  readonly familyOf: Int32Array;
}

export function crossingsOf(values: readonly Values[]): Crossing[] {
  const given = values.findIndex((one) => one.field.kind.name === 'given-name');
  const family = values.findIndex((one) => one.field.kind.name === 'family-name');
  if (given < 0 || family < 0) return [];
  const names = new TextInterner();
  const codeOf = new Map<number, number>();
  for (let code = 1; code < values[family]!.arena.count; code++)
    codeOf.set(names.code(textAt(values[family]!.arena, code)), code);
  const familyOf = sharedInts(values[given]!.arena.count);
  for (let code = 1; code < values[given]!.arena.count; code++) {
    const known = names.find(textAt(values[given]!.arena, code));
    familyOf[code] = known === 0 ? 0 : (codeOf.get(known) ?? 0);
  }
  return [{ given, family, familyOf }];
}

const CACHE_BITS = 16;

/** Remembers comparisons of costly kinds: the last pair of each slot. */
export function remembered(compare: Comparer): Comparer {
  const firsts = new Int32Array(1 << CACHE_BITS);
  const seconds = new Int32Array(1 << CACHE_BITS);
  const levels = new Uint8Array(1 << CACHE_BITS);
  return (a, b) => {
    const [x, y] = a < b ? [a, b] : [b, a];
    const slot = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
    const at = (slot ^ (slot >>> 15)) & ((1 << CACHE_BITS) - 1);
    if (firsts[at] === x && seconds[at] === y) return levels[at]!;
    const level = compare(x, y);
    firsts[at] = x;
    seconds[at] = y;
    levels[at] = level;
    return level;
  };
}

export type Comparing = (a: number, b: number) => void;

/** Compares two records; the pattern of levels is left in `into`. */
export function recordComparer(
  values: readonly Values[],
  crossings: readonly Crossing[],
  into: { low: number; high: number },
): Comparing {
  const codes = values.map((one) => one.codes);
  const comparers = values.map(({ field, ...one }) => {
    const compare = field.kind.comparer(one);
    return field.kind.costly ? remembered(compare) : compare;
  });
  const count = values.length;
  const crossing = crossings[0];
  const levels = new Uint8Array(16);
  return (a, b) => {
    for (let field = 0; field < count; field++) {
      const x = codes[field]![a]!;
      const y = codes[field]![b]!;
      levels[field] = x === 0 || y === 0 ? 0 : x === y ? 1 : comparers[field]!(x, y);
    }
    if (crossing && levels[crossing.given] !== 1 && levels[crossing.family] !== 1) {
      const { given, family, familyOf } = crossing;
      const there = familyOf[codes[given]![a]!]!;
      const back = familyOf[codes[given]![b]!]!;
      const one = there !== 0 && there === codes[family]![b];
      const other = back !== 0 && back === codes[family]![a];
      if (one && other) {
        levels[given] = SWAPPED;
        levels[family] = SWAPPED;
      } else if (one || other) {
        // half of a swap: the other half is missing, or misspelt
        levels[given] = SWAPPED;
        levels[family] = 0;
      }
    }
    let low = 0;
    let high = 0;
    for (let field = 0; field < count; field++)
      if (field < 8) low |= levels[field]! << (field * 3);
      else high |= levels[field]! << ((field - 8) * 3);
    into.low = low;
    into.high = high;
  };
}
