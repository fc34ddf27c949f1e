import { hashText, textAt } from '../compare/text-arena.ts';
import { kindOf, type Values } from '../fields/values.ts';
import type { Facet } from '../kinds/kind.ts';
import type { Lore } from '../text/lore.ts';
import { DeletionKeys } from './deletions.ts';

/** A facet of a field, by their numbers; the kind knows its name and how often it agrees. */
export interface FacetOf {
  readonly field: number;
  readonly facet: number;
  /** A value has several keys, and one in common is enough; such a facet stands alone. */
  readonly many: boolean;
}

/** Key of a value in a facet, by the value's code; 0 where it has none. */
export type Keyer = (code: number) => number;

/** The facets of the field with this number. */
export const facetsOf = (values: Values, field: number): FacetOf[] =>
  kindOf(values).facets.map((facet, index) => ({ field, facet: index, many: facet.many === true }));

export const facetOf = (values: readonly Values[], { field, facet }: FacetOf): Facet =>
  kindOf(values[field]!).facets[facet]!;

/** Works keys out one at a time, so that only those are worked out that are asked for. Of several keys it is the smallest. */
export function keyerOf(values: Values, one: FacetOf, lore: Lore): Keyer {
  const { arena } = values;
  if (one.many) {
    const keys = new DeletionKeys(arena);
    return (code) => (code === 0 ? 0 : keys.least(code));
  }
  const facet = kindOf(values).facets[one.facet]!;
  const seed = Math.imul(one.field * 8 + one.facet + 1, 0x9e3779b1);
  return (code) => {
    if (code === 0) return 0;
    const part = facet.keys(textAt(arena, code), lore)[0] ?? '';
    return part === '' ? 0 : hashText(part, seed) | 0 || 1;
  };
}

/** Keys of a field with more distinct values are worked out again each time. */
const REMEMBERED_MAX = 1 << 20;

/** The same, each key worked out once where that takes little memory. */
export function rememberedKeyerOf(values: Values, one: FacetOf, lore: Lore): Keyer {
  const keyer = keyerOf(values, one, lore);
  if (values.arena.count > REMEMBERED_MAX) return keyer;
  const known = new Int32Array(values.arena.count);
  const asked = new Uint8Array(values.arena.count);
  return (code) => {
    if (asked[code]) return known[code]!;
    asked[code] = 1;
    known[code] = keyer(code);
    return known[code]!;
  };
}
