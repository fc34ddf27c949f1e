import type { PersonEntry } from './content.ts';

/** Shares of the benefit together, per cent, without what binary fractions add to them. */
export function sharesTogether(people: readonly Pick<PersonEntry, 'sharePercent'>[]): number {
  const sum = people.reduce((all, { sharePercent }) => all + (sharePercent ?? 0), 0);
  return Math.round(sum * 1e6) / 1e6;
}
