import type { Values } from '../fields/values.ts';
import type { Blocks } from './blocks.ts';
import { shareDeletion } from './deletions.ts';
import { firstKeyOf } from './near-values.ts';
import { isMany, type Pass } from './plan.ts';

/** Whether a pair that a pass finds is found elsewhere: by an earlier pass, or under another key of its own. */
export type SeenBefore = (a: number, b: number, key: number) => boolean;

/** `keysOfPasses` are the keys of all records in each pass of single keys. */
export function seenBefore(
  passes: readonly Pass[],
  pass: number,
  keysOfPasses: readonly Int32Array[],
  values: readonly Values[],
): SeenBefore {
  const single: Int32Array[] = [];
  const many: Values[] = [];
  for (let earlier = 0; earlier < pass; earlier++)
    if (isMany(passes[earlier]!)) many.push(values[passes[earlier]!.facets[0]!.field]!);
    else single.push(keysOfPasses[earlier]!);
  const own = isMany(passes[pass]!) ? firstKeyOf(values[passes[pass]!.facets[0]!.field]!) : undefined;
  return (a, b, key) => {
    for (let i = 0; i < single.length; i++) {
      const mine = single[i]![a]!;
      if (mine !== 0 && mine === single[i]![b]) return true;
    }
    for (let i = 0; i < many.length; i++) {
      const { arena, codes } = many[i]!;
      const [x, y] = [codes[a]!, codes[b]!];
      if (x !== 0 && y !== 0 && shareDeletion(arena, x, y)) return true;
    }
    return own !== undefined && !own(a, b, key);
  };
}

/** Every pair of some blocks once; `split` above 0 is the first record of the second file, and pairs reach across only. */
export function eachPair(
  blocks: Blocks,
  fromBlock: number,
  untilBlock: number,
  split: number,
  seen: SeenBefore,
  take: (a: number, b: number) => void,
): void {
  const { records, starts, ends, reach, keys } = blocks;
  for (let block = fromBlock; block < untilBlock; block++) {
    const until = ends[block]!;
    for (let i = starts[block]!; i < until; i++) {
      const last = Math.min(until, i + 1 + reach[block]!);
      for (let j = i + 1; j < last; j++) {
        const x = records[i]!;
        const y = records[j]!;
        const a = Math.min(x, y);
        const b = Math.max(x, y);
        if (split > 0 && (a >= split || b < split)) continue;
        if (!seen(a, b, keys[block]!)) take(a, b);
      }
    }
  }
}
