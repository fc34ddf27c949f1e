import { HOUR_MS, type Instant, msOf, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import type { Audience, SignInPack } from './pack.ts';

export type { Audience } from './pack.ts';

/** How somebody proved who he is. The two codes open an enrolment and nothing else. */
export type Proof =
  | 'passkey'
  | 'password-totp'
  | 'agency-sign-on'
  | 'one-time-code'
  | 'enrolment-code'
  | 'demonstration';

export interface SessionTimes {
  readonly audience: Audience;
  readonly createdAt: Instant;
  readonly provenAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

const MINUTE_MS = 60 * SECOND_MS;

/** Before a decision, an export or a reveal of an id. */
export const PROVEN_MINUTES = 5;

/** Machines of one office differ by less; a proof from further ahead is a clock that was moved. */
const SKEW_MS = MINUTE_MS;

/** A session is written down as seen at most this often. */
export const SEEN_EVERY_MS = MINUTE_MS;

export function sessionExpiry(pack: SignInPack, audience: Audience, at: Instant): Instant {
  return plusMs(at, pack.sessions[audience].absoluteHours * HOUR_MS);
}

/**
 * Why a session opens nothing any more; undefined while it does.
 * - Its absolute time is over, by what was promised then or by what the settings allow now.
 * - Nobody used it for the idle time. A clock that was set back does not count as idling.
 */
export function sessionOver(
  pack: SignInPack,
  session: SessionTimes,
  at: Instant,
): 'expired' | 'idle' | undefined {
  const { idleMinutes } = pack.sessions[session.audience];
  if (session.expiresAt <= at || sessionExpiry(pack, session.audience, session.createdAt) <= at)
    return 'expired';
  return msOf(at) - msOf(session.seenAt) >= idleMinutes * MINUTE_MS ? 'idle' : undefined;
}

/** Whether somebody proved who he is within so many minutes; a proof that lies ahead (the clock was set back) is none. */
export function provenWithin(
  session: { readonly provenAt: Instant; readonly enrolling: boolean },
  minutes: number,
  at: Instant,
): boolean {
  const age = msOf(at) - msOf(session.provenAt);
  return !session.enrolling && age >= -SKEW_MS && age < minutes * MINUTE_MS;
}
