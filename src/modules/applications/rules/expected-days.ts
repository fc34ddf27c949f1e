import type { Day } from '../../../kernel/day.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import type { ApplicationsPack, Kind } from './pack.ts';

/** The last days on which an applicant can expect an answer, if intake uses all its time and nothing is asked of him. */
export interface ExpectedDays {
  /** The opinions of the agencies that review this kind; none reviews a surrender. */
  readonly review: Day | null;
  readonly reviewers: readonly string[];
  /** The Authority's decision. */
  readonly decision: Day;
}

export function expectedDays(
  completeness: Day,
  kind: Kind,
  pack: Pick<ApplicationsPack, 'calendar' | 'periods' | 'reviewersOf'>,
): ExpectedDays {
  const reviewers = pack.reviewersOf(kind);
  const review = reviewers.length ? plusWorkingDays(completeness, pack.periods.review, pack.calendar) : null;
  const decision = plusWorkingDays(review ?? completeness, pack.periods.decision, pack.calendar);
  return { review, reviewers, decision };
}
