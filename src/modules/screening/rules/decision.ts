import type { Instant } from '../../../kernel/instant.ts';
import { holdsAt } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

export const DECISIONS = ['same', 'different', 'cannot-tell'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a person decided of a match, and over what. */
export interface Decided {
  readonly decision: Decision;
  /** Hash of what it rested on. */
  readonly evidence: string;
  /** What it rested on, piece by piece. */
  readonly rests: readonly string[];
}

/** Whether somebody has to decide, and what has changed since somebody did. */
export type Asked =
  | { readonly state: 'open' }
  | { readonly state: 'decided'; readonly decision: Decision }
  | {
      readonly state: 'again';
      readonly decision: Decision;
      readonly added: readonly string[];
      readonly gone: readonly string[];
    };

/**
 * Whether a match waits for a person.
 * - Nobody decided: it does.
 * - Decided over the very evidence that there is: it does not (SCR-07).
 * - The evidence changed: it is asked again, with what came and what went (SCR-08).
 */
export function askedOf(evidence: string, rests: readonly string[], decided: Decided | undefined): Asked {
  if (!decided) return { state: 'open' };
  if (decided.evidence === evidence) return { state: 'decided', decision: decided.decision };
  return {
    state: 'again',
    decision: decided.decision,
    added: rests.filter((one) => !decided.rests.includes(one)),
    gone: decided.rests.filter((one) => !rests.includes(one)),
  };
}

export const REASON_MIN = 10;

/** What is told to an applicant, kept from him, or answered by him is said in words (SCR-17). */
export function wordless(text: string, field: string): Refusal | undefined {
  return text.trim().length < REASON_MIN
    ? refuse('invalid', 'match-needs-words', { field, values: { length: REASON_MIN } })
    : undefined;
}

/** Documents that one answer may name. */
export const DOCUMENTS_MAX = 20;

/** A decision has a reason, and is over the evidence that stands now. */
export function decideRefusal(
  standing: { readonly evidence: string } | undefined,
  input: { readonly evidence: string; readonly reason: string },
): Refusal | undefined {
  if (!standing) return refuse('not-found', 'no-such-match');
  if (standing.evidence !== input.evidence)
    return refuse('conflict', 'match-changed', { field: '/evidence' });
  if (input.reason.trim().length < REASON_MIN)
    return refuse('invalid', 'match-needs-reason', { field: '/reason', values: { length: REASON_MIN } });
  return undefined;
}

/** What was told to the applicant of a match. */
export interface Disclosure {
  readonly disclosedEvidence: string | null;
  readonly answerBy: Instant | null;
  readonly answeredAt: Instant | null;
  readonly sealed: boolean;
}

/**
 * Whether somebody may rely on a match against the applicant; undefined when so.
 * - It is sealed by law: the applicant may not know, and it may be relied on (SCR-10).
 * - It was not disclosed as it stands: not yet.
 * - It was, and the time to answer runs and no answer came: not yet (SCR-09).
 */
export function reliance(told: Disclosure | undefined, evidence: string, at: Instant): Refusal | undefined {
  if (told?.sealed) return undefined;
  if (!told || told.disclosedEvidence !== evidence) return refuse('conflict', 'match-not-disclosed');
  if (told.answeredAt === null && told.answerBy !== null && at < told.answerBy)
    return refuse('conflict', 'match-answer-awaited');
  return undefined;
}

/** An answer comes once to what was disclosed, and in its time. */
export function answerRefusal(told: Disclosure | undefined, at: Instant): Refusal | undefined {
  if (!told || told.sealed || told.disclosedEvidence === null) return refuse('not-found', 'no-such-match');
  if (told.answeredAt !== null) return refuse('conflict', 'match-answered-already');
  return told.answerBy === null || at < told.answerBy ? undefined : refuse('conflict', 'match-answer-late');
}

export const ROLES = ['organiser', 'manager', 'agent', 'owner', 'lender', 'device', 'account'] as const;
export const OUTCOMES = ['pending', 'charged', 'convicted', 'uncharged', 'acquitted', 'trafficked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who was found at a raid, what was seized there, whose account moved the money. */
export interface OwnEntry {
  readonly outcome: Outcome;
  readonly from: Instant;
  readonly dropsOn: Instant | null;
}

const NEVER: readonly Outcome[] = ['uncharged', 'acquitted', 'trafficked'];

/**
 * Whether an entry of one of the office's own lists counts against anybody at a moment.
 * - Not charged, acquitted, or trafficked to the place: never (SCR-11).
 * - Past the day on which it drops off: no more (SCR-12).
 */
export function countsAgainst({ outcome, from, dropsOn }: OwnEntry, at: Instant): boolean {
  return !NEVER.includes(outcome) && holdsAt(at, { from, until: dropsOn });
}
