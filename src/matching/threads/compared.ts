import type { Blocks } from '../blocking/blocks.ts';
import { eachPair, seenBefore } from '../blocking/pairs.ts';
import { sharedInts } from '../kinds/kind.ts';
import { randomOf } from '../random.ts';
import { recordComparer } from '../scoring/comparing.ts';
import { PatternTable } from '../scoring/patterns.ts';
import type { Compared, Shared } from './work.ts';

/** The comparer of a thread is made once: it remembers. */
const COMPARERS = new WeakMap<
  Shared['values'],
  { pattern: { low: number; high: number }; compare: (a: number, b: number) => void }
>();

function comparerOf({ values, crossings, rows }: Shared) {
  let known = COMPARERS.get(values);
  if (!known) {
    const pattern = { low: 0, high: 0 };
    known = { pattern, compare: recordComparer(values, crossings, pattern, rows) };
    COMPARERS.set(values, known);
  }
  return known;
}

/** Patterns of pairs drawn at random. */
export function drawn(shared: Shared, seed: number, pairs: number): Compared {
  const { records, split } = shared;
  const { pattern, compare } = comparerOf(shared);
  const patterns = new PatternTable();
  const random = randomOf(seed);
  const first = split > 0 ? split : records;
  for (let i = 0; i < pairs; i++) {
    const a = Math.floor(random() * first);
    const b = split > 0 ? split + Math.floor(random() * (records - split)) : Math.floor(random() * records);
    if (a === b) continue;
    compare(Math.min(a, b), Math.max(a, b));
    patterns.add(pattern.low, pattern.high);
  }
  return answer(patterns, new PairList());
}

/** Compares the pairs of some blocks that no earlier pass finds. */
export function compared(
  shared: Shared,
  pass: number,
  blocks: Blocks,
  from: number,
  until: number,
): Compared {
  const { pattern, compare } = comparerOf(shared);
  const patterns = new PatternTable();
  const list = new PairList();
  const seen = seenBefore(shared.passes, pass, shared.keys, shared.values);
  eachPair(blocks, from, until, shared.split, seen, (a, b) => {
    compare(a, b);
    list.add(a, b, patterns.add(pattern.low, pattern.high));
  });
  return answer(patterns, list);
}

class PairList {
  count = 0;
  left = new Int32Array(1024);
  right = new Int32Array(1024);
  pattern = new Int32Array(1024);

  add(a: number, b: number, pattern: number): void {
    const at = this.count++;
    if (at === this.left.length) {
      const wider = (old: Int32Array) => {
        const array = new Int32Array(old.length * 2);
        array.set(old);
        return array;
      };
      this.left = wider(this.left);
      this.right = wider(this.right);
      this.pattern = wider(this.pattern);
    }
    this.left[at] = a;
    this.right[at] = b;
    this.pattern[at] = pattern;
  }
}

const answer = (patterns: PatternTable, list: PairList): Compared => ({
  low: shared(patterns.low, patterns.count),
  high: shared(patterns.high, patterns.count),
  counts: patterns.counts.slice(0, patterns.count),
  left: shared(list.left, list.count),
  right: shared(list.right, list.count),
  pattern: shared(list.pattern, list.count),
});

function shared(list: Int32Array, count: number): Int32Array {
  const own = sharedInts(count);
  own.set(list.subarray(0, count));
  return own;
}
