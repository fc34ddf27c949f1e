import type { Day } from '../../src/kernel/day.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import type {
  BankNotification,
  Demanded,
  FeeToDemand,
  PaymentsPack,
} from '../../src/modules/payments/index.ts';
import { anId } from './entities.ts';

/** A country that charges in XTS, the currency code kept for tests (ISO 4217). */
export const examplePayments: PaymentsPack = {
  currency: 'XTS',
  referencePrefix: 'XA',
  refundPercent: {
    processing: { 'withdrawn-before-review': 50, 'charged-in-error': 100 },
    licence: { refused: 100, 'charged-in-error': 100 },
  },
};

export function aFeeToDemand(with_: Partial<FeeToDemand> = {}): FeeToDemand {
  return {
    purpose: 'processing',
    about: anId<'application'>(),
    organisation: anId<'organisation'>(),
    lines: [
      { code: 'main-office', amount: { minor: '2000000', currency: 'XTS' } },
      { code: 'branch', amount: { minor: '1000001', currency: 'XTS' } },
    ],
    dueOn: '2026-12-31' as Day,
    ...with_,
  };
}

let sent = 0;

/** The bank's notification that a fee was paid in full. */
export function aNotification(fee: Demanded, with_: Partial<BankNotification> = {}): BankNotification {
  return {
    notification: `n-${++sent}`,
    reference: fee.reference,
    amount: fee.amount,
    paidAt: '2026-11-23T08:00:00.000Z' as Instant,
    bankReference: `bank-${sent}`,
    ...with_,
  };
}
