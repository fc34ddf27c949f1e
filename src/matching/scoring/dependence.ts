import { levelIn, type PatternTable } from './patterns.ts';

const LEVELS = 8;
/** What two fields tell of one another, in bits. */
export interface Told {
  readonly a: number;
  readonly b: number;
  readonly told: number;
}

/** What each two fields tell of one another over pairs of different entities. */
export function informations(
  fields: number,
  random: PatternTable,
  unlikeBut: (fields: readonly number[]) => Float64Array,
): Told[] {
  const links: Told[] = [];
  for (let a = 0; a < fields; a++)
    for (let b = a + 1; b < fields; b++)
      links.push({ a, b, told: information(random, a, b, unlikeBut([a, b])) });
  return links.sort((x, y) => y.told - x.told || x.a - y.a || x.b - y.b);
}

/**
 * Which field each field depends on, or none: the tree that tells most (C. Chow and C. Liu, "Approximating discrete
 * probability distributions with dependence trees", 1968), over random pairs of different entities. Who lives in a postal district
 * nearly always lives in its suburb: the second agreement must not count as if it were news.
 */
export function dependences(fields: number, links: readonly Told[], least: number): (number | null)[] {
  const group = Array.from({ length: fields }, (_, field) => field);
  const near = Array.from({ length: fields }, () => [] as number[]);
  for (const { a, b, told } of links) {
    if (told < least || group[a] === group[b]) continue;
    const [from, to] = [group[b]!, group[a]!];
    group.forEach((one, field) => {
      if (one === from) group[field] = to;
    });
    near[a]!.push(b);
    near[b]!.push(a);
  }
  const given = new Array<number | null>(fields).fill(null);
  const seen = new Set<number>();
  const roots = near
    .map((list, field) => ({ field, links: list.length }))
    .sort((x, y) => y.links - x.links || x.field - y.field);
  for (const { field } of roots) {
    const queue = seen.has(field) ? [] : [field];
    for (let at = 0; at < queue.length; at++) {
      const one = queue[at]!;
      seen.add(one);
      for (const other of near[one]!)
        if (!seen.has(other)) {
          given[other] = one;
          queue.push(other);
        }
    }
  }
  return given;
}

/** Bits that the level of one field tells of the other's, over pairs where both are there. */
function information(patterns: PatternTable, a: number, b: number, weight: Float64Array): number {
  const joint = new Float64Array(LEVELS * LEVELS);
  let all = 0;
  for (let i = 0; i < patterns.count; i++) {
    const x = levelIn(patterns.low[i]!, patterns.high[i]!, a);
    const y = levelIn(patterns.low[i]!, patterns.high[i]!, b);
    if (x === 0 || y === 0) continue;
    const pairs = patterns.counts[i]! * weight[i]!;
    joint[x * LEVELS + y]! += pairs;
    all += pairs;
  }
  if (all === 0) return 0;
  const rows = new Float64Array(LEVELS);
  const columns = new Float64Array(LEVELS);
  joint.forEach((count, at) => {
    rows[at >> 3]! += count;
    columns[at & 7]! += count;
  });
  let told = 0;
  joint.forEach((count, at) => {
    if (count > 0) told += (count / all) * Math.log2((count * all) / (rows[at >> 3]! * columns[at & 7]!));
  });
  return told;
}
