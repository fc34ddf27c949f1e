import { sharedInts } from '../kinds/kind.ts';
import type { FacetKeys } from './facets.ts';
import { type Pass, passKey } from './plan.ts';
import { sortedByKey } from './radix-sort.ts';

/** Records that share a key lie next to one another: `records[starts[block]..ends[block]]`. */
export interface Blocks {
  readonly records: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Within a block each record meets so many followers; blocks that could not be refined meet fewer than all. */
  readonly reach: Int32Array;
  /** Key of each block of a pass with many keys. */
  readonly keys: Int32Array;
}

/** A block that was too large to compare whole. */
export interface Refined {
  readonly pass: string;
  readonly records: number;
  /** By which further facet it was divided. */
  readonly by: string | null;
  /** Pairs of the block that were not compared in this pass. */
  readonly notCompared: number;
}

/** Above this a block is divided by a further facet. */
const BLOCK_MAX = 1500;
/** What cannot be divided is sorted, and each record meets so many neighbours. */
const WINDOW = 60;

export function blocksOf(
  pass: Pass,
  facets: readonly FacetKeys[],
  facetName: (facet: FacetKeys) => string,
  records: number,
  report: (refined: Refined) => void,
): Blocks {
  const { order, keys } = pass.facets[0]!.many
    ? manyEntries(pass.facets[0]!, records)
    : singleEntries(pass, records);
  const list = new BlockList();
  for (let from = 0; from < order.length; ) {
    const key = keys[from]!;
    let until = from + 1;
    while (until < order.length && keys[until] === key) until++;
    if (until - from > BLOCK_MAX) refine(pass, facets, facetName, order, from, until, key, list, report);
    else if (until - from > 1) list.add(from, until, until - from, key);
    from = until;
  }
  return { records: order, ...list.arrays() };
}

function singleEntries(pass: Pass, records: number) {
  const all = new Int32Array(records);
  for (let record = 0; record < records; record++) all[record] = passKey(pass.facets, record);
  const order = sharedInts(0 + countOf(all));
  order.set(sortedByKey(all));
  return { order, keys: order.map((record) => all[record]!) };
}

const countOf = (keys: Int32Array) => {
  let count = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) count++;
  return count;
};

function manyEntries({ codes, many }: FacetKeys, records: number) {
  const { starts, list } = many!;
  let entries = 0;
  for (let record = 0; record < records; record++) {
    const code = codes[record]!;
    if (code !== 0) entries += starts[code + 1]! - starts[code]!;
  }
  const owner = new Int32Array(entries);
  const key = new Int32Array(entries);
  let at = 0;
  for (let record = 0; record < records; record++) {
    const code = codes[record]!;
    if (code === 0) continue;
    for (let i = starts[code]!; i < starts[code + 1]!; i++) {
      owner[at] = record;
      key[at++] = list[i]!;
    }
  }
  const sorted = sortedByKey(key);
  const order = sharedInts(sorted.length);
  for (let i = 0; i < sorted.length; i++) order[i] = owner[sorted[i]!]!;
  return { order, keys: sorted.map((entry) => key[entry]!) };
}

class BlockList {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #reach: number[] = [];
  readonly #keys: number[] = [];

  add(from: number, until: number, reach: number, key: number): void {
    this.#starts.push(from);
    this.#ends.push(until);
    this.#reach.push(reach);
    this.#keys.push(key);
  }

  arrays() {
    const shared = (list: readonly number[]) => {
      const array = sharedInts(list.length);
      array.set(list);
      return array;
    };
    return {
      starts: shared(this.#starts),
      ends: shared(this.#ends),
      reach: shared(this.#reach),
      keys: shared(this.#keys),
    };
  }
}

/** Divides a block by the facet, not its own, that leaves the fewest pairs; what remains too large meets its neighbours only. */
function refine(
  pass: Pass,
  facets: readonly FacetKeys[],
  facetName: (facet: FacetKeys) => string,
  order: Int32Array,
  from: number,
  until: number,
  key: number,
  list: BlockList,
  report: (refined: Refined) => void,
): void {
  const members = order.slice(from, until);
  const own = new Set(pass.facets.map((facet) => facet.field));
  let best: FacetKeys | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const facet of facets) {
    if (!facet.keys || own.has(facet.field)) continue;
    const pairs = pairsBy(members, facet);
    if (pairs < fewest) [best, fewest] = [facet, pairs];
  }
  const refineKeys = best
    ? members.map((record) => best.keys![best.codes[record]!]!)
    : new Int32Array(members.length);
  const sorted = sortedByKey(refineKeys);
  let at = from;
  let compared = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && refineKeys[sorted[end]!] === refineKeys[sorted[i]!]) end++;
    const start = at;
    for (let j = i; j < end; j++) order[at++] = members[sorted[j]!]!;
    compared += addBounded(list, start, at, key);
    i = end;
  }
  const start = at;
  for (let i = 0; i < members.length; i++) if (refineKeys[i] === 0) order[at++] = members[i]!;
  compared += addBounded(list, start, at, key);
  const count = until - from;
  report({
    pass: pass.name,
    records: count,
    by: best ? facetName(best) : null,
    notCompared: (count * (count - 1)) / 2 - compared,
  });
}

function addBounded(list: BlockList, from: number, until: number, key: number): number {
  const count = until - from;
  if (count < 2) return 0;
  const reach = count > BLOCK_MAX ? WINDOW : count;
  list.add(from, until, reach, key);
  return reach >= count ? (count * (count - 1)) / 2 : count * reach;
}

function pairsBy(members: Int32Array, facet: FacetKeys): number {
  const counts = new Map<number, number>();
  for (const record of members) {
    const key = facet.keys![facet.codes[record]!]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let pairs = 0;
  for (const count of counts.values()) pairs += count * count;
  return pairs;
}
