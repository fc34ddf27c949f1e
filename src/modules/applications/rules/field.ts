import type { Bilingual } from '../../../kernel/bilingual.ts';

/** What one field holds; each kind is one rule in `field-kinds.ts`. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'latin-name'
  | 'urdu-name'
  | 'day'
  | 'phone'
  | 'number'
  | 'email'
  | 'domain'
  | 'web-address'
  | 'integer'
  | 'percent'
  | 'latitude'
  | 'longitude'
  | 'flag'
  | 'id'
  | 'file'
  | 'country'
  | 'district'
  | 'carrier'
  | 'national-id'
  | 'passport'
  | 'tax-number'
  | 'incorporation-number'
  | 'bank-account'
  | 'imei'
  | 'mac'
  | 'ip'
  | 'language';

interface Common {
  readonly label: Bilingual;
  /** Missing makes the application deficient. A field that is needed only sometimes says so in `conditions.ts`. */
  readonly required: boolean;
}

export interface Leaf<V = unknown> extends Common {
  readonly shape: 'leaf';
  readonly kind: FieldKind;
  readonly __value?: V;
}

export interface Choice<C extends string = string> extends Common {
  readonly shape: 'choice';
  readonly choices: readonly C[];
}

export interface List<I extends Field = Field> extends Common {
  readonly shape: 'list';
  readonly item: I;
  readonly most: number;
}

export interface Group<F extends Fields = Fields> extends Common {
  readonly shape: 'group';
  readonly fields: F;
}

export type Field = Leaf | Choice | List | Group;
export interface Fields {
  readonly [name: string]: Field;
}

/** The TypeScript shape of a filled field; in a draft every part may be absent. */
export type ValueOf<F> =
  F extends Leaf<infer V>
    ? V
    : F extends Choice<infer C>
      ? C
      : F extends List<infer I>
        ? readonly ValueOf<I>[]
        : F extends Group<infer G>
          ? { readonly [K in keyof G]?: ValueOf<G[K]> }
          : never;

type Spoken = readonly [en: string, ur: string];
const spoken = ([en, ur]: Spoken): Bilingual => ({ en, ur });

interface KindValue extends Record<FieldKind, unknown> {
  integer: number;
  percent: number;
  latitude: number;
  longitude: number;
  flag: boolean;
}
type ValueOfKind<K extends FieldKind> = unknown extends KindValue[K] ? string : KindValue[K];

export function needed<K extends FieldKind>(kind: K, label: Spoken): Leaf<ValueOfKind<K>> {
  return { shape: 'leaf', kind, required: true, label: spoken(label) };
}

export function optional<K extends FieldKind>(kind: K, label: Spoken): Leaf<ValueOfKind<K>> {
  return { shape: 'leaf', kind, required: false, label: spoken(label) };
}

export function oneOf<const C extends string>(
  choices: readonly C[],
  label: Spoken,
  required = true,
): Choice<C> {
  return { shape: 'choice', choices, required, label: spoken(label) };
}

export function listOf<I extends Field>(item: I, most: number, label: Spoken, required = false): List<I> {
  return { shape: 'list', item, most, required, label: spoken(label) };
}

export function group<F extends Fields>(fields: F, label: Spoken, required = true): Group<F> {
  return { shape: 'group', fields, required, label: spoken(label) };
}
