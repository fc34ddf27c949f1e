import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeContent, exampleApplications as pack } from '../../../../tests/make/applications.ts';
import { money, moneyToText } from '../../../kernel/money.ts';
import type { Fee } from '../../payments/rules/fee.ts';
import { processingShortfall, totalOf } from './fees.ts';

const content = (premises: number) => ({
  ...completeContent(),
  premises: Array.from({ length: premises }, () => completeContent().premises![0]!),
});
const fee = (minor: bigint, more: object = {}) =>
  ({
    purpose: 'processing',
    amount: moneyToText(money(minor, 'XEC')),
    settled: { amount: moneyToText(money(minor, 'XEC')) },
    refund: null,
    withdrawn: null,
    ...more,
  }) as unknown as Fee;
const short = (premises: number, fees: readonly Fee[]) =>
  processingShortfall({ kind: 'new', class: 'centre', content: content(premises) }, fees, pack, 'XEC').minor;

test('APP-40 the processing fee is paid before submission; content that grew since costs the difference', () => {
  assert.equal(short(1, []), 1_000n);
  assert.equal(short(1, [fee(1_000n)]), 0n);
  assert.equal(short(3, [fee(1_000n)]), 2_000n);
  assert.equal(short(3, [fee(1_000n), fee(2_000n)]), 0n);
  assert.equal(short(1, [fee(3_000n)]), 0n, 'and what was too much is not less than nothing');
});

test('only a processing fee that is paid counts: not one demanded, withdrawn or of the licence', () => {
  assert.equal(short(1, [fee(1_000n, { settled: null })]), 1_000n);
  assert.equal(short(1, [fee(1_000n, { settled: null, withdrawn: { reason: 'x' } })]), 1_000n);
  assert.equal(short(1, [fee(1_000n, { purpose: 'licence' })]), 1_000n);
});

test('fee lines add up, and no line is a fee of nothing', () => {
  assert.deepEqual(totalOf([], 'XEC'), money(0n, 'XEC'));
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n })), (amounts) => {
      const lines = amounts.map((minor) => ({
        code: 'c',
        text: { en: '', ur: '' },
        amount: money(minor, 'XEC'),
      }));
      assert.equal(
        totalOf(lines, 'XEC').minor,
        amounts.reduce((a, b) => a + b, 0n),
      );
    }),
  );
});
