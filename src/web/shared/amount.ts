import type { MoneyText } from '../../kernel/money.ts';
import { type Html, ltr } from './html.ts';

/** `XEC 25,000.00`; how many digits follow the point is the currency's own (ISO 4217). */
export function amountHtml({ minor, currency }: MoneyText): Html {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const all = minor.padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return ltr(`${currency} ${whole}${digits > 0 ? `.${all.slice(-digits)}` : ''}`);
}
