import type { Values } from '../fields/values.ts';
import { type Crossing, recordComparer } from './comparing.ts';
import type { Model } from './model.ts';
import { levelIn } from './patterns.ts';
import { raritiesOf } from './rarity.ts';

/** Weighs any two records by a model, the rarity of their values and the prior included. */
export function weigher(values: readonly Values[], crossings: readonly Crossing[], model: Model) {
  const pattern = { low: 0, high: 0 };
  const compare = recordComparer(values, crossings, pattern);
  const rarity = raritiesOf(values, model);
  const prior = Math.log2(model.prior / (1 - model.prior));
  return (a: number, b: number): number => {
    compare(a, b);
    return (
      prior +
      bitsOf(model, pattern.low, pattern.high) +
      rarityBits(model, values, rarity, pattern.low, pattern.high, a)
    );
  };
}

export function bitsOf({ fields }: Model, low: number, high: number): number {
  let sum = 0;
  for (let index = 0; index < fields.length; index++) {
    const { given, bits } = fields[index]!;
    sum += bits[given === null ? 0 : levelIn(low, high, given)]![levelIn(low, high, index)]!;
  }
  return sum;
}

/** What the rarity of values adds where two records agree exactly; counted once where one field depends on another that agrees too. */
export function rarityBits(
  { fields }: Model,
  values: readonly Values[],
  rarity: readonly (Float64Array | undefined)[],
  low: number,
  high: number,
  record: number,
): number {
  let sum = 0;
  for (let field = 0; field < values.length; field++) {
    if (!rarity[field] || levelIn(low, high, field) !== 1) continue;
    const { given } = fields[field]!;
    if (given !== null && levelIn(low, high, given) === 1) continue;
    sum += rarity[field]![values[field]!.codes[record]!]!;
  }
  return sum;
}
