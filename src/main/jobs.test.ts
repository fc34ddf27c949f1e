import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLicence, testLicences } from '../../tests/make/licences.ts';
import { type Day, startOfDay } from '../kernel/day.ts';
import { speaker } from '../platform/texts.ts';
import { letterKey, letterValues } from './jobs.ts';
import { reminderTexts } from './reminder-texts.ts';

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

test('the letter about a provisional licence speaks of its inspection, and of no renewal', () => {
  const values = { number: 'TL-1', holder: 'Clear Line Services', days: 7, day: '2026-03-31' };
  const said = (provisional: boolean, language: 'en' | 'ur') =>
    ['subject', 'body']
      .map((part) => speaker([reminderTexts]).say(language, `${letterKey({ provisional })}-${part}`, values))
      .join(' ');
  assert.match(said(false, 'en'), /renewal/);
  assert.doesNotMatch(said(true, 'en'), /renew/i);
  assert.match(said(true, 'en'), /inspect/);
  assert.match(said(false, 'ur'), /تجدید/);
  assert.doesNotMatch(said(true, 'ur'), /تجدید/);
  assert.match(said(true, 'ur'), /معائنہ/);
});
