/** Indices of `keys` in rising order of the keys as unsigned numbers, equal keys in their order; zeros left out. */
export function sortedByKey(keys: Int32Array): Int32Array {
  let kept = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) kept++;
  let order = new Int32Array(kept);
  let spare = new Int32Array(kept);
  let at = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) order[at++] = i;
  const counts = new Uint32Array(BUCKETS);
  for (let shift = 0; shift < 32; shift += BITS) {
    counts.fill(0);
    for (let i = 0; i < kept; i++) counts[(keys[order[i]!]! >>> shift) & (BUCKETS - 1)]!++;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = counts[bucket]!;
      counts[bucket] = sum;
      sum += count;
    }
    for (let i = 0; i < kept; i++) {
      const index = order[i]!;
      spare[counts[(keys[index]! >>> shift) & (BUCKETS - 1)]!++] = index;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

const BITS = 11;
const BUCKETS = 1 << BITS;
