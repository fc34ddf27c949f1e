import { folded } from './fold.ts';

const SPELLINGS = new WeakMap<object, Map<string, string>>();

/** The first of its group, by every spelling. */
export function spellingsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  let spellings = SPELLINGS.get(groups);
  if (!spellings) {
    spellings = new Map(groups.flatMap((group) => group.map((other) => [folded(other), group[0]!])));
    SPELLINGS.set(groups, spellings);
  }
  return spellings;
}
