import { Agglomeration } from './agglomeration.ts';
import { type Components, Joiner } from './components.ts';

/** Bits of two records, the prior included: above 0 they are likelier one entity than not. */
export type Weigh = (a: number, b: number) => number;

/** Whether two records can never be one entity, whatever else speaks for it: two valid national ids. */
export type CannotLink = (a: number, b: number) => boolean;

export interface Clustering {
  /** Cluster of each record: the smallest record in it. */
  readonly clusters: Int32Array;
  /** Groups too large to be compared whole, which were divided at a higher weight first. */
  readonly divided: number;
}

const GROUP_MAX = 600;
const STEP_BITS = 3;

/**
 * Clusters by average link: two groups become one while the mean weight over all pairs across them is above
 * `least`, the heaviest first. Pairs that blocking did not find are weighed too, so a chain of
 * likenesses does not bind strangers. Deterministic: ties go to the smaller records.
 */
export function clustered(
  records: number,
  left: Int32Array,
  right: Int32Array,
  bits: Float64Array,
  least: number,
  weigh: Weigh,
  cannot: CannotLink,
): Clustering {
  const clusters = Int32Array.from({ length: records }, (_, record) => record);
  const joiner = new Joiner(records);
  const agglomeration = new Agglomeration(GROUP_MAX, weigh, cannot, least);
  let divided = 0;
  const settleAll = (edges: Int32Array, floor: number): void => {
    const groups = joiner.components(left, right, edges);
    for (let group = 0; group < groups.count; group++) settle(groups, group, floor);
  };
  const settle = (groups: Components, group: number, floor: number): void => {
    const members = groups.members.subarray(groups.starts[group]!, groups.starts[group + 1]!);
    const edges = groups.edges.subarray(groups.edgeStarts[group]!, groups.edgeStarts[group + 1]!);
    if (members.length > GROUP_MAX) {
      divided++;
      settleAll(
        edges.filter((edge) => bits[edge]! >= floor + STEP_BITS),
        floor + STEP_BITS,
      );
    } else if (members.length === 2) {
      // the one pair there is has been weighed
      if (!cannot(members[0]!, members[1]!)) clusters[members[1]!] = members[0]!;
    } else agglomeration.settle(members, clusters);
  };
  settleAll(
    Int32Array.from(bits.keys()).filter((edge) => bits[edge]! >= least),
    least,
  );
  return { clusters, divided };
}
