import { createHash } from 'node:crypto';
import { facetOf } from './blocking/facets.ts';
import { TextInterner, textAt } from './compare/text-arena.ts';
import type { Field } from './fields/configuration.ts';
import type { Frequencies } from './fields/frequencies.ts';
import { kindOf, type Values } from './fields/values.ts';
import { KINDS } from './kinds/index.ts';
import { sharedInts, type WordUses } from './kinds/kind.ts';
import { wordUses } from './kinds/words.ts';
import type { Learnt } from './linking.ts';
import { type Calibration, calibratedBits, uncalibratedBits } from './scoring/calibration.ts';
import type { FieldModel, Model, Relatives } from './scoring/model.ts';
import type { Sharing } from './scoring/sharing.ts';
import { NEAR_SHARE, type ValueWeights } from './scoring/weighing.ts';
import type { Lore } from './text/lore.ts';
import { probabilityOf } from './threshold.ts';

export const ENGINE = 'sanad-matching 3';

export interface FrozenField extends FieldModel {
  readonly columns: Pick<Field, 'left' | 'right'>;
  /** Bits that agreement on a value adds or takes, where they are not those of all other values. */
  readonly rarity: {
    readonly others: number;
    readonly values: Readonly<Record<string, number>>;
    /** Share of these bits that counts where two values are near each other and not the same. */
    readonly near?: number;
  } | null;
  readonly words: WordUses | null;
  /** The table from which rarity was taken. */
  readonly frequencies?: { readonly file: string; readonly sha256: string; readonly total: number };
}

/** All that is needed to weigh any two records again: plain data, to be kept. */
export interface FrozenModel {
  readonly engine: string;
  readonly hash: string;
  /** Column that identifies a record. */
  readonly id?: { readonly left: string; readonly right: string };
  readonly records: number;
  readonly prior: number;
  readonly partners: number;
  readonly threshold: number;
  readonly fields: readonly FrozenField[];
  /** How records that may belong together are found: facets of fields that must agree. */
  readonly passes: readonly (readonly { readonly field: number; readonly facet: string }[])[];
  /** From bits to those that labels bear out, and which labels these were. */
  readonly calibration?: Calibration & { readonly sha256: string };
  /** Values that many share together with others. */
  readonly shared?: readonly FrozenShared[];
  /** How pairs agree that share a place or a family and are two. */
  readonly relatives?: Relatives;
}

export interface FrozenShared {
  readonly field: number;
  readonly value: string;
  readonly holders: number;
  /** Numbers of others of the list, with the share of the holders that have them too. */
  readonly brings: readonly { readonly other: number; readonly share: number }[];
}

/** What a model keeps that is known before any pair is weighed, and the longest part of it as text. */
export interface Stated {
  readonly body: Pick<
    FrozenModel,
    'engine' | 'prior' | 'partners' | 'fields' | 'passes' | 'shared' | 'relatives'
  >;
  readonly fields: string;
}

export function statedFrom({ model, values, plan, weights }: Learnt): Stated {
  const { rarity, sharing, outside } = weights;
  const fields = model.fields.map((field, index): FrozenField => {
    const one = values[index]!;
    const known = outside.find(({ field: of }) => of === index);
    return {
      ...field,
      columns: { left: one.field.left, right: one.field.right },
      rarity: rarity[index] ? commonest(one, rarity[index], known) : null,
      words: wordUses(one) ?? null,
      ...(known && { frequencies: statedOf(known.frequencies) }),
    };
  });
  const passes = plan.passes.map((pass) =>
    pass.facets.map((facet) => ({ field: facet.field, facet: facetOf(values, facet).name })),
  );
  const { prior, partners, relatives } = model;
  const shared = sharing && sharedWith(sharing, values);
  return {
    body: { engine: ENGINE, prior, partners, fields, passes, shared, relatives },
    fields: JSON.stringify(fields),
  };
}

export function frozen(
  { body, fields }: Stated,
  rest: Pick<FrozenModel, 'id' | 'records' | 'threshold' | 'calibration'>,
): FrozenModel {
  const whole = { ...body, ...rest };
  return { ...whole, hash: hashOf(whole, fields) };
}

/** SHA-256 over the model as JSON, its own hash left out; `written` are its fields as JSON, where that is there already. */
export function hashOf(body: Omit<FrozenModel, 'hash'>, written = JSON.stringify(body.fields)): string {
  const { engine, id, records, prior, partners, threshold, passes, shared, calibration, relatives } = body;
  const [head, tail] = [
    JSON.stringify({ engine, id, records, prior, partners, threshold }).slice(0, -1),
    JSON.stringify({ passes, shared, calibration, relatives }).slice(1),
  ];
  return createHash('sha256').update(`${head},"fields":`).update(written).update(`,${tail}`).digest('hex');
}

const statedOf = ({ file, sha256, total }: Frequencies) => ({ file, sha256, total });

function commonest(
  values: Values,
  bits: Float64Array,
  outside: ValueWeights['outside'][number] | undefined,
): FrozenField['rarity'] {
  const others = outside ? outside.bitsOf(0) : bits.reduce((a, b) => Math.max(a, b), 0);
  const listed: Record<string, number> = {};
  for (let code = 1; code < bits.length; code++)
    if (bits[code]! < others) listed[textAt(values.arena, code)] = bits[code]!;
  if (outside)
    for (const [value, count] of outside.frequencies.counts) {
      const known = outside.bitsOf(count / outside.frequencies.total);
      if (known < others) listed[value] = known;
    }
  return { others, values: listed, near: NEAR_SHARE };
}

/** Shared values that bring others or are brought. */
function sharedWith({ values: all, at }: Sharing, values: readonly Values[]): FrozenShared[] {
  const texts: string[] = [];
  at.forEach((numbers, field) => {
    for (let code = 1; code < numbers.length; code++)
      if (numbers[code]! > 0) texts[numbers[code]! - 1] = textAt(values[field]!.arena, code);
  });
  const brought = new Set(all.flatMap(({ brings }) => [...brings.keys()]));
  const kept = all.flatMap((one, number) => (one.brings.size > 0 || brought.has(number) ? [number] : []));
  const placeOf = new Map(kept.map((number, place) => [number, place]));
  return kept.map((number): FrozenShared => {
    const { field, holders, brings } = all[number]!;
    const others = [...brings].map(([other, share]) => ({ other: placeOf.get(other)!, share }));
    return { field, value: texts[number]!, holders, brings: others };
  });
}

/** Records given by their normal values, a list a field, as the engine compares them. */
export function valuesOfNormals(
  model: FrozenModel,
  normals: readonly (readonly string[])[],
  lore: Lore,
): Values[] {
  return model.fields.map((field, index) => {
    const interner = new TextInterner();
    const codes = sharedInts(normals.length);
    normals.forEach((record, at) => {
      codes[at] = interner.code(record[index] ?? '');
    });
    const arena = interner.arena();
    const counts = new Int32Array(arena.count).fill(1);
    const kind = KINDS[field.kind]!;
    const own: Field = { name: field.name, kind: field.kind, ...field.columns };
    return {
      field: own,
      codes,
      arena,
      counts,
      filled: normals.length,
      features: kind.features(arena, counts, lore, field.words ?? undefined),
    };
  });
}

/** What a kept model knows of values, by their codes among these. */
export function frozenWeights(model: FrozenModel, values: readonly Values[]): ValueWeights {
  return {
    rarity: model.fields.map((field, index) => frozenRarity(field, values[index]!)),
    near: model.fields.map(({ rarity }) => rarity?.near ?? 0),
    sharing: model.shared && frozenSharing(model.shared, values),
    outside: [],
  };
}

function frozenRarity({ rarity }: FrozenField, { arena }: Values): Float64Array | undefined {
  if (rarity === null) return undefined;
  const bits = new Float64Array(arena.count).fill(rarity.others);
  bits[0] = 0;
  const known = rarities(rarity.values);
  for (let code = 1; code < bits.length; code++) bits[code] = known.get(textAt(arena, code)) ?? rarity.others;
  return bits;
}

/** A big table is looked up by texts that are new each time: a map takes them as they are, an object makes each its own first. */
const RARITIES = new WeakMap<object, ReadonlyMap<string, number>>();

function rarities(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const known = RARITIES.get(values) ?? new Map(Object.entries(values));
  RARITIES.set(values, known);
  return known;
}

/** A model is asked often: what it knows of shared values is read once. */
const READ = new WeakMap<
  readonly FrozenShared[],
  { readonly numbers: ReadonlyMap<string, number>; readonly values: Sharing['values'] }
>();

function frozenSharing(shared: readonly FrozenShared[], values: readonly Values[]): Sharing {
  const known = READ.get(shared) ?? {
    numbers: new Map(shared.map(({ field, value }, number) => [`${field} ${value}`, number + 1])),
    values: shared.map(({ field, holders, brings }) => ({
      field,
      holders,
      brings: new Map(brings.map(({ other, share }) => [other, share])),
    })),
  };
  READ.set(shared, known);
  const at = values.map(({ arena }, field) =>
    Int32Array.from({ length: arena.count }, (_, code) =>
      code === 0 ? 0 : (known.numbers.get(`${field} ${textAt(arena, code)}`) ?? 0),
    ),
  );
  return { at, values: known.values };
}

/** Probability that a pair of so many bits is of one entity, as labels bear it out where there are some. */
export const chanceOf = ({ calibration }: Pick<FrozenModel, 'calibration'>, bits: number): number =>
  probabilityOf(calibration ? calibratedBits(calibration, bits) : bits);

/** Bits at which a pair is as likely of one entity as not. */
export const evenOdds = ({ calibration }: Pick<FrozenModel, 'calibration'>): number =>
  calibration ? uncalibratedBits(calibration, 0) : 0;

/** The part of a model that weighs. */
export const weighing = ({ fields, prior, partners, relatives }: FrozenModel): Model => ({
  fields: [...fields],
  prior,
  partners,
  iterations: 0,
  ...(relatives && { relatives }),
});

/** Normal values of one record from what is written in its columns. */
export const normalOf = (model: FrozenModel, raw: readonly string[], lore: Lore): string[] =>
  model.fields.map((field, index) =>
    kindOf({ field: { ...field.columns, name: '', kind: field.kind } }).normal(raw[index] ?? '', lore),
  );
