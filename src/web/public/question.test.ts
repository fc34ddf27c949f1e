import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCharacter } from '../../kernel/check-character.ts';
import { parseInstant } from '../../kernel/instant.ts';
import { askedBy, momentOf } from './question.ts';

const NUMBER = `TL-2026-00001-${checkCharacter('TL-2026-00001')}`;
const asked = (typed: string) => askedBy(typed, 'GB', 'TL');
const ZONE = { name: 'Etc/GMT-5', utcOffsetMinutes: 300 };
const NOW = parseInstant('2026-11-23T09:05:00Z')!;
const moment = (date: string, time = '') => momentOf(date, time, NOW, ZONE);

test('one field takes a telephone number as people write it, in three kinds of digits', () => {
  for (const typed of [
    '+44 20 7946 0018',
    '020 7946 0018',
    '(020) 7946-0018',
    '۰۲۰ ۷۹۴۶ ۰۰۱۸',
    '٠٢٠٧٩٤٦٠٠١٨',
    '\u200e+442079460018\u200f',
  ])
    assert.deepEqual(asked(typed), { kind: 'number', number: '+442079460018' }, typed);
});

test('it takes a licence number in any spelling', () => {
  for (const typed of [
    NUMBER,
    NUMBER.toLowerCase(),
    NUMBER.replaceAll('-', ' '),
    ` ${NUMBER.replaceAll('-', '')} `,
  ])
    assert.deepEqual(asked(typed), { kind: 'licence', licence: NUMBER }, typed);
});

test('anything else is a name, in either script', () => {
  for (const name of ['Clear Line', 'کلیئر لائن', '7 Star Dialling', 'TL Services', "O'Hara & Sons <b>"])
    assert.deepEqual(asked(name), { kind: 'name', name });
});

test('what is mistyped is said to be so and never looked up', () => {
  assert.deepEqual(asked('123'), { field: 'q', text: 'check-bad-number' });
  assert.deepEqual(asked('TL-2026-00001-?'), { field: 'q', text: 'check-bad-licence' });
  assert.deepEqual(asked(' \u200f\n'), { field: 'q', text: 'check-empty' });
  assert.deepEqual(asked('x'.repeat(201)), { field: 'q', text: 'check-too-long' });
});

test('a past day is asked about at noon, or at the time given, on the local clock', () => {
  assert.equal(moment('2026-11-01'), '2026-11-01T07:00:00.000Z');
  assert.equal(moment('2026-11-01', '00:30'), '2026-10-31T19:30:00.000Z');
  assert.equal(moment('2026-11-01T10:00:00Z'), '2026-11-01T10:00:00.000Z');
});

test('no day and today are now; an earlier hour of today is that hour', () => {
  assert.equal(moment(''), undefined);
  assert.equal(moment('2026-11-23'), undefined);
  assert.equal(moment('2026-11-23', '09:00'), '2026-11-23T04:00:00.000Z');
});

test('days that do not exist and days to come are refused', () => {
  assert.deepEqual(moment('2026-02-30'), { field: 'at', text: 'check-bad-date' });
  assert.deepEqual(moment('yesterday'), { field: 'at', text: 'check-bad-date' });
  assert.deepEqual(moment('2026-11-24'), { field: 'at', text: 'check-future-date' });
  assert.deepEqual(moment('2026-11-23', '23:00'), { field: 'at', text: 'check-future-date' });
  assert.deepEqual(moment('2026-11-01', '25:00'), { field: 'time', text: 'check-bad-time' });
});
