import type { Periods } from '../../modules/applications/rules/pack.ts';

/**
 * One period of the law. `source` says where it stands; `null` means that no published text states it and
 * the value is a cautious default, to be replaced by the licensing regulations.
 */
export interface Period {
  readonly length: number;
  readonly unit: 'working days' | 'calendar days' | 'years';
  readonly source: string | null;
}

const working = (length: number, source: string | null = null): Period => ({
  length,
  unit: 'working days',
  source,
});
const calendar = (length: number, source: string | null = null): Period => ({
  length,
  unit: 'calendar days',
  source,
});
const years = (length: number, source: string | null = null): Period => ({ length, unit: 'years', source });

const ACT = 'Pakistan Telecommunication (Re-organization) Act 1996';
const CPC = 'Code of Civil Procedure 1908, Order XXXIX';
const EXPORT_BOARD = 'Registration of call centres with the software export board';

export const PERIODS = {
  completeness: working(5),
  decision: working(10),
  agencyReview: working(20),
  reaffirmation: working(5),
  answerToRequest: calendar(30),
  lapseNotice: calendar(14),
  reminderBeforeDue: working(3),
  escalationToHead: working(5),
  escalationToAuthority: working(10),
  refusalAnswer: calendar(30, `${ACT}, s. 23: thirty days to show cause, by analogy`),
  processingFeeDue: calendar(14),
  licenceFeeDue: calendar(30),
  licenceFeeReminder: calendar(7),
  reopening: calendar(30),
  // our cautious choice: reminder, head and oversight all come before the 90 days of a provisional licence are over
  provisionalInspection: working(30),
  visit: calendar(14),
  // our cautious choice: with the first reminder, so that what was examined once is not renewed for years ahead
  renewalOpens: calendar(90),
  licenceTerm: years(1, `${EXPORT_BOARD}: yearly; the term of the new licence is unsourced`),
  provisional: calendar(90, `${EXPORT_BOARD}: provisional letter valid for 90 days`),
  expiryReminderFirst: calendar(90),
  expiryReminderSecond: calendar(30),
  expiryReminderLast: calendar(7),
  showCauseRemedy: calendar(7, `${ACT}, s. 23, as applied in show-cause notices`),
  showCauseAnswer: calendar(30, `${ACT}, s. 23 (1)`),
  orderToRemedy: calendar(30, `${ACT}, s. 23 (3)`),
  interimOrder: calendar(30),
  appealToAuthority: calendar(30, `${ACT}, s. 7 (2)`),
  appealToTribunal: calendar(30, `${ACT}, s. 7 (1)`),
  appealDecision: calendar(90, `${ACT}, s. 7 (2)`),
  adInterimLapse: calendar(15, `${CPC}, rule 2A`),
  temporaryInjunctionLapse: calendar(183, `${CPC}, rule 2B: six months`),
  temporaryInjunctionExtended: calendar(366, `${CPC}, rule 2B: one year`),
  majority: years(18, 'Majority Act 1875, s. 3'),
  contestedNumberAnswer: working(2),
  complaintAcknowledged: working(3),
  complaintAnswered: calendar(
    60,
    'Federal Ombudsmen Institutional Reforms Act 2013: sixty days to resolve a complaint',
  ),
} as const satisfies Record<string, Period>;

/** The periods of an application, as its clocks read them. */
export const applicationPeriods: Periods = {
  review: PERIODS.agencyReview.length,
  reaffirm: PERIODS.reaffirmation.length,
  completeness: PERIODS.completeness.length,
  decision: PERIODS.decision.length,
  provisionalInspection: PERIODS.provisionalInspection.length,
  answerDays: PERIODS.answerToRequest.length,
  lapseNoticeDays: PERIODS.lapseNotice.length,
  refusalAnswerDays: PERIODS.refusalAnswer.length,
  remindBefore: PERIODS.reminderBeforeDue.length,
  escalateToHead: PERIODS.escalationToHead.length,
  escalateToAuthority: PERIODS.escalationToAuthority.length,
  processingFeeDays: PERIODS.processingFeeDue.length,
  licenceFeeDays: PERIODS.licenceFeeDue.length,
  licenceFeeRemindDays: PERIODS.licenceFeeReminder.length,
  reopenDays: PERIODS.reopening.length,
  // unsourced: once, so that an approval is no option to be kept for years
  reopenTimes: 1,
  renewalOpensDays: PERIODS.renewalOpens.length,
};
