import { kindOf, type Values } from '../fields/values.ts';
import { bitsIn, fieldModel, joint, type Model, probabilities, unlikeBut } from './model.ts';
import { levelIn, type PatternTable } from './patterns.ts';

/** What is a person's own, and what a company's or a place's where no field is a person's. */
const OF_PEOPLE = new Set(['given-name', 'full-name', 'date', 'national-id', 'email']);
const OF_PLACES = new Set(['company', 'national-id', 'tax-id', 'email', 'domain']);
/** Relatives are looked for if of the pairs that would be of one entity so many do not agree in what is their own. */
const SUSPECTED = 0.1;
/** They are a class of their own if there are so many for each pair of one entity. */
const LEAST = 0.1;
/** Slips come one by one; a relative is another in all that is a person's own. So far such fields must differ together ... */
const TOGETHER = 0.3;
/** ... or in so many of the pairs that hardly any is left of one entity. */
const NEARLY_ALL = 0.6;
const ROUNDS = 40;
const CONVERGED = 1e-4;

/** The model with the class of relatives, where the pairs that were found have one. */
export function withRelatives(
  model: Model,
  values: readonly Values[],
  found: PatternTable,
  random: PatternTable,
  pairsInAll: number,
  records: number,
): Model {
  const own = ownFields(values);
  if (own.length === 0 || own.length === values.length) return model;
  const [all, apart] = suspected(model, values, own, found);
  let kin: Float64Array = all.map((weight, i) =>
    apart[i]!.reduce((sum, bits) => sum + bits, 0) < 0 ? weight : 0,
  );
  let one: Float64Array = all.map((weight, i) => weight - kin[i]!);
  if (sum(kin, found) < SUSPECTED * sum(all, found) || !together(all, apart, found)) return model;
  const unlike = values.map((_, index) => {
    const { given } = model.fields[index]!;
    return joint(random, index, given, unlikeBut(model, random, given === null ? [index] : [index, given]));
  });
  // one field cannot tell how alike relatives are in it: there they are as strangers
  const alone = own.length === 1 ? own[0] : undefined;
  let now = model;
  for (let round = 0; round < ROUNDS; round++) {
    const before = now;
    now = maximised(model, values, found, unlike, alone, [one, kin], pairsInAll, records);
    [one, kin] = expected(now, found);
    const still = now.fields.every(({ levels }, index) =>
      levels.every(({ m }, level) => Math.abs(m - before.fields[index]!.levels[level]!.m) < CONVERGED),
    );
    if (still) break;
  }
  return sum(kin, found) < LEAST * sum(one, found) ? model : now;
}

function ownFields(values: readonly Values[]): number[] {
  const of = (kinds: ReadonlySet<string>) =>
    [...values.keys()].filter((index) => kinds.has(values[index]!.field.kind));
  const people = values.some(({ field }) => ['given-name', 'full-name'].includes(field.kind));
  return of(people ? OF_PEOPLE : OF_PLACES);
}

type Weights = [one: Float64Array, kin: Float64Array];

/** Probability of each pattern to be of one entity or of relatives, and what its own fields say by what kinds expect. */
function suspected(
  model: Model,
  values: readonly Values[],
  own: readonly number[],
  found: PatternTable,
): [Float64Array, number[][]] {
  const all = new Float64Array(found.count);
  probabilities(model, found, all);
  const believed = own.map((index) =>
    kindOf(values[index]!).levels.map(({ prior }, level) =>
      level === 0 ? 0 : Math.log2(prior / model.fields[index]!.levels[level]!.u),
    ),
  );
  const apart = Array.from(all, (_, i) =>
    own.map((index, at) => believed[at]![levelIn(found.low[i]!, found.high[i]!, index)]!),
  );
  return [all, apart];
}

/** Whether own fields differ together, over each two of them by the pairs that have both; of one field alone nothing can be said. */
function together(
  all: Float64Array,
  apart: readonly (readonly number[])[],
  { counts }: PatternTable,
): boolean {
  let [pairs, alike, both] = [0, 0, 0];
  const fields = apart[0]?.length ?? 0;
  for (let a = 0; a < fields; a++)
    for (let b = a + 1; b < fields; b++) {
      const cells = [0, 0, 0, 0];
      for (let i = 0; i < all.length; i++) {
        const [x, y] = [apart[i]![a]!, apart[i]![b]!];
        if (x !== 0 && y !== 0) cells[(x < 0 ? 2 : 0) + (y < 0 ? 1 : 0)]! += all[i]! * counts[i]!;
      }
      const [none, second, first, each] = cells as [number, number, number, number];
      const spread = (none + second) * (first + each) * (none + first) * (second + each);
      const sum = none + second + first + each;
      pairs += sum;
      both += each;
      // the coefficient of correlation of two things that are or are not
      if (spread > 0) alike += (sum * (none * each - first * second)) / Math.sqrt(spread);
    }
  return pairs === 0 || alike >= TOGETHER * pairs || both >= NEARLY_ALL * pairs;
}

function maximised(
  { fields, iterations }: Model,
  values: readonly Values[],
  found: PatternTable,
  unlike: readonly Float64Array[],
  alone: number | undefined,
  [one, kin]: Weights,
  pairsInAll: number,
  records: number,
): Model {
  const [ones, kins] = [Math.max(sum(one, found), 0.5), Math.max(sum(kin, found), 0.5)];
  const joints = fields.map(({ given }, index) => joint(found, index, given, one));
  const next = fields.map(({ given }, index) =>
    fieldModel(values[index]!, given, joints[index]!, unlike[index]!),
  );
  return {
    fields: next,
    prior: Math.min(0.5, ones / pairsInAll),
    partners: 1 + (2 * ones) / records,
    iterations,
    relatives: {
      priorBits: Math.log2(ones / kins),
      fields: fields.map(({ given }, index) => {
        const kinJoint = index === alone ? unlike[index]! : joint(found, index, given, kin);
        const against = fieldModel(values[index]!, given, joints[index]!, kinJoint);
        const chance = Math.min(1, next[index]!.levels[1]!.u / against.levels[1]!.u);
        return { bits: against.bits, chance };
      }),
    },
  };
}

function expected({ fields, prior, relatives }: Model, found: PatternTable): Weights {
  const before = Math.log2(prior / (1 - prior));
  const [one, kin] = [new Float64Array(found.count), new Float64Array(found.count)];
  for (let i = 0; i < found.count; i++) {
    const [low, high] = [found.low[i]!, found.high[i]!];
    let strangers = before;
    let against = relatives!.priorBits;
    fields.forEach((field, index) => {
      strangers += bitsIn(field, index, low, high);
      against += bitsIn({ given: field.given, bits: relatives!.fields[index]!.bits }, index, low, high);
    });
    one[i] = 1 / (1 + 2 ** -strangers + 2 ** -against);
    kin[i] = one[i]! * 2 ** -against;
  }
  return [one, kin];
}

const sum = (weights: Float64Array, { counts }: PatternTable): number =>
  weights.reduce((all, weight, pattern) => all + weight * counts[pattern]!, 0);

/** Bits that are left of those against strangers when the pair may be of relatives too; never more. */
export const besideRelatives = (strangers: number, relatives: number): number =>
  -Math.log2(2 ** -strangers + 2 ** -relatives);

/** What the rarity of a value adds against relatives, of what it adds against strangers. */
export const rarityAmong = (chance: number, bits: number): number =>
  -Math.log2(1 - chance + chance * 2 ** -bits);
