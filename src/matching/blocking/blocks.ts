import type { Values } from '../fields/values.ts';
import { sharedInts } from '../kinds/kind.ts';
import type { Lore } from '../text/lore.ts';
import { facetOf, facetsOf, type Keyer, rememberedKeyerOf } from './facets.ts';
import type { Pass } from './plan.ts';
import { repeatedFirst, sorted } from './sorted.ts';

/** Records that share a key lie next to one another: `records[starts[block]..ends[block]]`. */
export interface Blocks {
  readonly records: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Within a block each record meets so many followers; blocks that could not be refined meet fewer than all. */
  readonly reach: Int32Array;
  /** Key of each block of a pass with many keys; 0 where the records share the whole value. */
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
/** So many members, evenly drawn, say by which facet a block is divided best. */
const ASKED_MAX = 20_000;

/** The blocks of a pass of single keys; `keys` are those of all records. */
export function blocksOf(pass: Pass, keys: Int32Array, values: readonly Values[], lore: Lore) {
  const { keys: inOrder, owners } = repeatedFirst(keys);
  const records = sharedInts(owners.length);
  records.set(owners);
  const maker = new BlockMaker(pass, records, dividersOf(pass, values, lore));
  for (let from = 0; from < owners.length; ) {
    let until = from + 1;
    while (until < owners.length && inOrder[until] === inOrder[from]) until++;
    maker.take(from, until, inOrder[from]!);
    from = until;
  }
  return { blocks: maker.blocks(), refined: maker.refined };
}

/** A facet by which blocks of a pass may be divided. */
interface Divider {
  readonly name: string;
  readonly codes: Int32Array;
  readonly key: Keyer;
}

/** All facets of single keys but those of the pass's own fields; made when the first large block is met. */
export function dividersOf(pass: Pass, values: readonly Values[], lore: Lore): () => readonly Divider[] {
  const own = new Set(pass.facets.map(({ field }) => field));
  let made: Divider[] | undefined;
  return () => {
    made ??= values.flatMap((one, field) =>
      own.has(field)
        ? []
        : facetsOf(one, field)
            .filter(({ many }) => !many)
            .map((facet) => ({
              name: `${one.field.name} ${facetOf(values, facet).name}`,
              codes: one.codes,
              key: rememberedKeyerOf(one, facet, lore),
            })),
    );
    return made;
  };
}

/** Puts blocks together; what is too large is divided by the facet that leaves the fewest pairs. */
export class BlockMaker {
  readonly refined: Refined[] = [];
  readonly #pass: Pass;
  readonly #records: Int32Array;
  readonly #dividers: () => readonly Divider[];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #reach: number[] = [];
  readonly #keys: number[] = [];

  /** `records` may be put in another order within a block. */
  constructor(pass: Pass, records: Int32Array, dividers: () => readonly Divider[]) {
    this.#pass = pass;
    this.#records = records;
    this.#dividers = dividers;
  }

  take(from: number, until: number, key: number): void {
    if (until - from > BLOCK_MAX) this.#refine(from, until, key);
    else if (until - from > 1) this.#add(from, until, until - from, key);
  }

  blocks(): Blocks {
    const shared = (list: readonly number[]) => {
      const array = sharedInts(list.length);
      array.set(list);
      return array;
    };
    return {
      records: this.#records,
      starts: shared(this.#starts),
      ends: shared(this.#ends),
      reach: shared(this.#reach),
      keys: shared(this.#keys),
    };
  }

  #add(from: number, until: number, reach: number, key: number): void {
    this.#starts.push(from);
    this.#ends.push(until);
    this.#reach.push(reach);
    this.#keys.push(key);
  }

  #refine(from: number, until: number, key: number): void {
    const members = this.#records.slice(from, until);
    const best = this.#bestDivider(members);
    const parts = best
      ? members.map((record) => best.key(best.codes[record]!))
      : new Int32Array(members.length);
    const divided = sorted(parts, members, members.length);
    this.#records.set(divided.owners, from);
    let compared = 0;
    for (let at = 0; at < members.length; ) {
      let end = at + 1;
      while (end < members.length && divided.keys[end] === divided.keys[at]) end++;
      compared += this.#addBounded(from + at, from + end, key);
      at = end;
    }
    const count = until - from;
    this.refined.push({
      pass: this.#pass.name,
      records: count,
      by: best?.name ?? null,
      notCompared: (count * (count - 1)) / 2 - compared,
    });
  }

  #bestDivider(members: Int32Array): Divider | undefined {
    const step = Math.ceil(members.length / ASKED_MAX);
    const asked = members.filter((_, at) => at % step === 0);
    let best: Divider | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const divider of this.#dividers()) {
      const pairs = pairsBy(asked, divider);
      if (pairs < fewest) [best, fewest] = [divider, pairs];
    }
    return best;
  }

  #addBounded(from: number, until: number, key: number): number {
    const count = until - from;
    if (count < 2) return 0;
    const reach = count > BLOCK_MAX ? WINDOW : count;
    this.#add(from, until, reach, key);
    return reach >= count ? (count * (count - 1)) / 2 : count * reach;
  }
}

function pairsBy(members: Int32Array, { codes, key }: Divider): number {
  const counts = new Map<number, number>();
  for (const record of members) {
    const own = key(codes[record]!);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  let pairs = 0;
  for (const count of counts.values()) pairs += count * count;
  return pairs;
}
