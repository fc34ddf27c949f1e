import type { Generation } from './generation.ts';

/** One of the rows under a key, read into a value. */
export interface ChainRow {
  readonly from: number;
  readonly until: number;
  readonly owner: number;
  readonly face: number;
  readonly tag: number;
}

export function rowIn(now: Generation, row: number): ChainRow {
  return {
    from: now.rowFrom[row]!,
    until: now.rowUntil[row]!,
    owner: now.rowOwner[row]!,
    face: now.rowFace[row]!,
    tag: now.rowTag[row]!,
  };
}

export function sameRow(a: ChainRow, b: ChainRow): boolean {
  return (
    a.from === b.from && a.until === b.until && a.owner === b.owner && a.face === b.face && a.tag === b.tag
  );
}
