import type { Blocks, Refined } from './blocking/blocks.ts';
import { partsOf } from './blocking/near-values.ts';
import { isMany, type Pass } from './blocking/plan.ts';
import type { Values } from './fields/values.ts';
import { sharedInts } from './kinds/kind.ts';
import { PatternTable } from './scoring/patterns.ts';
import type { Crew, Progress } from './threads/crew.ts';
import type { Compared, FacetKeys, NearCompared, Task } from './threads/work.ts';

/** Pairs of one task, so that no thread waits long for another. */
const COMPARED_AT_ONCE = 150_000;
/** Values or records of one task. */
const AT_ONCE = 1 << 17;

/** Pairs that were compared, with the distinct patterns of their levels. */
export interface Found {
  readonly patterns: PatternTable;
  readonly answers: readonly Compared[];
  /** By answer: the number of each of its patterns. */
  readonly numbers: readonly Int32Array[];
  readonly count: number;
  readonly refined: readonly Refined[];
}

/** Finds the pairs of all passes and compares each once: first the passes of single keys together, then those of many one by one. */
export async function foundPairs(
  crew: Crew,
  values: readonly Values[],
  passes: readonly Pass[],
  records: number,
  progress: Progress,
): Promise<Found> {
  const single = passes.flatMap((pass, at) => (isMany(pass) ? [] : [at]));
  crew.share({ passes, keys: await keysOfPasses(crew, values, passes, records) });
  const blocked = await crew.all(single.map((pass): Task<'blocks'> => ({ do: 'blocks', pass })));
  const blocks = blocked.map((one) => one.blocks);
  crew.share({ blocks });
  const answers: Compared[] = await crew.all(
    blocks.flatMap((list, at) =>
      chunksOf(list).map(
        ([from, until]): Task<'compare'> => ({ do: 'compare', pass: single[at]!, from, until }),
      ),
    ),
    progress,
  );
  const refined = blocked.flatMap((one) => one.refined);
  for (const [at, pass] of passes.entries()) {
    if (!isMany(pass)) continue;
    const near = await nearPairs(crew, values, at, pass.facets[0]!.field, progress);
    answers.push(...near);
    refined.push(...near.flatMap((one) => one.refined));
  }
  const patterns = new PatternTable();
  const numbers = answers.map((answer) => merged(patterns, answer));
  const count = answers.reduce((sum, answer) => sum + answer.left.length, 0);
  return { patterns, answers, numbers, count, refined };
}

/** Takes over the patterns of a task; answers the number of each in the table. */
export function merged(patterns: PatternTable, { low, high, counts }: Compared): Int32Array {
  return low.map((one, at) => patterns.add(one, high[at]!, counts[at]!));
}

/** Keys of all records in each pass of single keys; each facet of them is worked out once a distinct value. */
async function keysOfPasses(
  crew: Crew,
  values: readonly Values[],
  passes: readonly Pass[],
  records: number,
): Promise<Int32Array[]> {
  const facets = new Map<string, FacetKeys>();
  const of = (pass: Pass) =>
    pass.facets.map(({ field, facet }) => {
      const known = facets.get(`${field} ${facet}`);
      const own = known ?? { field, keys: sharedInts(values[field]!.arena.count) };
      facets.set(`${field} ${facet}`, own);
      return own;
    });
  const keys = passes.map((pass) => sharedInts(isMany(pass) ? 0 : records));
  const making = passes.flatMap((pass, at): Task<'keys'>[] => {
    if (isMany(pass)) return [];
    const own = of(pass);
    return ranges(0, records).map((range) => ({ do: 'keys', of: own, into: keys[at]!, ...range }));
  });
  await crew.all(
    [...facets].flatMap(([name, { field, keys: into }]) =>
      ranges(1, into.length).map((range): Task<'facet'> => {
        const facet = { field, facet: Number(name.split(' ')[1]), many: false };
        return { do: 'facet', facet, into, ...range };
      }),
    ),
  );
  await crew.all(making);
  return keys;
}

/** The pairs of a pass of many keys: keys are counted, put in parts, and each part is worked through alone. */
async function nearPairs(
  crew: Crew,
  values: readonly Values[],
  pass: number,
  field: number,
  progress: Progress,
): Promise<NearCompared[]> {
  const one = values[field]!;
  const parts = partsOf(one);
  const pieces = ranges(1, one.arena.count);
  const [held, ...counts] = (await crew.all([
    { do: 'holders', field } as Task<'holders' | 'count-keys'>,
    ...pieces.map((range): Task<'count-keys'> => ({ do: 'count-keys', field, parts, ...range })),
  ])) as [{ firsts: Int32Array; holders: Int32Array }, ...Int32Array[]];
  const starts = new Float64Array(parts + 1);
  const places = counts.map(() => new Float64Array(parts));
  for (let part = 0, at = 0; part < parts; part++) {
    for (let piece = 0; piece < counts.length; piece++) {
      places[piece]![part] = at;
      at += counts[piece]![part]!;
    }
    starts[part + 1] = at;
  }
  const [keys, codes] = [sharedInts(starts[parts]!), sharedInts(starts[parts]!)];
  crew.share({ near: { parts, starts, keys, codes, ...held } });
  await crew.all(
    pieces.map(
      (range, piece): Task<'place-keys'> => ({ do: 'place-keys', field, places: places[piece]!, ...range }),
    ),
  );
  return crew.all(
    Array.from({ length: parts }, (_, part): Task<'near'> => ({ do: 'near', pass, part })),
    progress,
  );
}

/** Pieces that are one task each. */
export function ranges(first: number, end: number): { from: number; until: number }[] {
  const pieces = [];
  for (let from = first; from < end; from += AT_ONCE)
    pieces.push({ from, until: Math.min(end, from + AT_ONCE) });
  return pieces;
}

/** Runs of blocks with about as many pairs each. */
function chunksOf({ starts, ends, reach }: Blocks): [number, number][] {
  const chunks: [number, number][] = [];
  let from = 0;
  let pairs = 0;
  for (let block = 0; block < starts.length; block++) {
    const members = ends[block]! - starts[block]!;
    pairs += (members * Math.min(members, 2 * reach[block]!)) / 2;
    if (pairs < COMPARED_AT_ONCE && block < starts.length - 1) continue;
    chunks.push([from, block + 1]);
    from = block + 1;
    pairs = 0;
  }
  return chunks;
}
