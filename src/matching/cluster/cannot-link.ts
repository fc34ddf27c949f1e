import type { Values } from '../fields/values.ts';
import type { CannotLink } from './average-link.ts';

/** Ids this long are given to one person each; a transposition makes two digits differ. */
const STRONG_ID = 11;
const SLIPS = 3;

/** Two valid national ids that are not a slip apart cannot be of one person. */
export function contradiction(values: readonly Values[]): CannotLink {
  const ids = values.find(({ field }) => field.kind === 'national-id');
  if (!ids) return () => false;
  const { units, offsets } = ids.arena;
  return (a, b) => {
    const [x, y] = [ids.codes[a]!, ids.codes[b]!];
    if (x === 0 || y === 0 || x === y) return false;
    const [from, until, start, end] = [offsets[x]!, offsets[x + 1]!, offsets[y]!, offsets[y + 1]!];
    if (until - from !== end - start || until - from < STRONG_ID) return false;
    let apart = 0;
    for (let i = 0; i < until - from; i++) if (units[from + i] !== units[start + i]) apart++;
    return apart > SLIPS;
  };
}
