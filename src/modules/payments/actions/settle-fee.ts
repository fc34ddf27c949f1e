import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { MoneyText } from '../../../kernel/money.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import { mayHandleMoney, mayNotify } from '../rules/access.ts';
import type { FeePurpose } from '../rules/facts.ts';
import { type Fee, whyNotSettled } from '../rules/fee.ts';
import { parseReference } from '../rules/reference.ts';
import { answerNotification, bankOf, feeBy, feeSettledWith, takeNotification } from '../store.ts';

export interface BankNotification {
  /** The bank's id of this notification; the same id again gives the same answer. */
  readonly notification: string;
  /** As the payer gave it, in any spacing. */
  readonly reference: string;
  readonly amount: MoneyText;
  readonly paidAt: Instant;
  /** The bank's id of the payment. */
  readonly bankReference: string;
}

/** Under this name the office itself notifies, while it is being set up. */
const OFFICE = 'office';

export interface Settled {
  readonly fee: Id<'fee'>;
  /** The application. */
  readonly about: string;
  readonly purpose: FeePurpose;
}

const settled = ({ id, about, purpose }: Fee): Settled => ({ fee: id, about, purpose });

const isLabel = (text: string) => /^[\x20-\x7e]{1,100}$/.test(text) && text.trim() !== '';

/**
 * Settles a fee by a bank's notification, whose signature the edge has checked.
 * - A notification seen before gives its first answer; under the same id anything else is refused.
 * - The caller is a named collecting bank, whose references are its own.
 * - One bank payment settles one fee, and one fee is settled once.
 * - The amount and the currency are exactly those demanded.
 */
export async function settleByBank(act: Act, input: BankNotification): Promise<Settled | Refusal> {
  const { notification, amount, paidAt, bankReference } = input;
  const denied = mayNotify(act.by);
  if (denied) return denied;
  if (!isLabel(notification)) return refuse('invalid', 'notification-without-id', { field: '/notification' });
  if (!isLabel(bankReference))
    return refuse('invalid', 'bank-reference-missing', { field: '/bankReference' });
  const reference = parseReference(input.reference);
  if (!reference) return refuse('invalid', 'mistyped-reference', { field: '/reference' });
  const bank = act.by.kind === 'system' ? OFFICE : await bankOf(act, act.by.principal);
  if (!bank) return refuse('not-allowed', 'bank-not-named');
  const asked = canonical({ reference, amount, paidAt, bankReference });
  const earlier = await takeNotification(act, act.by.principal, notification, asked, act.at);
  if (earlier)
    return earlier.asked === asked
      ? JSON.parse(earlier.answer)
      : refuse('conflict', 'notification-reused', { field: '/notification' });
  const fee = await feeBy(act, { reference });
  if (!fee) return refuse('not-found', 'unknown-reference', { field: '/reference' });
  const no = whyNotSettled(fee, { amount, paidAt }, act.at);
  if (no) return no;
  if (await feeSettledWith(act, { bank, bankReference }))
    return refuse('conflict', 'bank-reference-used', { field: '/bankReference' });
  const data = { by: 'bank', amount: fee.amount, paidAt, bank, bankReference, receipt: null } as const;
  await act.append([
    {
      subject: fee.id,
      after: fee.version,
      at: paidAt,
      says: { type: 'FeeSettled', data },
    },
  ]);
  await answerNotification(act, act.by.principal, notification, canonical(settled(fee)));
  return settled(fee);
}

export interface OfficerReceipt {
  readonly fee: Id<'fee'>;
  readonly amount: MoneyText;
  /** Number of the receipt in the officer's hand; it settles one fee. */
  readonly receipt: string;
  /** When it was paid; now, where left out. */
  readonly paidAt?: Instant;
}

/** Settles a fee by a paper receipt. The caller has checked that the officer may record payments. */
export async function settleByOfficer(
  act: Act,
  { fee: id, amount, receipt, paidAt = act.at }: OfficerReceipt,
): Promise<Settled | Refusal> {
  const denied = mayHandleMoney(act.by);
  if (denied) return denied;
  if (!isLabel(receipt)) return refuse('invalid', 'receipt-missing', { field: '/receipt' });
  const fee = await feeBy(act, { fee: id });
  if (!fee) return refuse('not-found', 'unknown-fee', { field: '/fee' });
  const no = whyNotSettled(fee, { amount, paidAt }, act.at);
  if (no) return no.field === '/reference' ? { ...no, field: '/fee' } : no;
  if (await feeSettledWith(act, { receipt }))
    return refuse('conflict', 'receipt-used', { field: '/receipt' });
  const data = {
    by: 'officer',
    amount: fee.amount,
    paidAt,
    bank: null,
    bankReference: null,
    receipt,
  } as const;
  await act.append([
    {
      subject: fee.id,
      after: fee.version,
      at: paidAt,
      says: { type: 'FeeSettled', data },
    },
  ]);
  return settled(fee);
}
