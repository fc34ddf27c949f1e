import {
  chanceOf,
  type FrozenField,
  type FrozenModel,
  frozenWeights,
  normalOf,
  valuesOfNormals,
  weighing,
} from '../frozen.ts';
import { KINDS } from '../kinds/index.ts';
import { crossingsOf, recordComparer } from '../scoring/comparing.ts';
import { levelIn } from '../scoring/patterns.ts';
import { bitsOf, type ValueBits, valueWeigher } from '../scoring/weighing.ts';
import type { PartAgreement } from '../text/address-parts.ts';
import type { Lore } from '../text/lore.ts';

/** The value of another field that brings this one: so many records have it, and this share of them this value too. */
export interface SharedWith {
  readonly field: string;
  readonly holders: number;
  readonly share: number;
}

/** What one field says for (bits above 0) or against one entity. */
export interface FieldEvidence {
  readonly field: string;
  readonly kind: string;
  readonly left: { readonly raw: string; readonly normal: string };
  readonly right: { readonly raw: string; readonly normal: string };
  readonly level: string;
  /** Of an address: which parts agree, of those that both have. */
  readonly parts?: readonly PartAgreement[];
  readonly m: number | null;
  readonly u: number | null;
  /** The field on whose agreement the weight depends, and how it agreed. */
  readonly given: { readonly field: string; readonly level: string } | null;
  /** Bits of the level alone. */
  readonly levelBits: number;
  /** Bits that the rarity of the value adds; common values take some away. */
  readonly rarityBits: number;
  /** About how many records had this value when the model was learnt; null where they do not agree on one, or it is rare. */
  readonly holders: number | null;
  /** Bits taken because many who have the value have the one of another field too: one fact is not counted twice. */
  readonly sharedBits: number;
  readonly shared: SharedWith | null;
  readonly bits: number;
  /** Running total, the prior included. */
  readonly total: number;
}

/** Why two records are, or are not, taken for one entity; replayed from the model alone. */
export interface Evidence {
  readonly engine: string;
  readonly model: string;
  readonly left: string;
  readonly right: string;
  readonly priorBits: number;
  readonly fields: readonly FieldEvidence[];
  /** Bits taken because relatives agree like that too; not there where the model knows of none. */
  readonly relativesBits?: number;
  readonly bits: number;
  /** How many labels the probability was brought into line with; null where it is that of the bits. */
  readonly calibratedBy: number | null;
  readonly probability: number;
}

export interface Written {
  readonly id: string;
  /** What is written, field by field of the model. */
  readonly raw: readonly string[];
}

export function evidenceOf(model: FrozenModel, left: Written, right: Written, lore: Lore): Evidence {
  const normals = [normalOf(model, left.raw, lore), normalOf(model, right.raw, lore)];
  const values = valuesOfNormals(model, normals, lore);
  const pattern = recordComparer(values, crossingsOf(values))(0, 1);
  const levelOf = (index: number) => levelIn(pattern.low, pattern.high, index);
  const each: ValueBits[] = [];
  const weights = frozenWeights(model, values);
  const weighs = weighing(model);
  const added = valueWeigher(weighs, values, weights)(pattern.low, pattern.high, 0, 1, each);
  const { prior } = model;
  const priorBits = Math.log2(prior / (1 - prior));
  let total = priorBits;
  const fields = model.fields.map((field, index): FieldEvidence => {
    const level = levelOf(index);
    const under = field.given === null ? 0 : levelOf(field.given);
    const levelBits = field.bits[under]![level]!;
    const { rarity: rarityBits, sharing: sharedBits, broughtBy } = each[index]!;
    total += levelBits + rarityBits + sharedBits;
    const weight = field.levels[level]!;
    const given = field.given === null ? null : model.fields[field.given]!;
    return {
      field: columnsOf(field.name),
      kind: field.kind,
      left: { raw: left.raw[index] ?? '', normal: normals[0]![index]! },
      right: { raw: right.raw[index] ?? '', normal: normals[1]![index]! },
      level: weight.name,
      ...partsOf(field.kind, normals[0]![index]!, normals[1]![index]!, lore),
      m: level === 0 ? null : weight.m,
      u: level === 0 ? null : weight.u,
      given: given && {
        field: columnsOf(given.name),
        level: KINDS[given.kind]!.levels[under]!.name,
      },
      levelBits,
      rarityBits,
      holders: level === 1 && rarityBits < 0 ? holdersOf(model, field, rarityBits) : null,
      sharedBits,
      shared: broughtBy && { ...broughtBy, field: columnsOf(model.fields[broughtBy.field]!.name) },
      bits: levelBits + rarityBits + sharedBits,
      total,
    };
  });
  const bits = model.relatives ? priorBits + bitsOf(weighs, pattern.low, pattern.high) + added : total;
  return {
    engine: model.engine,
    model: model.hash,
    left: left.id,
    right: right.id,
    priorBits,
    fields,
    ...(model.relatives && { relativesBits: bits - total }),
    bits,
    calibratedBy: model.calibration?.labels ?? null,
    probability: chanceOf(model, bits),
  };
}

/** Rarity keeps the share of a value; of frequencies from outside it is not the share of these records. */
function holdersOf(
  { records, partners }: FrozenModel,
  field: FrozenField,
  rarityBits: number,
): number | null {
  if (field.frequencies) return null;
  return Math.round((field.levels[1]!.u / 2 ** rarityBits) * records + partners);
}

function partsOf(kind: string, left: string, right: string, lore: Lore) {
  const parts = left && right ? KINDS[kind]!.parts?.(left, right, lore) : undefined;
  return parts && parts.length > 0 ? { parts } : {};
}

/** The name of a field without its kind. */
const columnsOf = (name: string) => name.replace(/:[^:]*$/, '');
