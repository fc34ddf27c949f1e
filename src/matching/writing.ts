import { ranges } from './finding.ts';
import { chanceOf, type FrozenModel } from './frozen.ts';
import type { Pairs } from './linking.ts';
import type { Crew } from './threads/crew.ts';
import type { Task } from './threads/work.ts';

const HEADER = new TextEncoder();

/** Pairs as lines of `left_id,right_id,bits,probability`, in pieces that follow one another; all threads make them. */
export async function pairLines(crew: Crew, pairs: Pairs, model: FrozenModel): Promise<Uint8Array[]> {
  const tasks = ranges(0, pairs.bits.length).map(({ from, until }): Task<'pair-lines'> => {
    const bits = pairs.bits.slice(from, until);
    return {
      do: 'pair-lines',
      left: pairs.left.slice(from, until),
      right: pairs.right.slice(from, until),
      bits,
      chances: bits.map((one) => chanceOf(model, one)),
    };
  });
  return [HEADER.encode('left_id,right_id,bits,probability\n'), ...(await crew.all(tasks))];
}

/** The cluster of every record as lines of `id,cluster`. */
export async function clusterLines(crew: Crew, clusters: Int32Array): Promise<Uint8Array[]> {
  const tasks = ranges(0, clusters.length).map(
    (range): Task<'cluster-lines'> => ({ do: 'cluster-lines', clusters, ...range }),
  );
  return [HEADER.encode('id,cluster\n'), ...(await crew.all(tasks))];
}
