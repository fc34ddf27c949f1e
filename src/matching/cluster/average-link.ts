import { Agglomeration, type CannotLink, type Weigh } from './agglomeration.ts';
import { type Components, Joiner } from './components.ts';

export type { CannotLink, Weigh } from './agglomeration.ts';

export interface Clustering {
  /** Cluster of each record: the smallest record in it. */
  readonly clusters: Int32Array;
  /** Groups too large to be compared whole, which were divided at a higher weight first. */
  readonly divided: number;
}

const GROUP_MAX = 600;
const STEP_BITS = 3;

/** Pairs of records with their weights, and the weight above which two groups become one. */
export interface Links {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly bits: Float64Array;
  readonly least: number;
}

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
  const clusters = alone(new Int32Array(records));
  const links = { left, right, bits, least };
  const groups = linkedGroups(records, links);
  const settler = new Settler(records, links, weigh, cannot);
  const divided = settler.settle(groups, 0, groups.count, clusters);
  return { clusters, divided };
}

/** Every record a cluster of its own. */
export function alone(clusters: Int32Array): Int32Array {
  for (let record = 0; record < clusters.length; record++) clusters[record] = record;
  return clusters;
}

/** Groups of records that may become clusters: no cluster reaches beyond one. */
export function linkedGroups(records: number, { left, right, bits, least }: Links): Components {
  const edges = Int32Array.from(bits.keys()).filter((edge) => bits[edge]! >= least);
  return new Joiner(records).components(left, right, edges);
}

/** Makes clusters of groups, one after another; groups do not touch each other, so threads may share them out. */
export class Settler {
  readonly #records: number;
  readonly #links: Links;
  readonly #cannot: CannotLink;
  readonly #agglomeration: Agglomeration;

  constructor(records: number, links: Links, weigh: Weigh, cannot: CannotLink) {
    this.#records = records;
    this.#links = links;
    this.#cannot = cannot;
    this.#agglomeration = new Agglomeration(weigh, cannot, links.least);
  }

  /** Writes the clusters of some groups; answers how many groups had to be divided. */
  settle(
    groups: Components,
    from: number,
    until: number,
    clusters: Int32Array,
    floor = this.#links.least,
  ): number {
    let divided = 0;
    for (let group = from; group < until; group++) {
      const members = groups.members.subarray(groups.starts[group]!, groups.starts[group + 1]!);
      if (members.length > GROUP_MAX) {
        const own = groups.edges.subarray(groups.edgeStarts[group]!, groups.edgeStarts[group + 1]!);
        divided += 1 + this.#divide(own, clusters, floor + STEP_BITS);
      } else if (members.length > 2) this.#agglomeration.settle(members, clusters);
      // the one pair there is has been weighed
      else if (!this.#cannot(members[0]!, members[1]!)) clusters[members[1]!] = members[0]!;
    }
    return divided;
  }

  #divide(edges: Int32Array, clusters: Int32Array, floor: number): number {
    const { left, right, bits } = this.#links;
    const heavier = edges.filter((edge) => bits[edge]! >= floor);
    const parts = new Joiner(this.#records).components(left, right, heavier);
    return this.settle(parts, 0, parts.count, clusters, floor);
  }
}
