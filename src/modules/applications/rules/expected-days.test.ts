import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications as pack } from '../../../../tests/make/applications.ts';
import type { Day } from '../../../kernel/day.ts';
import { expectedDays } from './expected-days.ts';

test('the office looks first whether anything is missing, then every agency has its whole time', () => {
  assert.deepEqual(expectedDays('2026-03-02' as Day, 'new', pack), {
    completeness: '2026-03-07',
    review: '2026-03-31',
    reviewers: ['telecom', 'crime', 'security'],
  });
});

test('nobody reviews a surrender', () => {
  const { review, reviewers } = expectedDays('2026-03-02' as Day, 'surrender', pack);
  assert.deepEqual([review, reviewers], [null, []]);
});
