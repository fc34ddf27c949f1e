import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exampleApplications as pack } from '../../../../tests/make/applications.ts';
import type { FieldKind } from './field.ts';
import { KIND_SHAPE, type KnownValues, kindFault } from './field-kinds.ts';

const known: KnownValues = {
  formats: pack.formats,
  districts: pack.districts,
  carriers: new Set(['one']),
};
type Values = readonly (string | number | boolean)[];
const ID = '01900000-0000-7000-8000-000000000001';
const HASH = 'a'.repeat(64);

/** What each kind takes, and what it does not; blanks around a value are taken away before it is kept. */
const KINDS: Record<FieldKind, { code: string; good: Values; bad: Values }> = {
  text: { code: 'required', good: ['Block 4', 'گلی ۴', '1'], bad: [' ', '\t\n', '\u00a0'] },
  'long-text': { code: 'required', good: ['Two\nlines'], bad: ['   '] },
  'latin-name': {
    code: 'not-in-latin-letters',
    good: ['Ada Example', "O'Brien & Sons (Pvt.) Ltd", 'Müller-Ünal', 'Nguyễn', '3 Star Calls', 'Ａda'],
    bad: ['نیلا', '123', 'Adа Exаmple', 'A<b>', 'A\u0000', 'A\u202e', 'A\nB', 'Ada \u0661', ''],
  },
  'urdu-name': {
    code: 'not-in-urdu-letters',
    good: ['نیلا آسمان کالز', 'خواجہ\u200cسرا', 'کالز (پرائیویٹ)'],
    bad: ['Blue', 'نیلا Blue', '123', 'نیلا\u202e', 'ני', ''],
  },
  day: {
    code: 'not-a-day',
    good: ['2020-02-29', '1980-12-31'],
    bad: [
      '2021-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '26-01-01',
      '2026-1-1',
      '٢٠٢٠-٠١-٠١',
      '2026-01-01T00:00:00Z',
      ' 2026-01-1',
      '0000-01-01',
    ],
  },
  phone: {
    code: 'not-a-phone-number',
    good: ['+99910000001'],
    bad: [
      '99910000001',
      '+0123456789',
      '+999 1000 0001',
      '+٩٩٩١٠٠٠٠٠٠١',
      '+999',
      '+1234567890123456',
      ' +99910000001',
      '+1e9',
    ],
  },
  number: {
    code: 'not-a-phone-number',
    good: ['+99910000001'],
    bad: ['+99910000001 ', '0300', 'tel:+99910000001'],
  },
  email: {
    code: 'not-an-email',
    good: ['a.b+c@example.org', 'x@sub.example.co'],
    bad: [
      'a@b',
      'a b@example.org',
      'a@example.org\nBcc: b@example.org',
      '<a@example.org>',
      'a@@example.org',
      '@example.org',
      'a@-x.org',
      'a@exämple.org',
    ],
  },
  domain: {
    code: 'not-a-domain',
    good: ['example.org', 'a-b.example.co.uk'],
    bad: [
      'example',
      '.org',
      'a..org',
      '-a.org',
      'example.org.',
      'http://example.org',
      `${'a'.repeat(64)}.org`,
      'ехаmple.org',
    ],
  },
  'web-address': {
    code: 'not-a-web-address',
    good: ['https://example.org', 'http://example.org:8080/a?b=c'],
    bad: [
      'javascript:alert(1)',
      'example.org',
      'https://',
      'https://a b.org',
      'https://user@example.org/',
      'ftp://example.org',
      'https://127.0.0.1/',
    ],
  },
  integer: { code: 'not-a-whole-number', good: [0, 10_000_000], bad: [-1, 1.5, Number.NaN, 2 ** 53] },
  percent: { code: 'not-a-percentage', good: [0, 33.3, 100], bad: [-0.1, 100.1, Number.NaN] },
  latitude: { code: 'not-on-the-globe', good: [-90, 24.8, 90], bad: [90.1, -91, Number.NaN] },
  longitude: { code: 'not-on-the-globe', good: [-180, 67, 180], bad: [180.5, -181, Number.NaN] },
  flag: { code: '', good: [true, false], bad: [] },
  id: {
    code: 'not-an-id',
    good: [ID],
    bad: ['1', ID.toUpperCase().replace('0', 'G'), `{${ID}}`, `${ID} `, "' or 1=1--"],
  },
  file: {
    code: 'not-a-file',
    good: [HASH],
    bad: ['a'.repeat(63), 'A'.repeat(64), '../../etc/passwd', 'g'.repeat(64)],
  },
  country: { code: 'not-a-country', good: ['XE'], bad: ['xe', 'XEX', 'ХЕ', 'X1', ' X'] },
  district: { code: 'unknown-district', good: ['north'], bad: ['North', 'west', 'north ', '__proto__'] },
  carrier: { code: 'unknown-carrier', good: ['one'], bad: ['two', 'One', ' one', 'constructor'] },
  'national-id': {
    code: 'not-a-national-id',
    good: ['1234'],
    bad: ['١٢٣٤', '۱۲۳۴', '１２３４', '123', '12345', '1234\u0000'],
  },
  passport: {
    code: 'not-a-passport',
    good: ['AB123456'],
    bad: ['АВ123456', 'AB12345٦', 'A1234567', 'AB123456\u202e'],
  },
  'tax-number': { code: 'not-a-tax-number', good: ['T123'], bad: ['T12', 'Т123', 'T12۳'] },
  'incorporation-number': {
    code: 'not-an-incorporation-number',
    good: ['C123'],
    bad: ['С123', 'C12', 'C12３'],
  },
  'bank-account': { code: 'not-a-bank-account', good: ['XE12345678'], bad: ['XE1234567', 'XE1234567٨'] },
  imei: {
    code: 'not-an-imei',
    good: ['490154203237518'],
    bad: ['49015420323751', '49015420323751۸', 'x'.repeat(15)],
  },
  mac: {
    code: 'not-a-mac',
    good: ['00:1a:2B:3c:4d:5e', '00-1A-2B-3C-4D-5E'],
    bad: ['00:1a:2b:3c:4d', '00:1a:2b:3c:4d:5g', '001a2b3c4d5e', '00:1a:2b:3c:4d:5e:6f'],
  },
  ip: {
    code: 'not-an-ip',
    good: [
      '192.0.2.1',
      '255.255.255.255',
      '0.0.0.0',
      '2001:db8::1',
      '::',
      '::1',
      'fe80::',
      '1:2:3:4:5:6:7:8',
    ],
    bad: [
      '192.0.2',
      '192.0.2.1.',
      '192.0.2.256',
      '192.0.02.1',
      '1.2.3.4.5',
      '1:2',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7::8',
      '12345::',
      ':1::2',
      '2001:db8::g',
      '١٩٢.0.2.1',
    ],
  },
  language: { code: 'not-a-language', good: ['en', 'urd'], bad: ['EN', 'e', 'engl', 'ур'] },
};

for (const [kind, { code, good, bad }] of Object.entries(KINDS))
  test(`a field of kind ${kind} takes what it should, and names its rule for the rest`, () => {
    for (const value of good) assert.equal(kindFault(kind as FieldKind, value, known), undefined, `${value}`);
    for (const value of bad) assert.equal(kindFault(kind as FieldKind, value, known), code, `${value}`);
  });

test('every kind has a type and a limit, and answers any text of that limit, and of a hundred times it', () => {
  const kinds = Object.keys(KIND_SHAPE) as FieldKind[];
  assert.deepEqual(kinds.sort(), Object.keys(KINDS).sort());
  const texts = kinds.filter((kind) => KIND_SHAPE[kind].type === 'string');
  for (const kind of texts)
    for (const piece of ['a', 'a.', '1:', ' ', "a'", 'آ', '::', 'a-']) {
      const { most } = KIND_SHAPE[kind];
      // an expression that tries every way to cut a text up would never come back from these
      for (const length of [most, 100 * most]) kindFault(kind, piece.repeat(length).slice(0, length), known);
    }
});

test('no text at all makes the check of a kind fail', () => {
  const kinds = Object.keys(KIND_SHAPE) as FieldKind[];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 60 }), (kind, text) => {
      const code = kindFault(kind, text, known);
      assert.ok(code === undefined || /^[a-z-]+$/.test(code));
    }),
    { numRuns: 500 },
  );
});
