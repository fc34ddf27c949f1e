import { Lines } from '../table/lines.ts';
import type { Shared, Work } from './work.ts';

/** Writes the id of a record as it was read. */
function idWriter({ ids, split }: Shared): (lines: Lines, record: number) => void {
  const [left, right] = ids;
  return (lines, record) => {
    if (split > 0 && record >= split) lines.cell(right!, right!.codes[record - split]!);
    else lines.cell(left!, left!.codes[record]!);
  };
}

export function linesOfPairs(shared: Shared, pairs: Work['pair-lines']['task']): Uint8Array<ArrayBuffer> {
  const lines = new Lines();
  const id = idWriter(shared);
  for (let at = 0; at < pairs.bits.length; at++) {
    id(lines, pairs.left[at]!);
    id(lines.next(), pairs.right[at]!);
    lines.text(`,${pairs.bits[at]!.toFixed(3)},${pairs.chances[at]!.toFixed(6)}\n`);
  }
  return lines.taken();
}

export function linesOfClusters(
  shared: Shared,
  { clusters, from, until }: Work['cluster-lines']['task'],
): Uint8Array<ArrayBuffer> {
  const lines = new Lines();
  const id = idWriter(shared);
  for (let record = from; record < until; record++) {
    id(lines, record);
    id(lines.next(), clusters[record]!);
    lines.line();
  }
  return lines.taken();
}
