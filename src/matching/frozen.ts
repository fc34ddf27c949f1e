import { createHash } from 'node:crypto';
import { facetOf } from './blocking/facets.ts';
import { TextInterner, textAt } from './compare/text-arena.ts';
import type { Field } from './fields/configuration.ts';
import { kindOf, type Values } from './fields/values.ts';
import { KINDS } from './kinds/index.ts';
import { sharedInts, type WordUses } from './kinds/kind.ts';
import { wordUses } from './kinds/words.ts';
import type { Linked } from './linking.ts';
import type { FieldModel, Model } from './scoring/model.ts';
import { raritiesOf } from './scoring/rarity.ts';
import type { Lore } from './text/lore.ts';

export const ENGINE = 'sanad-matching 1';

export interface FrozenField extends FieldModel {
  readonly columns: Pick<Field, 'left' | 'right'>;
  /** Bits that agreement on a value adds or takes, where they are not those of all other values. */
  readonly rarity: { readonly others: number; readonly values: Readonly<Record<string, number>> } | null;
  readonly words: WordUses | null;
}

/** All that is needed to weigh any two records again: plain data, to be kept. */
export interface FrozenModel {
  readonly engine: string;
  readonly hash: string;
  readonly records: number;
  readonly prior: number;
  readonly partners: number;
  readonly threshold: number;
  readonly fields: readonly FrozenField[];
  /** How records that may belong together are found: facets of fields that must agree. */
  readonly passes: readonly (readonly { readonly field: number; readonly facet: string }[])[];
}

export function frozen({ model, values, plan }: Linked, records: number, threshold: number): FrozenModel {
  const rarity = raritiesOf(values, model);
  const body = {
    engine: ENGINE,
    records,
    prior: model.prior,
    partners: model.partners,
    threshold,
    fields: model.fields.map((field, index): FrozenField => {
      const one = values[index]!;
      return {
        ...field,
        columns: { left: one.field.left, right: one.field.right },
        rarity: rarity[index] ? commonest(one, rarity[index]) : null,
        words: wordUses(one) ?? null,
      };
    }),
    passes: plan.passes.map((pass) =>
      pass.facets.map((facet) => ({ field: facet.field, facet: facetOf(values, facet).name })),
    ),
  };
  return { ...body, hash: hashOf(body) };
}

/** SHA-256 over the model as JSON, its own hash left out. */
export function hashOf(body: Omit<FrozenModel, 'hash'>): string {
  const { engine, records, prior, partners, threshold, fields, passes } = body;
  const text = JSON.stringify({ engine, records, prior, partners, threshold, fields, passes });
  return createHash('sha256').update(text).digest('hex');
}

function commonest(values: Values, bits: Float64Array): FrozenField['rarity'] {
  const others = bits.reduce((a, b) => Math.max(a, b), 0);
  const listed: Record<string, number> = {};
  for (let code = 1; code < bits.length; code++)
    if (bits[code]! < others) listed[textAt(values.arena, code)] = bits[code]!;
  return { others, values: listed };
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

/** Bits for the rarity of each value of a field, by its code. */
export const frozenRarity = (field: FrozenField, values: Values): Float64Array | undefined =>
  field.rarity === null
    ? undefined
    : Float64Array.from({ length: values.arena.count }, (_, code) =>
        code === 0 ? 0 : (field.rarity!.values[textAt(values.arena, code)] ?? field.rarity!.others),
      );

/** The part of a model that weighs. */
export const weighing = ({ fields, prior, partners }: FrozenModel): Model => ({
  fields: [...fields],
  prior,
  partners,
  iterations: 0,
});

/** Normal values of one record from what is written in its columns. */
export const normalOf = (model: FrozenModel, raw: readonly string[], lore: Lore): string[] =>
  model.fields.map((field, index) =>
    kindOf({ field: { ...field.columns, name: '', kind: field.kind } }).normal(raw[index] ?? '', lore),
  );
