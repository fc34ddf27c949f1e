import { sharedInts } from '../kinds/kind.ts';

/** Groups of records that edges join, by their smallest record; members of each in rising order. */
export interface Components {
  readonly count: number;
  /** `members[starts[group]..starts[group + 1]]` */
  readonly members: Int32Array;
  readonly starts: Int32Array;
  /** Edges of each: `edges[edgeStarts[group]..edgeStarts[group + 1]]` */
  readonly edges: Int32Array;
  readonly edgeStarts: Int32Array;
}

/** Joins records by union and find (R. Tarjan, 1975). */
export class Joiner {
  readonly #root: Int32Array;

  constructor(records: number) {
    this.#root = new Int32Array(records).fill(-1);
  }

  /** The components of these edges; records without an edge are in none. */
  components(left: Int32Array, right: Int32Array, edges: Int32Array): Components {
    for (const edge of edges) this.#join(left[edge]!, right[edge]!);
    const ends = both(left, right, edges).sort();
    const touched = ends.filter((record, at) => at === 0 || record !== ends[at - 1]);
    const groupOf = new Map<number, number>();
    const counts: number[] = [];
    const groups = touched.map((record) => {
      const root = this.#find(record);
      let group = groupOf.get(root);
      if (group === undefined) {
        group = counts.push(0) - 1;
        groupOf.set(root, group);
      }
      counts[group]!++;
      return group;
    });
    const starts = summed(counts);
    const members = placed(touched, groups, starts);
    const edgeGroups = edges.map((edge) => groupOf.get(this.#find(left[edge]!))!);
    const edgeCounts: number[] = counts.map(() => 0);
    for (const group of edgeGroups) edgeCounts[group]!++;
    const edgeStarts = summed(edgeCounts);
    const own = placed(edges, edgeGroups, edgeStarts);
    return { count: counts.length, members, starts, edges: own, edgeStarts };
  }

  #join(a: number, b: number): void {
    const [x, y] = [this.#find(a), this.#find(b)];
    if (x < y) this.#root[y] = x;
    else if (y < x) this.#root[x] = y;
  }

  #find(record: number): number {
    const root = this.#root;
    let at = record;
    while (root[at]! >= 0) {
      const above = root[at]!;
      if (root[above]! >= 0) root[at] = root[above]!;
      at = above;
    }
    return at;
  }
}

function both(left: Int32Array, right: Int32Array, edges: Int32Array): Int32Array {
  const ends = new Int32Array(edges.length * 2);
  edges.forEach((edge, at) => {
    ends[2 * at] = left[edge]!;
    ends[2 * at + 1] = right[edge]!;
  });
  return ends;
}

function summed(counts: readonly number[]): Int32Array {
  const starts = sharedInts(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = starts[at]! + counts[at]!;
  return starts;
}

/** Items group by group, in their order. */
function placed(items: Int32Array, groups: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const out = sharedInts(items.length);
  for (let at = 0; at < items.length; at++) out[next[groups[at]!]!++] = items[at]!;
  return out;
}
