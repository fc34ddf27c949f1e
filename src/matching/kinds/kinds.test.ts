import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextInterner } from '../compare/text-arena.ts';
import { ENGLISH, withLore } from '../text/lore.ts';
import { sound } from '../text/sound.ts';
import { KINDS } from './index.ts';

const LORE = withLore(ENGLISH, {
  callingCode: '44',
  sameNames: [['yusuf', 'yousaf', 'یوسف']],
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
  ['family-name', "O'Neill", 'ONeil', 'sounds the same'],
  ['family-name', 'Smith', 'Smyth', 'sounds the same'],
  ['full-name', 'Ali Raza Khan', 'Khan Ali Raza', 'same words'],
  ['full-name', 'Ali Raza Khan', 'Ali Khan', 'within'],
  ['full-name', 'Ali ولد Bashir', 'Ali', 'same'],
  ['father-name', '', 'Bashir', 'missing'],
  ['company', 'Noor Solutions (Pvt) Ltd', 'NOOR SOLUTIONS', 'same'],
  ['address', 'House 12-B, Street 4', 'H# 12B St 4', 'same'],
  ['address', 'House 12 Street 4', 'House 13 Street 4', 'partly'],
  ['address', 'House 12, Street 4, Rose Village', 'House 4, Street 12, Rose Village', 'little'],
  ['address', '12 High Street, Leeds', '12 High Street, Lds', 'same'],
  ['address', '2nd Floor, Plot 7, Main Road', 'Second Floor, Plot No. 7, Main Rd', 'same'],
  ['address', 'Block H, Rose Village', 'Block K, Rose Village', 'partly'],
  ['house-number', '12-B', '12', 'part'],
  ['house-number', '012', '12', 'same'],
  ['city', 'LDS', 'Leeds', 'same'],
  ['postcode', 'TQ13 8DF', 'tq138df', 'same'],
  ['postcode', 'TQ13 8DF', 'TQ13 8XY', 'district'],
  ['date', '1956-04-09', '09/04/1956', 'same'],
  ['date', '1956-04-09', '1956-09-04', 'day and month swapped'],
  ['date', '1956-04-09', '1956-04-19', 'one digit'],
  ['date', '1956-04-09', '1956-11-23', 'year'],
  ['date', 'yesterday', '1956-04-09', 'missing'],
  ['phone', '+44 20 7946 0958', '020 7946 0958', 'same'],
  ['phone', '020 7946 0958', '020 7946 0985', 'one slip'],
  ['national-id', '35202-1234567-1', '3520212345671', 'same'],
  ['national-id', '3520212345671', '3520213245671', 'one slip'],
  ['national-id', '0000000000000', '3520213245671', 'missing'],
  ['email', 'ali.khan+x@a.example', 'ali.khan@b.example', 'same name'],
  ['domain', 'https://www.noor.example/about', 'noor.example', 'same'],
  ['imei', '490154203237518', '49015420323751', 'same'],
  ['geolocation', '24.8607, 67.0011', '24.8609 67.0012', 'within 50 m'],
  ['geolocation', '91, 0', '24.8 67.0', 'missing'],
  ['number', '1,000', '1010', 'within 2%'],
  ['category', 'Male', 'MALE', 'same'],
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
