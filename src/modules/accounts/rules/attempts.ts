import { HOUR_MS, type Instant, msOf, plusMs, SECOND_MS } from '../../../kernel/instant.ts';

/** Failed tries in a row, of one account, one network or one known device. */
export interface Attempts {
  readonly failures: number;
  readonly lastAt: Instant;
}

/** So many tries are free; then each failure doubles the wait, up to the longest. A quiet day forgets all. */
export interface Limit {
  readonly free: number;
  readonly wait_s_first: number;
  readonly wait_s_max: number;
}

/**
 * NIST SP 800-63B-4, section 3.2.2. A wait is never a lock: whoever attacks an account makes strangers wait
 * before they may try its password, while a passkey and a device that is known go in.
 */
export const LIMITS = {
  account: { free: 5, wait_s_first: 10, wait_s_max: 900 },
  network: { free: 30, wait_s_first: 5, wait_s_max: 900 },
  device: { free: 10, wait_s_first: 30, wait_s_max: 900 },
  lettersToAccount: { free: 5, wait_s_first: 60, wait_s_max: 3_600 },
  passkeysFromNetwork: { free: 120, wait_s_first: 2, wait_s_max: 300 },
  lettersFromNetwork: { free: 20, wait_s_first: 30, wait_s_max: 3_600 },
} as const satisfies Record<string, Limit>;

export type Counted = keyof typeof LIMITS;

const FORGET_MS = 24 * HOUR_MS;

/** Seconds to wait after so many failures. */
export function waitAfter(limit: Limit, failures: number): number {
  if (failures < limit.free) return 0;
  return Math.min(limit.wait_s_first * 2 ** (failures - limit.free), limit.wait_s_max);
}

/** Seconds until the next try is looked at; 0 when it is now. A last try further ahead than any wait is a moved clock. */
export function secondsToWait(limit: Limit, attempts: Attempts | undefined, at: Instant): number {
  if (!attempts || msOf(at) - msOf(attempts.lastAt) >= FORGET_MS) return 0;
  const open = plusMs(attempts.lastAt, waitAfter(limit, attempts.failures) * SECOND_MS);
  const left = Math.ceil((msOf(open) - msOf(at)) / SECOND_MS);
  return left > limit.wait_s_max ? 0 : Math.max(left, 0);
}

/** The count once a try is taken: it counts as failed until it succeeds, so that many at once gain nothing. */
export function taken(attempts: Attempts | undefined, at: Instant): Attempts {
  const fresh = !attempts || msOf(at) - msOf(attempts.lastAt) >= FORGET_MS;
  return { failures: fresh ? 1 : attempts.failures + 1, lastAt: at };
}
