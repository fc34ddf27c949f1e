import type { Day } from '../../../kernel/day.ts';
import type { OwnerEntry, PersonEntry } from './content.ts';

export type Holding = Pick<PersonEntry, 'id' | 'sharePercent' | 'until'>;

/** Who owns an applicant: people with their own shares, and the companies between. */
export interface Ownership {
  readonly people?: readonly Holding[] | undefined;
  readonly owners?: readonly OwnerEntry[] | undefined;
}

/** How many companies may stand one behind another. */
export const CHAIN_MOST = 8;

/** Whether somebody still holds the roles on a day; `until` is the first day without them. */
export function isInRole({ until }: Pick<PersonEntry, 'until'>, day: string): boolean {
  return until === undefined || day < until;
}

/** Per cents as people write them, without what binary fractions add. */
export function rounded(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}

/** Shares together, per cent. */
export function sharesTogether(holders: readonly Pick<PersonEntry, 'sharePercent'>[]): number {
  return rounded(holders.reduce((all, { sharePercent }) => all + (sharePercent ?? 0), 0));
}

/** Own shares of the applicant on a day, of people and companies together. */
export function ownShares({ people = [], owners = [] }: Ownership, today: Day): number {
  return sharesTogether([...people.filter((one) => isInRole(one, today)), ...owners]);
}

/** A way from a company over its owners back to itself, the company first and last; undefined where there is none. */
export function circleFrom(start: string, owners: readonly OwnerEntry[]): string[] | undefined {
  const known = new Map(owners.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const walk = (id: string, path: readonly string[]): string[] | undefined => {
    for (const { owner } of known.get(id)?.heldBy ?? []) {
      if (owner === start) return [...path, id, start];
      if (!owner || seen.has(owner) || !known.has(owner)) continue;
      seen.add(owner);
      const found = walk(owner, [...path, id]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, []);
}

/** How many companies stand one behind another from this one on, itself counted; a circle counts as far as it is new. */
export function depthFrom(id: string, owners: readonly OwnerEntry[]): number {
  const known = new Map(owners.map((one) => [one.id, one]));
  const depths = new Map<string, number>();
  const depth = (at: string): number => {
    const before = depths.get(at);
    if (before !== undefined) return before;
    depths.set(at, 1);
    const behind = (known.get(at)?.heldBy ?? []).flatMap(({ owner }) =>
      owner && known.has(owner) ? [depth(owner)] : [],
    );
    const all = 1 + Math.max(0, ...behind);
    depths.set(at, all);
    return all;
  };
  return depth(id);
}

/** One person's part in an applicant, per cent: held in person, and with what is held through companies. */
export interface Benefit {
  readonly own: number;
  readonly effective: number;
}

/**
 * The share that each person has in the end: the own one, and of each company's share as much as is the person's
 * through it. Shares along a way multiply, ways add up. People without any are left out; a circle gives nothing.
 */
export function benefits({ people = [], owners = [] }: Ownership, today: Day): Map<string, Benefit> {
  const companies = new Map(owners.map((one) => [one.id, one]));
  const whose = new Map<string, ReadonlyMap<string, number>>();
  // of the whole of a company, who has how much in the end
  const partsOf = (id: string, { heldBy = [] }: OwnerEntry): ReadonlyMap<string, number> => {
    const known = whose.get(id);
    if (known) return known;
    whose.set(id, new Map());
    const parts = new Map<string, number>();
    for (const { owner, sharePercent = 0 } of heldBy) {
      if (!owner) continue;
      const behind = companies.get(owner);
      const each = behind ? partsOf(owner, behind) : new Map([[owner, 1]]);
      for (const [person, part] of each)
        parts.set(person, (parts.get(person) ?? 0) + (part * sharePercent) / 100);
    }
    whose.set(id, parts);
    return parts;
  };
  const through = new Map<string, number>();
  for (const one of owners)
    for (const [person, part] of partsOf(one.id ?? '', one))
      through.set(person, (through.get(person) ?? 0) + part * (one.sharePercent ?? 0));
  return new Map(
    people.flatMap((person) => {
      const own = isInRole(person, today) ? (person.sharePercent ?? 0) : 0;
      const effective = rounded(own + (through.get(person.id ?? '') ?? 0));
      return person.id && effective > 0 ? [[person.id, { own, effective }] as const] : [];
    }),
  );
}
