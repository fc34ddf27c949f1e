import { kindOf, type Values } from '../fields/values.ts';
import { sharedInts } from '../kinds/kind.ts';
import type { Model } from './model.ts';

/** A value that many records share, and what else many of them share with it: the phone of a plaza brings its address. */
export interface Shared {
  readonly field: number;
  /** Records that have it. */
  readonly holders: number;
  /** By number of another shared value: the share of the holders that have that too. */
  readonly brings: ReadonlyMap<number, number>;
}

export interface Sharing {
  readonly values: readonly Shared[];
  /** By field and code: the number of the shared value, and one more; 0 where it is none. */
  readonly at: readonly Int32Array[];
}

/** Fewer records than these may be of one entity. */
const SHARED_LEAST = 30;
/** In entities: so many times the records that one brings along in the mean. */
const SHARED_ENTITIES = 6;
/** Values of a field that are looked at, the most shared first. */
const VALUES_MAX = 2000;
/** Holders of a value that are looked at, evenly drawn. */
const HOLDERS_LOOKED_AT = 64;
/** A value brings another if this share of its holders have it ... */
const BRINGS_SHARE = 0.1;
/** ... and so many times more of them than of all records. */
const BRINGS_LIFT = 8;

/**
 * Values that come together among strangers. Who has the phone of a plaza has its address and its line too: all that is one
 * fact, however rare each is among all records, and must count once. Fields of which one depends on the other are left to the
 * model, which knows that already.
 */
export function sharingOf(values: readonly Values[], model: Model): Sharing | undefined {
  const at = values.map((one) => sharedInts(one.arena.count));
  const wide = widelyShared(values, Math.max(SHARED_LEAST, SHARED_ENTITIES * model.partners), at);
  const holders = holdersOf(values, wide, at);
  const linked = (a: number, b: number) => model.fields[a]!.given === b || model.fields[b]!.given === a;
  const met = new Int32Array(wide.length);
  const found = wide.map(({ field }, index): Shared['brings'] => {
    const counts = new Map<number, number>();
    values.forEach(({ codes }, other) => {
      if (other === field || linked(field, other)) return;
      const numbers = holders[index]!.map((record) => at[other]![codes[record]!]! - 1);
      // what came once brings nothing
      for (const number of numbers) if (number >= 0 && ++met[number]! > 1) counts.set(number, met[number]!);
      for (const number of numbers) if (number >= 0) met[number] = 0;
    });
    const shares = [...counts].map(([other, count]) => [other, count / holders[index]!.length] as const);
    return new Map(
      shares.filter(([other, share]) => {
        const among = wide[other]!.holders / values[wide[other]!.field]!.filled;
        return share >= BRINGS_SHARE && share >= BRINGS_LIFT * among;
      }),
    );
  });
  return found.some(({ size }) => size > 0)
    ? { at, values: wide.map((one, index) => ({ ...one, brings: found[index]! })) }
    : undefined;
}

type Wide = Omit<Shared, 'brings'>;

/** Values with at least so many holders; their numbers go into `at`. */
function widelyShared(values: readonly Values[], least: number, at: readonly Int32Array[]): Wide[] {
  const wide: Wide[] = [];
  values.forEach((one, field) => {
    if (!kindOf(one).levels.some(({ rare }) => rare === 'value')) return;
    const codes: number[] = [];
    for (let code = 1; code < one.arena.count; code++) if (one.counts[code]! >= least) codes.push(code);
    codes.sort((a, b) => one.counts[b]! - one.counts[a]! || a - b);
    for (const code of codes.slice(0, VALUES_MAX))
      at[field]![code] = wide.push({ field, holders: one.counts[code]! });
  });
  return wide;
}

/** Some holders of each shared value, evenly drawn. */
function holdersOf(values: readonly Values[], wide: readonly Wide[], at: readonly Int32Array[]): number[][] {
  const drawn: number[][] = wide.map(() => []);
  const met = new Int32Array(wide.length);
  values.forEach(({ codes }, field) => {
    if (!wide.some((one) => one.field === field)) return;
    for (let record = 0; record < codes.length; record++) {
      const number = at[field]![codes[record]!]! - 1;
      if (number < 0) continue;
      const step = Math.ceil(wide[number]!.holders / HOLDERS_LOOKED_AT);
      if (met[number]!++ % step === 0) drawn[number]!.push(record);
    }
  });
  return drawn;
}
