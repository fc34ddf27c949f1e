import type { Pairs } from './linking.ts';

/** Groups above this are matched heaviest pair first, not for the greatest sum. */
const EXACT_MAX = 160;

/**
 * At most one partner for each record: of all such choices the one with the greatest sum of weights (H. Kuhn, "The Hungarian method",
 * 1955; in the shortest path form of R. Jonker and A. Volgenant, 1987), group by group of connected pairs.
 */
export function oneToOne(pairs: Pairs): Pairs {
  const kept: number[] = [];
  for (const group of groupsOf(pairs)) kept.push(...(group.length === 1 ? group : chosen(pairs, group)));
  kept.sort((a, b) => a - b);
  return {
    left: Int32Array.from(kept, (at) => pairs.left[at]!),
    right: Int32Array.from(kept, (at) => pairs.right[at]!),
    bits: Float64Array.from(kept, (at) => pairs.bits[at]!),
  };
}

function groupsOf({ left, right }: Pairs): number[][] {
  const root = new Map<number, number>();
  const find = (record: number): number => {
    let at = record;
    while ((root.get(at) ?? at) !== at) at = root.get(at)!;
    root.set(record, at);
    return at;
  };
  for (let at = 0; at < left.length; at++) {
    const [a, b] = [find(left[at]!), find(right[at]!)];
    root.set(Math.max(a, b), Math.min(a, b));
    root.set(Math.min(a, b), Math.min(a, b));
  }
  const groups = new Map<number, number[]>();
  for (let at = 0; at < left.length; at++) {
    const first = find(left[at]!);
    const group = groups.get(first);
    if (group) group.push(at);
    else groups.set(first, [at]);
  }
  return [...groups.values()];
}

function chosen(pairs: Pairs, group: readonly number[]): number[] {
  const { left, right, bits } = pairs;
  const rows = [...new Set(group.map((at) => left[at]!))];
  const columns = [...new Set(group.map((at) => right[at]!))];
  if (Math.max(rows.length, columns.length) > EXACT_MAX || rows.some((row) => columns.includes(row)))
    return heaviestFirst(pairs, group);
  const rowOf = new Map(rows.map((record, at) => [record, at]));
  const columnOf = new Map(columns.map((record, at) => [record, at]));
  const size = Math.max(rows.length, columns.length);
  const gain = Array.from({ length: size }, () => new Float64Array(size));
  const edge = new Map<number, number>();
  for (const at of group) {
    const [row, column] = [rowOf.get(left[at]!)!, columnOf.get(right[at]!)!];
    // any pair above the threshold is worth more than none
    gain[row]![column] = Math.max(bits[at]! + 100, 1);
    edge.set(row * size + column, at);
  }
  return assigned(gain, size).flatMap((column, row) => edge.get(row * size + column) ?? []);
}

function heaviestFirst({ left, right, bits }: Pairs, group: readonly number[]): number[] {
  const taken = new Set<number>();
  const order = [...group].sort((a, b) => bits[b]! - bits[a]! || a - b);
  return order.filter((at) => {
    if (taken.has(left[at]!) || taken.has(right[at]!)) return false;
    taken.add(left[at]!).add(right[at]!);
    return true;
  });
}

/** Column of each row of a square matrix so that the sum of gains is greatest. */
function assigned(gain: readonly Float64Array[], size: number): number[] {
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowIn = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowIn[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const way = new Int32Array(size + 1);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const from = rowIn[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const cost = -gain[from - 1]![j - 1]! - rowPrice[from]! - columnPrice[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          way[j] = column;
        }
        if (least[j]! < step) {
          step = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++)
        if (used[j]) {
          rowPrice[rowIn[j]!]! += step;
          columnPrice[j]! -= step;
        } else least[j]! -= step;
      column = next;
    } while (rowIn[column] !== 0);
    while (column !== 0) {
      const before = way[column]!;
      rowIn[column] = rowIn[before]!;
      column = before;
    }
  }
  const columns = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column++)
    if (rowIn[column]! > 0) columns[rowIn[column]! - 1] = column - 1;
  return columns;
}
