import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, parseDay } from '../../kernel/day.ts';
import { isWorkingDay, plusWorkingDays } from '../../kernel/working-days.ts';
import type { Content } from '../../modules/applications/rules/content.ts';
import { agencies } from './agencies.ts';
import { calendar, HOLIDAYS } from './calendar.ts';
import { classes } from './classes.ts';
import { districts, provinces } from './districts.ts';
import { documents } from './documents.ts';
import { FEES, licenceFee, processingFee } from './fees.ts';
import { pk } from './index.ts';
import { AREA_CODES, PLAN } from './numbering.ts';
import { PERIODS } from './periods.ts';
import { type Answers, QUESTIONS, whoNeedsOne } from './who-needs-one.ts';

const URDU = /[\u0600-\u06ff]/;
// Letters that only Arabic or Persian keyboards produce; Urdu writes ی ک ہ.
const NOT_URDU = /[يىكةأإٱ]/;

test('every text of the pack is written in English and in Urdu letters', () => {
  let texts = 0;
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'ur' in value) {
      texts++;
      const { en, ur } = value as { en: string; ur: string };
      assert.match(en, /[A-Za-z]/, path);
      assert.match(ur, URDU, `${path}: ${ur}`);
      assert.doesNotMatch(ur, /[A-Za-z]/, `${path}: ${ur}`);
      assert.doesNotMatch(ur, NOT_URDU, `${path}: ${ur}`);
      assert.notEqual(en, ur);
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
  };
  walk({ pk, AREA_CODES, PLAN, FEES }, '');
  assert.ok(texts > 300, `${texts} texts`);
});

test('the calendar holds real days, once each, and the holidays of every year', () => {
  const days = HOLIDAYS.map((holiday) => holiday.day);
  for (const day of days) assert.equal(parseDay(day), day);
  assert.deepEqual([...days].sort(), days);
  for (const year of [2024, 2025, 2026, 2027, 2028]) {
    const names = new Set(
      HOLIDAYS.filter((holiday) => holiday.day.startsWith(`${year}`)).map((holiday) => holiday.name.en),
    );
    for (const name of [
      'Eid-ul-Fitr',
      'Eid-ul-Azha',
      'Ashura',
      'Eid Milad-un-Nabi',
      'Independence Day',
      'Pakistan Day',
    ])
      assert.ok(names.has(name), `${name} ${year}`);
  }
  assert.ok(HOLIDAYS.some((holiday) => holiday.basis === 'estimated'));
});

test('weekends and holidays are no working days, and a period never ends on one', () => {
  assert.equal(isWorkingDay('2026-08-14' as Day, calendar), false);
  assert.equal(isWorkingDay('2026-11-21' as Day, calendar), false);
  assert.equal(isWorkingDay('2026-11-23' as Day, calendar), true);
  assert.equal(plusWorkingDays('2025-06-05' as Day, 1, calendar), '2025-06-10');
  fc.assert(
    fc.property(
      fc.constantFrom(...HOLIDAYS.map((h) => h.day)),
      fc.integer({ min: 0, max: 60 }),
      (day, count) => {
        assert.ok(isWorkingDay(plusWorkingDays(day, count, calendar), calendar));
      },
    ),
  );
});

test('a centre pays for its main office and for each branch, a platform one amount, a freelancer only the processing', () => {
  const office = (mainOffice: boolean) => ({ mainOffice });
  const content: Content = { premises: [office(true), office(false), office(false)] };
  const rupees = (lines: ReturnType<typeof licenceFee>) =>
    lines.map((line) => [line.code, Number(line.amount.minor) / 100]);
  assert.deepEqual(rupees(licenceFee('new', 'outsourced-centre', content)), [
    ['main-office', 20_000],
    ['branch', 20_000],
  ]);
  assert.deepEqual(rupees(licenceFee('renewal', 'in-house-centre', { premises: [office(true)] })), [
    ['main-office', 20_000],
  ]);
  assert.deepEqual(rupees(licenceFee('new', 'number-reseller', content)), [['platform', 50_000]]);
  assert.deepEqual(licenceFee('new', 'freelancer', content), []);
  assert.deepEqual(processingFee('surrender', 'outsourced-centre', content), []);
  assert.deepEqual(rupees(processingFee('new', 'freelancer', content)), [['processing-exemption', 500]]);
});

test('what no source states is marked so', () => {
  for (const fee of Object.values(FEES)) assert.equal(fee.unsourced, fee.source === null);
  assert.ok(Object.values(PERIODS).some((period) => period.source === null));
  for (const instrument of pk.instruments) assert.equal(instrument.madeUp, /made up/.test(instrument.number));
});

test('codes are unique and districts belong to a province', () => {
  const unique = (codes: readonly string[]) => assert.equal(new Set(codes).size, codes.length);
  unique(districts.map((d) => d.code));
  unique(classes.map((c) => c.code));
  unique(documents.map((d) => d.code));
  unique(pk.courtList.map((c) => c.code));
  unique(pk.orders.grounds.map((g) => g.code));
  for (const district of districts) {
    assert.match(district.code, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(provinces.some((province) => province.code === district.province));
  }
  assert.equal(districts.length, 166);
});

test('only the Authority decides, and no role both proposes and approves', () => {
  for (const [agency, roles] of Object.entries(agencies.powers))
    for (const powers of Object.values(roles)) {
      if (agency !== agencies.authority)
        for (const power of ['propose-decision', 'approve-decision', 'make-order', 'approve-order'] as const)
          assert.ok(!powers.includes(power));
      assert.ok(!(powers.includes('propose-decision') && powers.includes('approve-decision')));
      assert.ok(!(powers.includes('make-order') && powers.includes('approve-order')));
    }
});

test('the documents asked for follow from the form of the company and the people', () => {
  const content: Content = {
    company: { form: 'partnership' },
    people: [
      { id: 'a', nationality: 'PK' },
      { id: 'b', nationality: 'CN', roles: ['key-staff'] },
    ],
    premises: [{ id: 'p' }, {}],
  };
  const asked = documents.flatMap((rule) =>
    rule.neededFor(content, 'new').map((about) => `${rule.code} ${about}`),
  );
  assert.deepEqual(asked, [
    'partnership-deed company',
    'identity-card a',
    'passport-copy b',
    'visa-copy b',
    'lease p',
    'lease /premises/1',
    'bank-statement company',
    'data-protection-policy company',
  ]);
  assert.deepEqual(
    documents.flatMap((rule) => rule.neededFor(content, 'surrender')),
    [],
  );
});

test('the questions always end in a ruling, and a class ruled is a class of the scheme', () => {
  const answered = fc.record(
    Object.fromEntries(Object.keys(QUESTIONS).map((question) => [question, fc.boolean()])),
  );
  fc.assert(
    fc.property(answered, (all) => {
      const answers: Record<string, boolean> = {};
      for (let asked = 0; asked <= Object.keys(QUESTIONS).length; asked++) {
        const step = whoNeedsOne(answers as Answers);
        if ('ask' in step) {
          assert.ok(!(step.ask in answers));
          answers[step.ask] = all[step.ask]!;
        } else {
          assert.deepEqual(step, whoNeedsOne(all as Answers));
          if (step.classCode)
            assert.equal(classes.find((c) => c.code === step.classCode)?.instrument, step.outcome);
          return;
        }
      }
      assert.fail('asked more questions than there are');
    }),
  );
});

test('a place that is one’s own needs no landlord and no lease, and who calls for others says for whom', () => {
  const { askedOfBusiness, askedOfPremises } = pk.applications;
  const place = { id: 'a' };
  assert.ok(askedOfPremises(place, {}).includes('leaseUntil'));
  const deed = { kind: 'ownership-deed', about: 'a' };
  assert.deepEqual(askedOfPremises(place, { documents: [deed] }), [
    'latitude',
    'longitude',
    'utilityMeter',
    'ispCircuit',
  ]);
  assert.ok(askedOfPremises(place, { documents: [{ ...deed, about: 'b' }] }).includes('landlord'));
  assert.deepEqual(askedOfBusiness('outsourced-centre', { business: { outboundPercent: 70 } }), [
    'clients',
    'script',
  ]);
  assert.deepEqual(askedOfBusiness('in-house-centre', { business: { outboundPercent: 0 } }), []);
});
