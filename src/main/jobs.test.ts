import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLicence, testLicences } from '../../tests/make/licences.ts';
import { type Day, startOfDay } from '../kernel/day.ts';
import { letterValues } from './jobs.ts';

test('a reminder names the last day in force, not the midnight after it', () => {
  const until = startOfDay('2028-01-01' as Day, testLicences.zone);
  const { day, days } = letterValues({ licence: aLicence(), daysLeft: 30, until }, testLicences.zone);
  assert.deepEqual([day, days], ['2027-12-31', 30]);
});

test('a reminder names the holder in the script of each of its two languages, where it is known', () => {
  const of = (licence: ReturnType<typeof aLicence>) =>
    letterValues({ licence, daysLeft: 30, until: licence.validUntil! }, testLicences.zone).holder;
  assert.deepEqual(of(aLicence()), { en: 'Clear Line Services', ur: 'کلیئر لائن سروسز' });
  assert.equal(of(aLicence({ holderUrdu: null })).ur, 'Clear Line Services');
});
