import type { Bilingual } from '../../kernel/bilingual.ts';
import type { TextArena } from '../compare/text-arena.ts';
import type { PartAgreement } from '../text/address-parts.ts';
import type { Lore } from '../text/lore.ts';

/** One step of agreement of a field, from best to worst. Level 0 is always "missing", the last "different". */
export interface Level {
  readonly name: string;
  readonly say: Bilingual;
  /** How often two records of one entity stand here, before any data were seen; the levels of a kind add up to 1. */
  readonly prior: number;
  /** Agreement on a value here says more the rarer the value is. */
  readonly rare?: 'value' | 'sound';
}

/** Something of a value by which records that may belong together are found. */
export interface Facet {
  readonly name: string;
  /** How often two records of one entity, both filled, agree on it, before any data were seen. */
  readonly agrees: number;
  /** A value has several, itself and all it is with one character dropped, and one in common is enough. Such a facet stands alone. */
  readonly many?: true;
  /** It is another part of the value than the facets before: they may fail and it agree. */
  readonly apart?: true;
  keys(normal: string, lore: Lore): readonly string[];
}

/** Distinct values of a field and what comparing them needs; everything lies in shared memory. */
export interface Distinct {
  readonly arena: TextArena;
  /** Records that have each value; index is the value's code. */
  readonly counts: Int32Array;
  readonly features: Features;
}

export type Features = Readonly<Record<string, Int32Array | Float64Array | TextArena>>;

/** How often words are used; kept with a model, so that a comparison weighs them the same years later. */
export interface WordUses {
  readonly records: number;
  /** Words used more often than one record in so many; all others weigh as if they were used just so often. */
  readonly uses: Readonly<Record<string, number>>;
}

/** The level of two values that are both there and are not the same. */
export type Comparer = (a: number, b: number) => number;

/** Numbers of which a comparison reads those of either value first: `each` of them a code. */
export interface Ahead {
  readonly list: Int32Array;
  readonly each: number;
}

/** How values of one sort are read, found and compared. */
export interface Kind {
  readonly name: string;
  readonly levels: readonly Level[];
  /** The text that is compared; empty where the raw text says nothing. */
  normal(raw: string, lore: Lore): string;
  /** Computed once a distinct value. */
  features(arena: TextArena, counts: Int32Array, lore: Lore, known?: WordUses): Features;
  comparer(distinct: Distinct): Comparer;
  /** What may be fetched before many are compared; left out where values are few or small. */
  ahead?(distinct: Distinct): Ahead;
  readonly facets: readonly Facet[];
  /** Which parts of two normal texts agree, of those that both have. */
  parts?(left: string, right: string, lore: Lore): readonly PartAgreement[];
  /** Comparisons are worth remembering. */
  readonly costly?: true;
}

export const MISSING: Level = {
  name: 'missing',
  say: { en: 'one side is missing', ur: 'ایک جانب درج نہیں' },
  prior: 0,
};

export const EXACT = (prior: number): Level => ({
  name: 'same',
  say: { en: 'the same', ur: 'یکساں' },
  prior,
  rare: 'value',
});

export const DIFFERENT = (prior: number): Level => ({
  name: 'different',
  say: { en: 'different', ur: 'مختلف' },
  prior,
});

export const whole = (agrees: number): Facet => ({
  name: 'whole',
  agrees,
  keys: (normal) => [normal],
});

/** Int32Array in shared memory. */
export const sharedInts = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
export const sharedFloats = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8));
