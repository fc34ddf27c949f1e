import { type Instant, msOf, SECOND_MS } from '../../../kernel/instant.ts';

/** RFC 6238, section 5.2: 30 seconds, and one step of delay or drift either way. */
export const STEP_S = 30;
export const TOTP_DIGITS = 6;
const DRIFT = 1;

export function stepAt(at: Instant): number {
  return Math.floor(msOf(at) / SECOND_MS / STEP_S);
}

/**
 * The steps whose code opens at a moment, the current one first. A step that was used is not among them
 * (RFC 6238, section 5.2: one time means once); steps are remembered one by one, so a clock that jumps ahead and
 * back again locks nobody out.
 */
export function stepsOpen(at: Instant, used: readonly number[]): number[] {
  const now = stepAt(at);
  const near = [now];
  for (let drift = 1; drift <= DRIFT; drift++) near.push(now - drift, now + drift);
  return near.filter((step) => step >= 0 && !used.includes(step));
}
