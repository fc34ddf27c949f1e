import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../../kernel/instant.ts';
import { seenIn } from './seen.ts';

const on = (day: string) => `2026-${day}T00:00:00.000Z` as Instant;
const said = [
  { at: on('03-01'), ids: ['p1', 'o1'], text: '{"accounts":[{"iban":"XE36 SCBL 0000 0011"}]}' },
  { at: on('02-01'), ids: ['p1'], text: '{"accounts":[]}' },
  { at: on('05-01'), ids: ['p2'], text: '{"accounts":[{"iban":"xe36scbl00000011"}],"seats":12}' },
];

test('SCR-20 of what two share it is told when either side declared it first and last, in whatever order it is read', () => {
  assert.deepEqual(seenIn(said, 'p1', null), { first: on('02-01'), last: on('03-01') });
  assert.deepEqual(seenIn(said, 'o1', 'Example Plaza'), { first: on('03-01'), last: on('03-01') });
  const account = seenIn(said, '/accounts/0/iban', 'XE36SCBL00000011');
  assert.deepEqual(account, { first: on('03-01'), last: on('05-01') });
  assert.equal(seenIn(said, 'p9', null), null);
  assert.equal(seenIn(said, '/channels/0', '12'), null, 'too short to tell');
  assert.equal(seenIn([], 'p1', 'XE36SCBL00000011'), null);
});
