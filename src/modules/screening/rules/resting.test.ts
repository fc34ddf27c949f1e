import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../../kernel/instant.ts';
import { type Adverse, restedOn, restingRefusal } from './resting.ts';

const NOW = '2026-11-23T04:00:00.000Z' as Instant;
const LATER = '2026-12-07T04:00:00.000Z' as Instant;
const UNTOLD = { disclosedEvidence: null, answerBy: null, answeredAt: null, sealed: false };
const TOLD = { ...UNTOLD, disclosedEvidence: 'e', answerBy: LATER };
const adverse = (match: string, more: Partial<Adverse> = {}): Adverse => ({
  match,
  label: `L-${match}`,
  evidence: 'e',
  told: undefined,
  decision: null,
  ...more,
});
const codeOf = (named: readonly string[], known: readonly Adverse[], at = NOW) =>
  restingRefusal(named, known, at)?.code;

test('SCR-15 a reason rests on no match that the applicant was not told of, or can still answer; save what is sealed', () => {
  assert.equal(codeOf([], [adverse('a')]), undefined);
  assert.equal(codeOf(['b'], [adverse('a')]), 'rests-on-no-match');
  assert.equal(codeOf(['a'], [adverse('a')]), 'rests-on-match-not-disclosed');
  assert.equal(codeOf(['a'], [adverse('a', { told: UNTOLD })]), 'rests-on-match-not-disclosed');
  const told = [adverse('a', { told: TOLD })];
  assert.equal(codeOf(['a'], told), 'rests-on-match-answer-awaited');
  assert.equal(codeOf(['a'], told, LATER), undefined, 'the time ran out');
  assert.equal(codeOf(['a'], [adverse('a', { told: { ...TOLD, answeredAt: NOW } })]), undefined);
  const changed = [adverse('a', { evidence: 'more', told: TOLD })];
  assert.equal(codeOf(['a'], changed, LATER), 'rests-on-match-not-disclosed', 'not as it stands');
  assert.equal(codeOf(['a'], [adverse('a', { told: { ...UNTOLD, sealed: true } })]), undefined);
  const second = restingRefusal(['a', 'b'], [...told, adverse('b')], LATER);
  assert.deepEqual(
    [second?.refused, second?.field, second?.values],
    ['conflict', '/matches/1', { other: 'L-b' }],
  );
});

test('SCR-16 a refusal rests on every match that somebody decided to be the same, whether its reasons name it or not', () => {
  const known = [
    adverse('a', { decision: 'same' }),
    adverse('b', { decision: 'different' }),
    adverse('c', { decision: 'cannot-tell' }),
    adverse('d'),
  ];
  assert.deepEqual(restedOn([], known), ['a']);
  assert.deepEqual(restedOn(['d', 'a'], known), ['d', 'a']);
});
