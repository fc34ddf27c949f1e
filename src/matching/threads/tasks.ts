import type { Blocks } from '../blocking/blocks.ts';
import { type FacetKeys, facetsOf } from '../blocking/facets.ts';
import type { Pass } from '../blocking/plan.ts';
import type { Field } from '../fields/configuration.ts';
import { type Values, valuesOf } from '../fields/values.ts';
import { randomOf } from '../random.ts';
import { type Crossing, recordComparer } from '../scoring/comparing.ts';
import { eachPair, seenBefore } from '../scoring/pairs.ts';
import { PatternTable } from '../scoring/patterns.ts';
import type { Table } from '../table/table.ts';
import type { Lore } from '../text/lore.ts';

/** What every task may read; set before it is asked for. All arrays are shared memory. */
export interface Shared {
  readonly tables: readonly Table[];
  readonly lore: Lore;
  readonly records: number;
  /** First record of the second file; 0 where there is one file. */
  readonly split: number;
  readonly values: readonly Values[];
  readonly crossings: readonly Crossing[];
  readonly passes: readonly Pass[];
  /** Keys of all records in each pass of single keys. */
  readonly keys: readonly Int32Array[];
  readonly blocks: readonly Blocks[];
}

export type Task =
  | { readonly do: 'read'; readonly field: Field; readonly index: number }
  | { readonly do: 'draw'; readonly seed: number; readonly pairs: number }
  | { readonly do: 'compare'; readonly pass: number; readonly from: number; readonly until: number };

/** Patterns with their counts, and for compared pairs the pair and its pattern. */
export interface Compared {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly counts: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly pattern: Int32Array;
}

export interface Read {
  readonly values: Values;
  readonly facets: readonly FacetKeys[];
}

/** Does a task in whichever thread it is; the answer depends on the task and on nothing else. */
export function done(shared: Shared, task: Task): Read | Compared {
  switch (task.do) {
    case 'read': {
      const values = valuesOf(task.field, shared.tables, shared.lore);
      return { values, facets: facetsOf(values, task.index, shared.lore) };
    }
    case 'draw':
      return drawn(shared, task.seed, task.pairs);
    case 'compare':
      return compared(shared, task.pass, task.from, task.until);
  }
}

/** The comparer of a thread is made once: it remembers. */
const COMPARERS = new WeakMap<
  readonly Values[],
  { pattern: { low: number; high: number }; compare: (a: number, b: number) => void }
>();

function comparerOf({ values, crossings }: Shared) {
  let known = COMPARERS.get(values);
  if (!known) {
    const pattern = { low: 0, high: 0 };
    known = { pattern, compare: recordComparer(values, crossings, pattern) };
    COMPARERS.set(values, known);
  }
  return known;
}

function drawn(shared: Shared, seed: number, pairs: number): Compared {
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

function compared(shared: Shared, pass: number, from: number, until: number): Compared {
  const { pattern, compare } = comparerOf(shared);
  const patterns = new PatternTable();
  const list = new PairList();
  const seen = seenBefore(shared.passes, pass, shared.keys);
  eachPair(shared.blocks[pass]!, from, until, shared.split, seen, (a, b) => {
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
  low: patterns.low.slice(0, patterns.count),
  high: patterns.high.slice(0, patterns.count),
  counts: patterns.counts.slice(0, patterns.count),
  left: list.left.slice(0, list.count),
  right: list.right.slice(0, list.count),
  pattern: list.pattern.slice(0, list.count),
});
