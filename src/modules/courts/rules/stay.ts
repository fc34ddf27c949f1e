import { type Day, dayAt, plusDays, startOfDay } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import { earliest, holdsAt, type Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { StayCovers, StayEnd, StayNature } from './facts.ts';
import type { CourtsPack } from './pack.ts';

/** A court order as it stands: an overlay over the regulator's orders, never a status of the licence. */
export interface Stay {
  readonly id: Id<'stay'>;
  readonly version: number;
  readonly licence: Id<'licence'>;
  readonly court: string;
  readonly caseNumber: string;
  readonly nature: StayNature;
  readonly covers: StayCovers;
  readonly from: Instant;
  readonly lapseOn: Day | null;
  readonly lapseAt: Instant | null;
  readonly nextDate: Day | null;
  readonly status: 'claimed' | 'verified' | 'forged';
  readonly endedHow: StayEnd | null;
  readonly endedAt: Instant | null;
}

/**
 * When a stay stops to have effect; null while nothing ends it.
 * - Ended by the court (vacated, withdrawn, merged, found lapsed): from that moment, past or future.
 * - A civil order lapses on its date by itself.
 * - A writ never does: its lapse date is a question for a legal officer.
 */
export function stayEnd(stay: Stay): Instant | null {
  return stay.nature === 'writ' ? stay.endedAt : earliest(stay.endedAt, stay.lapseAt);
}

/** A forged stay never had effect; any other has from its first claim, verified or not. */
export function stayHoldsAt(stay: Stay, at: Instant): boolean {
  return stay.status !== 'forged' && holdsAt(at, { from: stay.from, until: stayEnd(stay) });
}

/** A writ whose date has passed still shields, and shows that it is being checked. */
export function lapsePassedAt(stay: Stay, at: Instant): boolean {
  return stay.nature === 'writ' && stay.lapseAt !== null && stay.lapseAt <= at;
}

export function coversOrder(stay: Stay, order: string): boolean {
  return stay.covers.kind === 'orders' && stay.covers.orders.some((covered) => covered === order);
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, '').toLowerCase();

/**
 * Whether a court order is on record already: one of the same court and case holds, over all that this one covers. Entered
 * twice it would shield on when the court ends it and an officer ends one of the two.
 */
export function enteredAlready(
  stays: readonly Stay[],
  { court, caseNumber, covers }: Pick<Stay, 'court' | 'caseNumber' | 'covers'>,
  at: Instant,
): Refusal | undefined {
  const covered = (stay: Stay) =>
    covers.kind === 'grant'
      ? stay.covers.kind === 'grant'
      : covers.orders.every((order) => coversOrder(stay, order));
  const same = stays.some(
    (stay) =>
      stay.court === court &&
      plain(stay.caseNumber) === plain(caseNumber) &&
      covered(stay) &&
      stayHoldsAt(stay, at),
  );
  return same ? refuse('conflict', 'stay-entered-already', { field: '/caseNumber' }) : undefined;
}

/** The stays that pause coercion under one order at a moment. */
export function staysOver(order: string, stays: readonly Stay[], at: Instant): Stay[] {
  return stays.filter((stay) => coversOrder(stay, order) && stayHoldsAt(stay, at));
}

/** The lapse of a new stay: the court's date, or for a civil order the period of the pack. A writ gets none by itself. */
export function lapseOf(
  pack: CourtsPack,
  nature: StayNature,
  from: Instant,
  named: Day | null,
): { lapseOn: Day | null; lapseAt: Instant | null } {
  const days = nature === 'writ' ? null : pack.lapseDays[nature];
  const lapseOn = named ?? (days === null ? null : plusDays(dayAt(from, pack.zone), days));
  return { lapseOn, lapseAt: lapseOn === null ? null : startOfDay(lapseOn, pack.zone) };
}

/** Whether a stay may still be verified, extended, ended or found forged. */
export function mayFollow(stay: Stay, act: 'verify' | 'extend' | 'forged' | 'end'): Refusal | undefined {
  if (stay.status === 'forged') return refuse('conflict', 'stay-was-forged');
  if (stay.endedAt !== null && (act === 'extend' || act === 'end'))
    return refuse('conflict', 'stay-has-ended');
  if (act === 'verify' && stay.status === 'verified') return refuse('conflict', 'stay-already-verified');
  return undefined;
}

/** Whoever entered a court order neither verifies it, finds it forged nor ends it: that takes a second officer (CRT-06). */
export function secondOfficerRefusal(enteredBy: string, by: string): Refusal | undefined {
  return enteredBy === by ? refuse('not-allowed', 'by-a-second-officer') : undefined;
}

/** A stay is verified once, by what the registry said already. */
export function mayVerifyAt(stay: Stay, checkedAt: Instant, now: Instant): Refusal | undefined {
  return (
    mayFollow(stay, 'verify') ??
    (checkedAt > now
      ? refuse('invalid', 'registry-check-in-the-future', { field: '/registryCheckedAt' })
      : undefined)
  );
}

/** An extension must have been ordered while the stay still stood; after it lapsed the court grants a new one. */
export function mayExtendAt(stay: Stay, orderedAt: Instant): Refusal | undefined {
  const end = stayEnd(stay);
  return (
    mayFollow(stay, 'extend') ??
    (end !== null && end <= orderedAt ? refuse('conflict', 'stay-has-lapsed') : undefined)
  );
}

/** A stay cannot end before it began. */
export function mayEndAt(stay: Stay, until: Instant): Refusal | undefined {
  return (
    mayFollow(stay, 'end') ??
    (until < stay.from ? refuse('invalid', 'stay-ends-before-it-began', { field: '/until' }) : undefined)
  );
}
