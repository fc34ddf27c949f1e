const BITS = 11;
const BUCKETS = 1 << BITS;

/** Keys in rising order as unsigned numbers, each with what it is a key of; equal keys in the order they came. */
export interface Sorted {
  readonly keys: Int32Array;
  readonly owners: Int32Array;
}

/** Sorts the first `count` keys with their owners. */
export function sorted(keys: Int32Array, owners: Int32Array, count: number): Sorted {
  let from: Sorted = { keys: keys.subarray(0, count), owners: owners.subarray(0, count) };
  let to: Sorted = { keys: new Int32Array(count), owners: new Int32Array(count) };
  const places = new Uint32Array(BUCKETS);
  for (let shift = 0; shift < 32; shift += BITS) {
    places.fill(0);
    for (let i = 0; i < count; i++) places[(from.keys[i]! >>> shift) & (BUCKETS - 1)]!++;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const here = places[bucket]!;
      places[bucket] = sum;
      sum += here;
    }
    for (let i = 0; i < count; i++) {
      const key = from.keys[i]!;
      const place = places[(key >>> shift) & (BUCKETS - 1)]!++;
      to.keys[place] = key;
      to.owners[place] = from.owners[i]!;
    }
    [from, to] = [to, from];
  }
  return from;
}

const ONCE = 1;
const AGAIN = 2;

/** Sees which keys may come twice, by a few bits of each: what comes once need not be sorted. */
export class Repeated {
  readonly #seen: Uint8Array;
  readonly #shift: number;

  constructor(expected: number) {
    const bits = Math.min(26, Math.max(10, Math.ceil(Math.log2(expected + 1)) + 2));
    this.#seen = new Uint8Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  /** Forgets all. */
  clear(): void {
    this.#seen.fill(0);
  }

  note(key: number): void {
    const slot = key >>> this.#shift;
    this.#seen[slot] = this.#seen[slot] === 0 ? ONCE : AGAIN;
  }

  /** False only for a key that was noted once. */
  maybe(key: number): boolean {
    return this.#seen[key >>> this.#shift] === AGAIN;
  }
}

/** The owners of keys that come more than once, key by key; 0 is no key. Owners are the places of `keys`. */
export function repeatedFirst(keys: Int32Array): Sorted {
  const repeated = new Repeated(keys.length);
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) repeated.note(keys[i]!);
  let count = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 0 && repeated.maybe(keys[i]!)) count++;
  const [kept, owners] = [new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === 0 || !repeated.maybe(keys[i]!)) continue;
    kept[at] = keys[i]!;
    owners[at++] = i;
  }
  return sorted(kept, owners, count);
}
