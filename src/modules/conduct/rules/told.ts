import type { Outcome } from './facts.ts';

/** Fewer than so many would point at somebody. */
export const TOLD_FROM = 5;

/** What an agency is told of the complaints about it that were answered within a time. */
export type ToldToAgency = {
  readonly answered: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
};

/**
 * What an agency is told of complaints about it.
 * - Of one that is open, withdrawn or not answered yet: nothing, not even that it is there.
 * - Of those answered: how many, and what came of them; never who complained, about whom, of what or when.
 * - Of fewer than `TOLD_FROM`: nothing, for whoever knows of one would learn of it.
 */
export function toldToAgency(outcomes: readonly Outcome[]): ToldToAgency | undefined {
  if (outcomes.length < TOLD_FROM) return undefined;
  const counted = { upheld: 0, 'partly-upheld': 0, 'not-upheld': 0, referred: 0 };
  for (const outcome of outcomes) counted[outcome]++;
  return { answered: outcomes.length, outcomes: counted };
}
