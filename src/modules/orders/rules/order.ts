import type { Id } from '../../../kernel/id.ts';
import { DAY_MS, earliest, holdsAt, type Instant, plusMs } from '../../../kernel/instant.ts';
import { type Fault, invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Stay, staysOver } from '../../courts/rules/stay.ts';
import type { OrderTerms } from './facts.ts';
import type { OrdersPack } from './pack.ts';

/** An order against a licensee, proposed or made. */
export interface Order extends OrderTerms {
  readonly id: Id<'order'>;
  readonly version: number;
  readonly state: 'proposed' | 'made' | 'declined';
  readonly about: readonly string[];
  readonly agency: string;
  readonly proposedBy: Id<'officer'>;
  readonly approvedBy: Id<'officer'> | null;
  readonly madeAt: Instant | null;
  readonly liftedUntil: Instant | null;
  readonly liftedHow: 'lifted' | 'set-aside' | null;
}

/** When a made order stops to run: its own end, or the moment it was lifted or set aside from. */
export function orderEnd(order: Order): Instant | null {
  return earliest(order.until, order.liftedUntil);
}

/** Whether an order runs; whether it also bites is a matter of the stays over it. */
export function orderRunsAt(order: Order, at: Instant): boolean {
  return order.state === 'made' && holdsAt(at, { from: order.from, until: orderEnd(order) });
}

export const SCOPE_SIZE_MAX = 5_000;

/**
 * What is wrong with the terms of a proposed order.
 * - The ground is one of the pack's and allows this kind (ORD-03).
 * - An order ends after it begins; a revocation has no end; an interim order has one, within the pack's days (ORD-04).
 * - A partial scope names something.
 * - Reasons are given (ORD-05).
 */
export function termsRefusal(
  pack: OrdersPack,
  terms: OrderTerms,
  reasons: string,
  now: Instant,
): Refusal | undefined {
  const faults: Fault[] = [];
  const ground = pack.grounds.find(({ code }) => code === terms.ground);
  if (!ground) faults.push({ field: '/ground', code: 'order-ground-unknown' });
  else if (!ground.kinds.includes(terms.kind))
    faults.push({ field: '/ground', code: 'order-ground-not-for-kind' });
  const begins = terms.from > now ? terms.from : now;
  if (terms.until !== null && terms.until <= begins)
    faults.push({ field: '/until', code: 'order-ends-before-it-begins' });
  if (terms.kind === 'revocation' && terms.until !== null)
    faults.push({ field: '/until', code: 'revocation-has-no-end' });
  if (terms.kind === 'revocation' && terms.interim)
    faults.push({ field: '/interim', code: 'revocation-never-interim' });
  if (terms.kind === 'suspension' && terms.interim) {
    const last = plusMs(begins, pack.interimDaysMax * DAY_MS);
    if (terms.until === null || terms.until > last)
      faults.push({ field: '/until', code: 'interim-order-too-long', values: { days: pack.interimDaysMax } });
  }
  faults.push(...scopeFaults(terms));
  if (reasons.trim().length < REASONS_LENGTH_MIN)
    faults.push({ field: '/reasons', code: 'order-needs-reasons', values: { length: REASONS_LENGTH_MIN } });
  return faults.length ? invalid(faults) : undefined;
}

/** A word or two is no reason that a court would read. */
const REASONS_LENGTH_MIN = 20;

function scopeFaults({ scope }: OrderTerms): Fault[] {
  if (scope.kind === 'whole') return [];
  const [field, items] =
    scope.kind === 'premises' ? ['/scope/premises', scope.premises] : ['/scope/numbers', scope.numbers];
  if (items.length === 0) return [{ field, code: 'order-scope-empty' }];
  if (items.length > SCOPE_SIZE_MAX)
    return [{ field, code: 'order-scope-too-long', values: { max: SCOPE_SIZE_MAX } }];
  if (new Set(items).size < items.length) return [{ field, code: 'order-scope-repeats' }];
  return [];
}

/**
 * Whether an officer may approve a proposed order now.
 * - It waits for approval.
 * - Nobody approves an order that he or she proposed (ORD-01), nor another agency's (ORD-02).
 * - No stay covers it: coercion pauses from the claim (ORD-06).
 */
export function approvalRefusal(
  order: Order,
  officer: { readonly officer: string; readonly agency: string },
  stays: readonly Stay[],
  now: Instant,
): Refusal | undefined {
  if (order.state !== 'proposed') return refuse('conflict', 'order-not-proposed');
  if (officer.officer === order.proposedBy) return refuse('not-allowed', 'order-own-proposal');
  if (officer.agency !== order.agency) return refuse('not-allowed', 'order-other-agency');
  if (order.until !== null && order.until <= now) return refuse('conflict', 'order-already-over');
  const [stay] = staysOver(order.id, stays, now);
  if (stay)
    return refuse('conflict', 'order-stayed-by-court', {
      values: { court: stay.court, caseNumber: stay.caseNumber },
    });
  return undefined;
}

/** An order never bites before it was approved. */
export function madeFrom(order: Order, now: Instant): Instant {
  return order.from > now ? order.from : now;
}

/**
 * Whether an officer may end a running order.
 * - Another officer of the order's own agency than the one who made it does (ORD-09).
 * - With reasons; those of setting aside name the decision it follows, by its number or date (ORD-10).
 * - Set aside: from its start, as if never made. Lifted: from now on or later, never backwards (ORD-11).
 */
export function liftRefusal(
  order: Order,
  officer: { readonly officer: string; readonly agency: string },
  lift: { readonly how: 'lifted' | 'set-aside'; readonly until: Instant; readonly reasons: string },
  now: Instant,
): Refusal | undefined {
  const { how, until, reasons } = lift;
  if (order.state !== 'made') return refuse('conflict', 'order-not-made');
  if (officer.agency !== order.agency) return refuse('not-allowed', 'order-other-agency');
  if (officer.officer === order.approvedBy) return refuse('not-allowed', 'order-own-approval');
  const end = orderEnd(order);
  if (end !== null && end <= until) return refuse('conflict', 'order-already-over');
  if (until < order.from) return refuse('invalid', 'order-lifted-before-it-began', { field: '/until' });
  if (how === 'lifted' && until < now)
    return refuse('invalid', 'order-lifted-in-the-past', { field: '/until' });
  if (reasons.trim().length < REASONS_LENGTH_MIN)
    return refuse('invalid', 'order-needs-reasons', {
      field: '/reasons',
      values: { length: REASONS_LENGTH_MIN },
    });
  if (how === 'set-aside' && !/\p{Nd}/u.test(reasons))
    return refuse('invalid', 'order-set-aside-names-no-decision', { field: '/reasons' });
  return undefined;
}
