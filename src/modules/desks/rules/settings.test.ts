import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { changedBetween, inForceOn, type Setting } from './settings.ts';

const value = (from: string, text: string) => ({ from: from as Day, value: text, source: null });
const review: Setting = {
  code: 'review',
  group: 'periods',
  name: { en: 'Review', ur: 'جائزہ' },
  unit: 'working-days',
  values: [value('2025-09-01', '20'), value('2026-07-01', '15')],
};

test('DSK-06 a setting holds from its day on, until the next one', () => {
  assert.equal(inForceOn(review, '2025-08-31' as Day), undefined);
  assert.equal(inForceOn(review, '2026-06-30' as Day)?.value, '20');
  assert.equal(inForceOn(review, '2026-07-01' as Day)?.value, '15');
});

test('between two days only what holds another value is a change', () => {
  const codes = (from: string, until: string) =>
    changedBetween([review], from as Day, until as Day).map(({ before, after }) => [
      before?.value,
      after?.value,
    ]);
  assert.deepEqual(codes('2025-10-01', '2026-06-30'), []);
  assert.deepEqual(codes('2026-06-30', '2026-07-01'), [['20', '15']]);
  assert.deepEqual(codes('2025-01-01', '2026-07-01'), [[undefined, '15']]);
});
