import { DAY_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

export const INVITATION_DAYS = 7;
/** Letters to strangers cost their reader's time: an organisation has this many open at once. */
export const INVITATIONS_OPEN_MAX = 20;

export function invitationEnd(at: Instant): Instant {
  return plusMs(at, INVITATION_DAYS * DAY_MS);
}

export interface InvitationState {
  readonly expiresAt: Instant;
  readonly until: Instant | null;
  readonly endedAt: Instant | null;
}

/**
 * Whether an invitation can still be answered.
 * - It opens once: accepted, declined or withdrawn it is over.
 * - It is answered within a week, and before the power that it brings has run out.
 */
export function invitationOver(invitation: InvitationState | undefined, at: Instant): Refusal | undefined {
  const over = refuse('not-found', 'invitation-over');
  if (!invitation || invitation.endedAt !== null || invitation.expiresAt <= at) return over;
  return invitation.until !== null && invitation.until <= at ? over : undefined;
}
