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

/** A single pair says no more than this for or against a whole cluster. */
const MOST_BITS = 12;
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
  const edges = new Int32Array(bits.length).map((_, at) => at).filter((at) => bits[at]! >= least);
  let divided = 0;
  const settle = (members: readonly number[], own: Int32Array, floor: number): void => {
    if (members.length === 1) return;
    if (members.length > GROUP_MAX) {
      divided++;
      const heavier = own.filter((edge) => bits[edge]! >= floor + STEP_BITS);
      for (const [some, theirs] of components(members, left, right, heavier))
        settle(some, theirs, floor + STEP_BITS);
      return;
    }
    for (const group of averageLink(members, weigh, cannot, least)) {
      const first = Math.min(...group);
      for (const record of group) clusters[record] = first;
    }
  };
  const touched = [...new Set(Array.from(edges, (edge) => [left[edge]!, right[edge]!]).flat())].sort(
    (a, b) => a - b,
  );
  for (const [members, own] of components(touched, left, right, edges)) settle(members, own, least);
  return { clusters, divided };
}

/** Groups of records joined by edges, with their edges, by their smallest record. */
function components(
  members: readonly number[],
  left: Int32Array,
  right: Int32Array,
  edges: Int32Array,
): [number[], Int32Array][] {
  const root = new Map<number, number>(members.map((record) => [record, record]));
  const find = (record: number): number => {
    let at = record;
    while (root.get(at) !== at) {
      root.set(at, root.get(root.get(at)!)!);
      at = root.get(at)!;
    }
    return at;
  };
  for (const edge of edges) {
    const [a, b] = [find(left[edge]!), find(right[edge]!)];
    if (a !== b) root.set(Math.max(a, b), Math.min(a, b));
  }
  const groups = new Map<number, [number[], number[]]>();
  for (const record of members) {
    const first = find(record);
    const group = groups.get(first) ?? [[], []];
    group[0].push(record);
    groups.set(first, group);
  }
  for (const edge of edges) groups.get(find(left[edge]!))![1].push(edge);
  return [...groups.values()].map(([records, own]) => [records, Int32Array.from(own)]);
}

/** Agglomeration over a full matrix of sums; the nearest neighbour of each group is kept, as in the generic algorithm of D. Müllner (2011). */
function averageLink(
  members: readonly number[],
  weigh: Weigh,
  cannot: CannotLink,
  least: number,
): number[][] {
  const count = members.length;
  const sums = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const [a, b] = [members[i]!, members[j]!];
      const bits = cannot(a, b) ? Number.NEGATIVE_INFINITY : weigh(a, b);
      sums[i * count + j] = sums[j * count + i] = Math.min(
        MOST_BITS,
        Math.max(bits, bits === Number.NEGATIVE_INFINITY ? bits : -MOST_BITS),
      );
    }
  const groups: (number[] | null)[] = members.map((record) => [record]);
  const nearest = new Int32Array(count);
  const best = new Float64Array(count);
  const refresh = (i: number) => {
    best[i] = Number.NEGATIVE_INFINITY;
    nearest[i] = -1;
    for (let j = 0; j < count; j++) {
      if (j === i || !groups[j]) continue;
      const mean = sums[i * count + j]! / (groups[i]!.length * groups[j]!.length);
      if (mean > best[i]!) {
        best[i] = mean;
        nearest[i] = j;
      }
    }
  };
  for (let i = 0; i < count; i++) refresh(i);
  for (;;) {
    let at = -1;
    for (let i = 0; i < count; i++) if (groups[i] && (at < 0 || best[i]! > best[at]!)) at = i;
    if (at < 0 || best[at]! < least || nearest[at]! < 0) break;
    const [into, from] = [Math.min(at, nearest[at]!), Math.max(at, nearest[at]!)];
    groups[into]!.push(...groups[from]!);
    groups[from] = null;
    for (let j = 0; j < count; j++) {
      if (!groups[j] || j === into) continue;
      sums[into * count + j]! += sums[from * count + j]!;
      sums[j * count + into] = sums[into * count + j]!;
    }
    refresh(into);
    for (let j = 0; j < count; j++) {
      if (!groups[j] || j === into) continue;
      if (nearest[j] === from || nearest[j] === into) refresh(j);
      else {
        const mean = sums[into * count + j]! / (groups[into]!.length * groups[j]!.length);
        if (mean > best[j]!) {
          best[j] = mean;
          nearest[j] = into;
        }
      }
    }
  }
  return groups.filter((group) => group !== null);
}
