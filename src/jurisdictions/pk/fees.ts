import type { Bilingual } from '../../kernel/bilingual.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { Content } from '../../modules/applications/rules/content.ts';
import type { FeeLine, Kind } from '../../modules/applications/rules/pack.ts';
import type { PaymentsPack } from '../../modules/payments/rules/pack.ts';
import { classOf } from './classes.ts';

export const CURRENCY = 'PKR';

/** One entry of the fee schedule. `source` is null where no published text states the amount. */
export interface Fee {
  readonly text: Bilingual;
  readonly rupees: number;
  readonly unsourced: boolean;
  readonly source: string | null;
}

const TODAY = 'Registration of call centres with the software export board: yearly fee';

/** The schedule in rupees. The known figures are those of today's registration; the others are cautious defaults. */
export const FEES = {
  'processing-new': {
    text: { en: 'Processing a new application', ur: 'نئی درخواست پر کارروائی' },
    rupees: 5_000,
    unsourced: true,
    source: null,
  },
  'processing-renewal': {
    text: { en: 'Processing a renewal', ur: 'تجدید پر کارروائی' },
    rupees: 3_000,
    unsourced: true,
    source: null,
  },
  'processing-variation': {
    text: { en: 'Processing a variation', ur: 'تبدیلی پر کارروائی' },
    rupees: 2_000,
    unsourced: true,
    source: null,
  },
  'processing-exemption': {
    text: { en: 'Processing an exemption certificate', ur: 'استثنا کے سرٹیفکیٹ پر کارروائی' },
    rupees: 500,
    unsourced: true,
    source: null,
  },
  'main-office': {
    text: { en: 'Licence fee, main office, one year', ur: 'لائسنس فیس، مرکزی دفتر، ایک سال' },
    rupees: 20_000,
    unsourced: false,
    source: TODAY,
  },
  branch: {
    text: { en: 'Licence fee, each branch, one year', ur: 'لائسنس فیس، ہر شاخ، ایک سال' },
    rupees: 10_000,
    unsourced: false,
    source: TODAY,
  },
  platform: {
    text: {
      en: 'Licence fee, platform or reseller, one year',
      ur: 'لائسنس فیس، پلیٹ فارم یا ری سیلر، ایک سال',
    },
    rupees: 50_000,
    unsourced: true,
    source: null,
  },
} as const satisfies Record<string, Fee>;

/**
 * Per cent that comes back, by case; unsourced. Of the processing fee half before any work was done and nothing
 * later; a licence fee whose licence never came, and what was charged in error, come back whole.
 */
export const refundPercent: PaymentsPack['refundPercent'] = {
  processing: {
    'withdrawn-before-review': 50,
    'withdrawn-in-review': 0,
    refused: 0,
    'charged-in-error': 100,
  },
  licence: {
    'withdrawn-in-review': 100,
    refused: 100,
    lapsed: 100,
    'court-direction': 100,
    'charged-in-error': 100,
  },
};

function line(code: keyof typeof FEES, times = 1): FeeLine {
  const fee = FEES[code];
  return { code, text: fee.text, amount: rupees(fee.rupees * times) };
}

export function rupees(amount: number): Money {
  return money(BigInt(amount) * 100n, CURRENCY);
}

/** What is due with the application. A surrender costs nothing. */
export function processingFee(kind: Kind, classCode: string, _content: Content): readonly FeeLine[] {
  if (kind === 'surrender') return [];
  if (classOf(classCode).feeCode === 'exemption') return [line('processing-exemption')];
  return [line(`processing-${kind}`)];
}

/**
 * What is due once the application is approved, for one term of a year: a centre pays for its main office and
 * each branch, a platform or reseller one amount. A variation pays for the branches only that it declares
 * anew, which the office works out from the licence, so nothing is asked here; an exemption is free.
 */
export function licenceFee(kind: Kind, classCode: string, content: Content): readonly FeeLine[] {
  if (kind === 'surrender' || kind === 'variation') return [];
  switch (classOf(classCode).feeCode) {
    case 'exemption':
      return [];
    case 'platform':
      return [line('platform')];
    default: {
      const branches = (content.premises ?? []).filter((premises) => !premises.mainOffice).length;
      return branches > 0 ? [line('main-office'), line('branch', branches)] : [line('main-office')];
    }
  }
}
