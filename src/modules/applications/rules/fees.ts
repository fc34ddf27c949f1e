import { type Money, money, moneyFromText, plusMoney } from '../../../kernel/money.ts';
import { type Fee, feeState } from '../../payments/rules/fee.ts';
import type { Content } from './content.ts';
import type { ApplicationsPack, FeeLine, Kind } from './pack.ts';

/** The sum of fee lines; `currency` for a fee of nothing. */
export function totalOf(lines: readonly FeeLine[], currency: string): Money {
  return lines.reduce((sum, line) => plusMoney(sum, line.amount), money(0n, currency));
}

/** What of the processing fee is not paid yet: content that grew since the payment costs the difference. */
export function processingShortfall(
  draft: { readonly kind: Kind; readonly class: string; readonly content: Content },
  fees: readonly Fee[],
  pack: Pick<ApplicationsPack, 'processingFee'>,
  currency: string,
): Money {
  const due = totalOf(pack.processingFee(draft.kind, draft.class, draft.content), currency);
  const paid = fees
    .filter((f) => f.purpose === 'processing' && feeState(f) === 'paid')
    .reduce((sum, f) => sum + moneyFromText(f.amount).minor, 0n);
  return money(due.minor > paid ? due.minor - paid : 0n, due.currency);
}
