import { plusDays } from '../../../kernel/day.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { Condition, Decided, Opinion, OpinionVerdict, SealedReasons } from './facts.ts';
import { matchesNamed } from './grounds.ts';
import { type Hand, otherVersion, recusedHand } from './hand.ts';
import { dueOfDecision } from './intake.ts';
import type { ApplicationsPack } from './pack.ts';
import type { Due } from './snapshot.ts';
import { type Application, currentOpinions, onlyAwaits } from './state.ts';

export interface AskedItem {
  readonly field: string;
  readonly text: string;
}

/** One request an agency; a later one says why it was not asked before. Its own clock stops, no other. */
export function requestInformation(
  app: Application,
  asked: { request: string; items: readonly AskedItem[]; justification: string | null },
  hand: Hand,
  pack: Pick<ApplicationsPack, 'periods'>,
): Decided | Refusal {
  const no = notNow(app.state, 'request-information') ?? recusedHand(app, hand) ?? notAReviewer(app, hand);
  if (no) return no;
  if (asked.items.length === 0) return refuse('invalid', 'say-what-is-asked', { field: '/items' });
  const own = app.requests.filter((r) => r.agency === hand.agency);
  if (requestOpen(app, hand)) return refuse('conflict', 'request-still-open');
  if (own.length && !asked.justification)
    return refuse('invalid', 'later-request-needs-justification', { field: '/justification' });
  const spoken = currentOpinions(app).some((o) => o.agency === hand.agency);
  if (spoken) return refuse('conflict', 'agency-has-spoken');
  return {
    type: 'InformationRequested',
    data: {
      request: asked.request,
      agency: hand.agency,
      officer: hand.officer,
      fields: asked.items.map((item) => item.field),
      later: own.length > 0,
      answerBy: plusDays(hand.today, pack.periods.answerDays),
    },
    personal: { items: asked.items, justification: asked.justification },
  };
}

export interface OpinionInput {
  readonly opinion: string;
  readonly hash: string;
  readonly verdict: OpinionVerdict;
  readonly conditions: readonly Condition[];
  readonly grounds: readonly string[];
  /** Of the screening, that an objection rests on. */
  readonly matches?: readonly string[];
  readonly reasons: string;
  readonly sealed: SealedReasons | null;
  readonly paper: Opinion['paper'];
}

/**
 * An agency's opinion over one exact version.
 * - One current opinion an agency; an officer speaks for his own agency alone.
 * - Conditions come with the verdict that announces them, grounds (of the pack's list) with an objection.
 * - What rests on a match names it, and only an objection does (APP-88).
 * - A paper opinion carries a second signature: whoever countersigned is not who enters it, nor recused.
 */
export function giveOpinion(
  app: Application,
  input: OpinionInput,
  hand: Hand,
  pack: Pick<ApplicationsPack, 'refusalGrounds' | 'authority' | 'periods' | 'calendar'>,
): Decided | Refusal {
  const no =
    notNow(app.state, 'give-opinion') ??
    recusedHand(app, hand) ??
    notAReviewer(app, hand) ??
    otherVersion(app, input.hash);
  if (no) return no;
  if (currentOpinions(app).some((o) => o.agency === hand.agency))
    return refuse('conflict', 'agency-has-spoken');
  if (requestOpen(app, hand)) return refuse('conflict', 'own-request-still-open');
  if ((input.verdict === 'with-conditions') !== input.conditions.length > 0)
    return refuse('invalid', 'conditions-go-with-their-verdict', { field: '/conditions' });
  if ((input.verdict === 'objection') !== input.grounds.length > 0)
    return refuse('invalid', 'grounds-go-with-objection', { field: '/grounds' });
  const known = pack.refusalGrounds.map((ground) => ground.code);
  const strange = input.grounds.findIndex((ground) => !known.includes(ground));
  if (strange >= 0) return refuse('invalid', 'unknown-ground', { field: `/grounds/${strange}` });
  const unnamed = matchesNamed(input, pack);
  if (unnamed) return unnamed;
  if (input.verdict !== 'objection' && input.matches?.length)
    return refuse('invalid', 'matches-go-with-objection', { field: '/matches' });
  if (input.verdict === 'objection' && !input.reasons && !input.sealed)
    return refuse('invalid', 'objection-needs-reasons', { field: '/reasons' });
  const second = input.paper?.countersignedBy;
  if (second === hand.officer)
    return refuse('not-allowed', 'countersigned-by-another', { field: '/paper/countersignedBy' });
  if (second && app.recused.includes(second))
    return refuse('not-allowed', 'recused-from-this', { field: '/paper/countersignedBy' });
  const { opinion, hash, verdict, conditions, grounds, matches = [], sealed, paper } = input;
  return {
    type: 'OpinionGiven',
    data: {
      opinion,
      agency: hand.agency,
      officer: hand.officer,
      version: app.version,
      hash,
      verdict,
      conditions,
      grounds,
      matches,
      sealed,
      paper,
      reaffirms: null,
      ...leading(app, hand, pack),
    },
    personal: { reasons: input.reasons },
  };
}

/**
 * Stands by the agency's earlier opinion over the difference shown: `from` is the hash of the version that
 * opinion was given over, `hash` the one now. Sealed reasons are bound to their version and are given anew.
 */
export function reaffirm(
  app: Application,
  input: { opinion: string; from: string; hash: string },
  hand: Hand,
  pack: Pick<ApplicationsPack, 'authority' | 'periods' | 'calendar'>,
): Decided | Refusal {
  const no =
    notNow(app.state, 'give-opinion') ??
    recusedHand(app, hand) ??
    notAReviewer(app, hand) ??
    otherVersion(app, input.hash);
  if (no) return no;
  if (requestOpen(app, hand)) return refuse('conflict', 'own-request-still-open');
  const earlier = app.opinions.find((o) => o.agency === hand.agency);
  if (!earlier) return refuse('conflict', 'nothing-to-reaffirm');
  if (earlier.hash === app.hash && !app.sentBack.includes(hand.agency))
    return refuse('conflict', 'agency-has-spoken');
  if (earlier.hash !== input.from) return refuse('conflict', 'difference-not-shown', { field: '/from' });
  if (earlier.sealed && earlier.hash !== app.hash) return refuse('conflict', 'sealed-reasons-are-given-anew');
  const { verdict, conditions, grounds, matches = [], sealed } = earlier;
  return {
    type: 'OpinionReaffirmed',
    data: {
      opinion: input.opinion,
      agency: hand.agency,
      officer: hand.officer,
      version: app.version,
      hash: app.hash,
      verdict,
      conditions,
      grounds,
      matches,
      sealed,
      paper: null,
      reaffirms: earlier.opinion,
      ...leading(app, hand, pack),
    },
  };
}

/** The last opinion that was awaited begins the Authority's own time. */
function leading(
  app: Application,
  { agency, today }: Hand,
  pack: Pick<ApplicationsPack, 'authority' | 'periods' | 'calendar'>,
): { dues?: Due[] } {
  return onlyAwaits(app, agency) ? { dues: [dueOfDecision(today, pack)] } : {};
}

function notAReviewer(app: Application, hand: Hand): Refusal | undefined {
  return app.reviewers.includes(hand.agency) ? undefined : refuse('not-allowed', 'agency-does-not-review');
}

function requestOpen(app: Application, hand: Hand): boolean {
  return app.requests.some((r) => r.agency === hand.agency && !r.answered);
}
