import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextInterner } from '../compare/text-arena.ts';
import { ENGLISH, withLore } from '../text/lore.ts';
import { sound } from '../text/sound.ts';
import { KINDS } from './index.ts';

const LORE = withLore(ENGLISH, {
  callingCode: '44',
  sameNames: [
    ['yusuf', 'yousaf', 'یوسف'],
    ['hussain', 'husain'],
    ['hasan', 'hassan'],
  ],
  cities: [['leeds', 'lds']],
  relationWords: ['ولد'],
});

/** The level of two raw values, by its name. */
function level(kindName: string, a: string, b: string): string {
  const kind = KINDS[kindName]!;
  const interner = new TextInterner();
  const [x, y] = [interner.code(kind.normal(a, LORE)), interner.code(kind.normal(b, LORE))];
  if (x === 0 || y === 0) return 'missing';
  if (x === y) return 'same';
  const arena = interner.arena();
  const counts = new Int32Array(arena.count).fill(1);
  const compare = kind.comparer({ arena, counts, features: kind.features(arena, counts, LORE) });
  assert.equal(compare(x, y), compare(y, x), `${kindName}: ${a} | ${b} is the same both ways`);
  return kind.levels[compare(x, y)]!.name;
}

for (const [kind, a, b, expected] of [
  ['given-name', 'Thomas', 'tom', 'sounds the same'],
  ['given-name', 'Yousaf', 'یوسف', 'sounds the same'],
  ['given-name', 'Mitchell', 'Mitchel', 'sounds the same'],
  ['given-name', 'Marvin', 'Marbin', 'near'],
  ['given-name', 'J', 'James', 'part'],
  ['given-name', 'James', 'Olivia', 'different'],
  ['given-name', 'Hasan', 'Hussain', 'different'],
  ['family-name', 'Smith-Jones', 'Jones', 'part'],
  ['family-name', 'van der Berg', 'Vanderberg', 'near'],
  ['family-name', "O'Neill", 'ONeil', 'sounds the same'],
  ['family-name', 'Smith', 'Smyth', 'sounds the same'],
  ['full-name', 'Ali Raza Khan', 'Khan Ali Raza', 'same words'],
  ['full-name', 'Ali Raza Khan', 'Ali Khan', 'within'],
  ['full-name', 'Ali ولد Bashir', 'Ali', 'same'],
  ['full-name', 'Dr. Bob Khan', 'Robert Khan', 'same words'],
  ['full-name', 'Abd-ur-Rehman', 'Abdul Rahman', 'same words'],
  ['full-name', 'Khan, Yusuf', 'یوسف خان', 'same words'],
  ['father-name', '', 'Bashir', 'missing'],
  ['father-name', 's/o Bashir Ahmed', 'بشیر احمد', 'same words'],
  ['father-name', 'Bashir Ahmed', 'Nazir Khan', 'different'],
  ['company', 'Noor B.P.O. Services', 'NOOR BPO SERVICES', 'same'],
  ['company', 'NIS', 'Noor International Services', 'mostly'],
  ['company', 'Noor Services', 'NS', 'different'],
  ['company', 'Noor Solutions (Pvt) Ltd', 'NOOR SOLUTIONS', 'same'],
  ['address', 'House 12-B, Street 4', 'H# 12B St 4', 'same'],
  ['address', 'House 12 Street 4', 'House 13 Street 4', 'partly'],
  ['address', 'House 12, Street 4, Rose Village', 'House 4, Street 12, Rose Village', 'little'],
  ['address', '12 High Street, Leeds', '12 High Street, Lds', 'same'],
  ['address', '2nd Floor, Plot 7, Main Road', 'Second Floor, Plot No. 7, Main Rd', 'same'],
  ['address', 'Block H, Rose Village', 'Block K, Rose Village', 'partly'],
  ['house-number', '12/1', '121', 'one slip'],
  ['house-number', '12-B', '12', 'part'],
  ['house-number', '012', '12', 'same'],
  ['city', 'LDS', 'Leeds', 'same'],
  ['city', 'New York', 'York', 'partly'],
  ['postcode', 'TQ13 8DF', 'tq138df', 'same'],
  ['postcode', 'TQ13 8DF', 'TQ13 8XY', 'district'],
  ['postcode', '54-000', '۵۴۰۰۰', 'same'],
  ['date', '1956-04-09', '09/04/1956', 'same'],
  ['date', '1956-04-09', '1956-09-04', 'day and month swapped'],
  ['date', '1956-04-09', '1956-04-19', 'one digit'],
  ['date', '1956-04-09', '1956-11-23', 'year'],
  ['date', '٩-٤-١٩٥٦', '9 April 1956', 'same'],
  ['date', 'yesterday', '1956-04-09', 'missing'],
  ['phone', '+44 20 7946 0958', '020 7946 0958', 'same'],
  ['phone', '020 7946 0958', '020 7946 0985', 'one slip'],
  ['phone', '310/246-1501', '310-246-1501', 'same'],
  ['phone', '310/246-1501', '926/246-1501', 'different'],
  ['phone', '0044 20 7946 0958 / 020 7946 0111', '۰۲۰ ۷۹۴۶ ۰۹۵۸', 'same'],
  ['national-id', '35202-1234567-1', '3520212345671', 'same'],
  ['national-id', '3520212345671', '3520213245671', 'one slip'],
  ['tax-id', 'VAT no. 1234567-8', '1234567 8', 'same'],
  ['tax-id', '12345678', '12354678', 'one slip'],
  ['national-id', '0000000000000', '3520213245671', 'missing'],
  ['email', 'ali.khan+x@a.example', 'ali.khan@b.example', 'same name'],
  ['email', 'none', 'ali@a.example', 'missing'],
  ['email', 'ali@MÜNICH.example', 'ali@xn--mnich-kva.example', 'same'],
  ['email', 'ali.a.example', 'ali@a.example', 'one slip'],
  ['domain', 'münich.example.', 'http://xn--mnich-kva.example/', 'same'],
  ['domain', 'noor.example', 'nour.example', 'one slip'],
  ['iban', 'GB29 NWBK 6016 1331 9268 19', 'gb29nwbk60161331926819', 'same'],
  ['iban', 'GB29NWBK60161331926819', 'GB92NWBK60161331926819', 'one slip'],
  ['ip', '2001:db8::1', '2001:0DB8:0:0:0:0:0:1', 'same'],
  ['ip', '010.000.000.001', '::ffff:10.0.0.1', 'same'],
  ['ip', '10.0.0.1', '10.0.0.11', 'same network'],
  ['ip', '10.0.0.1', '10.0.1.1', 'different'],
  ['ip', '2001:db8:0:1::5', '2001:db8::1:0:0:0:9', 'same network'],
  ['ip', 'somewhere', '10.0.1.1', 'missing'],
  ['imei', '000000000000000', '490154203237518', 'missing'],
  ['domain', 'https://www.noor.example/about', 'noor.example', 'same'],
  ['imei', '490154203237518', '49015420323751', 'same'],
  ['geolocation', '24.8607, 67.0011', '24.8609 67.0012', 'within 50 m'],
  ['geolocation', '24.8607 S, 67.0011 E', '24.8607, 67.0011', 'different'],
  ['geolocation', '24°51′38.5″N 67°0′4″E', '24,86069 67,00111', 'same'],
  ['geolocation', '0, 179.9999', '0, -179.9999', 'within 50 m'],
  ['geolocation', '91, 0', '24.8 67.0', 'missing'],
  ['number', '1,000', '1010', 'within 2%'],
  ['number', '-5', '5', 'different'],
  ['number', '۱۲', '12.0', 'same'],
  ['free-text', 'Selling SIM cards, unregistered', 'Unregistered SIM cards: selling!', 'same words'],
  ['category', 'Male', 'MALE', 'same'],
  ['category', 'Male', 'Female', 'different'],
] as const)
  test(`${kind}: “${a}” and “${b}” are ${expected}`, () => assert.equal(level(kind, a, b), expected));

test('a name sounds the same in Roman and in Urdu script', () => {
  for (const [roman, urdu] of [
    ['bashir', 'بشیر'],
    ['shahid', 'شاہد'],
    ['khalid', 'خالد'],
    ['umar', 'عمر'],
    ['nawaz', 'نواز'],
    ['tariq', 'طارق'],
    ['saleem', 'سلیم'],
    ['fatima', 'فاطمہ'],
    ['zafar', 'ظفر'],
    ['asghar', 'اصغر'],
  ] as const)
    assert.equal(sound(roman), sound(urdu), `${roman} ${urdu}`);
});

test('the levels of a kind are all there is, as far as anybody knew before', () => {
  for (const kind of Object.values(KINDS)) {
    const sum = kind.levels.reduce((all, one) => all + one.prior, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9, `${kind.name}: ${sum}`);
    assert.ok(kind.levels.length <= 8, kind.name);
  }
});
