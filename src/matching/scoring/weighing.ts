import type { Frequencies } from '../fields/frequencies.ts';
import { kindOf, type Values } from '../fields/values.ts';
import { type Crossing, recordComparer } from './comparing.ts';
import { bitsIn, type Model } from './model.ts';
import { levelIn } from './patterns.ts';
import { raritiesOf } from './rarity.ts';
import { besideRelatives, rarityAmong } from './relatives.ts';
import { type Sharing, sharingOf } from './sharing.ts';

/** What the values themselves add to the weight of a level, or take from it. */
export interface ValueWeights {
  /** By field and code: bits for the rarity of a value on which two records agree. */
  readonly rarity: readonly (Float64Array | undefined)[];
  /** By field: the share of these bits that counts where values are near each other and not the same. */
  readonly near: readonly number[];
  readonly sharing: Sharing | undefined;
  /** Frequencies from outside that were used, and how a share is weighed there. */
  readonly outside: readonly {
    readonly field: number;
    readonly frequencies: Frequencies;
    bitsOf(share: number): number;
  }[];
}

/**
 * A rare name that agrees but for its spelling tells more than a common one, though less surely: a slip makes a rare
 * spelling out of a common name. So the commoner of the two counts, and half of it.
 */
export const NEAR_SHARE = 0.5;

/** Learnt from all the records, and from tables of frequencies where there are some. */
export function valueWeightsOf(
  values: readonly Values[],
  model: Model,
  outside: readonly (Frequencies | undefined)[] = [],
): ValueWeights {
  const rarities = raritiesOf(values, model, outside);
  return {
    rarity: rarities.map((one) => one?.bits),
    near: values.map(() => NEAR_SHARE),
    sharing: sharingOf(values, model),
    outside: outside.flatMap((frequencies, field) => {
      const bitsOf = rarities[field]?.bitsOf;
      return frequencies && bitsOf ? [{ field, frequencies, bitsOf }] : [];
    }),
  };
}

/** Weighs any two records by a model, their values and the prior included. */
export function weigher(
  values: readonly Values[],
  crossings: readonly Crossing[],
  model: Model,
  weights: ValueWeights = valueWeightsOf(values, model),
) {
  const compare = recordComparer(values, crossings);
  const value = valueWeigher(model, values, weights);
  const prior = Math.log2(model.prior / (1 - model.prior));
  return (a: number, b: number): number => {
    const { low, high } = compare(a, b);
    return prior + bitsOf(model, low, high) + value(low, high, a, b);
  };
}

export function bitsOf({ fields }: Model, low: number, high: number): number {
  let sum = 0;
  for (let index = 0; index < fields.length; index++) sum += bitsIn(fields[index]!, index, low, high);
  return sum;
}

/** Bits that the values of two records with this pattern add, over all fields; of each field into `each` where it is asked for. */
export type ValueWeigher = (low: number, high: number, a: number, b: number, each?: ValueBits[]) => number;

export interface ValueBits {
  readonly rarity: number;
  /** Below 0 where the value comes with another that the two share as many strangers do. */
  readonly sharing: number;
  readonly broughtBy: BroughtBy | null;
}

/** The field whose value brings this one: so many records have that value, and this share of them this one too. */
export interface BroughtBy {
  readonly field: number;
  readonly holders: number;
  readonly share: number;
}

/** Levels at which the rarity of values counts although they are not the same. */
const nearLevels = (one: Values): readonly boolean[] =>
  kindOf(one).levels.map(({ rare }) => rare === 'sound');

export function valueWeigher(
  model: Model,
  values: readonly Values[],
  { rarity, near, sharing }: ValueWeights,
): ValueWeigher {
  const { fields, relatives } = model;
  const prior = Math.log2(model.prior / (1 - model.prior));
  const count = values.length;
  const nears = values.map(nearLevels);
  const shared = new Int32Array(count);
  return (low, high, a, b, each) => {
    let sum = 0;
    let wide = 0;
    let amongRelatives = 0;
    for (let field = 0; field < count; field++) {
      const level = levelIn(low, high, field);
      const own = rarity[field];
      let bits = 0;
      shared[field] = 0;
      if (own && level === 1) {
        const code = values[field]!.codes[a]!;
        const { given } = fields[field]!;
        // counted once where one field depends on another that agrees too
        if (given === null || levelIn(low, high, given) !== 1) bits = own[code]!;
        if (sharing && sharing.at[field]![code]! > 0) {
          shared[field] = sharing.at[field]![code]!;
          wide++;
        }
      } else if (own && near[field]! > 0 && nears[field]![level]) {
        const { codes } = values[field]!;
        bits = near[field]! * Math.min(own[codes[a]!]!, own[codes[b]!]!);
      }
      sum += bits;
      if (relatives && bits !== 0) amongRelatives += rarityAmong(relatives.fields[field]!.chance, bits);
      if (each) each[field] = { rarity: bits, sharing: 0, broughtBy: null };
    }
    if (wide > 1) sum += damped(low, high, a, each);
    if (!relatives) return sum;
    let against = relatives.priorBits + amongRelatives;
    for (let field = 0; field < count; field++) {
      const { bits } = relatives.fields[field]!;
      against += bitsIn({ given: fields[field]!.given, bits }, field, low, high);
    }
    const known = prior + bitsOf(model, low, high);
    return besideRelatives(known + sum, against) - known;
  };

  /** Of shared values that come together the rarest counts in full, and each further one as much as it is news beside the others. */
  function damped(low: number, high: number, record: number, each: ValueBits[] | undefined): number {
    const found = [...shared.keys()].filter((field) => shared[field]! > 0);
    const numberOf = (field: number) => shared[field]! - 1;
    const holders = (field: number) => sharing!.values[numberOf(field)]!.holders;
    found.sort((x, y) => holders(x) - holders(y) || x - y);
    let sum = 0;
    found.forEach((field, place) => {
      let by: BroughtBy | null = null;
      for (const earlier of found.slice(0, place)) {
        const share = sharing!.values[numberOf(earlier)]!.brings.get(numberOf(field)) ?? 0;
        if (share > (by?.share ?? 0)) by = { field: earlier, holders: holders(earlier), share };
      }
      if (!by) return;
      const { given, bits, levels } = fields[field]!;
      const under = given === null ? 0 : levelIn(low, high, given);
      const rare = given !== null && under === 1 ? 0 : rarity[field]![values[field]!.codes[record]!]!;
      const news = Math.max(0, Math.log2(levels[1]!.m / by.share));
      const less = Math.min(0, news - (bits[under]![1]! + rare));
      sum += less;
      if (each) each[field] = { rarity: rare, sharing: less, broughtBy: by };
    });
    return sum;
  }
}
