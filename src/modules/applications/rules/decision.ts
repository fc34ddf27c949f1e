import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { Condition, Decided, FeeRef, Opinion } from './facts.ts';
import { type Hand, otherVersion, recusedHand } from './hand.ts';
import { duesFor } from './intake.ts';
import type { ApplicationsPack, LicenceClass } from './pack.ts';
import { type Application, allHaveSpoken, currentOpinions, type Inspection } from './state.ts';

export const MODES = ['grant', 'provisional'] as const;

/**
 * Whether the law lets this version be granted.
 * - Every reviewing agency has a current opinion over this hash, given by distinct officers, and none objects.
 * - Of the places this version names, none was unsatisfactory at its last inspection.
 * - No inspection of them is outstanding, and one was made where the class asks for it; a provisional grant may
 *   come before the inspection, where the class allows it.
 */
export function grantable(
  app: Application,
  mode: 'grant' | 'provisional',
  licenceClass: LicenceClass,
): Refusal | undefined {
  const current = currentOpinions(app);
  if (!allHaveSpoken(app)) return refuse('conflict', 'opinions-missing');
  const officers = new Set(current.map((o) => o.officer));
  if (officers.size !== current.length) return refuse('conflict', 'opinions-of-one-officer');
  const against = current.filter((o) => o.verdict === 'objection').map((o) => o.agency);
  if (against.length)
    return refuse('conflict', 'an-agency-objects', { values: { agencies: against.join(', ') } });
  const last = lastInspections(app);
  if (last.some((i) => i.outcome === 'unsatisfactory'))
    return refuse('conflict', 'inspection-unsatisfactory');
  if (mode === 'provisional')
    return licenceClass.provisionalAllowed && app.kind === 'new'
      ? undefined
      : refuse('not-allowed', 'no-provisional-for-this-class');
  if (last.some((i) => i.outcome === null)) return refuse('conflict', 'inspection-outstanding');
  if (licenceClass.inspection === 'required' && app.kind === 'new' && last.length === 0)
    return refuse('conflict', 'inspection-needed');
  return undefined;
}

/** The last inspection of each place of this version: a place given up since holds nothing back. */
function lastInspections(app: Application): Inspection[] {
  const places = new Set((app.content.premises ?? []).map((p) => p.id));
  const named = app.inspections.filter((i) => places.has(i.premises));
  return [...new Map(named.map((i) => [i.premises, i])).values()];
}

export function proposeGrant(
  app: Application,
  input: { proposal: string; what: 'grant' | 'provisional'; hash: string; reasons: string },
  hand: Hand,
  licenceClass: LicenceClass,
): Decided | Refusal {
  const no =
    notNow(app.state, 'propose-grant') ??
    recusedHand(app, hand) ??
    otherVersion(app, input.hash) ??
    alreadyProposed(app) ??
    grantable(app, input.what, licenceClass);
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
  const not = grantable(app, what, licenceClass);
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

/**
 * The joint body's written outcome ends a disagreement. Every reviewing agency sits in it through one officer
 * of its own. Where it grants, each member's vote is that agency's opinion over this version, so that a
 * licence still rests on the opinions of all.
 */
export function decideJointly(
  app: Application,
  input: {
    outcome: 'grant' | 'refuse';
    document: string;
    hash: string;
    members: readonly { agency: string; officer: string }[];
    reasons: string;
  },
  opinionIds: readonly string[],
  hand: Hand,
): Decided | Refusal {
  const no = notNow(app.state, 'decide-jointly') ?? recusedHand(app, hand) ?? otherVersion(app, input.hash);
  if (no) return no;
  if (objecting(app).length === 0) return refuse('conflict', 'no-agency-objects');
  if (!app.reconsidered) return refuse('conflict', 'reconsider-first');
  const seats = input.members.map((m) => m.agency);
  if (seats.length !== app.reviewers.length || !app.reviewers.every((agency) => seats.includes(agency)))
    return refuse('invalid', 'joint-body-incomplete', { field: '/members' });
  if (new Set(input.members.map((m) => m.officer)).size !== input.members.length)
    return refuse('invalid', 'joint-body-seats-one-person-once', { field: '/members' });
  const recused = input.members.findIndex((m) => app.recused.includes(m.officer));
  if (recused >= 0)
    return refuse('not-allowed', 'recused-from-this', { field: `/members/${recused}/officer` });
  const kept = currentOpinions(app);
  const opinions = input.members.map((member, i): Opinion => {
    const conditions = kept.find((o) => o.agency === member.agency)?.conditions ?? [];
    const verdict = conditions.length ? 'with-conditions' : 'no-objection';
    return {
      ...member,
      opinion: opinionIds[i]!,
      version: app.version,
      hash: app.hash,
      verdict,
      conditions,
      grounds: [],
      sealed: null,
      paper: null,
      reaffirms: null,
    };
  });
  const { outcome, document, members, reasons } = input;
  return {
    type: 'JointBodyDecided',
    data: {
      outcome,
      document,
      officer: hand.officer,
      members,
      opinions: outcome === 'grant' ? opinions : [],
    },
    personal: { reasons },
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

function conditionsOf(opinions: readonly Opinion[]): Condition[] {
  return opinions.flatMap((o) => o.conditions);
}
