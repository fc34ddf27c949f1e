import { Settler } from '../cluster/average-link.ts';
import { contradiction } from '../cluster/cannot-link.ts';
import { valueWeigher, weigher } from '../scoring/weighing.ts';
import type { Grouped, Shared, Unweighed, WeighedPairs } from './work.ts';

/** Less likely pairs than one in so many bits are not kept. */
const UNLIKELY = -10;

/** The likely ones of some pairs, with their weights. */
export function weighed({ weighing, values }: Shared, pairs: Unweighed): WeighedPairs {
  const { model, weights, low, high, bits, most } = weighing;
  const value = valueWeigher(model, values, weights);
  const [left, right] = [new Int32Array(pairs.left.length), new Int32Array(pairs.left.length)];
  const sums = new Float64Array(pairs.left.length);
  let count = 0;
  for (let at = 0; at < pairs.left.length; at++) {
    const pattern = pairs.numbers[pairs.pattern[at]!]!;
    let sum = bits[pattern]!;
    if (sum + most < UNLIKELY) continue;
    const [a, b] = [pairs.left[at]!, pairs.right[at]!];
    sum += value(low[pattern]!, high[pattern]!, a, b);
    if (sum < UNLIKELY) continue;
    left[count] = a;
    right[count] = b;
    sums[count++] = sum;
  }
  return { left: left.slice(0, count), right: right.slice(0, count), bits: sums.slice(0, count) };
}

/** The weigher of a thread is made once: it remembers. */
const SETTLERS = new WeakMap<Grouped, Settler>();

/** Writes the clusters of some groups. */
export function settled(shared: Shared, from: number, until: number): null {
  const { values, crossings, weighing, grouped, records } = shared;
  let settler = SETTLERS.get(grouped);
  if (!settler) {
    const weigh = weigher(values, crossings, weighing.model, weighing.weights);
    settler = new Settler(records, grouped.links, weigh, contradiction(values));
    SETTLERS.set(grouped, settler);
  }
  settler.settle(grouped.groups, from, until, grouped.clusters);
  return null;
}
