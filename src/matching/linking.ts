import { type Blocks, blocksOf, type Refined } from './blocking/blocks.ts';
import { type FacetKeys, facetOf } from './blocking/facets.ts';
import { type Plan, planPasses } from './blocking/plan.ts';
import type { Field } from './fields/configuration.ts';
import type { Values } from './fields/values.ts';
import { crossingsOf } from './scoring/comparing.ts';
import { learnt, type Model, patternBits } from './scoring/model.ts';
import { keysOfPass } from './scoring/pairs.ts';
import { PatternTable } from './scoring/patterns.ts';
import { type ValueWeights, valueWeigher, valueWeightsOf } from './scoring/weighing.ts';
import type { Table } from './table/table.ts';
import type { Lore } from './text/lore.ts';
import type { Crew } from './threads/crew.ts';
import type { Compared, Read, Shared, Task } from './threads/tasks.ts';

/** Pairs of records with their weight. */
export interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Bits for one entity, the prior included: above 0 it is likelier than not. */
  readonly bits: Float64Array;
}

export interface Linked {
  readonly model: Model;
  readonly plan: Plan;
  readonly refined: readonly Refined[];
  /** Pairs that were compared. */
  readonly compared: number;
  /** Those that are at all likely. */
  readonly pairs: Pairs;
  readonly values: readonly Values[];
  readonly crossings: Shared['crossings'];
  readonly weights: ValueWeights;
}

/** Told while it works: the stage, and how much of it is done. */
export type Stage = (stage: 'reading' | 'drawing' | 'comparing', done: number, of: number) => void;

const RANDOM_PAIRS = 600_000;
const DRAWN_AT_ONCE = 125_000;
/** Pairs of one task, so that no thread waits long for another. */
const COMPARED_AT_ONCE = 150_000;
/** Less likely pairs than one in so many bits are not kept. */
const UNLIKELY = -10;

/** Reads fields, learns weights without labels, and weighs the pairs that blocking finds. The same for any number of threads. */
export async function linked(
  crew: Crew,
  fields: readonly Field[],
  tables: readonly Table[],
  lore: Lore,
  stage: Stage = () => {},
): Promise<Linked> {
  const records = tables.reduce((sum, table) => sum + table.rows, 0);
  const split = tables.length > 1 ? tables[0]!.rows : 0;
  crew.share({ tables, lore, records, split });
  const read = (await crew.all(
    fields.map((field, index): Task => ({ do: 'read', field, index })),
    (done, of) => stage('reading', done, of),
  )) as Read[];
  const values = read.map((one) => one.values);
  const facets = read.flatMap((one) => one.facets);
  const crossings = crossingsOf(values);
  crew.share({ values, crossings });
  const pairsInAll = split > 0 ? split * (records - split) : (records * (records - 1)) / 2;
  const random = await drawn(crew, Math.min(RANDOM_PAIRS, pairsInAll), stage);
  const plan = planPasses(values, facets, records, split);
  const refined: Refined[] = [];
  const found = await compared(crew, values, facets, plan, records, refined, stage);
  const model = learnt(values, found.patterns, random, Math.max(1, pairsInAll), records);
  const weights = valueWeightsOf(values, model);
  const pairs = weighed(model, values, weights, found);
  return { model, plan, refined, compared: found.count, pairs, values, crossings, weights };
}

async function drawn(crew: Crew, pairs: number, stage: Stage): Promise<PatternTable> {
  const tasks: Task[] = [];
  for (let at = 0; at < pairs; at += DRAWN_AT_ONCE)
    tasks.push({ do: 'draw', seed: 0x5eed + at, pairs: Math.min(DRAWN_AT_ONCE, pairs - at) });
  const answers = (await crew.all(tasks, (done, of) => stage('drawing', done, of))) as Compared[];
  const patterns = new PatternTable();
  for (const answer of answers) merged(patterns, answer);
  return patterns;
}

/** Takes over the patterns of a task; answers the number of each in the table. */
function merged(patterns: PatternTable, { low, high, counts }: Compared): Int32Array {
  return low.map((one, at) => patterns.add(one, high[at]!, counts[at]!));
}

interface Found {
  readonly patterns: PatternTable;
  readonly answers: readonly Compared[];
  /** By answer: the number of each of its patterns. */
  readonly numbers: readonly Int32Array[];
  readonly count: number;
}

async function compared(
  crew: Crew,
  values: readonly Values[],
  facets: readonly FacetKeys[],
  { passes }: Plan,
  records: number,
  refined: Refined[],
  stage: Stage,
): Promise<Found> {
  const keys = passes.map((pass) => keysOfPass(pass, records));
  const nameOf = (facet: FacetKeys) => `${values[facet.field]!.field.name} ${facetOf(values, facet).name}`;
  const blocks = passes.map(
    (pass): Blocks => blocksOf(pass, facets, nameOf, records, (one) => refined.push(one)),
  );
  crew.share({ passes, keys, blocks });
  const tasks = blocks.flatMap((list, pass) =>
    chunksOf(list).map(([from, until]): Task => ({ do: 'compare', pass, from, until })),
  );
  const answers = (await crew.all(tasks, (done, of) => stage('comparing', done, of))) as Compared[];
  const patterns = new PatternTable();
  const numbers = answers.map((answer) => merged(patterns, answer));
  return { patterns, answers, numbers, count: answers.reduce((sum, answer) => sum + answer.left.length, 0) };
}

/** Runs of blocks with about as many pairs each. */
function chunksOf({ starts, ends, reach }: Blocks): [number, number][] {
  const chunks: [number, number][] = [];
  let from = 0;
  let pairs = 0;
  for (let block = 0; block < starts.length; block++) {
    const members = ends[block]! - starts[block]!;
    pairs += (members * Math.min(members, 2 * reach[block]!)) / 2;
    if (pairs < COMPARED_AT_ONCE && block < starts.length - 1) continue;
    chunks.push([from, block + 1]);
    from = block + 1;
    pairs = 0;
  }
  return chunks;
}

function weighed(
  model: Model,
  values: readonly Values[],
  weights: ValueWeights,
  { patterns, answers, numbers }: Found,
): Pairs {
  const prior = priorBits(model);
  const bitsOf = patternBits(model, patterns);
  const value = valueWeigher(model, values, weights);
  const most = weights.rarity.reduce<number>(
    (sum, bits) => sum + (bits ? bits.reduce((a, b) => Math.max(a, b), 0) : 0),
    0,
  );
  const [left, right, bits]: [number[], number[], number[]] = [[], [], []];
  answers.forEach((answer, at) => {
    for (let i = 0; i < answer.left.length; i++) {
      const pattern = numbers[at]![answer.pattern[i]!]!;
      let sum = bitsOf[pattern]! + prior;
      if (sum + most < UNLIKELY) continue;
      sum += value(patterns.low[pattern]!, patterns.high[pattern]!, answer.left[i]!, answer.right[i]!);
      if (sum < UNLIKELY) continue;
      left.push(answer.left[i]!);
      right.push(answer.right[i]!);
      bits.push(sum);
    }
  });
  return { left: Int32Array.from(left), right: Int32Array.from(right), bits: Float64Array.from(bits) };
}

export const priorBits = ({ prior }: Model): number => Math.log2(prior / (1 - prior));
