export {
  type Demanded,
  demandFee,
  type FeeToDemand,
  feeToDemand,
  withdrawFee,
} from './actions/demand-fee.ts';
export { nameCollectingBank } from './actions/name-bank.ts';
export { orderRefund, payRefund, type Refund } from './actions/refund-fee.ts';
export {
  type BankNotification,
  type OfficerReceipt,
  type Settled,
  settleByBank,
  settleByOfficer,
} from './actions/settle-fee.ts';
export { paymentsChapter } from './apply.ts';
export type { FeeLine, FeePurpose, RefundCase, WithdrawalReason } from './rules/facts.ts';
export { type Fee, type FeeState, feeState, isOverdue } from './rules/fee.ts';
export type { PaymentsPack } from './rules/pack.ts';
export { parseReference, referenceInGroups } from './rules/reference.ts';
export { bankOf, feeBy, feesAbout } from './store.ts';
export { paymentsTexts } from './texts.ts';
