import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aStay, on, testCourts } from '../../../../tests/make/orders.ts';
import type { Day } from '../../../kernel/day.ts';
import {
  enteredAlready,
  lapseOf,
  lapsePassedAt,
  mayEndAt,
  mayExtendAt,
  mayFollow,
  mayVerifyAt,
  secondOfficerRefusal,
  stayHoldsAt,
} from './stay.ts';

test('CRT-01 a stay has effect from its claim, before anybody verified it', () => {
  const stay = aStay({ status: 'claimed', from: on('2026-03-10') });
  assert.equal(stayHoldsAt(stay, on('2026-03-10')), true);
  assert.equal(stayHoldsAt(stay, on('2026-03-09T23:59:59.999Z')), false);
});

test('CRT-02 a writ does not lapse by itself, and shows when its date has passed', () => {
  const stay = aStay({ nature: 'writ', lapseAt: on('2026-09-10') });
  assert.equal(stayHoldsAt(stay, on('2027-01-01')), true);
  assert.equal(lapsePassedAt(stay, on('2026-09-09')), false);
  assert.equal(lapsePassedAt(stay, on('2026-09-10')), true);
});

test('CRT-03 a civil temporary order lapses on its date, by the period of the pack when it names none', () => {
  const lapse = lapseOf(testCourts, 'ad-interim', on('2026-03-10'), null);
  assert.deepEqual(lapse, { lapseOn: '2026-03-25', lapseAt: '2026-03-24T22:00:00.000Z' });
  const stay = aStay({ nature: 'ad-interim', ...lapse });
  assert.equal(stayHoldsAt(stay, on('2026-03-24T21:59:59.999Z')), true);
  assert.equal(stayHoldsAt(stay, on('2026-03-24T22:00:00.000Z')), false);
  assert.equal(lapsePassedAt(stay, on('2026-04-01')), false);
  const named = lapseOf(testCourts, 'temporary-injunction', on('2026-03-10'), '2026-05-01' as Day);
  assert.equal(named.lapseOn, '2026-05-01');
  assert.equal(lapseOf(testCourts, 'writ', on('2026-03-10'), null).lapseAt, null);
});

test('CRT-04 a forged stay never had effect', () => {
  const stay = aStay({ status: 'forged' });
  assert.equal(stayHoldsAt(stay, on('2026-03-11')), false);
  assert.equal(mayFollow(stay, 'verify')?.code, 'stay-was-forged');
});

test('CRT-05 an extension counts only when the court ordered it while the stay stood', () => {
  const stay = aStay({ nature: 'ad-interim', lapseAt: on('2026-03-25') });
  assert.equal(mayExtendAt(stay, on('2026-03-24')), undefined);
  assert.equal(mayExtendAt(stay, on('2026-03-25'))?.code, 'stay-has-lapsed');
});

test('CRT-06 whoever entered a court order neither verifies it, finds it forged nor ends it', () => {
  assert.equal(secondOfficerRefusal('one', 'one')?.code, 'by-a-second-officer');
  assert.equal(secondOfficerRefusal('one', 'another'), undefined);
});

test('the registry was asked by now', () => {
  const now = on('2026-03-12');
  assert.equal(mayVerifyAt(aStay(), now, now), undefined);
  assert.equal(mayVerifyAt(aStay(), on('2026-03-13'), now)?.code, 'registry-check-in-the-future');
});

test('a stay ends from any moment after it began, once', () => {
  assert.equal(mayEndAt(aStay(), on('2026-03-10')), undefined);
  assert.equal(mayEndAt(aStay(), on('2026-03-09'))?.code, 'stay-ends-before-it-began');
  const ended = aStay({ endedAt: on('2026-04-01'), endedHow: 'vacated' });
  assert.equal(mayEndAt(ended, on('2026-05-01'))?.code, 'stay-has-ended');
  assert.equal(stayHoldsAt(ended, on('2026-04-01')), false);
});

test('CRT-08 a court order of one case is entered once while it holds, over the same orders or the same grant', () => {
  const at = on('2026-03-15');
  const covers = { kind: 'orders', orders: ['o1', 'o2'] } as never;
  const kept = aStay({ covers });
  const again = (more: object = {}, held = kept) => enteredAlready([held], { ...kept, ...more }, at)?.code;
  assert.equal(again(), 'stay-entered-already');
  assert.equal(again({ caseNumber: 'w.p.12/2026' }), 'stay-entered-already', 'however it is spelled');
  assert.equal(again({ covers: { kind: 'orders', orders: ['o2'] } }), 'stay-entered-already');
  assert.equal(again({ covers: { kind: 'orders', orders: ['o2', 'o3'] } }), undefined, 'it covers more');
  assert.equal(again({ covers: { kind: 'grant' } }), undefined);
  assert.equal(again({ court: 'Civil Court' }), undefined);
  assert.equal(again({ caseNumber: 'W.P. 13/2026' }), undefined);
  assert.equal(again({}, { ...kept, endedHow: 'vacated', endedAt: at }), undefined, 'granted anew');
  assert.equal(again({}, { ...kept, status: 'forged' }), undefined);
});
