/**
 * Jaro-Winkler similarity of two texts in one memory, 0 to 1 (W. E. Winkler, "String comparator metrics and
 * enhanced decision rules in the Fellegi-Sunter model of record linkage", 1990): prefix weight 0.1 over at most four
 * units, given where Jaro's similarity is above 0.7. Works on the first 64 units of each.
 */
export function jaroWinkler(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const lengthA = Math.min(aEnd - a, LONGEST);
  const lengthB = Math.min(bEnd - b, LONGEST);
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
  const window = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  let matches = 0;
  let takenLow = 0;
  let takenHigh = 0;
  for (let i = 0; i < lengthA; i++) {
    const unit = units[a + i]!;
    const until = Math.min(lengthB - 1, i + window);
    for (let j = Math.max(0, i - window); j <= until; j++) {
      if (units[b + j] !== unit) continue;
      const bit = 1 << (j & 31);
      if (j < 32) {
        if (takenLow & bit) continue;
        takenLow |= bit;
      } else {
        if (takenHigh & bit) continue;
        takenHigh |= bit;
      }
      MATCHED[matches++] = unit;
      break;
    }
  }
  if (matches === 0) return 0;
  let halves = 0;
  for (let j = 0, k = 0; k < matches; j++) {
    const taken = j < 32 ? takenLow & (1 << j) : takenHigh & (1 << (j & 31));
    if (taken && units[b + j] !== MATCHED[k++]) halves++;
  }
  const jaro = (matches / lengthA + matches / lengthB + (matches - (halves >> 1)) / matches) / 3;
  if (jaro <= 0.7) return jaro;
  const longest = Math.min(4, lengthA, lengthB);
  let prefix = 0;
  while (prefix < longest && units[a + prefix] === units[b + prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const LONGEST = 64;
const MATCHED = new Uint16Array(LONGEST);
