import { textAt } from '../compare/text-arena.ts';
import type { Frequencies } from '../fields/frequencies.ts';
import { kindOf, type Values } from '../fields/values.ts';
import { sharedFloats } from '../kinds/kind.ts';
import type { FieldModel, Model } from './model.ts';

/** A value may weigh at most so many times more than the mean. */
const RARER_MAX = 32;

/** What agreement on values of a field adds; below 0 for common ones. */
export interface Rarity {
  /** Bits of each value, by its code. */
  readonly bits: Float64Array;
  /** Bits of a value with this share of all. */
  bitsOf(share: number): number;
}

/**
 * A value's share is counted over entities: the records that two of one entity are expected to bring along do not count.
 * Where its frequency outside the records is known, that counts: what is common in the country may be rare in a small table.
 */
function rarityOf(
  values: Values,
  field: FieldModel,
  partners: number,
  outside: Frequencies | undefined,
): Rarity | undefined {
  const level = kindOf(values).levels.findIndex((one) => one.rare === 'value');
  if (level < 0) return undefined;
  const mean = field.levels[level]!.u;
  const bitsOf = (share: number) => Math.log2(mean / Math.max(share, mean / RARER_MAX));
  const shareOf = (code: number) =>
    outside
      ? (outside.counts.get(textAt(values.arena, code)) ?? 0) / outside.total
      : Math.max(0, values.counts[code]! - partners) / values.filled;
  const bits = sharedFloats(values.arena.count);
  for (let code = 1; code < bits.length; code++) bits[code] = bitsOf(shareOf(code));
  return { bits, bitsOf };
}

export const raritiesOf = (
  values: readonly Values[],
  model: Model,
  outside: readonly (Frequencies | undefined)[],
) => values.map((one, index) => rarityOf(one, model.fields[index]!, model.partners, outside[index]));
