import { mixed } from '../compare/text-arena.ts';
import type { Values } from '../fields/values.ts';
import { randomOf } from '../random.ts';
import type { Lore } from '../text/lore.ts';
import { type FacetOf, facetOf, facetsOf, rememberedKeyerOf } from './facets.ts';

/** A facet with the keys of some records, from which passes are planned; several keys are stood for by the smallest. */
export interface SampledFacet extends FacetOf {
  readonly keys: Int32Array;
}

/** One way of finding pairs: records that agree on all its facets. */
export interface Pass {
  readonly facets: readonly FacetOf[];
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
  facets: readonly SampledFacet[],
  records: number,
  split: number,
): Plan {
  const sample = sampleOf(records);
  const agreeing = new AgreeingPairs(sample, split);
  const scale = (records / sample.length) ** 2;
  const drawn = draws(values.length);
  const candidates = combinations(facets).map((list) => ({
    facets: list.map(({ field, facet, many }) => ({ field, facet, many })),
    name: list.map((one) => `${values[one.field]!.field.name} ${facetOf(values, one).name}`).join(' + '),
    pairs: agreeing.by(list.map(({ keys }) => keys)) * scale + records / 50,
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

export const isMany = (pass: Pass) => pass.facets[0]!.many;

function combinations(facets: readonly SampledFacet[]): SampledFacet[][] {
  const single = facets.filter((one) => !one.many);
  const pairs = single.flatMap((one, at) =>
    single
      .slice(at + 1)
      .filter((other) => other.field !== one.field)
      .map((other) => [one, other]),
  );
  return [...facets.map((one) => [one]), ...pairs];
}

/** The records from which passes are planned. */
export function sampleOf(records: number): Int32Array {
  if (records <= SAMPLE) return Int32Array.from({ length: records }, (_, record) => record);
  const random = randomOf(0x5a4e);
  return Int32Array.from({ length: SAMPLE }, () => Math.floor(random() * records));
}

/** Keys of the sampled records in every facet of a field. */
export function sampledFacets(values: Values, field: number, lore: Lore, records: number): SampledFacet[] {
  const sample = sampleOf(records);
  return facetsOf(values, field).map((one) => {
    const key = rememberedKeyerOf(values, one, lore);
    return { ...one, keys: sample.map((record) => key(values.codes[record]!)) };
  });
}

/** The key of records that must agree in several facets at once; 0 where one has none. */
export const joinedKeys = (key: number, part: number): number =>
  key === 0 || part === 0 ? 0 : (Math.imul(key, 0x9e3779b1) ^ part) | 0 || 1;

const SLOTS = 1 << 17;

/** Counts the pairs of a sample that agree; across the split where there are two files. */
class AgreeingPairs {
  readonly #keys = new Int32Array(SLOTS);
  readonly #counts = [new Int32Array(SLOTS), new Int32Array(SLOTS)] as const;
  readonly #sides: Uint8Array;
  readonly #across: number;

  constructor(sample: Int32Array, split: number) {
    this.#sides = Uint8Array.from(sample, (record) => (split > 0 && record >= split ? 1 : 0));
    this.#across = split > 0 ? 1 : 0;
  }

  by([first, second]: readonly Int32Array[]): number {
    this.#keys.fill(0);
    for (const counts of this.#counts) counts.fill(0);
    let pairs = 0;
    for (let at = 0; at < first!.length; at++) {
      const key = second ? joinedKeys(first![at]!, second[at]!) : first![at]!;
      if (key === 0) continue;
      let slot = mixed(key) & (SLOTS - 1);
      while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
      this.#keys[slot] = key;
      const side = this.#sides[at]!;
      pairs += this.#counts[side ^ this.#across]![slot]!;
      this.#counts[side]![slot]!++;
    }
    return pairs;
  }
}

/** Facets that a field has at most. */
const FACETS = 8;

/**
 * How well each field of each simulated pair of one entity agrees, 0 to 1: who agrees on the whole agrees on its sound. Behind them the
 * same of each facet that is another part of the value.
 */
function draws(fields: number): Float64Array {
  const random = randomOf(0xd2a3);
  return Float64Array.from({ length: SIMULATED * (fields + FACETS) }, () => random());
}

/** Which simulated pairs of one entity a pass finds. */
function found(
  list: readonly FacetOf[],
  values: readonly Values[],
  records: number,
  drawn: Float64Array,
): Uint8Array {
  const finds = new Uint8Array(SIMULATED).fill(1);
  for (const one of list) {
    const filled = (values[one.field]!.filled / records) ** 2;
    const { agrees, apart } = facetOf(values, one);
    const fails = 1 - filled * agrees;
    const placeOf = (i: number) =>
      apart ? SIMULATED * values.length + i * FACETS + one.facet : i * values.length + one.field;
    for (let i = 0; i < SIMULATED; i++) {
      // errors come together: most pairs are cleaner than the mean, one in four is much worse
      const errors = i % 4 === 0 ? 2.2 : 0.6;
      if (drawn[placeOf(i)]! >= 1 - errors * fails) finds[i] = 0;
    }
  }
  return finds;
}
