import type { CannotLink, Weigh } from './cluster/average-link.ts';
import { contradiction } from './cluster/cannot-link.ts';
import { hashText } from './compare/text-arena.ts';
import { type FrozenModel, frozenWeights, normalOf, valuesOfNormals, weighing } from './frozen.ts';
import { KINDS } from './kinds/index.ts';
import { crossingsOf } from './scoring/comparing.ts';
import { weigher } from './scoring/weighing.ts';
import type { Lore } from './text/lore.ts';

export interface Candidate {
  readonly record: number;
  /** Bits for one entity, the prior included. */
  readonly bits: number;
}

/** A key that more records share is not followed to its end: it tells little, and the pairs it would find have others. */
const FOLLOWED_MAX = 400;
/** So many records, of the rarest keys first, are weighed for one question. */
const WEIGHED_MAX = 600;

/** The record that has a key, or all that have it: most keys are of one, and a list of one would be most of the memory. */
type Holders = number | number[];

/** A `Map` of V8 takes 2^24 keys and no more; a million parties have more than that. */
const KEY_PARTS = 64;

/**
 * Records that can be asked, one at a time, for those that may be the same as a new one; they can be added and taken away while it is
 * asked. Rebuildable from the records: it keeps normal texts and keys, no evidence.
 */
export class Finder {
  readonly #model: FrozenModel;
  readonly #lore: Lore;
  readonly #keyed = Array.from({ length: KEY_PARTS }, () => new Map<number, Holders>());
  readonly #records: (readonly string[] | null)[] = [];
  #gone = 0;

  constructor(model: FrozenModel, lore: Lore) {
    this.#model = model;
    this.#lore = lore;
  }

  /** Records that can be found. */
  get size(): number {
    return this.#records.length - this.#gone;
  }

  /** @returns the number of the record. `raw` is what is written, field by field of the model. */
  add(raw: readonly string[]): number {
    const normals = normalOf(this.#model, raw, this.#lore);
    const record = this.#records.push(normals) - 1;
    for (const key of this.#keysOf(normals)) {
      const part = this.#partOf(key);
      const there = part.get(key);
      if (there === undefined) part.set(key, record);
      else if (typeof there === 'number') part.set(key, [there, record]);
      else there.push(record);
    }
    return record;
  }

  /** From now on it is as if it had never been there; its number is not given again. */
  remove(record: number): void {
    const normals = this.#records[record];
    if (!normals) return;
    this.#records[record] = null;
    this.#gone++;
    for (const key of this.#keysOf(normals)) {
      const part = this.#partOf(key);
      const there = part.get(key)!;
      if (typeof there === 'number') part.delete(key);
      else if (there.length === 2) part.set(key, there[0] === record ? there[1]! : there[0]!);
      else there.splice(placeIn(there, record), 1);
    }
  }

  /**
   * Records whose weight with this one is at least `least`, heaviest first; `overflowing` counts keys that were not followed. `also` are
   * records that were found by other means and are weighed with the others.
   */
  like(
    raw: readonly string[],
    least: number,
    also: readonly number[] = [],
  ): { candidates: Candidate[]; overflowing: number } {
    const normals = normalOf(this.#model, raw, this.#lore);
    const { records: keyed, overflowing } = this.#found(normals);
    const records = [...new Set([...keyed, ...also.filter((record) => this.#records[record])])];
    if (records.length === 0) return { candidates: [], overflowing };
    const all = [normals, ...records.map((record) => this.#records[record]!)];
    const values = valuesOfNormals(this.#model, all, this.#lore);
    const model = weighing(this.#model);
    const weigh = weigher(values, crossingsOf(values), model, frozenWeights(this.#model, values));
    const candidates = records.flatMap((record, at): Candidate[] => {
      const bits = weigh(0, at + 1);
      return bits < least ? [] : [{ record, bits }];
    });
    candidates.sort((a, b) => b.bits - a.bits || a.record - b.record);
    return { candidates, overflowing };
  }

  /** Weighs these records against one another, by their places in the list. */
  among(records: readonly number[]): { weigh: Weigh; cannot: CannotLink } {
    const normals = records.map((record) => this.#records[record]!);
    const values = valuesOfNormals(this.#model, normals, this.#lore);
    const weights = frozenWeights(this.#model, values);
    return {
      weigh: weigher(values, crossingsOf(values), weighing(this.#model), weights),
      cannot: contradiction(values),
    };
  }

  #found(normals: readonly string[]): { records: number[]; overflowing: number } {
    const lists = this.#keysOf(normals)
      .map((key) => this.#having(key))
      .filter((list) => list.length > 0)
      .sort((a, b) => a.length - b.length);
    const records = new Set<number>();
    let overflowing = 0;
    for (const list of lists) {
      if (list.length > FOLLOWED_MAX || records.size >= WEIGHED_MAX) {
        overflowing++;
        continue;
      }
      for (const record of list) records.add(record);
    }
    return { records: [...records].sort((a, b) => a - b), overflowing };
  }

  #having(key: number): readonly number[] {
    const there = this.#partOf(key).get(key) ?? [];
    return typeof there === 'number' ? [there] : there;
  }

  #partOf(key: number): Map<number, Holders> {
    return this.#keyed[key & (KEY_PARTS - 1)]!;
  }

  /** The keys of every pass of the model, none twice. */
  #keysOf(normals: readonly string[]): number[] {
    const all = this.#model.passes.flatMap((facets, pass) => {
      let keys = [''];
      for (const { field, facet } of facets) {
        const normal = normals[field]!;
        const kind = KINDS[this.#model.fields[field]!.kind]!;
        const own =
          normal === '' ? [] : kind.facets.find(({ name }) => name === facet)!.keys(normal, this.#lore);
        keys = keys.flatMap((key) => own.filter((part) => part !== '').map((part) => `${key}|${part}`));
      }
      return keys.map((key) => hashText(`${pass}${key}`));
    });
    return [...new Set(all)];
  }
}

/** Where a record stands in a list: records come in the order of their numbers. */
function placeIn(list: readonly number[], record: number): number {
  let [from, until] = [0, list.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (list[middle]! < record) from = middle + 1;
    else until = middle;
  }
  return from;
}
