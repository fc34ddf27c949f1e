import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleCourts } from '../../../../tests/make/applications.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { courtNamed } from './court.ts';

test('CRT-07 only a court of the country’s list is entered, by its code or its name in either language', () => {
  for (const text of ['high', 'High Court', ' high  COURT ', 'ہائی کورٹ']) {
    const court = courtNamed(exampleCourts, text);
    assert.ok(!isRefusal(court) && court.code === 'high', text);
  }
  for (const text of ['', 'Highest Court', 'Court of the Moon']) {
    const none = courtNamed(exampleCourts, text);
    assert.ok(isRefusal(none) && none.code === 'unknown-court' && none.field === '/court');
  }
});
