const WIDEST = 64;
const ROWS = [new Uint8Array(WIDEST + 1), new Uint8Array(WIDEST + 1), new Uint8Array(WIDEST + 1)] as const;

/**
 * Edits between two texts in one memory: insertions, deletions, substitutions and swaps of neighbours, each unit edited
 * once (optimal string alignment; L. Boytsov, "Indexing methods for approximate dictionary searching", 2011).
 * Answers `most + 1` as soon as there are more than `most`. Texts beyond 64 units are compared by their first 64.
 */
export function edits(
  units: Uint16Array,
  aFrom: number,
  aEnd: number,
  bFrom: number,
  bEnd: number,
  most: number,
): number {
  let a = aFrom;
  let b = bFrom;
  let lengthA = Math.min(aEnd - a, WIDEST);
  let lengthB = Math.min(bEnd - b, WIDEST);
  while (lengthA > 0 && lengthB > 0 && units[a] === units[b]) {
    a++;
    b++;
    lengthA--;
    lengthB--;
  }
  while (lengthA > 0 && lengthB > 0 && units[a + lengthA - 1] === units[b + lengthB - 1]) {
    lengthA--;
    lengthB--;
  }
  const apart = Math.abs(lengthA - lengthB);
  if (apart > most) return most + 1;
  if (lengthA === 0 || lengthB === 0) return apart;
  if (most === 1) {
    // what is left begins and ends with what differs: one edit replaces all of it or swaps it
    const swapped = lengthA === 2 && units[a] === units[b + 1] && units[a + 1] === units[b];
    return apart === 0 && (lengthA === 1 || swapped) ? 1 : 2;
  }
  let [before, last, row] = ROWS as readonly Uint8Array[] as [Uint8Array, Uint8Array, Uint8Array];
  // an alignment with at most `most` edits never leaves a band of that width around the diagonal
  const far = most + 1;
  for (let j = 0; j <= lengthB && j <= far; j++) last[j] = j;
  for (let i = 1; i <= lengthA; i++) {
    const unit = units[a + i - 1]!;
    const from = Math.max(1, i - most);
    const until = Math.min(lengthB, i + most);
    row[from - 1] = from === 1 ? i : far;
    let least = far;
    for (let j = from; j <= until; j++) {
      const other = units[b + j - 1]!;
      let cost = last[j - 1]! + (unit === other ? 0 : 1);
      if (j < i + most && last[j]! + 1 < cost) cost = last[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      if (
        i > 1 &&
        j > 1 &&
        unit === units[b + j - 2] &&
        units[a + i - 2] === other &&
        before[j - 2]! + 1 < cost
      )
        cost = before[j - 2]! + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return far;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[lengthB]!, far);
}
