import type { MoneyText } from '../../kernel/money.ts';
import { type Html, id } from './html.ts';

// ISO 4217, list one: all others have two. What formatters know (CLDR) is how people write cash, which is less.
const OTHER_DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code): [string, number] => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code): [string, number] => [code, 3]),
  ...'CLF UYW'.split(' ').map((code): [string, number] => [code, 4]),
]);

/** `XEC 25,000.00`; how many digits follow the point is the currency's own (ISO 4217). */
export function amountText({ minor, currency }: MoneyText): string {
  const digits = OTHER_DIGITS.get(currency) ?? 2;
  const all = minor.padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${whole}${digits > 0 ? `.${all.slice(-digits)}` : ''}`;
}

export function amountHtml(amount: MoneyText): Html {
  return id(amountText(amount));
}
