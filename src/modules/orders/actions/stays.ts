import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Power } from '../../agencies/rules/pack.ts';
import {
  recordEnd,
  recordExtension,
  recordForgery,
  recordStay,
  recordVerification,
  type StayEnd,
  type StayInput,
  stay as stayById,
} from '../../courts/index.ts';
import { ordersById, ordersOf, waitForTurn } from '../store.ts';
import { type Empowered, type OrderPacks, officerWith } from './officer-with.ts';

/** Ids in which a conflict of interest is looked for, besides those that the licence's orders name: the holder's. */
interface About {
  readonly about: readonly string[];
}

type Granted = { readonly stay: Id<'stay'> };
type Followed = Granted & { readonly licence: Id<'licence'> };
type OfStay = Granted & About;

/**
 * A legal officer enters a court order as claimed. The orders it covers must be this licence's; a proposed order
 * can be covered too, and then cannot be approved. Codes: officers-only, role-lacks-power,
 * no-delegation-in-force, conflict-of-interest, stay-covers-nothing, stay-order-unknown, stay-from-future.
 */
export async function grantStay(
  act: Act,
  packs: OrderPacks,
  input: StayInput & About,
): Promise<Granted | Refusal> {
  const officer = await officerFor(act, packs, 'record-court-order', input.licence, input.about);
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
  const officer = await followerOf(act, packs, 'verify-court-order', input);
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
  const officer = await followerOf(act, packs, 'record-court-order', input);
  return isRefusal(officer) ? officer : recordExtension(act, packs.courts, input);
}

/** The registry knows no such order. */
export async function findForged(
  act: Act,
  packs: OrderPacks,
  input: OfStay & { readonly note: string | null },
): Promise<Followed | Refusal> {
  const officer = await followerOf(act, packs, 'verify-court-order', input);
  return isRefusal(officer) ? officer : recordForgery(act, input);
}

/** The stay ended, from a moment past or future; what it covered revives by itself. */
export async function endStay(
  act: Act,
  packs: OrderPacks,
  input: OfStay & { readonly how: StayEnd; readonly until: Instant },
): Promise<Followed | Refusal> {
  const officer = await followerOf(act, packs, 'record-court-order', input);
  return isRefusal(officer) ? officer : recordEnd(act, input);
}

/** The acting officer, with the power and no declared interest in the holder, as any order of the licence names it. */
async function officerFor(
  act: Act,
  packs: OrderPacks,
  power: Power,
  licence: Id<'licence'>,
  about: readonly string[],
): Promise<Empowered | Refusal> {
  const orders = await ordersOf(act, licence);
  const named = new Set([...about, ...orders.flatMap((order) => order.about)]);
  return officerWith(act, packs, power, [...named]);
}

async function followerOf(
  act: Act,
  packs: OrderPacks,
  power: Power,
  { stay: id, about }: OfStay,
): Promise<Empowered | Refusal> {
  const stay = await stayById(act, id);
  return stay ? officerFor(act, packs, power, stay.licence, about) : officerWith(act, packs, power, about);
}
