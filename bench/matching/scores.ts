import type { Pairs } from '../../src/matching/linking.ts';

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const scoresOf = (right: number, given: number, all: number): Scores => {
  const [precision, recall] = [given > 0 ? right / given : 1, all > 0 ? right / all : 1];
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
};

/** Pairs of one entity there are; across the split where there are two files. */
function pairsInTruth(entities: readonly string[], split: number): number {
  const counts = new Map<string, [number, number]>();
  entities.forEach((entity, record) => {
    const count = counts.get(entity) ?? [0, 0];
    count[split > 0 && record >= split ? 1 : 0]++;
    counts.set(entity, count);
  });
  return [...counts.values()].reduce((sum, [a, b]) => sum + (split > 0 ? a * b : (a * (a - 1)) / 2), 0);
}

export function pairScores({ left, right }: Pairs, entities: readonly string[], split: number): Scores {
  let correct = 0;
  for (let at = 0; at < left.length; at++) if (entities[left[at]!] === entities[right[at]!]) correct++;
  return scoresOf(correct, left.length, pairsInTruth(entities, split));
}

/** Pairwise, and B-cubed (A. Bagga and B. Baldwin, 1998): the mean over records of how pure and how whole their cluster is. */
export function clusterScores(
  clusters: ArrayLike<number>,
  entities: readonly string[],
): { pairwise: Scores; bCubed: Scores } {
  const [sizes, truths, both] = [
    new Map<number, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
  const keyOf = (record: number) => `${clusters[record]}|${entities[record]}`;
  for (let record = 0; record < entities.length; record++) {
    count(sizes, clusters[record]!);
    count(truths, entities[record]!);
    count(both, keyOf(record));
  }
  const pairsIn = (map: Map<unknown, number>) =>
    [...map.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  let [precision, recall] = [0, 0];
  for (let record = 0; record < entities.length; record++) {
    const shared = both.get(keyOf(record))!;
    precision += shared / sizes.get(clusters[record]!)!;
    recall += shared / truths.get(entities[record]!)!;
  }
  precision /= entities.length;
  recall /= entities.length;
  return {
    pairwise: scoresOf(pairsIn(both), pairsIn(sizes), pairsIn(truths)),
    bCubed: { precision, recall, f1: (2 * precision * recall) / (precision + recall) },
  };
}
