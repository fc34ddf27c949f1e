import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import {
  recordEnd,
  recordExtension,
  recordForgery,
  recordStay,
  recordVerification,
  type StayEnd,
  type StayInput,
} from '../../courts/index.ts';
import { ordersById, waitForTurn } from '../store.ts';
import { type OrderPacks, officerWith } from './officer-with.ts';

type OfStay = { readonly stay: Id<'stay'> };
type Followed = OfStay & { readonly licence: Id<'licence'> };

/**
 * A legal officer enters a court order as claimed. The orders it covers must be this licence's; a proposed order
 * can be covered too, and then cannot be approved. Codes: officers-only, role-lacks-power,
 * no-delegation-in-force, stay-covers-nothing, stay-order-unknown, stay-from-future.
 */
export async function grantStay(act: Act, packs: OrderPacks, input: StayInput): Promise<OfStay | Refusal> {
  const officer = await officerWith(act, packs, 'record-court-order');
  if (isRefusal(officer)) return officer;
  if (input.from > act.at) return refuse('invalid', 'stay-from-future', { field: '/from' });
  if (input.covers.kind === 'orders') {
    const { orders } = input.covers;
    if (orders.length === 0) return refuse('invalid', 'stay-covers-nothing', { field: '/covers/orders' });
    const known = await ordersById(act, orders);
    const unknown = orders.findIndex(
      (id) => !known.some((order) => order.id === id && order.licence === input.licence),
    );
    if (unknown >= 0) return refuse('invalid', 'stay-order-unknown', { field: `/covers/orders/${unknown}` });
  }
  await waitForTurn(act, input.licence);
  return recordStay(act, packs.courts, input);
}

/** A legal officer confirms a claimed court order with the court's registry. */
export async function verifyStay(
  act: Act,
  packs: OrderPacks,
  input: OfStay & {
    readonly certifiedCopy: string;
    readonly registryCheckedAt: Instant;
    readonly note: string | null;
  },
): Promise<Followed | Refusal> {
  const officer = await officerWith(act, packs, 'verify-court-order');
  return isRefusal(officer) ? officer : recordVerification(act, input);
}

/** The court put the matter off; the stay stands on. */
export async function extendStay(
  act: Act,
  packs: OrderPacks,
  input: OfStay & {
    readonly orderedAt: Instant;
    readonly nextDate: Day | null;
    readonly lapseOn: Day | null;
  },
): Promise<Followed | Refusal> {
  const officer = await officerWith(act, packs, 'record-court-order');
  return isRefusal(officer) ? officer : recordExtension(act, packs.courts, input);
}

/** The registry knows no such order. */
export async function findForged(
  act: Act,
  packs: OrderPacks,
  input: OfStay & { readonly note: string | null },
): Promise<Followed | Refusal> {
  const officer = await officerWith(act, packs, 'verify-court-order');
  return isRefusal(officer) ? officer : recordForgery(act, input);
}

/** The stay ended, from a moment past or future; what it covered revives by itself. */
export async function endStay(
  act: Act,
  packs: OrderPacks,
  input: OfStay & { readonly how: StayEnd; readonly until: Instant },
): Promise<Followed | Refusal> {
  const officer = await officerWith(act, packs, 'record-court-order');
  return isRefusal(officer) ? officer : recordEnd(act, input);
}
