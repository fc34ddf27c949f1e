import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications as pack } from '../../../../tests/make/applications.ts';
import type { Day } from '../../../kernel/day.ts';
import { expectedDays } from './expected-days.ts';

test('behind intake every agency has its whole time, then the Authority its own', () => {
  assert.deepEqual(expectedDays('2026-03-07' as Day, 'new', pack), {
    review: '2026-03-31',
    reviewers: ['telecom', 'crime', 'security'],
    decision: '2026-04-11',
  });
});

test('nobody reviews a surrender: the Authority is next', () => {
  assert.deepEqual(expectedDays('2026-03-07' as Day, 'surrender', pack), {
    review: null,
    reviewers: [],
    decision: '2026-03-19',
  });
});
