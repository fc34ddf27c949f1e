import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseId } from './id.ts';
import { money, moneyFromText, moneyToText, percentRoundedDown, plusMoney } from './money.ts';
import { parseE164 } from './phone-number.ts';
import { invalid, isRefusal, refuse } from './refusal.ts';

const amount = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((minor) => money(minor, 'XTS'));

test('money is exact, as text too, and adds in any order', () => {
  fc.assert(
    fc.property(amount, (one) =>
      assert.deepEqual(moneyFromText(JSON.parse(JSON.stringify(moneyToText(one)))), one),
    ),
  );
  fc.assert(fc.property(amount, amount, (a, b) => assert.deepEqual(plusMoney(a, b), plusMoney(b, a))));
  assert.throws(() => plusMoney(money(1n, 'XTS'), money(1n, 'XXX')), /adding XXX to XTS/);
});

test('a share of an amount and its rest never come to more than the amount', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 20n }),
      fc.integer({ min: 0, max: 100 }),
      (minor, percent) => {
        const [share, rest] = [percent, 100 - percent].map(
          (p) => percentRoundedDown(money(minor, 'XTS'), p).minor,
        ) as [bigint, bigint];
        return share + rest <= minor && minor - share - rest <= 1n && share >= 0n;
      },
    ),
  );
});

test('an id is a lower-case UUID and nothing else', () => {
  assert.ok(parseId('0190a3b4-0000-7000-8000-000000000001'));
  for (const text of [
    '0190A3B4-0000-7000-8000-000000000001',
    '0190a3b4000070008000000000000001',
    '0190a3b4-0000-7000-8000-000000000001\n',
    '',
    '../etc',
  ])
    assert.equal(parseId(text), undefined);
});

test('a number is strict E.164', () => {
  assert.equal(parseE164('+10005550123'), '+10005550123');
  for (const text of [
    '10005550123',
    '+0005550123',
    '+1 000 555',
    '+1000555012345678',
    '+۱۰۰۰۵۵۵۰',
    '+10005550123\n',
  ])
    assert.equal(parseE164(text), undefined, text);
});

test('a refusal is known by its shape, and one of many faults names the first field', () => {
  assert.ok(isRefusal(refuse('conflict', 'x')));
  for (const other of [null, undefined, 'refused', { refused: 'x' }, []]) assert.ok(!isRefusal(other));
  const faults = [
    { field: '/a', code: 'first' },
    { field: '/b', code: 'second' },
  ];
  assert.deepEqual(invalid(faults), {
    refused: 'invalid',
    code: 'first',
    field: '/a',
    values: undefined,
    faults,
  });
  assert.throws(() => invalid([]));
});
