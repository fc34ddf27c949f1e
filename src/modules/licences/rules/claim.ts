import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Licence, mustRunAt } from './licence.ts';

/** A word or two does not tell a claimant what to bring. */
const REASONS_MIN = 20;

/** Why the claim of a centre is not there to be confirmed or rejected. */
export function claimWaits({ kind, claimed, claimConfirmedAt }: Licence): Refusal | undefined {
  if (kind !== 'transitional') return refuse('conflict', 'licence-not-transitional');
  if (!claimed) return refuse('conflict', 'centre-not-claimed');
  return claimConfirmedAt === null ? undefined : refuse('conflict', 'claim-already-confirmed');
}

/**
 * Why a claim cannot be rejected now, whatever the reasons (LIC-25).
 * - It waits to be confirmed.
 * - It would not shut the centre: one that goes on by the claimant's application alone, past the instrument's date, is
 *   ended by two officers, or by the decision on that application.
 */
export function unrejectable(licence: Licence, at: Instant): Refusal | undefined {
  const waits = claimWaits(licence);
  if (waits) return waits;
  const { continuedBy, continuedUntil, validUntil } = licence;
  return continuedBy !== null && continuedUntil === null && validUntil !== null && validUntil <= at
    ? refuse('conflict', 'claim-keeps-centre-going')
    : undefined;
}

export function rejectionRefusal(licence: Licence, reasons: string, at: Instant): Refusal | undefined {
  const refused = unrejectable(licence, at);
  if (refused) return refused;
  return reasons.trim().length < REASONS_MIN
    ? refuse('invalid', 'claim-rejection-needs-reasons', {
        field: '/reasons',
        values: { length: REASONS_MIN },
      })
    : undefined;
}

/** Why a centre gets no new claim code: somebody has claimed it, or it no longer goes on. */
export function codeRefusal(licence: Licence, at: Instant): Refusal | undefined {
  if (licence.kind !== 'transitional') return refuse('conflict', 'licence-not-transitional');
  if (licence.claimed) return refuse('conflict', 'centre-already-claimed');
  return mustRunAt(licence, at);
}
