import { kindOf, type Values } from '../fields/values.ts';
import type { FieldModel, Model } from './model.ts';

/** A value may weigh at most so many times more than the mean. */
const RARER_MAX = 8;

/**
 * Bits that the rarity of a value adds to agreement on it, by its code; below 0 for common ones. A value's share is
 * counted over entities: the records that two of one entity are expected to bring along do not count.
 */
export function rarityOf(values: Values, field: FieldModel, partners: number): Float64Array | undefined {
  const level = kindOf(values).levels.findIndex((one) => one.rare === 'value');
  if (level < 0) return undefined;
  const mean = field.levels[level]!.u;
  const bits = new Float64Array(values.arena.count);
  for (let code = 1; code < bits.length; code++) {
    const others = Math.max(0, values.counts[code]! - partners);
    const share = Math.max(others / values.filled, mean / RARER_MAX);
    bits[code] = Math.log2(mean / share);
  }
  return bits;
}

export const raritiesOf = (values: readonly Values[], model: Model) =>
  values.map((one, index) => rarityOf(one, model.fields[index]!, model.partners));
