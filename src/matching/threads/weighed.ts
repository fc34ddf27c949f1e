import { type Links, Settler } from '../cluster/average-link.ts';
import { contradiction } from '../cluster/cannot-link.ts';
import type { Components } from '../cluster/components.ts';
import type { Model } from '../scoring/model.ts';
import { type ValueWeights, valueWeigher, weigher } from '../scoring/weighing.ts';
import type { Shared } from './tasks.ts';

/** What pairs are weighed by, once a model is learnt. */
export interface Weighing {
  readonly model: Model;
  readonly weights: ValueWeights;
  /** Distinct patterns with their bits, the prior included. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly bits: Float64Array;
  /** Values add no more bits than these. */
  readonly most: number;
}

/** Groups that become clusters. */
export interface Grouped {
  readonly groups: Components;
  readonly links: Links;
  readonly clusters: Int32Array;
}

/** Compared pairs, with the numbers of their patterns among all. */
export interface Unweighed {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly pattern: Int32Array;
  readonly numbers: Int32Array;
}

export interface WeighedPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly bits: Float64Array;
}

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
