import type { Stay } from '../../courts/rules/stay.ts';
import type { Order } from '../../orders/rules/order.ts';
import type { Validity } from './licence.ts';
import { type StandingInterval, standingTimeline, type View } from './standing.ts';

/** The licence's own standing. */
export const LICENCE_VIEW = 'licence';
/** Any number that no order names, where some order names others. */
export const OTHER_NUMBERS_VIEW = 'numbers';

/** The standing of a licence under one key: the licence, its other numbers, or a number that an order names. */
export interface ViewTimeline {
  readonly view: string;
  readonly timeline: readonly StandingInterval[];
}

// No E.164 number is spelt so: a number that no order can name.
const UNNAMED: View = { kind: 'number', number: '' };

/**
 * Every timeline that the numbers of a licence can have. Most licences have one; an order on numbers gives
 * the numbers it names, and the others, their own.
 */
export function viewTimelines(
  licence: Validity,
  orders: readonly Order[],
  stays: readonly Stay[],
): ViewTimeline[] {
  const made = orders.filter((order) => order.state === 'made');
  const views: ViewTimeline[] = [
    { view: LICENCE_VIEW, timeline: standingTimeline(licence, orders, stays, { kind: 'licence' }) },
  ];
  const named = new Set(made.flatMap(({ scope }) => (scope.kind === 'numbers' ? scope.numbers : [])));
  if (named.size === 0) return views;
  views.push({ view: OTHER_NUMBERS_VIEW, timeline: standingTimeline(licence, orders, stays, UNNAMED) });
  for (const number of [...named].sort())
    views.push({
      view: number,
      timeline: standingTimeline(licence, orders, stays, { kind: 'number', number }),
    });
  return views;
}

/** The key under which a number's standing is kept, among the keys a licence has. */
export function viewOf(number: string, keys: { has(view: string): boolean }): string {
  if (keys.has(number)) return number;
  return keys.has(OTHER_NUMBERS_VIEW) ? OTHER_NUMBERS_VIEW : LICENCE_VIEW;
}
