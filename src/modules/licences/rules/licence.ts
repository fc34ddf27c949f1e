import type { Id } from '../../../kernel/id.ts';
import { earliest, type Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { CourtDirection, LicenceKind, TransitionEnd } from './facts.ts';

/** One entry of the register: a licence, a centre in transition, or an exemption certificate. */
export interface Licence {
  readonly id: Id<'licence'>;
  readonly version: number;
  readonly number: string;
  readonly kind: LicenceKind;
  readonly class: string;
  readonly application: Id<'application'> | null;
  readonly company: Id<'company'>;
  readonly organisation: Id<'organisation'> | null;
  readonly holder: string;
  readonly holderUrdu: string | null;
  readonly holdings: Id<'holdings'>;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly provisionalUntil: Instant | null;
  readonly confirmedAt: Instant | null;
  /** When the holder of a provisional licence asked for its inspection, and when the inspection then failed. */
  readonly inspectionAwaitedAt: Instant | null;
  readonly inspectionFailedAt: Instant | null;
  /** The renewal (or the application of a centre in transition) made in time that keeps it going. */
  readonly continuedBy: Id<'application'> | null;
  readonly continuedUntil: Instant | null;
  readonly surrenderedFrom: Instant | null;
  readonly endedWhy: TransitionEnd | null;
  readonly endedAt: Instant | null;
  readonly successor: Id<'licence'> | null;
  readonly claimed: boolean;
  /** When an officer confirmed the claim; null while nobody has. */
  readonly claimConfirmedAt: Instant | null;
  readonly courtDirection: CourtDirection | null;
}

/** What the end of a licence by date rests on. */
export type Validity = Pick<
  Licence,
  | 'kind'
  | 'validFrom'
  | 'validUntil'
  | 'provisionalUntil'
  | 'confirmedAt'
  | 'inspectionAwaitedAt'
  | 'inspectionFailedAt'
  | 'continuedBy'
  | 'continuedUntil'
  | 'surrenderedFrom'
  | 'endedAt'
>;

/**
 * When a licence ends by date, orders aside; null: it has no end now.
 * - Provisional and never confirmed: when the provisional days are over (LIC-04), unless its inspection is awaited (LIC-31).
 * - An application made in time is undecided: it goes on (LIC-05); once decided against, until that decision.
 * - A transition that ended: then.
 */
export function validityEnd(licence: Validity): Instant | null {
  const provisional = licence.provisionalUntil !== null && licence.confirmedAt === null;
  if (provisional) return earliest(provisionalEnd(licence), earliest(licence.validUntil, licence.endedAt));
  return earliest(continuedEnd(licence), licence.endedAt);
}

/**
 * When a provisional licence ends that nobody confirms; null: it is none, or goes on.
 * - Its holder asked in time for the inspection, and the office has not inspected: it goes on. The office's delay does not
 *   cost the holder, and no day past the provisional ones counts against anybody.
 * - The inspection was made and failed: then, though not before its days are over.
 */
function provisionalEnd({
  provisionalUntil,
  inspectionAwaitedAt,
  inspectionFailedAt,
}: Validity): Instant | null {
  if (provisionalUntil === null || inspectionAwaitedAt === null) return provisionalUntil;
  if (inspectionFailedAt === null) return null;
  return inspectionFailedAt > provisionalUntil ? inspectionFailedAt : provisionalUntil;
}

function continuedEnd({ validUntil, continuedBy, continuedUntil }: Validity): Instant | null {
  if (validUntil === null || continuedBy === null) return validUntil;
  if (continuedUntil === null) return null;
  return continuedUntil > validUntil ? continuedUntil : validUntil;
}

/** Whether the dates alone let it be in force, in a gap, over, or given up. */
export function dateStateAt(
  licence: Validity,
  at: Instant,
): 'before' | 'running' | 'surrendered' | 'expired' {
  if (at < licence.validFrom) return 'before';
  const end = validityEnd(licence);
  const { surrenderedFrom, confirmedAt } = licence;
  if (surrenderedFrom !== null && surrenderedFrom <= at && (end === null || surrenderedFrom < end))
    return 'surrendered';
  if (end !== null && end <= at) return 'expired';
  // confirmed late: between the end of the provisional days and the confirmation there was no licence
  const provisional = provisionalEnd(licence);
  if (provisional !== null && confirmedAt !== null && provisional <= at && at < confirmedAt) return 'expired';
  return 'running';
}

/** The end of validity as printed. */
export function printedUntil(licence: Validity): Instant | null {
  return licence.provisionalUntil !== null && licence.confirmedAt === null
    ? licence.provisionalUntil
    : licence.validUntil;
}

/** Whether an act needs a licence that its dates leave in force at a moment. */
export function mustRunAt(licence: Validity, at: Instant): Refusal | undefined {
  const state = dateStateAt(licence, at);
  return state === 'running' ? undefined : refuse('conflict', `licence-${state}`);
}

/** Why the transition of a centre cannot end at a moment: it is in none, or it has ended. */
export function transitionEndRefusal(
  { kind, endedAt, validFrom }: Pick<Licence, 'kind' | 'endedAt' | 'validFrom'>,
  until: Instant,
): Refusal | undefined {
  if (kind !== 'transitional') return refuse('conflict', 'licence-not-transitional');
  if (endedAt !== null) return refuse('conflict', 'transition-already-ended');
  return until < validFrom
    ? refuse('invalid', 'licence-ends-before-it-begins', { field: '/until' })
    : undefined;
}
