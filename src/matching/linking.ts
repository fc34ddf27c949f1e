import type { Refined } from './blocking/blocks.ts';
import { type Plan, planPasses } from './blocking/plan.ts';
import type { Field } from './fields/configuration.ts';
import type { Frequencies } from './fields/frequencies.ts';
import { columnOf, kindOf, type Values } from './fields/values.ts';
import { type Found, foundPairs, merged, ranges } from './finding.ts';
import { sharedFloats, sharedInts } from './kinds/kind.ts';
import { crossingsOf } from './scoring/comparing.ts';
import { learnt, type Model, patternBits } from './scoring/model.ts';
import { PatternTable } from './scoring/patterns.ts';
import { withRelatives } from './scoring/relatives.ts';
import { type ValueWeights, valueWeightsOf } from './scoring/weighing.ts';
import type { Table } from './table/table.ts';
import type { Lore } from './text/lore.ts';
import type { Crew, Progress } from './threads/crew.ts';
import type { Read, Shared, Task, Weighing } from './threads/work.ts';

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

/** What was learnt before pairs are weighed. */
export type Learnt = Omit<Linked, 'pairs'>;

/**
 * Reads fields, learns weights without labels, and has the pairs that blocking finds weighed: `weighing` is under way in the
 * threads, so that whoever asked can work beside them. The same for any number of threads.
 */
export async function linking(
  crew: Crew,
  fields: readonly Field[],
  tables: readonly Table[],
  lore: Lore,
  stage: Stage = () => {},
  outside: readonly (Frequencies | undefined)[] = [],
): Promise<{ readonly learnt: Learnt; readonly weighing: Promise<Pairs> }> {
  const records = tables.reduce((sum, table) => sum + table.rows, 0);
  const split = tables.length > 1 ? tables[0]!.rows : 0;
  crew.share({ tables, lore, records, split });
  const read = await readFields(crew, fields, tables, (done, of) => stage('reading', done, of));
  const values = read.map((one) => one.values);
  const sampled = read.flatMap((one) => one.sampled);
  const crossings = crossingsOf(values);
  crew.share({ values, crossings, rows: sharedInts(records * values.length) });
  await crew.all(ranges(0, records).map((range): Task<'rows'> => ({ do: 'rows', ...range })));
  const pairsInAll = split > 0 ? split * (records - split) : (records * (records - 1)) / 2;
  const drawing = drawn(crew, Math.min(RANDOM_PAIRS, pairsInAll), stage);
  const plan = planPasses(values, sampled, records, split);
  const random = await drawing;
  const found = await foundPairs(crew, values, plan.passes, records, (done, of) =>
    stage('comparing', done, of),
  );
  const all = Math.max(1, pairsInAll);
  const strangers = learnt(values, found.patterns, random, all, records);
  const model = withRelatives(strangers, values, found.patterns, random, all, records);
  const weights = valueWeightsOf(values, model, outside);
  const weighing = weighed(crew, weighingOf(model, weights, found.patterns), found);
  const { refined, count } = found;
  return { learnt: { model, plan, refined, compared: count, values, crossings, weights }, weighing };
}

/** Reading what is made of words takes so many times as long as reading a number of as many letters. */
const WORDS_COST = 3;

/** Reads all fields, those with most to read first, so that no thread is left with a long one at the end. */
async function readFields(
  crew: Crew,
  fields: readonly Field[],
  tables: readonly Table[],
  progress: Progress,
): Promise<Read[]> {
  const bytesOf = ({ left, right }: Field) =>
    tables.reduce((sum, table, side) => {
      const columns = (side === 0 ? left : right).map((name) => columnOf(table, name));
      return sum + columns.reduce((bytes, { offsets, count }) => bytes + offsets[count]!, 0);
    }, 0);
  const sizes = fields.map((field) => bytesOf(field) * (kindOf({ field }).costly ? WORDS_COST : 1));
  const order = [...fields.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const read = await crew.all(
    order.map((index): Task<'read'> => ({ do: 'read', field: fields[index]!, index })),
    progress,
  );
  return fields.map((_, index) => read[order.indexOf(index)]!);
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

/** The weights of pairs that were compared, those left out that are not likely at all. */
async function weighed(crew: Crew, weighing: Weighing, { answers, numbers }: Found): Promise<Pairs> {
  crew.share({ weighing });
  const parts = await crew.all(
    answers.map(({ left, right, pattern }, at): Task<'weigh'> => {
      return { do: 'weigh', left, right, pattern, numbers: numbers[at]! };
    }),
  );
  const count = parts.reduce((sum, { bits }) => sum + bits.length, 0);
  const pairs = { left: sharedInts(count), right: sharedInts(count), bits: sharedFloats(count) };
  let end = 0;
  for (const { left, right, bits } of parts) {
    pairs.left.set(left, end);
    pairs.right.set(right, end);
    pairs.bits.set(bits, end);
    end += bits.length;
  }
  return pairs;
}

function weighingOf(model: Model, weights: ValueWeights, patterns: PatternTable): Weighing {
  const prior = priorBits(model);
  const greatest = (bits: Float64Array | undefined) => bits?.reduce((a, b) => Math.max(a, b), 0) ?? 0;
  return {
    model,
    // where frequencies come from is not asked again
    weights: { ...weights, outside: [] },
    low: patterns.low.slice(0, patterns.count),
    high: patterns.high.slice(0, patterns.count),
    bits: patternBits(model, patterns).map((bits) => bits + prior),
    most: weights.rarity.reduce((sum, bits) => sum + greatest(bits), 0),
  };
}

export const priorBits = ({ prior }: Model): number => Math.log2(prior / (1 - prior));
