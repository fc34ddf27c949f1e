import type { Blocks } from '../blocking/blocks.ts';
import { eachPair, seenBefore } from '../blocking/pairs.ts';
import { sharedInts } from '../kinds/kind.ts';
import { randomOf } from '../random.ts';
import { type PairsComparer, pairsComparer, TOGETHER } from '../scoring/comparing.ts';
import { PatternTable } from '../scoring/patterns.ts';
import type { Compared, Shared } from './work.ts';

/** The comparer of a thread is made once: it remembers. */
const COMPARERS = new WeakMap<Shared['values'], PairsComparer>();

function comparerOf({ values, crossings, rows }: Shared): PairsComparer {
  let known = COMPARERS.get(values);
  if (!known) {
    known = pairsComparer(values, crossings, rows);
    COMPARERS.set(values, known);
  }
  return known;
}

/** Patterns of pairs drawn at random. */
export function drawn(shared: Shared, seed: number, pairs: number): Compared {
  const { records, split } = shared;
  const list = new PairList(comparerOf(shared));
  const random = randomOf(seed);
  const first = split > 0 ? split : records;
  for (let i = 0; i < pairs; i++) {
    const a = Math.floor(random() * first);
    const b = split > 0 ? split + Math.floor(random() * (records - split)) : Math.floor(random() * records);
    if (a !== b) list.add(Math.min(a, b), Math.max(a, b));
  }
  // which pairs they were is nobody's business
  return { ...list.answer(), left: sharedInts(0), right: sharedInts(0), pattern: sharedInts(0) };
}

/** Compares the pairs of some blocks that no earlier pass finds. */
export function compared(
  shared: Shared,
  pass: number,
  blocks: Blocks,
  from: number,
  until: number,
): Compared {
  const list = new PairList(comparerOf(shared));
  const seen = seenBefore(shared.passes, pass, shared.keys, shared.values);
  eachPair(blocks, from, until, shared.split, seen, (a, b) => list.add(a, b));
  return list.answer();
}

/** Pairs in their order with the numbers of their patterns; compared whenever enough have come together. */
class PairList {
  readonly #compare: PairsComparer;
  readonly #patterns = new PatternTable();
  #count = 0;
  #compared = 0;
  #left = new Int32Array(1024);
  #right = new Int32Array(1024);
  #pattern = new Int32Array(1024);

  constructor(compare: PairsComparer) {
    this.#compare = compare;
  }

  add(a: number, b: number): void {
    if (this.#count === this.#left.length) this.#widen();
    this.#left[this.#count] = a;
    this.#right[this.#count] = b;
    if (++this.#count - this.#compared === TOGETHER) this.#settle();
  }

  answer(): Compared {
    this.#settle();
    const { low, high, counts, count } = this.#patterns;
    return {
      low: shared(low, count),
      high: shared(high, count),
      counts: counts.slice(0, count),
      left: shared(this.#left, this.#count),
      right: shared(this.#right, this.#count),
      pattern: shared(this.#pattern, this.#count),
    };
  }

  #settle(): void {
    const [from, pairs] = [this.#compared, this.#count - this.#compared];
    const { low, high } = this.#compare(this.#left, this.#right, from, pairs);
    for (let pair = 0; pair < pairs; pair++)
      this.#pattern[from + pair] = this.#patterns.add(low[pair]!, high[pair]!);
    this.#compared = this.#count;
  }

  #widen(): void {
    const wider = (old: Int32Array) => {
      const array = new Int32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.#left = wider(this.#left);
    this.#right = wider(this.#right);
    this.#pattern = wider(this.#pattern);
  }
}

function shared(list: Int32Array, count: number): Int32Array {
  const own = sharedInts(count);
  own.set(list.subarray(0, count));
  return own;
}
