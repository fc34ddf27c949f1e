/**
 * Chance that repeats: the same seed gives the same draws on every machine. `fork` gives a stream of its own,
 * so that one thing drawn more leaves everything else as it was (sfc32, seeded by cyrb128; not for secrets).
 */
export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: string) {
    this.#seed = seed;
    [this.#a, this.#b, this.#c, this.#d] = spread(seed);
    for (let i = 0; i < 12; i++) this.#word();
  }

  fork(label: string | number): Random {
    return new Random(`${this.#seed}/${label}`);
  }

  #word(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + t) | 0;
    return t >>> 0;
  }

  /** A whole number from 0 up to but not including `count`. */
  below(count: number): number {
    return Math.floor((this.#word() / 4_294_967_296) * count);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True that often, of a thousand. */
  chance(perMille: number): boolean {
    return this.below(1000) < perMille;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One of the list, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    let left = this.below(list.reduce((sum, item) => sum + item.weight, 0));
    for (const item of list) {
      if (left < item.weight) return item;
      left -= item.weight;
    }
    throw new Error('nothing to choose from');
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  }

  /** That many lower-case hexadecimal digits. */
  hex(length: number): string {
    let text = '';
    while (text.length < length) text += this.#word().toString(16).padStart(8, '0');
    return text.slice(0, length);
  }

  /** That many random bytes, for ids that repeat. */
  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#word() & 0xff);
  }
}

function spread(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597_399_067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2_869_860_233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951_274_213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2_716_044_179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597_399_067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2_869_860_233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951_274_213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2_716_044_179);
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}

/**
 * The n-th of `size` different numbers in a scattered order: no two n below `size` give the same one.
 * `stride` must share no factor with `size`.
 */
export function scattered(n: number, size: number, stride: number, offset: number): number {
  return Number((BigInt(n) * BigInt(stride) + BigInt(offset)) % BigInt(size));
}
