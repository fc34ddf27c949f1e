import type { Blocks, Refined } from '../blocking/blocks.ts';
import type { FacetOf } from '../blocking/facets.ts';
import type { NearValues } from '../blocking/near-values.ts';
import type { Pass, SampledFacet } from '../blocking/plan.ts';
import type { Links } from '../cluster/average-link.ts';
import type { Components } from '../cluster/components.ts';
import type { Field } from '../fields/configuration.ts';
import type { Values } from '../fields/values.ts';
import type { Crossing } from '../scoring/comparing.ts';
import type { Model } from '../scoring/model.ts';
import type { ValueWeights } from '../scoring/weighing.ts';
import type { Column, Table, TablePart } from '../table/table.ts';
import type { Lore } from '../text/lore.ts';

/** What every task may read; set before it is asked for. All arrays are shared memory. */
export interface Shared {
  readonly tables: readonly Table[];
  /** The column of each table that identifies a record. */
  readonly ids: readonly Column[];
  readonly lore: Lore;
  readonly records: number;
  /** First record of the second file; 0 where there is one file. */
  readonly split: number;
  readonly values: readonly Values[];
  readonly crossings: readonly Crossing[];
  /** Codes of all fields, record by record. */
  readonly rows: Int32Array;
  readonly passes: readonly Pass[];
  /** Keys of all records in each pass of single keys. */
  readonly keys: readonly Int32Array[];
  /** Blocks of each pass of single keys. */
  readonly blocks: readonly Blocks[];
  /** Of the pass of many keys that is at work. */
  readonly near: NearValues;
  readonly weighing: Weighing;
  readonly grouped: Grouped;
}

interface Range {
  readonly from: number;
  readonly until: number;
}

/** What there is to do, and what comes of it. */
export interface Work {
  /** Some columns of a file; rows and bytes so far are told by the first. */
  columns: { task: ColumnsTask; answer: TablePart | { readonly fault: string } };
  /** A field of all records. */
  read: { task: { readonly field: Field; readonly index: number }; answer: Read };
  /** Puts the codes of a range of records side by side. */
  rows: { task: Range; answer: null };
  /** Random pairs. */
  draw: { task: { readonly seed: number; readonly pairs: number }; answer: Compared };
  /** Keys of a range of values in a facet. */
  facet: { task: Range & { readonly facet: FacetOf; readonly into: Int32Array }; answer: null };
  /** Keys of a range of records in a pass, from those of their values in its facets. */
  keys: {
    task: Range & { readonly of: readonly FacetKeys[]; readonly into: Int32Array };
    answer: null;
  };
  /** Blocks of a pass of single keys. */
  blocks: { task: { readonly pass: number }; answer: Blocked };
  /** Pairs of some blocks of a pass of single keys. */
  compare: { task: Range & { readonly pass: number }; answer: Compared };
  /** Records of each value of a field. */
  holders: { task: { readonly field: number }; answer: Pick<NearValues, 'firsts' | 'holders'> };
  /** How many keys a range of values has in each part of a pass of many keys. */
  'count-keys': { task: Range & { readonly field: number; readonly parts: number }; answer: Int32Array };
  'place-keys': { task: Range & { readonly field: number; readonly places: Float64Array }; answer: null };
  /** Pairs of one part of a pass of many keys. */
  near: { task: { readonly pass: number; readonly part: number }; answer: NearCompared };
  /** The weights of pairs that were compared. */
  weigh: { task: Unweighed; answer: WeighedPairs };
  /** Clusters of a range of groups. */
  cluster: { task: Range; answer: null };
  /** What is written of pairs, and of the clusters of a range of records. */
  'pair-lines': {
    task: WeighedPairs & { readonly chances: Float64Array };
    answer: Uint8Array<ArrayBuffer>;
  };
  'cluster-lines': { task: Range & { readonly clusters: Int32Array }; answer: Uint8Array<ArrayBuffer> };
}

export interface ColumnsTask {
  readonly path: string;
  /** Names of columns; all where there are none. */
  readonly wanted: ReadonlySet<string> | undefined;
  /** Every one of them whose number leaves `which` when it is divided by `of`. */
  readonly which: number;
  readonly of: number;
  readonly told: Float64Array;
}

export type Task<Name extends keyof Work = keyof Work> = {
  [One in Name]: { readonly do: One } & Work[One]['task'];
}[Name];

export interface Read {
  readonly values: Values;
  readonly sampled: readonly SampledFacet[];
}

/** Keys of every value of a field in one facet. */
export interface FacetKeys {
  readonly field: number;
  readonly keys: Int32Array;
}

export interface Blocked {
  readonly blocks: Blocks;
  readonly refined: readonly Refined[];
}

export interface NearCompared extends Compared {
  readonly refined: readonly Refined[];
}

/** Patterns with their counts, and for compared pairs the pair and its pattern; in shared memory, because threads weigh them later. */
export interface Compared {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly counts: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly pattern: Int32Array;
}

/** What pairs are weighed by, once a model is learnt. */
export interface Weighing {
  readonly model: Model;
  readonly weights: ValueWeights;
  /** Distinct patterns with their bits, the prior included. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly bits: Float64Array;
  /** Values add no more bits than these. */
  readonly most: number;
}

/** Groups that become clusters. */
export interface Grouped {
  readonly groups: Components;
  readonly links: Links;
  readonly clusters: Int32Array;
}

/** Compared pairs, with the numbers of their patterns among all. */
export interface Unweighed {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly pattern: Int32Array;
  readonly numbers: Int32Array;
}

export interface WeighedPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly bits: Float64Array;
}
