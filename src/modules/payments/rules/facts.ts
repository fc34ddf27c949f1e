import type { Day } from '../../../kernel/day.ts';
import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { MoneyText } from '../../../kernel/money.ts';

/** Paid at submission, or once a grant is approved. */
export type FeePurpose = 'processing' | 'licence';

export interface FeeLine {
  /** The pack's code of what is charged. */
  readonly code: string;
  readonly amount: MoneyText;
}

/** Why money goes back; the pack says how much of each fee in each case. */
export type RefundCase =
  | 'withdrawn-before-review'
  | 'withdrawn-in-review'
  | 'refused'
  | 'lapsed'
  | 'court-direction'
  | 'charged-in-error';

export type WithdrawalReason =
  | 'demanded-anew'
  | 'application-withdrawn'
  | 'application-refused'
  | 'application-lapsed'
  | 'charged-in-error';

/** Subject: the fee; of a bank's naming, the bank. */
export type PaymentsSays =
  | Says<
      'FeeDemanded',
      {
        purpose: FeePurpose;
        about: string;
        organisation: Id<'organisation'>;
        lines: readonly FeeLine[];
        amount: MoneyText;
        reference: string;
        dueOn: Day;
      }
    >
  | Says<
      'FeeSettled',
      {
        by: 'bank' | 'officer';
        amount: MoneyText;
        paidAt: Instant;
        /** Code of the collecting bank; its references are its own. */
        bank: string | null;
        bankReference: string | null;
        receipt: string | null;
      }
    >
  | Says<'RefundOrdered', { amount: MoneyText; reason: RefundCase }>
  | Says<'RefundPaid', { receipt: string }>
  | Says<'FeeWithdrawn', { reason: WithdrawalReason }>
  | Says<'CollectingBankNamed', { code: string; principal: string }>;

export type PaymentsFact = FactOf<PaymentsSays>;

export const PAYMENTS_FACTS: readonly PaymentsSays['type'][] = [
  'FeeDemanded',
  'FeeSettled',
  'RefundOrdered',
  'RefundPaid',
  'FeeWithdrawn',
  'CollectingBankNamed',
];
