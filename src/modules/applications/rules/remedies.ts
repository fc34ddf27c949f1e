import { type Day, dayAt, plusDays } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { ApplicationsPack, Remedy } from './pack.ts';

/** A remedy with the last day on which it can be used; null where the law sets no period. */
export interface OpenRemedy extends Remedy {
  readonly until: Day | null;
}

/** What can be done against a decision of a moment, with the last day of each; the day of the decision is not counted. */
export function remediesFrom(
  decidedAt: Instant,
  { remedies, zone }: Pick<ApplicationsPack, 'remedies' | 'zone'>,
): OpenRemedy[] {
  const day = dayAt(decidedAt, zone);
  return remedies.map((remedy) => ({
    ...remedy,
    until: remedy.days === null ? null : plusDays(day, remedy.days),
  }));
}
