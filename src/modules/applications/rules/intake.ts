import { type Day, dayAt, plusDays } from '../../../kernel/day.ts';
import { type Fault, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { plusWorkingDays, workingDaysBetween } from '../../../kernel/working-days.ts';
import { notNow } from './allowed.ts';
import type { Decided } from './facts.ts';
import { type Hand, otherVersion, recusedHand } from './hand.ts';
import type { ApplicationsPack } from './pack.ts';
import type { Due } from './snapshot.ts';
import type { Application } from './state.ts';

type Pack = Pick<ApplicationsPack, 'authority' | 'reviewersOf' | 'periods' | 'calendar' | 'zone'>;
type OfficePack = Pick<ApplicationsPack, 'authority' | 'periods' | 'calendar'>;

/** All reviewing agencies begin on the same day, with the same time. */
export function findComplete(app: Application, hash: string, hand: Hand, pack: Pack): Decided | Refusal {
  const no = notNow(app.state, 'find-complete') ?? recusedHand(app, hand) ?? otherVersion(app, hash);
  if (no) return no;
  const reviewers = pack.reviewersOf(app.kind);
  return { type: 'FoundComplete', data: { hash, reviewers, dues: duesOfReview(app, hand.today, pack) } };
}

/** What is missing is named piece by piece; the applicant gets the period of the pack to mend it. */
export function findDeficient(
  app: Application,
  missing: readonly Fault[],
  note: string,
  hand: Hand,
  pack: Pack,
): Decided | Refusal {
  const no = notNow(app.state, 'find-deficient') ?? recusedHand(app, hand);
  if (no) return no;
  if (missing.length === 0) return refuse('invalid', 'say-what-is-missing', { field: '/missing' });
  return {
    type: 'FoundDeficient',
    data: { missing, answerBy: plusDays(hand.today, pack.periods.answerDays) },
    personal: { note },
  };
}

export function duesFor(
  agencies: readonly string[],
  today: Day,
  pack: Pick<Pack, 'periods' | 'calendar'>,
): Due[] {
  return agencies.map((agency) => ({
    agency,
    dueOn: plusWorkingDays(today, pack.periods.review, pack.calendar),
  }));
}

/** Until when intake looks whether anything is missing, from the day on which it was submitted. */
export function dueOfIntake(today: Day, { authority, periods, calendar }: OfficePack): Due {
  const dueOn = plusWorkingDays(today, periods.completeness, calendar);
  return { agency: 'intake', office: authority, dueOn };
}

/** Until when the Authority decides, from the day on which nobody's opinion is awaited any more. */
export function dueOfDecision(today: Day, { authority, periods, calendar }: OfficePack): Due {
  const dueOn = plusWorkingDays(today, periods.decision, calendar);
  return { agency: 'authority', office: authority, dueOn };
}

/** All agencies that must agree begin together; where none must, the Authority begins. */
function duesOfReview(app: Application, today: Day, pack: Pack): Due[] {
  const reviewers = pack.reviewersOf(app.kind);
  return reviewers.length ? duesFor(reviewers, today, pack) : [dueOfDecision(today, pack)];
}

/**
 * The due dates of a new version.
 * - Intake had found it deficient: every agency begins, with the whole period.
 * - An agency's clock was stopped by its request: it goes on with the working days it had left, at least one.
 * - An agency had spoken over the earlier version: it gets the short period to reaffirm.
 * - A clock that ran on keeps its date.
 */
export function duesOfNewVersion(app: Application, today: Day, pack: Pack): Due[] {
  if (!app.reviewBegun) return duesOfReview(app, today, pack);
  return app.clocks.map((clock) => {
    if (clock.status === 'running') return { agency: clock.agency, dueOn: clock.dueOn };
    const stopped = clock.stoppedAt ? dayAt(clock.stoppedAt, pack.zone) : null;
    const left =
      clock.status === 'stopped' && stopped
        ? workingDaysBetween(stopped, clock.dueOn, pack.calendar)
        : pack.periods.reaffirm;
    return { agency: clock.agency, dueOn: plusWorkingDays(today, Math.max(left, 1), pack.calendar) };
  });
}

export type LapseStep =
  | Extract<Decided, { type: 'LapseNoticed' }>
  | Extract<Decided, { type: 'ApplicationLapsed' }>;

/**
 * What silence of the applicant leads to.
 * - The period to mend, or to pay the licence fee, runs: nothing.
 * - It is over, no notice was given: notice of the day on which the application lapses.
 * - The day of the notice has passed: it lapses. One that lapsed for want of the fee may be reopened for some days,
 *   as often as the pack allows.
 */
export function lapseStep(app: Application, today: Day, pack: Pack): LapseStep | undefined {
  const unpaid = app.state === 'licence-fee-due';
  if (!unpaid && app.state !== 'deficient') return undefined;
  if (app.lapseOn) {
    if (today <= app.lapseOn) return undefined;
    const { reopenDays, reopenTimes } = pack.periods;
    const reopenBy = unpaid && app.reopened < reopenTimes ? plusDays(today, reopenDays) : null;
    return { type: 'ApplicationLapsed', data: { why: unpaid ? 'fee-unpaid' : 'unanswered', reopenBy } };
  }
  if (!app.answerBy || today <= app.answerBy) return undefined;
  return { type: 'LapseNoticed', data: { lapseOn: plusDays(today, pack.periods.lapseNoticeDays) } };
}

/** A reminder of the licence fee, once, some days before it is due. */
export function feeReminder(
  app: Application,
  today: Day,
  pack: Pack,
): Extract<Decided, { type: 'FeeReminded' }> | undefined {
  const fee = app.state === 'licence-fee-due' ? app.grant?.fee : undefined;
  if (!fee || app.feeReminded === fee.fee || today > fee.dueOn) return undefined;
  const near = plusDays(today, pack.periods.licenceFeeRemindDays) >= fee.dueOn;
  return near ? { type: 'FeeReminded', data: { fee: fee.fee, dueOn: fee.dueOn } } : undefined;
}
