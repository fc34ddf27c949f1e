import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import { objecting } from './decision.ts';
import type { ApplicationFact, Decided, Opinion, Seat } from './facts.ts';
import { type Hand, otherVersion, recusedHand } from './hand.ts';
import type { ApplicationsPack } from './pack.ts';
import { type Application, currentOpinions, type Sitting } from './state.ts';

type Pack = Pick<ApplicationsPack, 'jointBody'>;

export interface JointOutcome {
  readonly sitting: string;
  readonly outcome: 'grant' | 'refuse';
  /** The written outcome, a stored file. */
  readonly document: string;
  readonly outcomeHash: string;
  /** Of the version. */
  readonly hash: string;
  readonly members: readonly Seat[];
  readonly reasons: string;
}

/**
 * The joint body's written outcome is laid before its members, who then sign it one by one. It ends a
 * disagreement that stood after reconsideration. Each seat of the pack is one officer of its agency. One outcome at a
 * time: one that is being signed is taken from the table first.
 */
export function enterOutcome(
  app: Application,
  input: JointOutcome,
  hand: Hand,
  pack: Pack,
): Decided | Refusal {
  const no =
    notNow(app.state, 'decide-jointly') ??
    recusedHand(app, hand) ??
    otherVersion(app, input.hash) ??
    noDisagreement(app) ??
    (app.sitting ? refuse('conflict', 'outcome-being-signed') : undefined);
  if (no) return no;
  const { seats } = pack.jointBody;
  const taken = input.members.map((m) => m.agency);
  if (taken.length !== seats.length || !seats.every((agency) => taken.includes(agency)))
    return refuse('invalid', 'joint-body-incomplete', { field: '/members' });
  if (new Set(input.members.map((m) => m.officer)).size !== input.members.length)
    return refuse('invalid', 'joint-body-seats-one-person-once', { field: '/members' });
  const recused = input.members.findIndex((m) => app.recused.includes(m.officer));
  if (recused >= 0)
    return refuse('not-allowed', 'recused-from-this', { field: `/members/${recused}/officer` });
  const { reasons, ...data } = input;
  return { type: 'JointOutcomeEntered', data: { ...data, officer: hand.officer }, personal: { reasons } };
}

/**
 * A member signs the outcome that was laid before him, and no other: his signature names its hash. Whoever
 * objected may sit; whoever recused himself may not. The outcome takes effect with the signature that makes
 * the quorum; a grant waits besides for every agency that objects, whose signature is its opinion.
 */
export function signOutcome(
  app: Application,
  input: { sitting: string; outcomeHash: string },
  newId: () => string,
  hand: Hand,
  pack: Pack,
): readonly Decided[] | Refusal {
  const no = notNow(app.state, 'decide-jointly') ?? recusedHand(app, hand);
  if (no) return no;
  const { sitting } = app;
  if (sitting?.sitting !== input.sitting) return refuse('conflict', 'no-such-sitting', { field: '/sitting' });
  if (sitting.outcomeHash !== input.outcomeHash || sitting.hash !== app.hash)
    return refuse('conflict', 'another-outcome', { field: '/outcomeHash' });
  const seat = sitting.members.find((m) => m.officer === hand.officer && m.agency === hand.agency);
  if (!seat) return refuse('not-allowed', 'no-seat-in-the-joint-body');
  if (sitting.signed.some((s) => s.officer === hand.officer)) return refuse('conflict', 'signed-already');
  const signed = [...sitting.signed, seat];
  const signature: Decided = {
    type: 'JointOutcomeSigned',
    data: { sitting: sitting.sitting, outcomeHash: sitting.outcomeHash, ...seat },
  };
  if (!takesEffect(app, sitting, signed, pack)) return [signature];
  const { outcome, document, outcomeHash, enteredBy } = sitting;
  const opinions = outcome === 'grant' ? votes(app, signed, newId) : [];
  const data = { sitting: sitting.sitting, outcome, document, outcomeHash, officer: enteredBy };
  return [signature, { type: 'JointBodyDecided', data: { ...data, members: signed, opinions } }];
}

function takesEffect(app: Application, { outcome }: Sitting, signed: readonly Seat[], pack: Pack): boolean {
  const has = (agency: string) => signed.some((s) => s.agency === agency);
  if (signed.length < pack.jointBody.quorum) return false;
  return outcome === 'refuse' || objecting(app).every((o) => has(o.agency));
}

/** So that a licence still rests on the opinions of all, each signature of a grant is that agency's opinion. */
function votes(app: Application, signed: readonly Seat[], newId: () => string): Opinion[] {
  const kept = currentOpinions(app);
  return signed
    .filter((seat) => app.reviewers.includes(seat.agency))
    .map((seat): Opinion => {
      const conditions = kept.find((o) => o.agency === seat.agency)?.conditions ?? [];
      return {
        ...seat,
        opinion: newId(),
        version: app.version,
        hash: app.hash,
        verdict: conditions.length ? 'with-conditions' : 'no-objection',
        conditions,
        grounds: [],
        sealed: null,
        paper: null,
        reaffirms: null,
      };
    });
}

/** Whoever laid the outcome before the members, or one of them who does not agree to it, takes it from the table. */
export function dropOutcome(
  app: Application,
  input: { sitting: string; reason: string },
  hand: Hand,
): Decided | Refusal {
  const no = notNow(app.state, 'decide-jointly') ?? recusedHand(app, hand);
  if (no) return no;
  const { sitting } = app;
  if (sitting?.sitting !== input.sitting) return refuse('conflict', 'no-such-sitting', { field: '/sitting' });
  const his = sitting.enteredBy === hand.officer || sitting.members.some((m) => m.officer === hand.officer);
  if (!his) return refuse('not-allowed', 'no-seat-in-the-joint-body');
  if (!input.reason) return refuse('invalid', 'say-why', { field: '/reason' });
  return {
    type: 'JointOutcomeDropped',
    data: { sitting: sitting.sitting, officer: hand.officer },
    personal: { reason: input.reason },
  };
}

function noDisagreement(app: Application): Refusal | undefined {
  if (objecting(app).length === 0) return refuse('conflict', 'no-agency-objects');
  return app.reconsidered ? undefined : refuse('conflict', 'reconsider-first');
}

type SittingFact = Extract<
  ApplicationFact,
  { type: 'JointOutcomeEntered' | 'JointOutcomeSigned' | 'JointOutcomeDropped' }
>;

/** What lies before the members after one fact more. */
export function sittingAfter(before: Sitting | null, fact: SittingFact): Sitting | null {
  switch (fact.type) {
    case 'JointOutcomeEntered': {
      const { sitting, outcome, document, outcomeHash, hash, officer, members } = fact.data;
      return { sitting, outcome, document, outcomeHash, hash, enteredBy: officer, members, signed: [] };
    }
    case 'JointOutcomeSigned': {
      const { agency, officer } = fact.data;
      return before && { ...before, signed: [...before.signed, { agency, officer }] };
    }
    case 'JointOutcomeDropped':
      return null;
    default:
      return fact satisfies never;
  }
}
