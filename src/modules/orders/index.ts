export { approveOrder, declineOrder, liftOrder } from './actions/decide-order.ts';
export { type OrderPacks, officerWith } from './actions/officer-with.ts';
export { type OrderInput, proposeOrder } from './actions/propose-order.ts';
export * from './actions/stays.ts';
export { applyOrders, ordersChapter } from './apply.ts';
export type { OrderKind, OrderScope, OrdersFact, OrderTerms } from './rules/facts.ts';
export type { Order } from './rules/order.ts';
export type { OrderGround, OrdersPack } from './rules/pack.ts';
export {
  liftReasonsOf,
  type OrderRow,
  order,
  orderFrom,
  ordersAbout,
  ordersById,
  ordersMadeByGround,
  ordersOf,
  ordersToApprove,
  ordersToApproveCount,
  reasonsOf,
} from './store.ts';
export { ordersTexts } from './texts.ts';
