import type { Bilingual } from '../../src/kernel/bilingual.ts';
import { checkCharacter } from '../../src/kernel/check-character.ts';
import { HOUR_MS, type Instant, parseInstant, plusMs } from '../../src/kernel/instant.ts';
import type {
  CheckAnswer,
  CourtOrder,
  LicencePage,
  MayOperate,
  Verdict,
} from '../../src/modules/licences/index.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { PublicDeps, PublicReads } from '../../src/web/public/reads.ts';
import type { Assets } from '../../src/web/shared/assets/assets.ts';
import { exampleApplications } from '../make/applications.ts';
import { testRulings } from '../make/rulings.ts';

export const NOW = parseInstant('2026-11-23T09:05:00Z')!;
const FROM = parseInstant('2026-03-01T00:00:00Z')!;
const UNTIL = parseInstant('2028-03-01T00:00:00Z')!;
const DAY = 86_400_000;

const numberOf = (serial: number) => {
  const body = `TL-2026-${String(serial).padStart(5, '0')}`;
  return `${body}-${checkCharacter(body)}`;
};

const STAY: CourtOrder = {
  court: 'high',
  caseNumber: 'W.P. 1234/2026',
  nature: 'writ',
  covers: 'orders',
  status: 'verified',
  from: parseInstant('2026-10-01T00:00:00Z')!,
  nextDate: '2026-12-15' as CourtOrder['nextDate'],
  lapseOn: null,
  lapsePassed: false,
};

const CASES: readonly (readonly [Verdict, MayOperate, string, string, CourtOrder[]])[] = [
  ['licensed', 'yes', 'Clear Line Services (Private) Limited', 'کلیئر لائن سروسز (پرائیویٹ) لمیٹڈ', []],
  ['licensed', 'partly', 'Harbour Voices Limited', 'ہاربر وائسز لمیٹڈ', []],
  ['transitional', 'yes', 'Old Port Connect', 'اولڈ پورٹ کنیکٹ', []],
  ['exempt', 'yes', 'Sana Gul, freelancer', 'ثنا گل، فری لانسر', []],
  ['stayed', 'yes', 'Silver Bridge Contact Centre', 'سلور برج کانٹیکٹ سینٹر', [STAY]],
  [
    'stayed',
    'no',
    'North Star Dialling',
    'نارتھ سٹار ڈائلنگ',
    [{ ...STAY, covers: 'grant', status: 'claimed', lapsePassed: true }],
  ],
  ['suspended', 'no', 'Quick Offers Limited', 'کوئک آفرز لمیٹڈ', []],
  ['revoked', 'no', 'Prime Rewards Centre', 'پرائم ریوارڈز سینٹر', []],
  ['expired', 'no', 'Evening Desk', 'ایوننگ ڈیسک', []],
  ['surrendered', 'no', 'Quiet Hours', 'کوائٹ آورز', []],
];

/** One entry for each verdict; the serial is its place in the list. */
export const LICENCES = CASES.map((_, i) => numberOf(i + 1));
export const PHONES = CASES.map((_, i) => `+44207946${String(i).padStart(4, '0')}`);
export const UNKNOWN_PHONE = '+442079461999';

function answerOf(i: number, at: Instant, checkedAt: Instant): CheckAnswer {
  const [verdict, mayOperate, holder, holderUrdu, courtOrders] = CASES[i]!;
  return {
    verdict,
    mayOperate,
    courtOrders,
    licence: {
      number: LICENCES[i]!,
      holder,
      holderUrdu: i === 8 ? null : holderUrdu,
      validFrom: FROM,
      validUntil: i === 3 ? null : UNTIL,
      conditions:
        i === 0
          ? [
              {
                text: { en: 'No calls after 21:00', ur: 'رات نو بجے کے بعد کوئی کال نہیں' },
                from: FROM,
                until: null,
              },
            ]
          : [],
      premises: [
        {
          address: '3rd floor, 14 Harbour Street',
          area: 'Old Port',
          city: 'Alphaville',
          district: 'north',
          seats: 40,
        },
        { address: null, area: null, city: null, district: 'south', seats: null },
      ],
    },
    asOf: at,
    checkedAt,
  };
}

const nobody = (at: Instant, checkedAt: Instant): CheckAnswer => ({
  verdict: 'not-found',
  mayOperate: 'no',
  courtOrders: [],
  licence: null,
  asOf: at,
  checkedAt,
});

function pageOf(i: number, at: Instant, checkedAt: Instant): LicencePage {
  const answer = answerOf(i, at, checkedAt);
  const { conditions, premises } = answer.licence!;
  const line = (days: number, what: LicencePage['history'][number]['what'], values = {}, late = 0) => ({
    at: plusMs(FROM, days * DAY),
    recordedAt: plusMs(FROM, (days + late) * DAY),
    what,
    values,
  });
  return {
    answer,
    kind: i === 2 ? 'transitional' : i === 3 ? 'exempt' : 'licence',
    class: 'outsourced',
    provisional: i === 0,
    courtDirection: i === 1 ? { court: 'high', caseNumber: 'W.P. 77/2026' } : null,
    successor: i === 9 ? LICENCES[0]! : null,
    standing: [
      { from: FROM, until: plusMs(FROM, 200 * DAY), verdict: 'licensed', mayOperate: 'yes', courtOrders: [] },
      {
        from: plusMs(FROM, 200 * DAY),
        until: null,
        verdict: answer.verdict,
        mayOperate: answer.mayOperate,
        courtOrders: [],
      },
    ],
    history: [
      line(0, i === 2 ? 'imported' : i === 3 ? 'exempted' : 'granted', {
        validUntil: UNTIL,
        instrument: 'S.R.O. 12(I)/2026',
        ruling: 'R-17',
      }),
      line(60, 'varied'),
      line(90, 'condition-added'),
      line(200, 'order-made', { kind: 'suspension', ground: 'fraud', scope: 'premises', until: UNTIL }, 2),
      line(214, 'stay-granted', { court: 'high', caseNumber: 'W.P. 1234/2026', nature: 'writ' }),
      line(220, 'stay-verified'),
      line(230, 'stay-extended', { nextDate: '2026-12-15' }),
      line(240, 'stay-ended', { how: 'vacated' }),
      line(250, 'order-lifted', { how: 'set-aside' }),
    ],
    conditions,
    premises: premises.map((one) => ({ ...one, from: FROM, until: null })),
    numbers: Array.from({ length: i === 3 ? 0 : 30 }, (_, n) => ({
      number: `+44207946${String(100 + n).padStart(4, '0')}`,
      carrier: 'bell',
      use: 'both',
      since: FROM,
      until: null,
      verdict: n === 2 ? 'suspended' : 'licensed',
      mayOperate: n === 2 ? 'no' : 'yes',
    })),
  };
}

const both = (en: string, ur: string): Bilingual => ({ en, ur });

/** The code of the one visit that runs. */
export const VISIT_CODE = '7K2M9XQ4';

/** A small register held in memory. */
export const fixtureReads: PublicReads = {
  checkNumber(number, at, checkedAt) {
    const i = PHONES.indexOf(number);
    if (i < 0) return { ...nobody(at, checkedAt), number };
    return { ...answerOf(i, at, checkedAt), number, carrier: 'bell', since: FROM, until: null };
  },
  checkLicence(licence, at, checkedAt) {
    const i = LICENCES.indexOf(licence);
    return i < 0 ? nobody(at, checkedAt) : answerOf(i, at, checkedAt);
  },
  async licencePage(licence, at, checkedAt) {
    const i = LICENCES.indexOf(licence);
    return i < 0 ? undefined : pageOf(i, at, checkedAt);
  },
  async searchRegister({ q, city, after, limit }, at) {
    const all = CASES.map((_, i) => answerOf(i, at, NOW)).filter(({ licence }) => {
      const { holder, holderUrdu, number } = licence!;
      const hay = `${holder} ${holderUrdu} ${number}`.toLowerCase();
      return (
        hay.includes(q.toLowerCase()) &&
        (city === '' || city === 'Alphaville') &&
        (after === null || number > after)
      );
    });
    const items = all.slice(0, limit).map(({ licence, verdict, mayOperate }) => ({
      number: licence!.number,
      holder: licence!.holder,
      holderUrdu: licence!.holderUrdu,
      kind: 'licence' as const,
      verdict,
      mayOperate,
      cities: ['Alphaville', 'south'],
    }));
    return { items, next: all.length > limit ? items.at(-1)!.number : null };
  },
  certificate: async () => undefined,
  visit: async (code) =>
    code.replace(/[\s-]/g, '').toUpperCase() === VISIT_CODE
      ? {
          agency: 'harbour',
          officer: { name: 'Ada Inspector', number: '4F7K2M' },
          premises: { line: '9 Quay', unit: null, area: null, city: 'Alphaville', district: 'north' },
          from: NOW,
          until: plusMs(NOW, 4 * HOUR_MS),
        }
      : undefined,
  carriers: () => [{ code: 'bell', name: both('Bell', 'بیل') }],
  figures: async (asOf) => [
    {
      id: 'register-by-standing',
      title: both('Call centres by standing', 'کال سینٹر بلحاظ حیثیت'),
      definition: both(
        'Entries of the register by their standing at the moment given.',
        'رجسٹر کے اندراجات، دیے گئے وقت پر ان کی حیثیت کے لحاظ سے۔',
      ),
      unit: both('entries', 'اندراج'),
      asOf,
      suppressedBelow: 5,
      sources: ['LicenceGranted'],
      rows: [
        { code: 'licensed', label: both('Licensed', 'لائسنس یافتہ'), value: 1212 },
        { code: 'transitional', label: both('In transition', 'عبوری دور میں'), value: 340 },
        { code: 'suspended', label: both('Suspended', 'معطل'), value: 25 },
        { code: 'revoked', label: both('Revoked', 'منسوخ'), value: null },
      ],
    },
  ],
  outbox: async () => [
    {
      at: NOW,
      channel: 'mail',
      to: 'owner@clearline.example',
      subject: 'Your licence',
      body: 'Your licence has been granted.\nآپ کا لائسنس جاری ہو گیا ہے۔',
    },
    { at: NOW, channel: 'sms', to: '+442079460000', subject: '', body: 'Fee due: REF-12345' },
  ],
};

export function fixtureDeps(assets: Assets, demonstration = true): PublicDeps {
  const clock: Clock = { now: () => NOW };
  return {
    reads: fixtureReads,
    clock,
    assets,
    baseUrl: 'https://sanad.example',
    demonstration,
    served: ({ error }) => {
      if (error) console.error(error);
    },
    country: {
      name: both('Alphaland', 'الفا لینڈ'),
      time: {
        zone: { name: 'Etc/GMT-5', utcOffsetMinutes: 300 },
        label: both('AST', 'الفا لینڈ کا معیاری وقت'),
      },
      region: 'GB',
      example: { number: PHONES[0]!, licence: LICENCES[0]! },
      licences: { numberPrefix: 'TL' },
      authority: both('Harbour Telecom Authority', 'ہاربر ٹیلی کام اتھارٹی'),
      agencies: [
        both('Harbour Telecom Authority', 'ہاربر ٹیلی کام اتھارٹی'),
        both('Cyber Crime Agency', 'سائبر کرائم ایجنسی'),
        both('Designated intelligence agency', 'نامزد انٹیلی جنس ادارہ'),
      ],
      agencyNames: [{ id: 'harbour', name: both('Harbour Telecom Authority', 'ہاربر ٹیلی کام اتھارٹی') }],
      districts: [
        { code: 'north', name: both('North', 'شمالی') },
        { code: 'south', name: both('South', 'جنوبی') },
      ],
      courts: [{ code: 'high', name: both('High Court of Alphaland', 'الفا لینڈ ہائی کورٹ') }],
      grounds: [
        {
          code: 'fraud',
          text: both('Fraud against the people called', 'جنہیں کال کی گئی ان کے ساتھ دھوکہ دہی'),
        },
      ],
      classes: [
        { code: 'outsourced', name: both('Outsourced call centre', 'دوسروں کے لیے کام کرنے والا کال سینٹر') },
      ],
      rulings: testRulings,
      applications: exampleApplications,
      cities: [both('Alphaville', 'الفا ول')],
    },
  };
}
