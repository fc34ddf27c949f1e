import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMatch, aPlaza, aTrace } from '../../../../tests/make/screened.ts';
import { leadsOf } from './leads.ts';

test('of what a running licence resembles only shut centres and entries of lists are leads, and only likely ones', () => {
  const strong = { traces: [aTrace()] };
  const found = [
    aMatch(1, strong),
    aMatch(2, { ...strong, kind: 'listed' }),
    aMatch(3, { ...strong, kind: 'running' }),
    aMatch(4, { ...strong, kind: 'application' }),
    aMatch(5, { ...strong, kind: 'past' }),
    aMatch(6, { traces: [aPlaza] }),
  ];
  assert.deepEqual(leadsOf(found), found.slice(0, 2));
});
