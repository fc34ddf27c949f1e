import { hashText, textAt } from '../compare/text-arena.ts';
import { kindOf, type Values } from '../fields/values.ts';
import { type Facet, sharedInts } from '../kinds/kind.ts';
import type { Lore } from '../text/lore.ts';

/** A facet of a field with a 32-bit key for every distinct value; 0 where the value has none. */
export interface FacetKeys {
  readonly field: number;
  /** Number of the facet in its kind; the kind knows its name and how often it agrees. */
  readonly facet: number;
  readonly codes: Int32Array;
  /** One key a value. */
  readonly keys?: Int32Array;
  /** Several keys a value, in rising order: `list[starts[code]..starts[code + 1]]`. */
  readonly many?: { readonly starts: Int32Array; readonly list: Int32Array };
}

/** The facets of the field with this number. */
export function facetsOf(values: Values, field: number, lore: Lore): FacetKeys[] {
  return kindOf(values).facets.map((facet, index) =>
    facet.many ? manyKeys(values, field, index, lore) : oneKey(values, field, index, lore),
  );
}

const keyOf = (field: number, index: number, text: string) =>
  text === '' ? 0 : hashText(`${field}.${index}.${text}`) | 0 || 1;

function oneKey(values: Values, field: number, index: number, lore: Lore): FacetKeys {
  const facet = kindOf(values).facets[index]!;
  const keys = sharedInts(values.arena.count);
  for (let code = 1; code < values.arena.count; code++)
    keys[code] = keyOf(field, index, facet.keys(textAt(values.arena, code), lore)[0] ?? '');
  return { field, facet: index, codes: values.codes, keys };
}

function manyKeys(values: Values, field: number, index: number, lore: Lore): FacetKeys {
  const facet = kindOf(values).facets[index]!;
  const starts = sharedInts(values.arena.count + 1);
  const found: number[] = [];
  for (let code = 1; code < values.arena.count; code++) {
    starts[code] = found.length;
    const keys = facet.keys(textAt(values.arena, code), lore).map((text) => keyOf(field, index, text));
    for (const key of [...new Set(keys)].sort((a, b) => a - b)) found.push(key);
  }
  starts[values.arena.count] = found.length;
  const list = sharedInts(found.length);
  list.set(found);
  return { field, facet: index, codes: values.codes, many: { starts, list } };
}

export const facetOf = (values: readonly Values[], { field, facet }: FacetKeys): Facet =>
  kindOf(values[field]!).facets[facet]!;
