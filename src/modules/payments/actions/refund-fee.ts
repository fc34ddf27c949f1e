import type { Id } from '../../../kernel/id.ts';
import type { MoneyText } from '../../../kernel/money.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { mayHandleMoney } from '../rules/access.ts';
import type { RefundCase } from '../rules/facts.ts';
import { refundOf, whyNotPaidOut } from '../rules/fee.ts';
import type { PaymentsPack } from '../rules/pack.ts';
import { feeBy } from '../store.ts';

export interface Refund {
  readonly fee: Id<'fee'>;
  readonly amount: MoneyText;
}

/** Orders that a paid fee goes back, as much as the pack gives in the case. It may follow from an applicant's withdrawal. */
export async function orderRefund(
  act: Act,
  pack: PaymentsPack,
  { fee: id, reason }: { readonly fee: Id<'fee'>; readonly reason: RefundCase },
): Promise<Refund | Refusal> {
  const fee = await feeBy(act, { fee: id });
  if (!fee) return refuse('not-found', 'unknown-fee', { field: '/fee' });
  const amount = refundOf(fee, reason, pack);
  if (isRefusal(amount)) return amount;
  await act.append([
    { subject: fee.id, after: fee.version, says: { type: 'RefundOrdered', data: { amount, reason } } },
  ]);
  return { fee: fee.id, amount };
}

/** Records that an ordered refund was paid out. The caller has checked that the officer may record payments. */
export async function payRefund(
  act: Act,
  { fee: id, receipt }: { readonly fee: Id<'fee'>; readonly receipt: string },
): Promise<Refund | Refusal> {
  const denied = mayHandleMoney(act.by);
  if (denied) return denied;
  if (!/^[\x21-\x7e][\x20-\x7e]{0,99}$/.test(receipt))
    return refuse('invalid', 'receipt-missing', { field: '/receipt' });
  const fee = await feeBy(act, { fee: id });
  if (!fee) return refuse('not-found', 'unknown-fee', { field: '/fee' });
  const no = whyNotPaidOut(fee, act.by.principal);
  if (no) return no;
  await act.append([
    { subject: fee.id, after: fee.version, says: { type: 'RefundPaid', data: { receipt } } },
  ]);
  return { fee: fee.id, amount: fee.refund!.amount };
}
