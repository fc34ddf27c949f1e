import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { Condition, Decided, FeeRef, Opinion } from './facts.ts';
import { type Hand, otherVersion, recusedHand } from './hand.ts';
import { inspectionObstacle, premisesToInspect } from './inspection.ts';
import { duesFor } from './intake.ts';
import type { ApplicationsPack, LicenceClass } from './pack.ts';
import { type Application, allHaveSpoken, currentOpinions } from './state.ts';

/**
 * Whether the law lets this version be granted.
 * - Every reviewing agency has a current opinion over this hash, given by distinct officers, and none objects.
 * - The inspections of the places that this version names let it pass; `toInspect` are those that the law wants
 *   inspected; left out, those of a renewal or variation are unknown and not asked for (the acts know the licence and ask).
 *   A provisional grant may come before, where the class allows it.
 */
export function grantable(
  app: Application,
  mode: 'grant' | 'provisional',
  licenceClass: LicenceClass,
  toInspect: readonly string[] = app.kind === 'new' ? premisesToInspect(app, licenceClass, []) : [],
): Refusal | undefined {
  const current = currentOpinions(app);
  if (!allHaveSpoken(app)) return refuse('conflict', 'opinions-missing');
  const officers = new Set(current.map((o) => o.officer));
  if (officers.size !== current.length) return refuse('conflict', 'opinions-of-one-officer');
  const against = current.filter((o) => o.verdict === 'objection').map((o) => o.agency);
  if (against.length)
    return refuse('conflict', 'an-agency-objects', { values: { agencies: against.join(', ') } });
  const unfit = inspectionObstacle(app, mode, toInspect);
  if (unfit || mode === 'grant') return unfit;
  return licenceClass.provisionalAllowed && app.kind === 'new'
    ? undefined
    : refuse('not-allowed', 'no-provisional-for-this-class');
}

export function proposeGrant(
  app: Application,
  input: { proposal: string; what: 'grant' | 'provisional'; hash: string; reasons: string },
  hand: Hand,
  licenceClass: LicenceClass,
  toInspect?: readonly string[],
): Decided | Refusal {
  const no =
    notNow(app.state, 'propose-grant') ??
    recusedHand(app, hand) ??
    otherVersion(app, input.hash) ??
    alreadyProposed(app) ??
    grantable(app, input.what, licenceClass, toInspect);
  if (no) return no;
  const { proposal, what, hash, reasons } = input;
  return {
    type: 'DecisionProposed',
    data: { proposal, what, officer: hand.officer, hash, grounds: [] },
    personal: { reasons, gist: '' },
  };
}

/** The second pair of eyes: nobody approves what he proposed, and everything is checked again at this moment. */
export function approveGrant(
  app: Application,
  input: { proposal: string; hash: string },
  fee: FeeRef | null,
  hand: Hand,
  licenceClass: LicenceClass,
  toInspect?: readonly string[],
): Decided | Refusal {
  const no =
    notNow(app.state, 'approve-grant') ??
    recusedHand(app, hand) ??
    otherVersion(app, input.hash) ??
    notProposed(app, input.proposal) ??
    ownProposal(app, hand) ??
    ownJointDecision(app, hand);
  if (no) return no;
  const what = app.proposal?.what;
  if (what !== 'grant' && what !== 'provisional') return refuse('conflict', 'nothing-proposed');
  const not = grantable(app, what, licenceClass, toInspect);
  if (not) return not;
  const current = currentOpinions(app);
  return {
    type: 'GrantApproved',
    data: {
      proposal: input.proposal,
      officer: hand.officer,
      provisional: what === 'provisional',
      version: app.version,
      hash: app.hash,
      opinions: current.map(({ agency, officer, opinion, hash }) => ({ agency, officer, opinion, hash })),
      conditions: conditionsOf(current),
      fee,
    },
  };
}

export function declineProposal(
  app: Application,
  input: { proposal: string; reason: string },
  hand: Hand,
): Decided | Refusal {
  const no =
    notNow(app.state, 'decline-proposal') ?? recusedHand(app, hand) ?? notProposed(app, input.proposal);
  return (
    no ?? {
      type: 'ProposalDeclined',
      data: { proposal: input.proposal, officer: hand.officer },
      personal: { reason: input.reason },
    }
  );
}

/** An objection goes back to its agency once; after that the joint body decides. */
export function reconsider(
  app: Application,
  reason: string,
  hand: Hand,
  pack: Pick<ApplicationsPack, 'periods' | 'calendar' | 'reviewersOf' | 'zone'>,
): Decided | Refusal {
  const no = notNow(app.state, 'reconsider') ?? recusedHand(app, hand);
  if (no) return no;
  const against = objecting(app).map((o) => o.agency);
  if (against.length === 0) return refuse('conflict', 'no-agency-objects');
  if (app.reconsidered) return refuse('conflict', 'reconsidered-already');
  return {
    type: 'ReconsiderationOrdered',
    data: { agencies: against, dues: duesFor(against, hand.today, pack), officer: hand.officer },
    personal: { reason },
  };
}

export function objecting(app: Application): readonly Opinion[] {
  return currentOpinions(app).filter((o) => o.verdict === 'objection');
}

export function alreadyProposed(app: Application): Refusal | undefined {
  return app.proposal ? refuse('conflict', 'proposal-open') : undefined;
}

export function notProposed(app: Application, proposal: string): Refusal | undefined {
  return app.proposal?.proposal === proposal
    ? undefined
    : refuse('conflict', 'nothing-proposed', { field: '/proposal' });
}

export function ownProposal(app: Application, hand: Hand): Refusal | undefined {
  return app.proposal?.officer === hand.officer ? refuse('not-allowed', 'approved-by-another') : undefined;
}

/** Whoever sat in the joint body, or entered its outcome, does not also approve what follows from it. */
export function ownJointDecision(app: Application, hand: Hand): Refusal | undefined {
  return app.jointHands.includes(hand.officer) ? refuse('not-allowed', 'sat-in-the-joint-body') : undefined;
}

/** What several agencies ask for in the same words and for the same time binds the holder once. */
function conditionsOf(opinions: readonly Opinion[]): Condition[] {
  const kept: Condition[] = [];
  for (const condition of opinions.flatMap((o) => o.conditions))
    if (!kept.some((one) => sameCondition(one, condition))) kept.push(condition);
  return kept;
}

function sameCondition(a: Condition, b: Condition): boolean {
  return a.text.en === b.text.en && a.text.ur === b.text.ur && a.from === b.from && a.until === b.until;
}
