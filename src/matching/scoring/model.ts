import { kindOf, type Values } from '../fields/values.ts';
import { byChance } from './by-chance.ts';
import { dependences, informations } from './dependence.ts';
import { levelIn, type PatternTable } from './patterns.ts';

/** How often pairs of one entity (`m`) and of different entities (`u`) stand on a level, both sides filled. */
export interface LevelWeight {
  readonly name: string;
  readonly m: number;
  readonly u: number;
}

export interface FieldModel {
  readonly name: string;
  readonly kind: string;
  /** The field on whose level this one's weights depend: a full name tells most of what a family name tells. */
  readonly given: number | null;
  /** By level, over all pairs; the first, missing, weighs nothing. */
  readonly levels: LevelWeight[];
  /** Bits of each level under each level of the field it depends on; one row where it depends on none. */
  readonly bits: number[][];
}

/**
 * Pairs that share a place and a family and are two all the same: the people of a household, the restaurants of a hotel. Beside pairs of
 * one entity and of strangers they are a third class (W. Winkler, "Improved decision rules in the Fellegi-Sunter model of record
 * linkage", 1993).
 */
export interface Relatives {
  /** Bits by which a pair is likelier of one entity than of relatives, before anything is looked at. */
  readonly priorBits: number;
  readonly fields: readonly {
    /** Bits for one entity and against relatives, as those of the field for one entity and against strangers. */
    readonly bits: readonly (readonly number[])[];
    /** Share of the agreement of relatives that is chance, and so the rarer the rarer the value is; the rest is what they share. */
    readonly chance: number;
  }[];
}

export interface Model {
  readonly fields: FieldModel[];
  /** Probability that two records drawn at random belong to one entity. */
  readonly prior: number;
  /** Records that share an entity with a record, in the mean, itself included. */
  readonly partners: number;
  readonly iterations: number;
  /** Where many pairs share a place and a family and are not one. */
  readonly relatives?: Relatives;
}

const LEVELS = 8;
const ITERATIONS_MAX = 40;
const CONVERGED = 1e-4;
/** What the kinds expect counts as much as so many pairs. */
const BELIEF_M = 30;
const BELIEF_U = 2;
/** The weights over all pairs count as much as so many pairs, where they are asked under one level of another field. */
const BACK_OFF = 20;
/**
 * Bits by which no level weighs more than "the same": as many as the rarest value may add to that. Random pairs hardly ever
 * meet some levels, and belief alone would make them weigh more than agreement on any value.
 */
const NEARER_MAX = 3;
/** What a field says itself counts no more than this when it is asked whether a pair is of different entities. */
const OWN = 9;
/** Of fewer fields than this the others say too little: all that a field says itself counts. */
const FEW = 4;
/** Bits that two fields must tell of one another before one is taken to depend on the other. */
const TELLING = 0.0005;

/**
 * Learns m, u and the prior without labels, by expectation and maximisation over distinct patterns (A. P. Dempster et al., 1977;
 * I. Fellegi and A. Sunter, 1969). `found` are the pairs that blocking found, nearly all pairs of one entity among them: m is learnt from them.
 * `random` are pairs drawn from all: u is learnt from them, each weighing as much as its other fields speak against one entity. The
 * prior is over all pairs there are, so it cannot run away. A field may depend on one other (`dependences`).
 */
export function learnt(
  values: readonly Values[],
  found: PatternTable,
  random: PatternTable,
  pairsInAll: number,
  records: number,
): Model {
  const all = new Float64Array(random.count).fill(1);
  const alone = values.map((one, index) => fieldModel(one, null, null, joint(random, index, null, all)));
  const prior = Math.min(0.1, (records * 0.3) / pairsInAll);
  const start: Model = { fields: alone, prior, partners: 1.3, iterations: 0 };
  const told = informations(values.length, random, (fields) => unlikeBut(start, random, fields));
  const maximised = (given: readonly (number | null)[]) =>
    iterated(values, given, start, found, random, pairsInAll, records);
  // with two fields no third one says which pairs are of different entities: all that agree look dependent
  if (values.length < 3) return maximised(values.map(() => null));
  // pairs of one entity agree on everything at once, which looks like dependence: each such pair may tell log2(1 / share) bits
  const believed = (share: number) =>
    dependences(values.length, told, Math.max(TELLING, share * Math.log2(1 / share)));
  return maximised(believed(maximised(believed(prior)).prior));
}

function iterated(
  values: readonly Values[],
  given: readonly (number | null)[],
  start: Model,
  found: PatternTable,
  random: PatternTable,
  pairsInAll: number,
  records: number,
): Model {
  const ofFound = new Float64Array(found.count);
  const chance = values.length === 1 ? byChance(values[0]!) : undefined;
  const next = (now: Model, first: boolean): FieldModel[] =>
    values.map((one, index) => {
      const on = given[index]!;
      const unlike = unlikeBut(now, random, on === null ? [index] : [index, on]);
      return fieldModel(
        one,
        on,
        first ? null : joint(found, index, on, ofFound),
        atMost(joint(random, index, on, unlike), chance),
      );
    });
  let model: Model = { ...start, fields: next(start, true) };
  while (model.iterations < ITERATIONS_MAX) {
    const matched = probabilities(model, found, ofFound);
    const after = {
      fields: next(model, false),
      prior: Math.min(0.5, Math.max(matched, 0.5) / pairsInAll),
      partners: 1 + (2 * matched) / records,
      iterations: model.iterations + 1,
    };
    const still = after.fields.every((field, index) =>
      field.levels.every(({ m }, level) => Math.abs(m - model.fields[index]!.levels[level]!.m) < CONVERGED),
    );
    model = after;
    if (still) break;
  }
  return model;
}

/**
 * Probability of each pattern to be of different entities by all fields but some: what is learnt of a field must not rest on what
 * the field itself says, or a family name that many share makes relatives of one entity and its own sharing rare.
 */
export function unlikeBut(model: Model, patterns: PatternTable, but: readonly number[]): Float64Array {
  const prior = Math.log2(model.prior / (1 - model.prior));
  const unlike = new Float64Array(patterns.count);
  const most = model.fields.length < FEW ? Number.POSITIVE_INFINITY : OWN;
  for (let i = 0; i < patterns.count; i++) {
    const [low, high] = [patterns.low[i]!, patterns.high[i]!];
    let bits = prior;
    let own = 0;
    for (let index = 0; index < model.fields.length; index++)
      if (but.includes(index)) own += bitsIn(model.fields[index]!, index, low, high);
      else bits += bitsIn(model.fields[index]!, index, low, high);
    unlike[i] = 1 / (1 + 2 ** (bits + Math.min(own, most)));
  }
  return unlike;
}

export function bitsIn(
  { given, bits }: Pick<FieldModel, 'given'> & { readonly bits: readonly (readonly number[])[] },
  index: number,
  low: number,
  high: number,
): number {
  return bits[given === null ? 0 : levelIn(low, high, given)]![levelIn(low, high, index)]!;
}

/** Probability of each pattern to be of one entity; answers how many such pairs there are. */
export function probabilities(model: Model, patterns: PatternTable, into: Float64Array): number {
  const bits = patternBits(model, patterns);
  const prior = Math.log2(model.prior / (1 - model.prior));
  let sum = 0;
  for (let i = 0; i < patterns.count; i++) {
    into[i] = 1 / (1 + 2 ** -(bits[i]! + prior));
    sum += into[i]! * patterns.counts[i]!;
  }
  return sum;
}

/** Bits for (above 0) or against (below) one entity, of every pattern, without the rarity of values. */
export function patternBits({ fields }: Model, patterns: PatternTable): Float64Array {
  const bits = new Float64Array(patterns.count);
  for (let i = 0; i < patterns.count; i++) {
    const [low, high] = [patterns.low[i]!, patterns.high[i]!];
    let sum = 0;
    for (let index = 0; index < fields.length; index++) sum += bitsIn(fields[index]!, index, low, high);
    bits[i] = sum;
  }
  return bits;
}

/** Pairs of strangers by level, no more of them on one than chance would have. */
function atMost(counts: Float64Array, chance: readonly number[] | undefined): Float64Array {
  if (!chance) return counts;
  const all = counts.reduce((a, b) => a + b, 0);
  return counts.map((count, level) => Math.min(count, (chance[level] ?? 1) * all));
}

/** Weighted pairs by the level of the field it depends on and its own level. */
export function joint(
  patterns: PatternTable,
  index: number,
  given: number | null,
  weight: Float64Array,
): Float64Array {
  const counts = new Float64Array(LEVELS * LEVELS);
  for (let i = 0; i < patterns.count; i++) {
    const [low, high] = [patterns.low[i]!, patterns.high[i]!];
    const row = given === null ? 0 : levelIn(low, high, given);
    counts[row * LEVELS + levelIn(low, high, index)]! += weight[i]! * patterns.counts[i]!;
  }
  return counts;
}

export function fieldModel(
  values: Values,
  given: number | null,
  m: Float64Array | null,
  u: Float64Array,
): FieldModel {
  const { levels } = kindOf(values);
  const count = levels.length - 1;
  const allM = shares(
    m,
    levels.map((level) => level.prior * BELIEF_M),
  );
  const allU = shares(
    u,
    levels.map((_, level) => (level === 0 ? 0 : BELIEF_U / count)),
  );
  const rows = given === null ? 1 : LEVELS;
  const bits = Array.from({ length: rows }, (_, row) => {
    const backM = allM.map((share) => share * BACK_OFF);
    const backU = allU.map((share) => share * BACK_OFF);
    const rowM = given === null ? allM : shares(m && rowOf(m, row), backM);
    const rowU = given === null ? allU : shares(rowOf(u, row), backU);
    const most = Math.log2(Math.max(rowM[1]! / rowU[1]!, allM[1]! / allU[1]!)) + NEARER_MAX;
    return Array.from({ length: LEVELS }, (_, level) =>
      level === 0 || level > count ? 0 : Math.min(most, Math.log2(rowM[level]! / rowU[level]!)),
    );
  });
  return {
    name: values.field.name,
    kind: values.field.kind,
    given,
    levels: levels.map(({ name }, level) => ({ name, m: allM[level]!, u: allU[level]! })),
    bits,
  };
}

const rowOf = (counts: Float64Array, row: number) => counts.subarray(row * LEVELS, (row + 1) * LEVELS);

/** Shares of the levels above missing, with belief added to what was counted. */
function shares(counts: Float64Array | null, belief: readonly number[]): number[] {
  const sums = belief.map((weight, level) => {
    if (level === 0) return 0;
    let sum = weight;
    if (counts) for (let at = level; at < counts.length; at += LEVELS) sum += counts[at]!;
    return sum;
  });
  const all = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => sum / all);
}
