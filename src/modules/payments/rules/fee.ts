import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import { DAY_MS, HOUR_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import {
  type MoneyText,
  money,
  moneyFromText,
  moneyToText,
  percentRoundedDown,
  plusMoney,
} from '../../../kernel/money.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { FeeLine, FeePurpose, RefundCase, WithdrawalReason } from './facts.ts';
import type { PaymentsPack } from './pack.ts';

export interface Fee {
  readonly id: Id<'fee'>;
  readonly version: number;
  readonly purpose: FeePurpose;
  readonly about: string;
  readonly organisation: Id<'organisation'>;
  readonly lines: readonly FeeLine[];
  readonly amount: MoneyText;
  readonly reference: string;
  readonly dueOn: Day;
  readonly demandedAt: Instant;
  readonly settled: {
    readonly by: 'bank' | 'officer';
    readonly paidAt: Instant;
    readonly bank: string | null;
    readonly bankReference: string | null;
    readonly receipt: string | null;
  } | null;
  readonly refund: {
    readonly amount: MoneyText;
    readonly reason: RefundCase;
    /** The principal who ordered it. */
    readonly orderedBy: string;
    readonly orderedAt: Instant;
    readonly receipt: string | null;
    readonly paidAt: Instant | null;
  } | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: WithdrawalReason } | null;
}

export type FeeState = 'due' | 'paid' | 'refund-ordered' | 'refunded' | 'withdrawn';

/** Where a fee stands: withdrawn, refunded, refund ordered, paid, or else due. */
export function feeState(fee: Fee): FeeState {
  if (fee.withdrawn) return 'withdrawn';
  if (fee.refund) return fee.refund.paidAt ? 'refunded' : 'refund-ordered';
  return fee.settled ? 'paid' : 'due';
}

/** Whether a fee is still due after its day; a late payment is taken all the same. */
export function isOverdue(fee: Fee, today: Day): boolean {
  return feeState(fee) === 'due' && today > fee.dueOn;
}

/** The sum of a demand's lines; refused without lines, with an amount that is not above zero, or in another currency. */
export function demanded(lines: readonly FeeLine[], pack: PaymentsPack): MoneyText | Refusal {
  if (lines.length === 0) return refuse('invalid', 'fee-without-lines', { field: '/lines' });
  let sum = money(0n, pack.currency);
  for (const [i, { amount }] of lines.entries()) {
    if (amount.currency !== pack.currency)
      return refuse('invalid', 'wrong-currency', {
        field: `/lines/${i}/amount`,
        values: { expected: pack.currency },
      });
    if (!isAmount(amount.minor))
      return refuse('invalid', 'malformed-amount', { field: `/lines/${i}/amount` });
    sum = plusMoney(sum, moneyFromText(amount));
  }
  return isAmount(sum.minor.toString())
    ? moneyToText(sum)
    : refuse('invalid', 'malformed-amount', { field: '/lines' });
}

export interface Payment {
  readonly amount: MoneyText;
  readonly paidAt: Instant;
}

// A bank's clock may run ahead of the office's, and some banks give only the day of a payment.
const AHEAD_MS_MAX = HOUR_MS;
const BEFORE_MS_MAX = DAY_MS;

/**
 * Whether a payment settles a fee; undefined when it does.
 * - A fee that was withdrawn, or paid before, takes no payment.
 * - The currency and the amount are exactly those demanded: no part payment, no change given.
 * - Nobody has paid in the future, or before the fee was demanded.
 */
export function whyNotSettled(fee: Fee, payment: Payment, now: Instant): Refusal | undefined {
  const { minor, currency } = fee.amount;
  if (fee.withdrawn) return refuse('conflict', 'fee-withdrawn', { field: '/reference' });
  if (fee.settled) return refuse('conflict', 'already-paid', { field: '/reference' });
  if (payment.amount.currency !== currency)
    return refuse('invalid', 'wrong-currency', { field: '/amount/currency', values: { expected: currency } });
  if (!isAmount(payment.amount.minor))
    return refuse('invalid', 'malformed-amount', { field: '/amount/minor' });
  if (BigInt(payment.amount.minor) !== BigInt(minor))
    return refuse('invalid', 'wrong-amount', {
      field: '/amount/minor',
      values: { expected: minor, currency },
    });
  if (payment.paidAt > plusMs(now, AHEAD_MS_MAX))
    return refuse('invalid', 'paid-in-future', { field: '/paidAt' });
  if (payment.paidAt < plusMs(fee.demandedAt, -BEFORE_MS_MAX))
    return refuse('invalid', 'paid-before-demanded', { field: '/paidAt' });
  return undefined;
}

/** What goes back of a fee in a case: the pack's percentage of what was paid, rounded down; once a fee. */
export function refundOf(fee: Fee, reason: RefundCase, pack: PaymentsPack): MoneyText | Refusal {
  if (!fee.settled) return refuse('conflict', 'fee-not-paid', { field: '/fee' });
  if (fee.refund) return refuse('conflict', 'refund-already-ordered', { field: '/fee' });
  const amount = percentRoundedDown(moneyFromText(fee.amount), pack.refundPercent[fee.purpose][reason] ?? 0);
  return amount.minor > 0n
    ? moneyToText(amount)
    : refuse('not-allowed', 'no-refund-due', { field: '/reason' });
}

/** Whether a refund may be paid out by a principal; nobody pays what he ordered himself. */
export function whyNotPaidOut(fee: Fee, by: string): Refusal | undefined {
  if (!fee.refund) return refuse('conflict', 'no-refund-ordered', { field: '/fee' });
  if (fee.refund.paidAt) return refuse('conflict', 'refund-already-paid', { field: '/fee' });
  if (fee.refund.orderedBy === by)
    return refuse('not-allowed', 'refund-by-second-officer', { field: '/fee' });
  return undefined;
}

/** Digits without a leading zero, so above zero, and small enough for every bank. */
function isAmount(minor: string): boolean {
  return /^[1-9]\d{0,14}$/.test(minor);
}
