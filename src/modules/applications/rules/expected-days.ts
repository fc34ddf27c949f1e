import type { Day } from '../../../kernel/day.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import type { ApplicationsPack, Kind } from './pack.ts';

/** The last days on which an applicant can expect an answer, if nothing is asked of him meanwhile. */
export interface ExpectedDays {
  /** Whether anything is missing. */
  readonly completeness: Day;
  /** The opinions of the agencies that review this kind; none reviews a surrender. */
  readonly review: Day | null;
  readonly reviewers: readonly string[];
}

export function expectedDays(
  submittedOn: Day,
  kind: Kind,
  pack: Pick<ApplicationsPack, 'calendar' | 'periods' | 'reviewersOf'>,
): ExpectedDays {
  const completeness = plusWorkingDays(submittedOn, pack.periods.completeness, pack.calendar);
  const reviewers = pack.reviewersOf(kind);
  const review = reviewers.length ? plusWorkingDays(completeness, pack.periods.review, pack.calendar) : null;
  return { completeness, review, reviewers };
}
