/** Bits of two records, the prior included: above 0 they are likelier one entity than not. */
export type Weigh = (a: number, b: number) => number;

/** Whether two records can never be one entity, whatever else speaks for it: two valid national ids. */
export type CannotLink = (a: number, b: number) => boolean;

/** A single pair says no more than this for or against a whole cluster. */
const MOST_BITS = 12;

/**
 * Agglomeration over a full matrix of sums; the nearest neighbour of each group is kept, as in the generic algorithm of
 * D. Müllner, "Modern hierarchical, agglomerative clustering algorithms" (2011). Memory of one group is used for the next.
 */
export class Agglomeration {
  readonly #weigh: Weigh;
  readonly #cannot: CannotLink;
  readonly #least: number;
  readonly #most: number;
  #sums = new Float64Array(0);
  /** Records of each group; 0 where it has gone into another. */
  #sizes = new Int32Array(0);
  /** Group of each member: the place of its first member. */
  #group = new Int32Array(0);
  #nearest = new Int32Array(0);
  #best = new Float64Array(0);
  #count = 0;

  constructor(weigh: Weigh, cannot: CannotLink, least: number) {
    this.#weigh = weigh;
    this.#cannot = cannot;
    this.#least = least;
    this.#most = Math.max(MOST_BITS, least);
  }

  /** Writes the first record of its group for each member, which come in rising order. */
  settle(members: Int32Array, clusters: Int32Array): void {
    const count = members.length;
    this.#count = count;
    if (count > this.#sizes.length) this.#room(count * 2);
    this.#weighAll(members);
    for (let i = 0; i < count; i++) {
      this.#sizes[i] = 1;
      this.#group[i] = i;
    }
    for (let i = 0; i < count; i++) this.#refresh(i);
    for (let at = this.#heaviest(); at >= 0; at = this.#heaviest()) {
      const near = this.#nearest[at]!;
      this.#merge(Math.min(at, near), Math.max(at, near));
    }
    for (let i = 0; i < count; i++) clusters[members[i]!] = members[this.#group[i]!]!;
  }

  #room(members: number): void {
    this.#sums = new Float64Array(members * members);
    this.#sizes = new Int32Array(members);
    this.#group = new Int32Array(members);
    this.#nearest = new Int32Array(members);
    this.#best = new Float64Array(members);
  }

  #weighAll(members: Int32Array): void {
    const count = this.#count;
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) {
        const [a, b] = [members[i]!, members[j]!];
        const bits = this.#cannot(a, b)
          ? Number.NEGATIVE_INFINITY
          : Math.min(this.#most, Math.max(this.#weigh(a, b), -MOST_BITS));
        this.#sums[i * count + j] = this.#sums[j * count + i] = bits;
      }
  }

  #mean(i: number, j: number): number {
    return this.#sums[i * this.#count + j]! / (this.#sizes[i]! * this.#sizes[j]!);
  }

  #refresh(i: number): void {
    this.#best[i] = Number.NEGATIVE_INFINITY;
    this.#nearest[i] = -1;
    for (let j = 0; j < this.#count; j++) {
      if (j === i || this.#sizes[j] === 0) continue;
      const mean = this.#mean(i, j);
      if (mean > this.#best[i]!) {
        this.#best[i] = mean;
        this.#nearest[i] = j;
      }
    }
  }

  /** The group with the heaviest neighbour, or below 0 where none is heavy enough. */
  #heaviest(): number {
    let at = -1;
    for (let i = 0; i < this.#count; i++)
      if (this.#sizes[i]! > 0 && (at < 0 || this.#best[i]! > this.#best[at]!)) at = i;
    return at < 0 || this.#best[at]! < this.#least || this.#nearest[at]! < 0 ? -1 : at;
  }

  #merge(into: number, from: number): void {
    const count = this.#count;
    const sums = this.#sums;
    this.#sizes[into]! += this.#sizes[from]!;
    this.#sizes[from] = 0;
    for (let i = 0; i < count; i++) if (this.#group[i] === from) this.#group[i] = into;
    for (let j = 0; j < count; j++) {
      if (this.#sizes[j] === 0 || j === into) continue;
      sums[into * count + j]! += sums[from * count + j]!;
      sums[j * count + into] = sums[into * count + j]!;
    }
    this.#refresh(into);
    for (let j = 0; j < count; j++) {
      if (this.#sizes[j] === 0 || j === into) continue;
      if (this.#nearest[j] === from || this.#nearest[j] === into) this.#refresh(j);
      else if (this.#mean(into, j) > this.#best[j]!) {
        this.#best[j] = this.#mean(into, j);
        this.#nearest[j] = into;
      }
    }
  }
}
