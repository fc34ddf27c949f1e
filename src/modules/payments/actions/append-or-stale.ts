import type { Act } from '../../../platform/act.ts';
import { StaleSubject } from '../../../platform/ledger/append.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import type { PaymentsSays } from '../rules/facts.ts';

// What the database keeps single over all fees; whoever comes second decides afresh on what the first left.
const SINGLE: readonly (string | undefined)[] = [
  'fee_by_reference',
  'fee_by_bank_reference',
  'fee_by_receipt',
];

export async function appendOrStale(act: Act, fact: NewFact<PaymentsSays>): Promise<void> {
  try {
    await act.append([fact]);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23505' && SINGLE.includes(constraint)) throw new StaleSubject(fact.subject);
    throw error;
  }
}
