import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  bankAccount,
  ibanRemainder,
  imei,
  incorporationNumber,
  luhnSum,
  nationalId,
  passport,
  sexOfNationalId,
  taxNumber,
} from './id-formats.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const cnic = fc.tuple(fc.integer({ min: 1, max: 9 }), digits(12)).map(([first, rest]) => `${first}${rest}`);
const URDU = '۰۱۲۳۴۵۶۷۸۹';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';

test('a national identity number reads the same in any digits and with any separators', () => {
  fc.assert(
    fc.property(
      cnic,
      fc.constantFrom('', '-', ' ', '–', ' - '),
      fc.constantFrom(undefined, URDU, ARABIC),
      (plain, separator, script) => {
        const want = `${plain.slice(0, 5)}-${plain.slice(5, 12)}-${plain.slice(12)}`;
        const spaced = [plain.slice(0, 5), plain.slice(5, 12), plain.slice(12)].join(separator);
        const typed = script ? spaced.replace(/\d/g, (d) => script[Number(d)]!) : spaced;
        assert.equal(nationalId(typed), want);
        assert.equal(nationalId(want), want);
      },
    ),
  );
});

test('a national identity number of another length, with letters or with a leading zero is none', () => {
  fc.assert(
    fc.property(digits(13), fc.integer({ min: 0, max: 12 }), (plain, cut) => {
      assert.equal(nationalId(plain.slice(0, cut)), undefined);
      assert.equal(nationalId(`${plain}1`), undefined);
    }),
  );
  assert.equal(nationalId('0520212345671'), undefined);
  assert.equal(nationalId('35202-123456A-1'), undefined);
  assert.equal(nationalId('３５２０２１２３４５６７１'), undefined);
});

test('first digits 8 and 9 are issued and not rejected', () => {
  assert.equal(nationalId('8210112345671'), '82101-1234567-1');
  assert.equal(nationalId('9040312345678'), '90403-1234567-8');
});

test('the last digit tells men from women', () => {
  assert.equal(sexOfNationalId('35202-1234567-1'), 'male');
  assert.equal(sexOfNationalId('35202-1234567-8'), 'female');
});

test('an IBAN with one wrong or two swapped digits is none', () => {
  const account = fc.tuple(fc.stringMatching(/^[A-Z]{4}$/), digits(16)).map(([bank, number]) => {
    const check = 98 - ibanRemainder(`PK00${bank}${number}`);
    return `PK${String(check).padStart(2, '0')}${bank}${number}`;
  });
  fc.assert(
    fc.property(
      account,
      fc.integer({ min: 8, max: 23 }),
      fc.integer({ min: 1, max: 9 }),
      (iban, at, shift) => {
        assert.equal(bankAccount(iban), iban);
        assert.equal(bankAccount(iban.replace(/(.{4})/g, '$1 ').toLowerCase()), iban);
        const wrong = iban.slice(0, at) + ((Number(iban[at]) + shift) % 10) + iban.slice(at + 1);
        assert.equal(bankAccount(wrong), undefined);
      },
    ),
  );
  assert.equal(bankAccount('PK36SCBL0000001123456702'), 'PK36SCBL0000001123456702');
  assert.equal(bankAccount('GB82WEST12345698765432'), undefined);
});

test('an IMEI ends in its Luhn digit', () => {
  fc.assert(
    fc.property(digits(14), (body) => {
      const right = [...'0123456789'].filter((d) => luhnSum(body + d) % 10 === 0);
      assert.equal(right.length, 1);
      for (const d of '0123456789') assert.equal(imei(body + d), d === right[0] ? body + d : undefined);
    }),
  );
  assert.equal(imei('490154203237518'), '490154203237518');
});

test('a tax number is of a company or the identity number of a proprietor', () => {
  assert.equal(taxNumber('1234567-8'), '1234567-8');
  assert.equal(taxNumber('۱۲۳۴۵۶۷۸'), '1234567-8');
  assert.equal(taxNumber('a123456-7'), 'A123456-7');
  assert.equal(taxNumber('3520212345671'), '35202-1234567-1');
  assert.equal(taxNumber('12345'), undefined);
});

test('incorporation numbers are filled to seven digits and passports lose their spaces', () => {
  assert.equal(incorporationNumber('12345'), '0012345');
  assert.equal(incorporationNumber('0000000'), undefined);
  assert.equal(incorporationNumber('12345678'), undefined);
  assert.equal(passport('ab 1234567'), 'AB1234567');
  assert.equal(passport('ABCDEFGH'), undefined);
});

test('no text of any kind makes a format throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of [nationalId, taxNumber, incorporationNumber, bankAccount, imei, passport])
        read(text);
    }),
  );
});
