import { TextInterner, textAt } from '../compare/text-arena.ts';
import { kindOf, type Values } from '../fields/values.ts';
import { type Ahead, type Comparer, sharedInts } from '../kinds/kind.ts';
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

/** Copies the codes of a range of records, those of one record side by side: one line of memory is touched for it, not one a field. */
export function fillRows(values: readonly Values[], rows: Int32Array, from: number, until: number): void {
  for (let record = from; record < until; record++)
    for (let field = 0; field < values.length; field++)
      rows[record * values.length + field] = values[field]!.codes[record]!;
}

/** Pairs that are compared together: enough to fetch the memory of many at once, few enough to stay in the nearest of it. */
export const TOGETHER = 256;

/** The patterns of levels of the pairs compared last, in their order. */
export interface Patterns {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Compares up to `TOGETHER` pairs, those of two lists from `from` on. */
export type PairsComparer = (left: Int32Array, right: Int32Array, from: number, count: number) => Patterns;

/**
 * Compares pairs field by field, so that what a field needs of all pairs is asked of the memory before any of it is waited for: records of a
 * big table lie far apart, and a pair alone would wait for each of its values in turn. `rows` are the codes of all records,
 * where they were copied.
 */
export function pairsComparer(
  values: readonly Values[],
  crossings: readonly Crossing[],
  rows?: Int32Array,
): PairsComparer {
  const count = values.length;
  const fields = values.map((one, at) => fieldComparer(one, at));
  const [mine, others] = [new Int32Array(count * TOGETHER), new Int32Array(count * TOGETHER)];
  const levels = new Uint8Array(count * TOGETHER);
  const [low, high] = [new Int32Array(TOGETHER), new Int32Array(TOGETHER)];
  const load = rows ? rowsLoader(rows, count) : codesLoader(values.map((one) => one.codes));
  return (left, right, from, pairs) => {
    load(left, from, pairs, mine);
    load(right, from, pairs, others);
    for (let field = 0; field < count; field++) fields[field]!(mine, others, pairs, levels);
    for (const crossing of crossings) cross(crossing, mine, others, pairs, levels);
    low.fill(0, 0, pairs);
    high.fill(0, 0, pairs);
    for (let field = 0; field < count; field++) {
      const [into, shift] = field < 8 ? [low, field * 3] : [high, (field - 8) * 3];
      for (let pair = 0, at = field * TOGETHER; pair < pairs; pair++, at++)
        into[pair]! |= levels[at]! << shift;
    }
    return { low, high };
  };
}

/** Compares one pair at a time. */
export function recordComparer(
  values: readonly Values[],
  crossings: readonly Crossing[],
): (a: number, b: number) => { readonly low: number; readonly high: number } {
  const compare = pairsComparer(values, crossings);
  const [left, right] = [new Int32Array(1), new Int32Array(1)];
  return (a, b) => {
    left[0] = a;
    right[0] = b;
    const { low, high } = compare(left, right, 0, 1);
    return { low: low[0]!, high: high[0]! };
  };
}

/** Puts the codes of some records field by field: those of one field stand together. */
type Loader = (records: Int32Array, from: number, pairs: number, into: Int32Array) => void;

function rowsLoader(rows: Int32Array, count: number): Loader {
  return (records, from, pairs, into) => {
    let sum = 0;
    for (let pair = 0; pair < pairs; pair++) sum ^= rows[records[from + pair]! * count]!;
    FETCHED[0] = sum;
    for (let pair = 0; pair < pairs; pair++) {
      const row = records[from + pair]! * count;
      for (let field = 0; field < count; field++) into[field * TOGETHER + pair] = rows[row + field]!;
    }
  };
}

function codesLoader(codes: readonly Int32Array[]): Loader {
  return (records, from, pairs, into) => {
    for (let field = 0; field < codes.length; field++)
      for (let pair = 0; pair < pairs; pair++)
        into[field * TOGETHER + pair] = codes[field]![records[from + pair]!]!;
  };
}

/** Fewer values than this are near anyhow. */
const NEAR_ANYHOW = 4096;

function fieldComparer(one: Values, field: number) {
  const kind = kindOf(one);
  const plain = kind.comparer(one);
  const compare =
    kind.costly && one.arena.count <= REMEMBERED_MAX ? remembered(plain, one.arena.count) : plain;
  const ahead = one.arena.count > NEAR_ANYHOW ? kind.ahead?.(one) : undefined;
  return (mine: Int32Array, others: Int32Array, pairs: number, levels: Uint8Array): void => {
    const from = field * TOGETHER;
    const until = from + pairs;
    if (ahead && pairs > 1) FETCHED[0] = fetch(ahead, mine, others, from, until);
    for (let at = from; at < until; at++) {
      const x = mine[at]!;
      const y = others[at]!;
      levels[at] = x === 0 || y === 0 ? 0 : x === y ? 1 : compare(x, y);
    }
  };
}

/** What was fetched ahead adds up to something, or the compiler would leave the fetching out. */
const FETCHED = new Int32Array(1);

/** Reads a number of every value: none waits for another, so the processor has many under way. */
function fetch(
  { list, each }: Ahead,
  mine: Int32Array,
  others: Int32Array,
  from: number,
  until: number,
): number {
  let sum = 0;
  for (let at = from; at < until; at++) sum ^= list[mine[at]! * each]! ^ list[others[at]! * each]!;
  return sum;
}

/** Sets the levels of names that stand in each other's place. */
function cross(
  { given, family, familyOf }: Crossing,
  mine: Int32Array,
  others: Int32Array,
  pairs: number,
  levels: Uint8Array,
): void {
  const [g, f] = [given * TOGETHER, family * TOGETHER];
  for (let pair = 0; pair < pairs; pair++) {
    if (levels[g + pair] === 1 || levels[f + pair] === 1) continue;
    const there = familyOf[mine[g + pair]!]!;
    const back = familyOf[others[g + pair]!]!;
    const one = there !== 0 && there === others[f + pair];
    const other = back !== 0 && back === mine[f + pair];
    if (!one && !other) continue;
    levels[g + pair] = SWAPPED;
    // half of a swap: the other half is missing, or misspelt
    levels[f + pair] = one && other ? SWAPPED : 0;
  }
}
