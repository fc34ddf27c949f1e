import type { Actor } from '../../../kernel/actor.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Fault, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { SAMPLE_OUTCOMES, type SampleOutcome } from './facts.ts';

export const SAMPLE_MAX = 50;

/** What is wrong with what shall be drawn: of which days, and how many. */
export function sampleFaults(input: {
  readonly from: Instant;
  readonly until: Instant;
  readonly size: number;
}): Fault[] {
  const faults: Fault[] = [];
  if (input.until <= input.from) faults.push({ field: '/until', code: 'ends-before-it-begins' });
  if (!Number.isInteger(input.size) || input.size < 1 || input.size > SAMPLE_MAX)
    faults.push({ field: '/size', code: 'sample-size', values: { max: SAMPLE_MAX } });
  return faults;
}

/**
 * Why somebody may not give the second look at a decided file.
 * - He acted on it himself.
 * - It was looked at already: the first finding stands.
 */
export function reviewRefusal(
  by: Actor,
  item: { readonly outcome: SampleOutcome | null; readonly ownHand: boolean } | undefined,
  outcome: SampleOutcome,
): Refusal | undefined {
  if (by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  if (!item) return refuse('not-found', 'sample-item-not-found');
  if (!SAMPLE_OUTCOMES.includes(outcome))
    return refuse('invalid', 'sample-outcome-missing', { field: '/outcome' });
  if (item.ownHand) return refuse('not-allowed', 'sample-own-hand');
  return item.outcome === null ? undefined : refuse('conflict', 'sample-reviewed-already');
}
