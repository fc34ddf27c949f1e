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
  const { facets } = kindOf(values);
  const { count } = values.arena;
  const keys = facets.map((facet) => (facet.many ? null : sharedInts(count)));
  const many = facets.map((facet) =>
    facet.many ? { starts: sharedInts(count + 1), found: new IntList() } : null,
  );
  for (let code = 1; code < count; code++) {
    const text = textAt(values.arena, code);
    facets.forEach((facet, index) => {
      const seed = Math.imul(field * 8 + index + 1, 0x9e3779b1);
      const several = many[index];
      if (several) {
        several.starts[code] = several.found.count;
        for (const key of deletionKeys(text, seed)) several.found.add(key);
      } else {
        const part = facet.keys(text, lore)[0] ?? '';
        keys[index]![code] = part === '' ? 0 : hashText(part, seed) | 0 || 1;
      }
    });
  }
  return facets.map((_, index): FacetKeys => {
    const several = many[index];
    if (!several) return { field, facet: index, codes: values.codes, keys: keys[index]! };
    several.starts[count] = several.found.count;
    const list = sharedInts(several.found.count);
    list.set(several.found.taken());
    return { field, facet: index, codes: values.codes, many: { starts: several.starts, list } };
  });
}

/** Keys of a text and of all that are left when one unit is dropped, in rising order, each once. */
function deletionKeys(text: string, seed: number): readonly number[] {
  const keys = [hashText(text, seed) | 0 || 1];
  for (let at = 0; at < text.length; at++) {
    const key = hashText(text, seed, at) | 0 || 1;
    let place = keys.length;
    while (place > 0 && keys[place - 1]! > key) place--;
    if (keys[place - 1] !== key) keys.splice(place, 0, key);
  }
  return keys;
}

/** Numbers in a row, as many as come. */
class IntList {
  count = 0;
  #list = new Int32Array(1024);

  add(value: number): void {
    if (this.count === this.#list.length) {
      const wider = new Int32Array(this.count * 2);
      wider.set(this.#list);
      this.#list = wider;
    }
    this.#list[this.count++] = value;
  }

  taken(): Int32Array {
    return this.#list.subarray(0, this.count);
  }
}

export const facetOf = (values: readonly Values[], { field, facet }: FacetKeys): Facet =>
  kindOf(values[field]!).facets[facet]!;
