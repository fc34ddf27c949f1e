import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { answerRefusal, askedOf, countsAgainst, decideRefusal, OUTCOMES, reliance } from './decision.ts';

const NOW = parseInstant('2026-11-01T00:00:00.000Z')!;
const BEFORE = parseInstant('2026-10-01T00:00:00.000Z')!;
const LATER = parseInstant('2026-12-01T00:00:00.000Z')!;
const told = { disclosedEvidence: 'h', answerBy: LATER, answeredAt: null, sealed: false };
const code = (refusal: unknown) => (isRefusal(refusal) ? refusal.code : undefined);

test('SCR-07 a decision is remembered while the facts behind it stay the same', () => {
  const decided = { decision: 'different', evidence: 'h', rests: ['iban x y'] } as const;
  assert.deepEqual(askedOf('h', ['iban x y'], undefined), { state: 'open' });
  assert.deepEqual(askedOf('h', ['iban x y'], decided), { state: 'decided', decision: 'different' });
});

test('SCR-08 when the facts change it is asked again, with what came and what went', () => {
  const decided = { decision: 'different', evidence: 'h', rests: ['iban x y', 'phone p q'] } as const;
  assert.deepEqual(askedOf('k', ['iban x y', 'meter a b'], decided), {
    state: 'again',
    decision: 'different',
    added: ['meter a b'],
    gone: ['phone p q'],
  });
});

test('SCR-14 a decision has a reason and is over the evidence that stands', () => {
  const input = { evidence: 'h', reason: 'It is the brother.' };
  assert.equal(decideRefusal({ evidence: 'h' }, input), undefined);
  assert.equal(code(decideRefusal(undefined, input)), 'no-such-match');
  assert.equal(code(decideRefusal({ evidence: 'k' }, input)), 'match-changed');
  assert.equal(code(decideRefusal({ evidence: 'h' }, { ...input, reason: '  no ' })), 'match-needs-reason');
});

test('SCR-09 nobody relies on a match before the applicant was told of it and had time to answer', () => {
  assert.equal(code(reliance(undefined, 'h', NOW)), 'match-not-disclosed');
  assert.equal(code(reliance(told, 'another', NOW)), 'match-not-disclosed');
  assert.equal(code(reliance(told, 'h', NOW)), 'match-answer-awaited');
  assert.equal(reliance({ ...told, answeredAt: NOW }, 'h', NOW), undefined);
  assert.equal(reliance(told, 'h', LATER), undefined);
  assert.equal(answerRefusal(told, NOW), undefined);
  assert.equal(code(answerRefusal(told, LATER)), 'match-answer-late');
  assert.equal(code(answerRefusal({ ...told, answeredAt: BEFORE }, NOW)), 'match-answered-already');
});

test('SCR-10 what is sealed is not told, and may be relied on', () => {
  const sealed = { ...told, disclosedEvidence: null, answerBy: null, sealed: true };
  assert.equal(reliance(sealed, 'h', NOW), undefined);
  assert.equal(code(answerRefusal({ ...told, sealed: true }, NOW)), 'no-such-match');
});

test('SCR-11 who was not charged, acquitted or trafficked never counts against anybody', () => {
  const counting = OUTCOMES.filter((outcome) => countsAgainst({ outcome, from: BEFORE, dropsOn: null }, NOW));
  assert.deepEqual(counting, ['pending', 'charged', 'convicted']);
});

test('SCR-12 an entry counts no more from the day on which it drops off', () => {
  const entry = { outcome: 'charged', from: BEFORE, dropsOn: NOW } as const;
  assert.equal(countsAgainst(entry, parseInstant('2026-10-31T23:59:59.999Z')!), true);
  assert.equal(countsAgainst(entry, NOW), false);
  assert.equal(countsAgainst(entry, parseInstant('2026-09-30T00:00:00.000Z')!), false);
});
