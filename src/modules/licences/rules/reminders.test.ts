import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLicence, testLicences } from '../../../../tests/make/licences.ts';
import { on } from '../../../../tests/make/orders.ts';
import type { Day } from '../../../kernel/day.ts';
import { reminderDue, reminderSpans } from './reminders.ts';

const due = (today: string, licence = aLicence()) =>
  reminderDue(testLicences, licence, today as Day)?.daysLeft;

test('LIC-15 a holder is reminded on the days set before the end of the licence', () => {
  assert.equal(due('2027-12-02'), 30);
  assert.equal(due('2027-12-25'), 7);
  assert.equal(due('2027-12-24'), undefined);
  assert.equal(due('2026-03-25', aLicence({ provisionalUntil: on('2026-04-01') })), 7);
});

test('LIC-32 a provisional licence is reminded of as provisional until it is confirmed', () => {
  const of = (today: string, licence: ReturnType<typeof aLicence>) =>
    reminderDue(testLicences, licence, today as Day)?.provisional;
  const provisional = aLicence({ provisionalUntil: on('2026-04-01') });
  assert.equal(of('2026-03-25', provisional), true);
  assert.equal(of('2027-12-02', { ...provisional, confirmedAt: on('2026-03-01') }), false);
  assert.equal(of('2027-12-02', aLicence()), false);
});

test('whoever surrendered, or has applied in time, is not reminded', () => {
  assert.equal(due('2027-12-02', aLicence({ surrenderedFrom: on('2027-11-01') })), undefined);
  assert.equal(due('2027-12-02', aLicence({ continuedBy: aLicence().application })), undefined);
});

test('the spans to look for are whole days where the office sits', () => {
  assert.deepEqual(reminderSpans(testLicences, '2027-12-25' as Day)[2], {
    from: '2027-12-31T22:00:00.000Z',
    until: '2028-01-01T22:00:00.000Z',
  });
});
