import type { Instant } from '../../../kernel/instant.ts';
import { lapsePassedAt, type Stay, stayEnd } from '../../courts/rules/stay.ts';
import type { Order } from '../../orders/rules/order.ts';

/** What became of a stay by a moment. */
export type StayOutcome =
  | 'standing'
  | 'being-checked'
  | 'vacated'
  | 'withdrawn'
  | 'lapsed'
  | 'merged'
  | 'forged';

export interface StayCount {
  /** Ground code of a stayed order, or `grant` where the grant itself was attacked. */
  readonly ground: string;
  readonly outcome: StayOutcome;
  readonly count: number;
}

export function stayOutcome(stay: Stay, at: Instant): StayOutcome {
  if (stay.status === 'forged') return 'forged';
  const end = stayEnd(stay);
  if (end !== null && end <= at)
    return stay.endedHow !== null && stay.endedAt === end ? stay.endedHow : 'lapsed';
  return lapsePassedAt(stay, at) ? 'being-checked' : 'standing';
}

/** Stays by ground and outcome; one that covers orders on two grounds counts under each. */
export function stayCounts(stays: readonly Stay[], orders: readonly Order[], at: Instant): StayCount[] {
  const groundOf = new Map<string, string>(orders.map(({ id, ground }) => [id, ground]));
  const counts = new Map<string, StayCount>();
  for (const stay of stays) {
    const outcome = stayOutcome(stay, at);
    for (const ground of groundsOf(stay, groundOf)) {
      const key = `${ground} ${outcome}`;
      counts.set(key, { ground, outcome, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

function groundsOf({ covers }: Stay, groundOf: ReadonlyMap<string, string>): Set<string> {
  if (covers.kind === 'grant') return new Set(['grant']);
  return new Set(covers.orders.flatMap((order) => groundOf.get(order) ?? []));
}
