import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { staysOf } from '../../courts/index.ts';
import type { OrdersFact } from '../rules/facts.ts';
import { approvalRefusal, liftRefusal, madeFrom } from '../rules/order.ts';
import { order as orderById, reasonsOf, waitForTurn } from '../store.ts';
import { type OrderPacks, officerWith } from './officer-with.ts';

interface OfOrder {
  readonly order: Id<'order'>;
}

type Decided = { readonly order: Id<'order'>; readonly licence: Id<'licence'>; readonly from: Instant };

/** The second officer makes the order; it runs from now, or from the later moment it names. */
export async function approveOrder(act: Act, packs: OrderPacks, input: OfOrder): Promise<Decided | Refusal> {
  const order = await orderById(act, input.order);
  if (!order) return refuse('not-found', 'order-not-found');
  const officer = await officerWith(act, packs, 'approve-order', order.about);
  if (isRefusal(officer)) return officer;
  await waitForTurn(act, order.licence);
  const refused = approvalRefusal(order, officer, await staysOf(act, order.licence), act.at);
  if (refused) return refused;
  const { licence, kind, interim, scope, ground, until, proposedBy } = order;
  const from = madeFrom(order, act.at);
  const terms = { licence, kind, interim, scope, ground, from, until };
  const reasons = await reasonsOf(act, order.id);
  const says: OrdersFact = {
    type: 'OrderMade',
    data: { ...terms, proposedBy, approvedBy: officer.officer, delegation: officer.delegation },
    personal: reasons === null ? null : { reasons },
  };
  await act.append([
    { subject: order.id, after: order.version, says, keyedTo: reasons === null ? undefined : order.id },
  ]);
  return { order: order.id, licence, from };
}

/** The second officer does not agree; the proposal ends. */
export async function declineOrder(
  act: Act,
  packs: OrderPacks,
  input: OfOrder & { readonly reasons: string | null },
): Promise<OfOrder | Refusal> {
  const order = await orderById(act, input.order);
  if (!order) return refuse('not-found', 'order-not-found');
  const officer = await officerWith(act, packs, 'approve-order', order.about);
  if (isRefusal(officer)) return officer;
  if (order.state !== 'proposed') return refuse('conflict', 'order-not-proposed');
  if (officer.agency !== order.agency) return refuse('not-allowed', 'order-other-agency');
  const { reasons } = input;
  const says: OrdersFact = {
    type: 'OrderDeclined',
    data: { licence: order.licence, declinedBy: officer.officer },
    personal: reasons === null ? null : { reasons },
  };
  await act.append([
    { subject: order.id, after: order.version, says, keyedTo: reasons === null ? undefined : order.id },
  ]);
  return { order: order.id };
}

/** Another officer ends a running order: lifted from a moment on, or set aside as if it had never been made. */
export async function liftOrder(
  act: Act,
  packs: OrderPacks,
  input: OfOrder & {
    readonly until: Instant;
    readonly how: 'lifted' | 'set-aside';
    readonly reasons: string;
  },
): Promise<OfOrder | Refusal> {
  const order = await orderById(act, input.order);
  if (!order) return refuse('not-found', 'order-not-found');
  const officer = await officerWith(act, packs, 'approve-order', order.about);
  if (isRefusal(officer)) return officer;
  const { how, reasons } = input;
  const until = how === 'set-aside' ? order.from : input.until;
  const refused = liftRefusal(order, officer, { how, until, reasons }, act.at);
  if (refused) return refused;
  const says: OrdersFact = {
    type: 'OrderLifted',
    data: { licence: order.licence, until, how },
    personal: { reasons },
  };
  await act.append([{ subject: order.id, after: order.version, says, at: until, keyedTo: order.id }]);
  return { order: order.id };
}
