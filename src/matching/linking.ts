import type { Refined } from './blocking/blocks.ts';
import { type Plan, planPasses } from './blocking/plan.ts';
import type { Field } from './fields/configuration.ts';
import type { Frequencies } from './fields/frequencies.ts';
import type { Values } from './fields/values.ts';
import { type Found, foundPairs, merged } from './finding.ts';
import { crossingsOf } from './scoring/comparing.ts';
import { learnt, type Model, patternBits } from './scoring/model.ts';
import { PatternTable } from './scoring/patterns.ts';
import { type ValueWeights, valueWeigher, valueWeightsOf } from './scoring/weighing.ts';
import type { Table } from './table/table.ts';
import type { Lore } from './text/lore.ts';
import type { Crew } from './threads/crew.ts';
import type { Shared, Task } from './threads/tasks.ts';

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
/** Less likely pairs than one in so many bits are not kept. */
const UNLIKELY = -10;

/** Reads fields, learns weights without labels, and weighs the pairs that blocking finds. The same for any number of threads. */
export async function linked(
  crew: Crew,
  fields: readonly Field[],
  tables: readonly Table[],
  lore: Lore,
  stage: Stage = () => {},
  outside: readonly (Frequencies | undefined)[] = [],
): Promise<Linked> {
  const records = tables.reduce((sum, table) => sum + table.rows, 0);
  const split = tables.length > 1 ? tables[0]!.rows : 0;
  crew.share({ tables, lore, records, split });
  const read = await crew.all(
    fields.map((field, index): Task<'read'> => ({ do: 'read', field, index })),
    (done, of) => stage('reading', done, of),
  );
  const values = read.map((one) => one.values);
  const sampled = read.flatMap((one) => one.sampled);
  const crossings = crossingsOf(values);
  crew.share({ values, crossings });
  const pairsInAll = split > 0 ? split * (records - split) : (records * (records - 1)) / 2;
  const drawing = drawn(crew, Math.min(RANDOM_PAIRS, pairsInAll), stage);
  const plan = planPasses(values, sampled, records, split);
  const random = await drawing;
  const found = await foundPairs(crew, values, plan.passes, records, (done, of) =>
    stage('comparing', done, of),
  );
  const model = learnt(values, found.patterns, random, Math.max(1, pairsInAll), records);
  const weights = valueWeightsOf(values, model, outside);
  const pairs = weighed(model, values, weights, found);
  const { refined, count } = found;
  return { model, plan, refined, compared: count, pairs, values, crossings, weights };
}

async function drawn(crew: Crew, pairs: number, stage: Stage): Promise<PatternTable> {
  const tasks: Task<'draw'>[] = [];
  for (let at = 0; at < pairs; at += DRAWN_AT_ONCE)
    tasks.push({ do: 'draw', seed: 0x5eed + at, pairs: Math.min(DRAWN_AT_ONCE, pairs - at) });
  const answers = await crew.all(tasks, (done, of) => stage('drawing', done, of));
  const patterns = new PatternTable();
  for (const answer of answers) merged(patterns, answer);
  return patterns;
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
  const kept = answers.map((answer, at) => {
    const bits = new Float64Array(answer.left.length).fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < bits.length; i++) {
      const pattern = numbers[at]![answer.pattern[i]!]!;
      const sum = bitsOf[pattern]! + prior;
      if (sum + most >= UNLIKELY)
        bits[i] =
          sum + value(patterns.low[pattern]!, patterns.high[pattern]!, answer.left[i]!, answer.right[i]!);
    }
    const of = Int32Array.from(bits.keys()).filter((i) => bits[i]! >= UNLIKELY);
    return { of, bits: Float64Array.from(of, (i) => bits[i]!) };
  });
  const count = kept.reduce((sum, { of }) => sum + of.length, 0);
  const pairs = { left: new Int32Array(count), right: new Int32Array(count), bits: new Float64Array(count) };
  let end = 0;
  kept.forEach(({ of, bits }, at) => {
    pairs.bits.set(bits, end);
    for (const i of of) {
      pairs.left[end] = answers[at]!.left[i]!;
      pairs.right[end++] = answers[at]!.right[i]!;
    }
  });
  return pairs;
}

export const priorBits = ({ prior }: Model): number => Math.log2(prior / (1 - prior));
