import { plusDays } from '../../../kernel/day.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { plusWorkingDays, workingDaysBetween } from '../../../kernel/working-days.ts';
import { notNow } from './allowed.ts';
import { alreadyProposed, notProposed, objecting, ownJointDecision, ownProposal } from './decision.ts';
import type { Decided } from './facts.ts';
import { matchesNamed } from './grounds.ts';
import { type Hand, otherVersion, recusedHand } from './hand.ts';
import type { ApplicationsPack } from './pack.ts';
import type { Clock } from './snapshot.ts';
import type { Application } from './state.ts';

/**
 * The applicant hears the releasable reasons and the time to answer before anybody refuses. That time is not the
 * Authority's: what it had left, at least one working day, is counted from the end of it.
 */
export function noticeRefusal(
  app: Application,
  input: { grounds: readonly string[]; matches?: readonly string[]; reasons: string },
  hand: Hand,
  pack: Pick<ApplicationsPack, 'periods' | 'calendar' | 'refusalGrounds'>,
): Decided | Refusal {
  const no = notNow(app.state, 'notice-refusal') ?? recusedHand(app, hand);
  if (no) return no;
  if (app.notice) return refuse('conflict', 'notice-given-already');
  if (input.grounds.length === 0) return refuse('invalid', 'refusal-needs-grounds', { field: '/grounds' });
  const known = pack.refusalGrounds.map((ground) => ground.code);
  const strange = input.grounds.findIndex((ground) => !known.includes(ground));
  if (strange >= 0) return refuse('invalid', 'unknown-ground', { field: `/grounds/${strange}` });
  const unnamed = matchesNamed(input, pack);
  if (unnamed) return unnamed;
  const answerBy = plusDays(hand.today, pack.periods.refusalAnswerDays);
  return {
    type: 'RefusalNoticed',
    data: {
      grounds: input.grounds,
      matches: input.matches ?? [],
      answerBy,
      officer: hand.officer,
      dues: app.clocks.filter(runsOn).map(({ agency, office, dueOn }) => {
        const left = workingDaysBetween(hand.today, dueOn, pack.calendar);
        return { agency, office, dueOn: plusWorkingDays(answerBy, Math.max(left, 1), pack.calendar) };
      }),
    },
    personal: { reasons: input.reasons },
  };
}

const runsOn = ({ office, status }: Clock) => office !== undefined && status === 'running';

export function answerRefusal(
  app: Application,
  input: { answer: string; documents: readonly string[] },
): Decided | Refusal {
  const no = notNow(app.state, 'answer-refusal');
  if (no) return no;
  if (!app.notice) return refuse('conflict', 'no-notice-yet');
  if (app.notice.answered) return refuse('conflict', 'answered-already');
  return {
    type: 'RefusalAnswered',
    data: { documents: input.documents },
    personal: { answer: input.answer },
  };
}

/** The answer convinced: the application goes back to decision. */
export function dropRefusal(app: Application, reason: string, hand: Hand): Decided | Refusal {
  const no = notNow(app.state, 'drop-refusal') ?? recusedHand(app, hand);
  if (no) return no;
  if (!app.notice?.answered) return refuse('conflict', 'not-answered-yet');
  return { type: 'RefusalDropped', data: { officer: hand.officer }, personal: { reason } };
}

export function proposeRefusal(
  app: Application,
  input: { proposal: string; hash: string; reasons: string; gist: string },
  hand: Hand,
): Decided | Refusal {
  const no =
    notNow(app.state, 'propose-refusal') ??
    recusedHand(app, hand) ??
    otherVersion(app, input.hash) ??
    alreadyProposed(app) ??
    unheard(app, hand);
  if (no) return no;
  const { proposal, hash, reasons, gist } = input;
  const { grounds, matches } = app.notice!;
  return {
    type: 'DecisionProposed',
    data: { proposal, what: 'refusal', officer: hand.officer, hash, grounds, matches },
    personal: { reasons, gist },
  };
}

/**
 * A refusal takes two officers, each with reasons of his own, and its decider has read every sealed reason it rests on: refusals were set
 * aside because the decider had not read the agency's report.
 */
export function approveRefusal(
  app: Application,
  input: { proposal: string; hash: string; reasons: string },
  hand: Hand,
): Decided | Refusal {
  const no =
    notNow(app.state, 'approve-refusal') ??
    recusedHand(app, hand) ??
    otherVersion(app, input.hash) ??
    notProposed(app, input.proposal) ??
    ownProposal(app, hand) ??
    ownJointDecision(app, hand) ??
    unheard(app, hand);
  if (no) return no;
  if (app.proposal?.what !== 'refusal') return refuse('conflict', 'nothing-proposed', { field: '/proposal' });
  const unread = objecting(app).filter(
    (o) => o.sealed && !app.sealedRead.some((r) => r.opinion === o.opinion && r.officer === hand.officer),
  );
  if (unread.length)
    return refuse('conflict', 'sealed-reasons-unread', {
      values: { agencies: unread.map((o) => o.agency).join(', ') },
    });
  if (!input.reasons) return refuse('invalid', 'decider-gives-reasons', { field: '/reasons' });
  return {
    type: 'RefusalApproved',
    data: { proposal: input.proposal, officer: hand.officer, grounds: app.proposal.grounds },
    personal: { reasons: input.reasons },
  };
}

/** Every match that a refusal of it would rest on: those of the notice, and those of the objections. */
export function matchesRestedOn(app: Application): string[] {
  const named = [app.notice?.matches ?? [], ...objecting(app).map(({ matches = [] }) => matches)];
  return [...new Set(named.flat())];
}

/** Refusing waits until the applicant has answered, or had the time to. */
function unheard(app: Application, hand: Hand): Refusal | undefined {
  if (!app.notice) return refuse('conflict', 'no-notice-yet');
  if (!app.notice.answered && hand.today <= app.notice.answerBy)
    return refuse('conflict', 'time-to-answer-runs', { values: { until: app.notice.answerBy } });
  return undefined;
}
