/** Probability that belongs to bits (the prior included). */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);

/**
 * Bits above which pairs are taken, chosen without labels: where the F1 to be expected from the probabilities themselves is greatest
 * (Z. Lipton, C. Elkan, B. Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", 2014). Never below even odds by more
 * than three bits: below that a pair is a guess.
 */
export function chosenThreshold(bits: Float64Array): number {
  const order = Float64Array.from(bits).sort().reverse();
  let all = 0;
  for (const one of order) all += probabilityOf(one);
  let right = 0;
  let best = 0;
  let at = 0;
  let next = Number.NEGATIVE_INFINITY;
  for (let taken = 1; taken <= order.length; taken++) {
    right += probabilityOf(order[taken - 1]!);
    const f1 = (2 * right) / (taken + all);
    if (f1 < best) continue;
    best = f1;
    at = order[taken - 1]!;
    next = order[taken] ?? Number.NEGATIVE_INFINITY;
  }
  // where nothing lies between, even odds are as good as any
  return at > 0 && next <= 0 ? 0 : Math.max(at, LEAST);
}

const LEAST = -3;
