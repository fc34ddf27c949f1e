import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountHtml } from './amount.ts';

test('a currency has the digits of ISO 4217, also where cash is written without them', () => {
  const said = (minor: string, currency: string) =>
    /> ?([^<]*)</.exec(String(amountHtml({ minor, currency })))?.[1];
  assert.equal(said('500000', 'PKR'), 'PKR 5,000.00');
  assert.equal(said('500000', 'IRR'), 'IRR 5,000.00');
  assert.equal(said('5000', 'JPY'), 'JPY 5,000');
  assert.equal(said('5', 'KWD'), 'KWD 0.005');
});
