import type { Values } from '../fields/values.ts';
import { sharedInts } from '../kinds/kind.ts';
import { BlockMaker, type Blocks, type dividersOf } from './blocks.ts';
import { DeletionKeys, shareDeletion } from './deletions.ts';
import type { Pass } from './plan.ts';
import { Repeated, sorted } from './sorted.ts';

/** Keys of one part, about: few enough for the memory that is near the processor. */
const PART_KEYS = 1 << 18;
const PARTS_MAX = 1 << 10;

/**
 * Distinct values under each of their keys, in parts that threads work through alone. A pass of many keys has a dozen
 * for every value, so they are neither kept for records nor sorted as a whole.
 */
export interface NearValues {
  /** Part of a key: its last bits. */
  readonly parts: number;
  /** `keys[starts[part]..starts[part + 1]]` with the codes of their values beside them. */
  readonly starts: Float64Array;
  readonly keys: Int32Array;
  readonly codes: Int32Array;
  /** Records of each value: `holders[firsts[code]..firsts[code + 1]]`. */
  readonly firsts: Int32Array;
  readonly holders: Int32Array;
}

/** How many keys the values of a range have, by part. */
export function countedKeys({ arena }: Values, from: number, until: number, parts: number): Int32Array {
  const counts = new Int32Array(parts);
  const deletions = new DeletionKeys(arena);
  for (let code = from; code < until; code++) {
    const count = deletions.of(code);
    for (let i = 0; i < count; i++) counts[deletions.list[i]! & (parts - 1)]!++;
  }
  return counts;
}

/** Puts the keys of a range of values where they belong; `places` are those of its first key in each part. */
export function placeKeys(
  { arena }: Values,
  from: number,
  until: number,
  places: Float64Array,
  into: NearValues,
) {
  const { keys, codes, parts } = into;
  const deletions = new DeletionKeys(arena);
  for (let code = from; code < until; code++) {
    const count = deletions.of(code);
    for (let i = 0; i < count; i++) {
      const key = deletions.list[i]!;
      const place = places[key & (parts - 1)]!++;
      keys[place] = key;
      codes[place] = code;
    }
  }
}

/** Into how many parts the keys of these values are divided. */
export function partsOf({ arena }: Values): number {
  const keys = arena.offsets[arena.count]! + arena.count;
  return Math.min(PARTS_MAX, 2 ** Math.ceil(Math.log2(keys / PART_KEYS + 1)));
}

/** The records of each value, in rising order. */
export function holdersOf({ codes, counts, filled, arena }: Values): Pick<NearValues, 'firsts' | 'holders'> {
  const firsts = sharedInts(arena.count + 1);
  for (let code = 1; code < arena.count; code++) firsts[code + 1] = firsts[code]! + counts[code]!;
  const next = firsts.slice();
  const holders = sharedInts(filled);
  for (let record = 0; record < codes.length; record++)
    if (codes[record] !== 0) holders[next[codes[record]!]!++] = record;
  return { firsts, holders };
}

/** The blocks of one part: records of one value, and of values that share a key. */
export function blocksOfPart(
  pass: Pass,
  near: NearValues,
  part: number,
  dividers: ReturnType<typeof dividersOf>,
) {
  const { parts, starts, keys, codes, firsts, holders } = near;
  const [from, until] = [starts[part]!, starts[part + 1]!];
  const { keys: inOrder, owners } = repeatedOf(keys.subarray(from, until), codes.subarray(from, until));
  const records: number[] = [];
  const found: [number, number, number][] = [];
  const block = (values: Int32Array, key: number) => {
    const start = records.length;
    for (const code of values)
      for (let at = firsts[code]!; at < firsts[code + 1]!; at++) records.push(holders[at]!);
    if (records.length - start > 1) found.push([start, records.length, key]);
  };
  for (let code = part === 0 ? parts : part; code < firsts.length - 1; code += parts)
    if (firsts[code + 1]! - firsts[code]! > 1) block(Int32Array.of(code), 0);
  for (let at = 0; at < owners.length; ) {
    let end = at + 1;
    while (end < owners.length && inOrder[end] === inOrder[at]) end++;
    if (end - at > 1) block(owners.subarray(at, end), inOrder[at]!);
    at = end;
  }
  const maker = new BlockMaker(pass, Int32Array.from(records), dividers);
  for (const [start, end, key] of found) maker.take(start, end, key);
  const blocks: Blocks = maker.blocks();
  return { blocks, refined: maker.refined };
}

function repeatedOf(keys: Int32Array, codes: Int32Array) {
  const repeated = new Repeated(keys.length);
  for (let i = 0; i < keys.length; i++) repeated.note(keys[i]!);
  const [kept, owners] = [new Int32Array(keys.length), new Int32Array(keys.length)];
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    if (!repeated.maybe(keys[i]!)) continue;
    kept[count] = keys[i]!;
    owners[count++] = codes[i]!;
  }
  return sorted(kept, owners, count);
}

/** Whether a pair found under a key is not found under another one of its own too. */
export function firstKeyOf(values: Values): (a: number, b: number, key: number) => boolean {
  const { arena, codes } = values;
  const [mine, theirs] = [new DeletionKeys(arena), new DeletionKeys(arena)];
  return (a, b, key) => {
    const [x, y] = [codes[a]!, codes[b]!];
    if (x === y) return key === 0;
    if (!shareDeletion(arena, x, y)) return false;
    const [count, others] = [mine.of(x), theirs.of(y)];
    let least = 0;
    let found = false;
    for (let i = 0; i < count; i++) {
      const one = mine.list[i]!;
      if (found && one >= least) continue;
      for (let j = 0; j < others; j++)
        if (theirs.list[j] === one) {
          least = one;
          found = true;
          break;
        }
    }
    return found && least === key;
  };
}
