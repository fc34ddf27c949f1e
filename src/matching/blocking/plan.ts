import { mixed } from '../compare/text-arena.ts';
import type { Values } from '../fields/values.ts';
import { randomOf } from '../random.ts';
import { type FacetKeys, facetOf } from './facets.ts';

/** One way of finding pairs: records that agree on all its facets. */
export interface Pass {
  readonly facets: readonly FacetKeys[];
  readonly name: string;
  /** Pairs expected, from a sample. */
  readonly pairs: number;
}

export interface Plan {
  readonly passes: readonly Pass[];
  /** Share of the pairs of one entity that at least one pass finds, if fields err as often as their kinds say. */
  readonly expected: number;
}

const PASSES_MAX = 12;
const SIMULATED = 4096;
const SAMPLE = 40_000;
/** A further pass must find this much more. */
const WORTH = 0.0001;
/** Pairs of one entity for every record, before any data were seen. */
const EXPECTED = 0.3;
/** Pairs that a pass may compare for each pair of one entity that only it finds: many in small tables, few in big ones. */
const pairsForOne = (records: number): number =>
  records <= 20_000 ? Number.POSITIVE_INFINITY : 2e9 / records;

/** Pairs that a run may compare: generous for small tables, bounded for big ones. */
export const pairsAllowed = (records: number): number =>
  records <= 20_000 ? records * 400 : Math.max(8_000_000, records * (records <= 200_000 ? 100 : 16));

/**
 * Chooses passes without labels: simulates pairs of one entity whose fields err independently as often as their kinds
 * expect, and takes, one after another, the pass that finds most of what no earlier one found for the pairs it costs.
 */
export function planPasses(
  values: readonly Values[],
  facets: readonly FacetKeys[],
  records: number,
  split: number,
): Plan {
  const sample = sampleOf(records);
  const scale = (records / sample.length) ** 2;
  const drawn = draws(values.length);
  const candidates = combinations(facets).map((list) => ({
    facets: list,
    name: list.map((one) => `${values[one.field]!.field.name} ${facetOf(values, one).name}`).join(' + '),
    pairs: pairsIn(list, sample, split) * scale + records / 50,
    finds: found(list, values, records, drawn),
  }));
  const missed = new Uint8Array(SIMULATED).fill(1);
  let left = pairsAllowed(records);
  const passes: Pass[] = [];
  while (passes.length < PASSES_MAX) {
    let best: (typeof candidates)[number] | undefined;
    let bestWorth = 0;
    for (const candidate of candidates) {
      if (candidate.pairs > left) continue;
      let gain = 0;
      for (let i = 0; i < SIMULATED; i++) gain += missed[i]! & candidate.finds[i]!;
      if (gain < SIMULATED * WORTH) continue;
      if (candidate.pairs > (gain / SIMULATED) * records * EXPECTED * pairsForOne(records)) continue;
      const worth = gain / candidate.pairs ** 0.35;
      if (worth > bestWorth) [best, bestWorth] = [candidate, worth];
    }
    if (!best) break;
    for (let i = 0; i < SIMULATED; i++) missed[i]! &= 1 - best.finds[i]!;
    left -= best.pairs;
    passes.push(best);
  }
  // many keys are dear to look up, so their passes come last
  const order = [...passes.filter((pass) => !isMany(pass)), ...passes.filter(isMany)];
  return { passes: order, expected: 1 - missed.reduce((sum, one) => sum + one, 0) / SIMULATED };
}

export const isMany = (pass: Pass) => pass.facets[0]!.many !== undefined;

function combinations(facets: readonly FacetKeys[]): FacetKeys[][] {
  const single = facets.filter((one) => one.keys);
  const pairs = single.flatMap((one, at) =>
    single
      .slice(at + 1)
      .filter((other) => other.field !== one.field)
      .map((other) => [one, other]),
  );
  return [...facets.map((one) => [one]), ...pairs];
}

function sampleOf(records: number): Int32Array {
  if (records <= SAMPLE) return Int32Array.from({ length: records }, (_, record) => record);
  const random = randomOf(0x5a4e);
  return Int32Array.from({ length: SAMPLE }, () => Math.floor(random() * records));
}

const SLOTS = 1 << 17;
const SLOT_KEYS = new Int32Array(SLOTS);
const SLOT_COUNTS = [new Int32Array(SLOTS), new Int32Array(SLOTS)] as const;

/** Pairs of the sample that agree; across the split where there are two files. */
function pairsIn(list: readonly FacetKeys[], sample: Int32Array, split: number): number {
  const keys = keysOf(list, sample);
  SLOT_KEYS.fill(0);
  for (const counts of SLOT_COUNTS) counts.fill(0);
  let pairs = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    if (key === 0) continue;
    let slot = mixed(key) & (SLOTS - 1);
    while (SLOT_KEYS[slot] !== 0 && SLOT_KEYS[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    SLOT_KEYS[slot] = key;
    const side = split > 0 && sample[at]! >= split ? 1 : 0;
    pairs += SLOT_COUNTS[split > 0 ? 1 - side : 0]![slot]!;
    SLOT_COUNTS[side]![slot]!++;
  }
  return pairs;
}

function keysOf(list: readonly FacetKeys[], records: Int32Array): Int32Array {
  const [first] = list as [FacetKeys];
  if (first.many) {
    const { starts, list: keys } = first.many;
    // one of its keys stands for all: blocks of a key are as large as those of the others
    return records.map((record) => {
      const code = first.codes[record]!;
      return code === 0 || starts[code] === starts[code + 1] ? 0 : keys[starts[code]!]!;
    });
  }
  return records.map((record) => passKey(list, record));
}

/** The key of a record in a pass of single keys; 0 where a facet has none. */
export function passKey(list: readonly FacetKeys[], record: number): number {
  let key = 0;
  for (const { keys, codes } of list) {
    const part = keys![codes[record]!]!;
    if (part === 0) return 0;
    key = key === 0 ? part : (Math.imul(key, 0x9e3779b1) ^ part) | 0 || 1;
  }
  return key;
}

/** How well each field of each simulated pair of one entity agrees, 0 to 1: who agrees on the whole agrees on its sound. */
function draws(fields: number): Float64Array {
  const random = randomOf(0xd2a3);
  return Float64Array.from({ length: SIMULATED * fields }, () => random());
}

/** Which simulated pairs of one entity a pass finds. */
function found(
  list: readonly FacetKeys[],
  values: readonly Values[],
  records: number,
  drawn: Float64Array,
): Uint8Array {
  const finds = new Uint8Array(SIMULATED).fill(1);
  for (const one of list) {
    const filled = (values[one.field]!.filled / records) ** 2;
    const fails = 1 - filled * facetOf(values, one).agrees;
    for (let i = 0; i < SIMULATED; i++) {
      // errors come together: most pairs are cleaner than the mean, one in four is much worse
      const errors = i % 4 === 0 ? 2.2 : 0.6;
      if (drawn[i * values.length + one.field]! >= 1 - errors * fails) finds[i] = 0;
    }
  }
  return finds;
}
