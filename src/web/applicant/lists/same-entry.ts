import { isDeepStrictEqual } from 'node:util';

type Said = Readonly<Record<string, unknown>>;

/** Whether two entries of a list say the same, whatever their ids. */
export function saysTheSame(one: Said, other: Said): boolean {
  return isDeepStrictEqual(said(one), said(other));
}

function said(entry: Said): Said {
  return Object.fromEntries(
    Object.entries(entry).filter(([name, part]) => name !== 'id' && part !== undefined),
  );
}
