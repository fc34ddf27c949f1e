import type { Id } from '../../../kernel/id.ts';
import type { MoneyText } from '../../../kernel/money.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { mayHandleMoney } from '../rules/access.ts';
import { whyNotPaidOut, whyNotRefunded } from '../rules/fee.ts';
import { feeBy } from '../store.ts';

export interface Refund {
  readonly fee: Id<'fee'>;
  readonly amount: MoneyText;
}

/**
 * Orders that a paid fee goes back, in whole or in part. The caller's pack says how much in which case; `reason` is
 * that case, a code that names nobody. The order may follow from an applicant's withdrawal.
 */
export async function orderRefund(
  act: Act,
  input: { readonly fee: Id<'fee'>; readonly amount: MoneyText; readonly reason: string },
): Promise<Refund | Refusal> {
  const { amount, reason } = input;
  const fee = await feeBy(act, { fee: input.fee });
  if (!fee) return refuse('not-found', 'unknown-fee', { field: '/fee' });
  const no = whyNotRefunded(fee, amount);
  if (no) return no;
  await act.append([
    { subject: fee.fee, after: fee.version, says: { type: 'RefundOrdered', data: { amount, reason } } },
  ]);
  return { fee: fee.fee, amount };
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
    { subject: fee.fee, after: fee.version, says: { type: 'RefundPaid', data: { receipt } } },
  ]);
  return { fee: fee.fee, amount: fee.refund!.amount };
}
