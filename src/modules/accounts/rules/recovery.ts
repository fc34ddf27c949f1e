import type { Actor } from '../../../kernel/actor.ts';
import { DAY_MS, type Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

/** The time in which a recovery must be finished, once it is open. */
export const RECOVERY_OPEN_MS = 7 * DAY_MS;

export interface Recovery {
  readonly recovery: string;
  readonly version: number;
  readonly principal: string;
  /** Null where an applicant recovers his own account. */
  readonly agency: string | null;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly opensAt: Instant | null;
  readonly expiresAt: Instant;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
}

/** The office that the person holds who lost his ways in. */
export interface LostOffice {
  readonly principal: string;
  readonly agency: string;
}

/** A supervisor of the same agency begins; nobody recovers his own account through the office. */
export function askRecoveryRefusal(by: Actor, lost: LostOffice | undefined): Refusal | undefined {
  if (by.kind !== 'officer' || by.role !== 'supervisor') return refuse('not-allowed', 'supervisors-only');
  if (!lost || lost.agency !== by.agency) return refuse('not-allowed', 'recovery-other-agency');
  return lost.principal === by.principal ? refuse('not-allowed', 'recovery-not-own') : undefined;
}

/**
 * A second officer agrees.
 * - He is of the same agency, which the person still belongs to.
 * - He is neither the supervisor who asked nor the person who comes back.
 * - Nobody agreed before, and the time is not over.
 */
export function approveRecoveryRefusal(
  by: Actor,
  recovery: Recovery,
  lost: LostOffice | undefined,
  at: Instant,
): Refusal | undefined {
  if (by.kind !== 'officer') return refuse('not-allowed', 'second-officer-only');
  if (recovery.agency !== by.agency || lost?.agency !== by.agency)
    return refuse('not-allowed', 'recovery-other-agency');
  if (by.principal === recovery.askedBy) return refuse('not-allowed', 'recovery-needs-second');
  if (by.principal === recovery.principal) return refuse('not-allowed', 'recovery-not-own');
  if (recovery.approvedAt !== null) return refuse('conflict', 'recovery-already-approved');
  return recovery.expiresAt <= at ? refuse('conflict', 'recovery-over') : undefined;
}

/** The person himself stops a recovery that he did not ask for; so may a supervisor of the agency. */
export function cancelRecoveryRefusal(by: Actor, recovery: Recovery): Refusal | undefined {
  if (by.principal === recovery.principal) return undefined;
  return by.kind === 'officer' && by.role === 'supervisor' && by.agency === recovery.agency
    ? undefined
    : refuse('not-allowed', 'supervisors-only');
}

export type RecoveryState = 'waiting' | 'open' | 'over';

/** Where a recovery stands that nobody has ended. */
export function recoveryState(recovery: Recovery, at: Instant): RecoveryState {
  if (recovery.expiresAt <= at) return 'over';
  if (recovery.agency !== null) return recovery.approvedAt === null ? 'waiting' : 'open';
  return recovery.opensAt !== null && at < recovery.opensAt ? 'waiting' : 'open';
}
