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
