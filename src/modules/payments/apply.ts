import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { PAYMENTS_FACTS, type PaymentsFact } from './rules/facts.ts';

/** The row of a fee, or of a collecting bank, as its facts write it. */
export function applyPayments(given: Fact): readonly Change[] {
  const fact = given as PaymentsFact;
  switch (fact.type) {
    case 'FeeDemanded':
      return [{ put: 'fee', row: demandedRow(fact) }];
    case 'FeeSettled': {
      const { by, paidAt, bank, bankReference, receipt } = fact.data;
      return [
        change(fact, { settled_by: by, paid_at: paidAt, bank, bank_reference: bankReference, receipt }),
      ];
    }
    case 'RefundOrdered': {
      const { amount, reason } = fact.data;
      return [
        change(fact, {
          refund_minor: amount.minor,
          refund_reason: reason,
          refund_by: fact.by,
          refund_at: fact.at,
        }),
      ];
    }
    case 'RefundPaid':
      return [change(fact, { refund_receipt: fact.data.receipt, refund_paid_at: fact.at })];
    case 'FeeWithdrawn':
      return [change(fact, { withdrawn_at: fact.at, withdrawn_why: fact.data.reason })];
    case 'CollectingBankNamed': {
      const { code, principal } = fact.data;
      const [id, to] = [fact.subject, { version: fact.version, code, principal }];
      return [
        fact.version > 1
          ? { set: 'collecting_bank', key: { id }, to }
          : { put: 'collecting_bank', row: { id, ...to } },
      ];
    }
    default:
      return fact satisfies never;
  }
}

function change(fact: Fact, to: Record<string, unknown>): Change {
  return { set: 'fee', key: { id: fact.subject }, to: { version: fact.version, ...to } };
}

function demandedRow(fact: Extract<PaymentsFact, { type: 'FeeDemanded' }>): Record<string, unknown> {
  const { purpose, about, organisation, lines, amount, reference, dueOn } = fact.data;
  return {
    id: fact.subject,
    version: fact.version,
    purpose,
    about,
    organisation,
    lines,
    minor: amount.minor,
    currency: amount.currency,
    reference,
    due_on: dueOn,
    demanded_at: fact.at,
  };
}

export const paymentsChapter: Chapter = { module: 'payments', facts: PAYMENTS_FACTS, apply: applyPayments };
