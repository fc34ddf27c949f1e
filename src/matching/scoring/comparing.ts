import { TextInterner, textAt } from '../compare/text-arena.ts';
import { kindOf, type Values } from '../fields/values.ts';
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
  const given = values.findIndex((one) => one.field.kind === 'given-name');
  const family = values.findIndex((one) => one.field.kind === 'family-name');
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

/** Above this many distinct values most comparisons are new. */
const REMEMBERED_MAX = 2048;
const UNKNOWN = 255;

/** Remembers every comparison of a costly kind with few distinct values. */
function remembered(compare: Comparer, distinct: number): Comparer {
  const levels = new Uint8Array(distinct * distinct).fill(UNKNOWN);
  return (a, b) => {
    const at = a < b ? a * distinct + b : b * distinct + a;
    const known = levels[at]!;
    if (known !== UNKNOWN) return known;
    const level = compare(a, b);
    levels[at] = level;
    return level;
  };
}

export type Comparing = (a: number, b: number) => void;

/** Copies the codes of a range of records, those of one record side by side: one line of memory is touched for it, not one a field. */
export function fillRows(values: readonly Values[], rows: Int32Array, from: number, until: number): void {
  for (let record = from; record < until; record++)
    for (let field = 0; field < values.length; field++)
      rows[record * values.length + field] = values[field]!.codes[record]!;
}

/** Compares two records; the pattern of levels is left in `into`. `rows` are the codes of all records, where they were copied. */
export function recordComparer(
  values: readonly Values[],
  crossings: readonly Crossing[],
  into: { low: number; high: number },
  rows?: Int32Array,
): Comparing {
  const codes = values.map((one) => one.codes);
  const comparers = values.map((one) => {
    const kind = kindOf(one);
    const compare = kind.comparer(one);
    const remember = kind.costly && one.arena.count <= REMEMBERED_MAX;
    return remember ? remembered(compare, one.arena.count) : compare;
  });
  const count = values.length;
  const crossing = crossings[0];
  const levels = new Uint8Array(16);
  const [mine, others] = [new Int32Array(16), new Int32Array(16)];
  const load = (record: number, into: Int32Array) => {
    if (rows) for (let field = 0; field < count; field++) into[field] = rows[record * count + field]!;
    else for (let field = 0; field < count; field++) into[field] = codes[field]![record]!;
  };
  return (a, b) => {
    load(a, mine);
    load(b, others);
    for (let field = 0; field < count; field++) {
      const x = mine[field]!;
      const y = others[field]!;
      levels[field] = x === 0 || y === 0 ? 0 : x === y ? 1 : comparers[field]!(x, y);
    }
    if (crossing && levels[crossing.given] !== 1 && levels[crossing.family] !== 1) {
      const { given, family, familyOf } = crossing;
      const there = familyOf[mine[given]!]!;
      const back = familyOf[others[given]!]!;
      const one = there !== 0 && there === others[family];
      const other = back !== 0 && back === mine[family];
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
