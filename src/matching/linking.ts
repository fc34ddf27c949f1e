import { type Blocks, blocksOf, type Refined } from './blocking/blocks.ts';
import { facetsOf } from './blocking/facets.ts';
import { type Plan, planPasses } from './blocking/plan.ts';
import type { Values } from './fields/values.ts';
import { randomOf } from './random.ts';
import { type Crossing, crossingsOf, recordComparer } from './scoring/comparing.ts';
import { learnt, type Model, patternBits } from './scoring/model.ts';
import { eachPair, keysOfPass, seenBefore } from './scoring/pairs.ts';
import { PatternTable } from './scoring/patterns.ts';
import { raritiesOf } from './scoring/rarity.ts';
import { rarityBits } from './scoring/weighing.ts';
import type { Lore } from './text/lore.ts';

export interface Linking {
  readonly model: Model;
  readonly plan: Plan;
  readonly refined: readonly Refined[];
  readonly compared: number;
  /** Pairs that are at all likely: records, and bits for one entity. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly bits: Float64Array;
  readonly values: readonly Values[];
  readonly crossings: readonly Crossing[];
}

const RANDOM_PAIRS = 1_000_000;

export function link(values: readonly Values[], records: number, split: number, lore: Lore): Linking {
  const facets = facetsOf(values, lore);
  const plan = planPasses(values, facets, records, split);
  const crossings = crossingsOf(values);
  const pattern = { low: 0, high: 0 };
  const compare = recordComparer(values, crossings, pattern);
  const random = new PatternTable();
  const next = randomOf(0x5eed);
  const pairsInAll = split > 0 ? split * (records - split) : (records * (records - 1)) / 2;
  for (let i = 0, wanted = Math.min(RANDOM_PAIRS, pairsInAll); i < wanted; i++) {
    let a = Math.floor(next() * (split > 0 ? split : records));
    let b = split > 0 ? split + Math.floor(next() * (records - split)) : Math.floor(next() * records);
    if (a === b) continue;
    if (a > b) [a, b] = [b, a];
    compare(a, b);
    random.add(pattern.low, pattern.high);
  }
  const found = new PatternTable();
  const left: number[] = [];
  const right: number[] = [];
  const patterns: number[] = [];
  const refined: Refined[] = [];
  const keys: Int32Array[] = [];
  let compared = 0;
  plan.passes.forEach((pass, index) => {
    keys.push(keysOfPass(pass, records));
    const blocks: Blocks = blocksOf(pass, facets, records, (one) => refined.push(one));
    eachPair(blocks, 0, blocks.starts.length, split, seenBefore(plan.passes, index, keys), (a, b) => {
      compare(a, b);
      compared++;
      patterns.push(found.add(pattern.low, pattern.high));
      left.push(a);
      right.push(b);
    });
  });
  const model = learnt(values, found, random, pairsInAll, records);
  const bitsOf = patternBits(model, found);
  const rarity = raritiesOf(values, model);
  const floor = -Math.log2(model.prior / (1 - model.prior)) - 10;
  const kept: number[] = [];
  const bits: number[] = [];
  patterns.forEach((at, i) => {
    let sum = bitsOf[at]!;
    if (sum < floor - 10) return;
    sum += rarityBits(model, values, rarity, found.low[at]!, found.high[at]!, left[i]!);
    if (sum < floor) return;
    kept.push(i);
    bits.push(sum);
  });
  return {
    model,
    plan,
    refined,
    compared,
    left: Int32Array.from(kept, (i) => left[i]!),
    right: Int32Array.from(kept, (i) => right[i]!),
    bits: Float64Array.from(bits),
    values,
    crossings,
  };
}
