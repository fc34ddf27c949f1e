import type { Blocks } from '../blocking/blocks.ts';
import type { FacetKeys } from '../blocking/facets.ts';
import { isMany, type Pass, passKey } from '../blocking/plan.ts';

/** Whether a pair that a pass finds was found before: by an earlier pass, or under a smaller key of its own. */
export type SeenBefore = (a: number, b: number, key: number) => boolean;

export function seenBefore(
  passes: readonly Pass[],
  pass: number,
  keysOfPasses: readonly Int32Array[],
): SeenBefore {
  const single: Int32Array[] = [];
  const many: FacetKeys[] = [];
  for (let earlier = 0; earlier < pass; earlier++)
    if (isMany(passes[earlier]!)) many.push(passes[earlier]!.facets[0]!);
    else single.push(keysOfPasses[earlier]!);
  const own = isMany(passes[pass]!) ? passes[pass]!.facets[0]! : undefined;
  return (a, b, key) => {
    for (let i = 0; i < single.length; i++) {
      const mine = single[i]![a]!;
      if (mine !== 0 && mine === single[i]![b]) return true;
    }
    for (let i = 0; i < many.length; i++) if (firstCommon(many[i]!, a, b) !== NONE) return true;
    return own !== undefined && firstCommon(own, a, b) !== key;
  };
}

const NONE = 0;

/** The smallest key that two records have in common. */
function firstCommon({ codes, many }: FacetKeys, a: number, b: number): number {
  const { starts, list } = many!;
  const [x, y] = [codes[a]!, codes[b]!];
  if (x === 0 || y === 0) return NONE;
  let i = starts[x]!;
  let j = starts[y]!;
  const iEnd = starts[x + 1]!;
  const jEnd = starts[y + 1]!;
  while (i < iEnd && j < jEnd) {
    const mine = list[i]!;
    const other = list[j]!;
    if (mine === other) return mine;
    if (mine < other) i++;
    else j++;
  }
  return NONE;
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
        if (x === y) continue;
        const a = Math.min(x, y);
        const b = Math.max(x, y);
        if (split > 0 && (a >= split || b < split)) continue;
        if (!seen(a, b, keys[block]!)) take(a, b);
      }
    }
  }
}

/** The keys of all records in a pass of single keys. */
export function keysOfPass(pass: Pass, records: number): Int32Array {
  const keys = new Int32Array(new SharedArrayBuffer(records * 4));
  if (!isMany(pass))
    for (let record = 0; record < records; record++) keys[record] = passKey(pass.facets, record);
  return keys;
}
