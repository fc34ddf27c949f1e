import type { Bilingual } from '../../src/kernel/bilingual.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { CertificateCountry, CertificateInput } from '../../src/modules/licences/index.ts';
import { testLicences } from './licences.ts';
import { on } from './orders.ts';

const NORTH: Bilingual = { en: 'North', ur: 'شمالی ضلع' };
const ALPHAVILLE: Bilingual = { en: 'Alphaville', ur: 'الفا نگر' };
const OUTSOURCED: Bilingual = { en: 'Outsourced call centre', ur: 'دوسروں کے لیے کام کرنے والا کال سینٹر' };
const AUTHORITY: Bilingual = { en: 'Telecom Authority', ur: 'ٹیلی کام اتھارٹی' };
const REVIEWERS: readonly Bilingual[] = [{ en: 'Cyber Crime Agency', ur: 'سائبر کرائم ایجنسی' }];
const HIGH_COURT: Bilingual = { en: 'High Court', ur: 'عدالتِ عالیہ' };

/** The names of the made-up country. */
export const certificateCountry: CertificateCountry = {
  zone: testLicences.zone,
  authority: AUTHORITY,
  agencies: REVIEWERS,
  classes: [{ code: 'outsourced', name: OUTSOURCED }],
  districts: [{ code: 'North', name: NORTH }],
  courts: [{ code: 'high-court', name: HIGH_COURT }],
  cities: [ALPHAVILLE],
};

/** A licence of one premises and one condition. */
export function aCertificate(with_: Partial<CertificateInput> = {}): CertificateInput {
  return {
    kind: 'licence',
    number: 'TL-2026-00001-X',
    holder: { name: 'Clear Line Services', nameUrdu: 'کلیئر لائن سروسز' },
    class: OUTSOURCED,
    provisional: false,
    courtDirection: null,
    validFrom: '2026-01-01' as Day,
    validUntil: '2027-12-31' as Day,
    premises: [
      {
        residential: false,
        address: '3rd floor, 14 Harbour Street',
        area: 'Old Port',
        city: ALPHAVILLE,
        district: NORTH,
        seats: 40,
      },
    ],
    conditions: [
      {
        text: { en: 'Record every call.', ur: 'ہر کال ریکارڈ کریں۔' },
        from: '2026-01-01' as Day,
        until: null,
      },
    ],
    authority: AUTHORITY,
    agencies: REVIEWERS,
    grantedAt: on('2026-01-01'),
    grantedOn: '2026-01-01' as Day,
    changedOn: null,
    checkUrl: {
      en: 'https://licences.example/licences/TL-2026-00001-X',
      ur: 'https://licences.example/ur/licences/TL-2026-00001-X',
    },
    demonstration: false,
    ...with_,
  };
}
