import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Decision, type Disclosure, reliance } from './decision.ts';

/** A match as a reason against the applicant would rest on it. */
export interface Adverse {
  readonly match: string;
  /** The other side as officers know it. */
  readonly label: string;
  /** What it rests on now; of one that is found no more, what was disclosed of it. */
  readonly evidence: string;
  readonly told: Disclosure | undefined;
  readonly decision: Decision | null;
}

/**
 * Why a reason may not rest on these matches yet; undefined when it may. Nobody is refused on adverse material that he could not answer.
 * - The application has no such match: no.
 * - It was not disclosed as it stands and is not sealed: disclose it first (SCR-15).
 * - It was, and neither the answer came nor the time ran out: not yet (SCR-15).
 */
export function restingRefusal(
  named: readonly string[],
  known: readonly Adverse[],
  at: Instant,
): Refusal | undefined {
  for (const [i, match] of named.entries()) {
    const one = known.find((adverse) => adverse.match === match);
    const field = `/matches/${i}`;
    if (!one) return refuse('invalid', 'rests-on-no-match', { field });
    const no = reliance(one.told, one.evidence, at);
    if (no) return refuse('conflict', `rests-on-${no.code}`, { field, values: { other: one.label } });
  }
  return undefined;
}

/**
 * The matches on which a refusal rests: those that its reasons name, and those that somebody decided to be the same,
 * for nobody can refuse and leave that out of mind (SCR-16).
 */
export function restedOn(named: readonly string[], known: readonly Adverse[]): string[] {
  const same = known.filter(({ decision }) => decision === 'same').map(({ match }) => match);
  return [...new Set([...named, ...same])];
}
