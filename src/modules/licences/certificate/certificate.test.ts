import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { aCertificate } from '../../../../tests/make/certificates.ts';
import { LANGUAGES } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';
import { certificate } from './certificate.ts';
import type { CertificateInput } from './input.ts';
import { sheetOf } from './sheet.ts';

const pagesOf = (file: Buffer) =>
  Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)/.exec(file.toString('latin1'))?.[1]);

test('LIC-16 the same facts give the same certificate, byte for byte, in another process too', async () => {
  const program = `
    import { certificate } from ${JSON.stringify(import.meta.resolve('./certificate.ts'))};
    const input = ${JSON.stringify(aCertificate())};
    process.stdout.write(Buffer.concat([await certificate(input, 'ur'), await certificate(input, 'en')]));`;
  const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TZ: 'America/Lima' },
    maxBuffer: 1 << 24,
  });
  // in the other order: what was set before leaves no trace
  const english = await certificate(aCertificate(), 'en');
  const urdu = await certificate(aCertificate(), 'ur');
  assert.ok(Buffer.concat([urdu, english]).equals(there));
  assert.ok(!urdu.equals(english));
});

test('a certificate of usual length is one page; many premises run on', async () => {
  const [one] = aCertificate().premises;
  for (const language of LANGUAGES) {
    assert.equal(pagesOf(await certificate(aCertificate(), language)), 1);
    const many = aCertificate({ premises: Array.from({ length: 80 }, () => one!) });
    assert.ok(pagesOf(await certificate(many, language)) >= 3);
  }
});

test('names that look like source, that are long or that hold odd letters are printed', async () => {
  const hostile = [
    '#import "x": *',
    '\u202eevil\u202c\u0000\n',
    'W'.repeat(200),
    'ب'.repeat(200),
    '',
    '{page}',
    '<b>',
  ];
  for (const name of hostile)
    for (const language of LANGUAGES) {
      const input = aCertificate({
        holder: { name, nameUrdu: name },
        conditions: [{ text: { en: name, ur: name }, from: '2026-01-01' as Day, until: '2026-12-31' as Day }],
      });
      assert.ok(pagesOf(await certificate(input, language)) <= 2, JSON.stringify(name));
    }
});

const sheet = (with_: Partial<CertificateInput>) => sheetOf(aCertificate(with_), 'en');

test('what a certificate rests on is marked: provisional, a court’s direction, an exemption, a demonstration', () => {
  assert.deepEqual(sheet({}).badges, []);
  assert.deepEqual(sheet({}).notes, []);
  assert.deepEqual(sheet({ provisional: true }).badges, ['Provisional']);
  const courtDirection = { court: { en: 'High Court', ur: 'عدالتِ عالیہ' }, caseNumber: 'W.P. 7/2026' };
  assert.deepEqual(sheet({ courtDirection }).badges, ['Issued on the direction of a court']);
  assert.deepEqual(sheet({ courtDirection }).notes, [
    'Issued on the direction of High Court, case W.P. 7/2026.',
  ]);
  assert.equal(sheet({ kind: 'exempt' }).title, 'Certificate of Exemption');
  assert.equal(sheet({}).words.demonstration, null);
  assert.match(sheet({ demonstration: true }).words.demonstration ?? '', /not a licence/);
});

test('days are printed with western digits in both languages, and an open end in words', () => {
  const lines = (input: CertificateInput, language: 'en' | 'ur') =>
    sheetOf(input, language)
      .facts.slice(2, 4)
      .map(({ lines: [line] }) => line);
  assert.deepEqual(lines(aCertificate(), 'en'), ['1 January 2026', '31 December 2027']);
  assert.deepEqual(lines(aCertificate(), 'ur'), ['1 جنوری، 2026', '31 دسمبر، 2027']);
  assert.deepEqual(lines(aCertificate({ validUntil: null }), 'en'), ['1 January 2026', 'No end date']);
});

test('an address keeps its script and its town with it; of a residence only the district stands there', () => {
  const [one] = aCertificate().premises;
  const address = (with_: Partial<NonNullable<typeof one>>, language: 'en' | 'ur') =>
    sheetOf(aCertificate({ premises: [{ ...one!, ...with_ }] }), language).premises[0]?.address;
  assert.equal(address({}, 'ur'), '3rd floor, 14 Harbour Street, Old Port, Alphaville');
  assert.equal(address({ address: 'گلی 4', area: null }, 'en'), 'گلی 4، الفا نگر');
  assert.equal(
    address({ residential: true, address: null, area: null, city: null }, 'en'),
    'Residence; the address is not published',
  );
  const home = sheetOf(aCertificate({ premises: [{ ...one!, residential: true, seats: 1 }] }), 'en');
  assert.equal(home.premises[0]?.seats, '');
});

test('nobody who loads the module waits for the typesetter', () => {
  const program = `
    import ${JSON.stringify(import.meta.resolve('../index.ts'))};
    console.log(process.report.getReport().sharedObjects.filter((name) => name.includes('typst')).length);`;
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', program]).toString().trim(), '0');
});
