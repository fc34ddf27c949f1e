import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { MoneyText } from '../../../kernel/money.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import type { FeeLine, FeePurpose, PaymentsSays, WithdrawalReason } from '../rules/facts.ts';
import { demanded } from '../rules/fee.ts';
import type { PaymentsPack } from '../rules/pack.ts';
import { referenceOf } from '../rules/reference.ts';
import { feeBy } from '../store.ts';

export interface FeeToDemand {
  readonly purpose: FeePurpose;
  /** The application. */
  readonly about: string;
  readonly organisation: Id<'organisation'>;
  readonly lines: readonly FeeLine[];
  readonly dueOn: Day;
}

export interface Demanded {
  readonly fee: Id<'fee'>;
  readonly reference: string;
  readonly amount: MoneyText;
}

/** The fact of a demand for a new fee, for a caller that appends it with its own; asks the database nothing. */
export function feeToDemand(
  pack: PaymentsPack,
  fee: Id<'fee'>,
  { purpose, about, organisation, lines, dueOn }: FeeToDemand,
): { readonly fact: NewFact<PaymentsSays>; readonly demanded: Demanded } | Refusal {
  const amount = demanded(lines, pack);
  if (isRefusal(amount)) return amount;
  const reference = referenceOf(fee, pack.referencePrefix);
  const data = { purpose, about, organisation, lines, amount, reference, dueOn };
  return {
    fact: { subject: fee, after: 0, says: { type: 'FeeDemanded', data } },
    demanded: { fee, reference, amount },
  };
}

/** Demands a fee of an organisation. */
export async function demandFee(
  act: Act,
  pack: PaymentsPack,
  input: FeeToDemand,
): Promise<Demanded | Refusal> {
  const prepared = feeToDemand(pack, act.newId<'fee'>(), input);
  if (isRefusal(prepared)) return prepared;
  await act.append([prepared.fact]);
  return prepared.demanded;
}

/** Takes back the demand of a fee that nobody has paid. */
export async function withdrawFee(
  act: Act,
  input: { readonly fee: Id<'fee'>; readonly reason: WithdrawalReason },
): Promise<{ readonly fee: Id<'fee'> } | Refusal> {
  const fee = await feeBy(act, { fee: input.fee });
  if (!fee) return refuse('not-found', 'unknown-fee', { field: '/fee' });
  if (fee.settled) return refuse('conflict', 'already-paid', { field: '/fee' });
  if (fee.withdrawn) return refuse('conflict', 'fee-withdrawn', { field: '/fee' });
  await act.append([
    {
      subject: fee.id,
      after: fee.version,
      says: { type: 'FeeWithdrawn', data: { reason: input.reason } },
    },
  ]);
  return { fee: fee.id };
}
