import { type Blocks, blocksOf, dividersOf, type Refined } from '../blocking/blocks.ts';
import { type FacetOf, keyerOf } from '../blocking/facets.ts';
import { blocksOfPart, countedKeys, holdersOf, type NearValues, placeKeys } from '../blocking/near-values.ts';
import { joinedKeys, type Pass, type SampledFacet, sampledFacets } from '../blocking/plan.ts';
import type { Field } from '../fields/configuration.ts';
import { type Values, valuesOf } from '../fields/values.ts';
import { type Crossing, fillRows } from '../scoring/comparing.ts';
import { readCsvPart } from '../table/csv.ts';
import { type Column, type Table, TableFault, type TablePart } from '../table/table.ts';
import type { Lore } from '../text/lore.ts';
import { type Compared, compared, drawn } from './compared.ts';
import { linesOfClusters, linesOfPairs } from './lines.ts';
import {
  type Grouped,
  settled,
  type Unweighed,
  type WeighedPairs,
  type Weighing,
  weighed,
} from './weighed.ts';

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

interface ColumnsTask {
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

/** Does a task in whichever thread it is; the answer depends on the task and on nothing else. */
export function done(shared: Shared, task: Task): Work[keyof Work]['answer'] {
  const { values, lore, passes } = shared;
  switch (task.do) {
    case 'columns':
      return columnsRead(task);
    case 'read': {
      const read = valuesOf(task.field, shared.tables, lore);
      return { values: read, sampled: sampledFacets(read, task.index, lore, shared.records) };
    }
    case 'rows':
      fillRows(values, shared.rows, task.from, task.until);
      return null;
    case 'draw':
      return drawn(shared, task.seed, task.pairs);
    case 'facet': {
      const key = keyerOf(values[task.facet.field]!, task.facet, lore);
      for (let code = task.from; code < task.until; code++) task.into[code] = key(code);
      return null;
    }
    case 'keys':
      return joined(values, task);
    case 'blocks':
      return blocksOf(passes[task.pass]!, shared.keys[task.pass]!, values, lore);
    case 'compare':
      return compared(shared, task.pass, shared.blocks[task.pass]!, task.from, task.until);
    case 'weigh':
      return weighed(shared, task);
    case 'cluster':
      return settled(shared, task.from, task.until);
    case 'pair-lines':
      return linesOfPairs(shared, task);
    case 'cluster-lines':
      return linesOfClusters(shared, task);
    case 'holders':
      return holdersOf(values[task.field]!);
    case 'count-keys':
      return countedKeys(values[task.field]!, task.from, task.until, task.parts);
    case 'place-keys':
      placeKeys(values[task.field]!, task.from, task.until, task.places, shared.near);
      return null;
    case 'near': {
      const pass = passes[task.pass]!;
      const { blocks, refined } = blocksOfPart(pass, shared.near, task.part, dividersOf(pass, values, lore));
      return { ...compared(shared, task.pass, blocks, 0, blocks.starts.length), refined };
    }
  }
}

/** What is wrong with a file is told as text: errors lose their class between threads. */
function columnsRead({ path, wanted, which, of, told }: ColumnsTask): Work['columns']['answer'] {
  const tell = (rows: number, bytes: number) => told.set([rows, bytes]);
  let number = 0;
  const mine = (name: string) => (!wanted || wanted.has(name)) && number++ % of === which;
  try {
    return readCsvPart(path, mine, which === 0 ? tell : undefined);
  } catch (error) {
    if (error instanceof TableFault) return { fault: error.message };
    throw error;
  }
}

function joined(values: readonly Values[], { of, into, from, until }: Work['keys']['task']): null {
  of.forEach(({ field, keys }, at) => {
    const { codes } = values[field]!;
    for (let record = from; record < until; record++) {
      const key = keys[codes[record]!]!;
      into[record] = at === 0 ? key : joinedKeys(into[record]!, key);
    }
  });
  return null;
}
