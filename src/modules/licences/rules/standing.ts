import type { Day } from '../../../kernel/day.ts';
import { holdsAt, type Instant } from '../../../kernel/instant.ts';
import type { StayNature } from '../../courts/rules/facts.ts';
import { coversOrder, lapsePassedAt, type Stay, stayEnd, stayHoldsAt } from '../../courts/rules/stay.ts';
import { type Order, orderEnd, orderRunsAt } from '../../orders/rules/order.ts';
import { dateStateAt, type Validity, validityEnd } from './licence.ts';

export type Verdict =
  | 'licensed'
  | 'transitional'
  | 'exempt'
  | 'suspended'
  | 'revoked'
  | 'stayed'
  | 'expired'
  | 'surrendered'
  | 'not-found';

export type MayOperate = 'yes' | 'no' | 'partly';

/** A court order as the public sees it. */
export interface CourtOrder {
  readonly court: string;
  readonly caseNumber: string;
  readonly nature: StayNature;
  readonly covers: 'grant' | 'orders';
  readonly status: 'claimed' | 'verified';
  readonly from: Instant;
  readonly nextDate: Day | null;
  readonly lapseOn: Day | null;
  /** A writ whose date has passed: it stands, and is being checked. */
  readonly lapsePassed: boolean;
}

export interface Standing {
  readonly verdict: Verdict;
  readonly mayOperate: MayOperate;
  readonly courtOrders: readonly CourtOrder[];
}

/** A standing that holds for `from <= at < until`; a null `until` has no end. */
export interface StandingInterval extends Standing {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Whose standing is asked: the licence's, or that of one number it holds. */
export type View = { readonly kind: 'licence' } | { readonly kind: 'number'; readonly number: string };

export const NOT_FOUND: Standing = { verdict: 'not-found', mayOperate: 'no', courtOrders: [] };

/** How much of what is asked about an order shuts. A premises order shuts a part of every number's calls. */
export function reachOf({ scope }: Order, view: View): 'whole' | 'part' | 'none' {
  if (scope.kind === 'whole') return 'whole';
  if (scope.kind === 'premises' || view.kind === 'licence') return 'part';
  return scope.numbers.includes(view.number) ? 'whole' : 'none';
}

/**
 * Whether a licensee may operate at a moment. Standing is never stored by hand: a stay can be granted or
 * vacated for a past date, and the answer must follow it.
 * - Before its first day: not found.
 * - Surrendered or expired by date: so, for no suspension and no stay outlives the licence (LIC-09). A revocation of
 *   the whole that began before and runs unstayed does: it ended the licence, and neither giving the licence up nor
 *   waiting for its last day washes that off (LIC-06).
 * - A court stayed the grant: stayed, may not operate (LIC-08).
 * - A revocation of the whole runs unstayed: revoked. A suspension so: suspended (LIC-06).
 * - An order on a part runs unstayed: may operate partly; a number inside it may not, one outside may (LIC-10).
 * - Orders run and every one is stayed: stayed, may operate (LIC-07).
 * - Otherwise: licensed, transitional or exempt.
 */
export function standingIn(
  licence: Validity,
  orders: readonly Order[],
  stays: readonly Stay[],
  view: View,
  at: Instant,
): Standing {
  const dates = dateStateAt(licence, at);
  if (dates === 'before') return NOT_FOUND;
  // what was only proposed is nobody's business yet, and neither is a court order over it
  const touching = orders.filter((order) => order.state === 'made' && reachOf(order, view) !== 'none');
  const holding = stays.filter((stay) => stayHoldsAt(stay, at));
  const courtOrders = holding
    .filter((stay) => stay.covers.kind === 'grant' || touching.some((order) => coversOrder(stay, order.id)))
    .map((stay) => courtOrderOf(stay, at));
  const is = (verdict: Verdict, mayOperate: MayOperate): Standing => ({ verdict, mayOperate, courtOrders });
  const running = touching.filter((order) => orderRunsAt(order, at));
  const biting = running.filter((order) => !holding.some((stay) => coversOrder(stay, order.id)));
  const whole = biting.filter((order) => reachOf(order, view) === 'whole');
  if (dates !== 'running') return is(whole.some((order) => ended(licence, order)) ? 'revoked' : dates, 'no');
  if (holding.some((stay) => stay.covers.kind === 'grant')) return is('stayed', 'no');
  if (whole.some((order) => order.kind === 'revocation')) return is('revoked', 'no');
  if (whole.length > 0) return is('suspended', 'no');
  const open = licence.kind === 'licence' ? 'licensed' : licence.kind;
  if (biting.length > 0) return is(open, 'partly');
  if (running.length > 0) return is('stayed', 'yes');
  return is(open, 'yes');
}

/** Whether an order ended the licence while there was one to end. */
function ended(licence: Validity, order: Order): boolean {
  const then = dateStateAt(licence, order.from);
  return order.kind === 'revocation' && then !== 'expired' && then !== 'surrendered';
}

function courtOrderOf(stay: Stay, at: Instant): CourtOrder {
  const { court, caseNumber, nature, covers, from, nextDate, lapseOn } = stay;
  const status = stay.status === 'verified' ? 'verified' : 'claimed';
  return {
    court,
    caseNumber,
    nature,
    covers: covers.kind,
    status,
    from,
    nextDate,
    lapseOn,
    lapsePassed: lapsePassedAt(stay, at),
  };
}

/**
 * The standing of a licence, or of one of its numbers, over all time: half-open intervals without gap or
 * overlap from its first day on, each different from the one before. The only moments at which an answer can
 * change are the dates of the licence, of its orders and of the stays over them.
 */
export function standingTimeline(
  licence: Validity,
  orders: readonly Order[],
  stays: readonly Stay[],
  view: View,
): StandingInterval[] {
  const { validFrom, provisionalUntil, confirmedAt, inspectionFailedAt, surrenderedFrom } = licence;
  const moments = new Set<Instant>([validFrom]);
  const add = (at: Instant | null) => {
    if (at !== null && at > validFrom) moments.add(at);
  };
  for (const at of [validityEnd(licence), provisionalUntil, inspectionFailedAt, confirmedAt, surrenderedFrom])
    add(at);
  for (const order of orders) for (const at of [order.from, orderEnd(order)]) add(at);
  for (const stay of stays) for (const at of [stay.from, stayEnd(stay), stay.lapseAt]) add(at);
  const timeline: StandingInterval[] = [];
  for (const from of [...moments].sort()) {
    const standing = standingIn(licence, orders, stays, view, from);
    const last = timeline.at(-1);
    if (last && sameStanding(last, standing)) continue;
    if (last) timeline[timeline.length - 1] = { ...last, until: from };
    timeline.push({ from, until: null, ...standing });
  }
  return timeline;
}

function sameStanding(a: Standing, b: Standing): boolean {
  return (
    a.verdict === b.verdict &&
    a.mayOperate === b.mayOperate &&
    JSON.stringify(a.courtOrders) === JSON.stringify(b.courtOrders)
  );
}

/** The standing at a moment; before the first interval there is none. */
export function standingAt(timeline: readonly StandingInterval[], at: Instant): Standing {
  const found = timeline.find((interval) => holdsAt(at, interval));
  return found
    ? { verdict: found.verdict, mayOperate: found.mayOperate, courtOrders: found.courtOrders }
    : NOT_FOUND;
}
