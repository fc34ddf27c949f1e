import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import { passedOn, putDown, start, takeUp } from './clocks.ts';
import type { Decided } from './facts.ts';
import { type Hand, recusedHand } from './hand.ts';
import { duesFor } from './intake.ts';
import type { ApplicationsPack } from './pack.ts';
import type { Due } from './snapshot.ts';
import { type Application, currentOpinions } from './state.ts';

type Pack = Pick<ApplicationsPack, 'periods' | 'calendar'>;

/**
 * An officer steps back. What he said, or countersigned, no longer counts: another officer of each agency that
 * spoke through him gives its opinion, with the whole period for it.
 */
export function recuse(
  app: Application,
  input: { reason: string; alternate: string | null },
  hand: Hand,
  pack: Pack,
): Decided | Refusal {
  const no = notNow(app.state, 'recuse') ?? recusedHand(app, hand);
  if (no) return no;
  if (input.alternate === hand.officer)
    return refuse('invalid', 'alternate-is-another', { field: '/alternate' });
  const { officer, agency } = hand;
  const fallen = spokeThrough(app, officer);
  return {
    type: 'OfficerRecused',
    data: { officer, agency, alternate: input.alternate, dues: duesFor(fallen, hand.today, pack) },
    personal: { reason: input.reason },
  };
}

/** Agencies whose current opinion an officer gave or countersigned. */
function spokeThrough(app: Application, officer: string): string[] {
  const his = currentOpinions(app).filter(
    (o) => o.officer === officer || o.paper?.countersignedBy === officer,
  );
  return his.map((o) => o.agency);
}

/**
 * The application without a recused officer.
 * - His opinions are gone; where one of them bound, the application goes back to that agency, and what was
 *   proposed, noticed or decided jointly on it is gone too.
 * - His signature in the joint body is gone; an outcome that rested on it goes back to decision.
 * - A proposal of his is gone.
 */
export function withoutRecused(
  app: Application,
  { officer, dues }: { officer: string; dues: readonly Due[] },
  at: Instant,
): Partial<Application> {
  const recused = [...app.recused, officer];
  const opinions = app.opinions.filter((o) => o.officer !== officer && o.paper?.countersignedBy !== officer);
  const sitting = app.sitting && {
    ...app.sitting,
    signed: app.sitting.signed.filter((seat) => seat.officer !== officer),
  };
  const proposal = app.proposal?.officer === officer ? null : app.proposal;
  const plain = { recused, opinions, sitting, proposal };
  const undone = { proposal: null, sitting: null, jointBody: null, notice: null, lapseOn: null };
  if (dues.length) {
    const agencies = dues.map((d) => d.agency);
    const spans = app.state === 'deficient' ? app.spans : putDown(app.spans, ['authority', 'applicant'], at);
    return {
      ...plain,
      ...(app.state === 'deficient' ? {} : { ...undone, state: 'agency-review' as const, answerBy: null }),
      clocks: start(passedOn(app.clocks), dues),
      spans: takeUp(spans, agencies, at),
    };
  }
  if (app.state === 'refusal-proposed' && app.jointBody && app.jointHands.includes(officer)) {
    const spans = takeUp(putDown(app.spans, ['applicant'], at), ['authority'], at);
    return { ...plain, ...undone, state: 'decision', answerBy: null, spans };
  }
  return plain;
}
