/** A pattern is the levels of all fields, three bits each: eight fields in `low`, eight more in `high`. */
export class PatternTable {
  #table = new Int32Array(1 << 12).fill(-1);
  low = new Int32Array(1 << 10);
  high = new Int32Array(1 << 10);
  counts = new Float64Array(1 << 10);
  count = 0;

  /** The number of a pattern, in the order of first sight; its count grows by `times`. */
  add(low: number, high: number, times = 1): number {
    const mask = this.#table.length - 1;
    let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.#table[slot]!;
      if (index < 0) return this.#new(low, high, times, slot);
      if (this.low[index] === low && this.high[index] === high) {
        this.counts[index]! += times;
        return index;
      }
    }
  }

  #new(low: number, high: number, times: number, slot: number): number {
    const index = this.count++;
    if (index === this.low.length) {
      const wider = <T extends Int32Array | Float64Array>(old: T, fresh: T): T => {
        fresh.set(old);
        return fresh;
      };
      this.low = wider(this.low, new Int32Array(index * 2));
      this.high = wider(this.high, new Int32Array(index * 2));
      this.counts = wider(this.counts, new Float64Array(index * 2));
    }
    this.low[index] = low;
    this.high[index] = high;
    this.counts[index] = times;
    this.#table[slot] = index;
    if (this.count * 2 > this.#table.length) this.#rehash();
    return index;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 4).fill(-1);
    const mask = table.length - 1;
    for (let index = 0; index < this.count; index++) {
      let hash = Math.imul(this.low[index]! ^ Math.imul(this.high[index]!, 0x9e3779b1), 0x85ebca6b);
      hash ^= hash >>> 15;
      let slot = hash & mask;
      while (table[slot]! >= 0) slot = (slot + 1) & mask;
      table[slot] = index;
    }
    this.#table = table;
  }
}

export const levelIn = (low: number, high: number, field: number): number =>
  field < 8 ? (low >>> (field * 3)) & 7 : (high >>> ((field - 8) * 3)) & 7;
