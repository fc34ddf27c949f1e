import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { licenceNumber, parseLicenceNumber } from './licence-number.ts';

const anyNumber = fc.record({
  year: fc.integer({ min: 2020, max: 2099 }),
  serial: fc.integer({ min: 1, max: 999_999 }),
});

test('LIC-01 a mistyped character of a licence number is malformed, not another licence', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(), fc.constantFrom(...'0123456789'), ({ year, serial }, place, digit) => {
      const number = licenceNumber('TL', year, serial);
      const digits = [...number]
        .map((char, i) => (/\d/.test(char) ? i : -1))
        .filter((i) => i > 0 && i < number.length - 1);
      const i = digits[place % digits.length]!;
      if (number[i] === digit) return;
      assert.equal(parseLicenceNumber(number.slice(0, i) + digit + number.slice(i + 1), 'TL'), undefined);
    }),
  );
});

test('a licence number is read however it is typed', () => {
  fc.assert(
    fc.property(anyNumber, ({ year, serial }) => {
      const number = licenceNumber('TL', year, serial);
      const urdu = number.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d)));
      for (const typed of [
        number,
        number.toLowerCase(),
        ` ${number.replaceAll('-', ' ')} `,
        number.replaceAll('-', ''),
        number.replaceAll('-', '–'),
        urdu,
      ])
        assert.equal(parseLicenceNumber(typed, 'TL'), number);
    }),
  );
});

test('what is no licence number is malformed', () => {
  for (const typed of [
    '',
    'TL',
    'TL-2026-00001',
    'XX-2026-00001-A',
    '+99921000001',
    'TL-2026-00001-AA',
    'T'.repeat(10_000),
  ])
    assert.equal(parseLicenceNumber(typed, 'TL'), undefined);
});
