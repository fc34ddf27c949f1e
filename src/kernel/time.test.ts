import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, dayAt, daysBetween, parseDay, plusDays, plusYears, startOfDay, weekday } from './day.ts';
import { earliest, holdsAt, type Instant, instantOf, msOf, parseInstant, plusMs } from './instant.ts';
import { isWorkingDay, plusWorkingDays, workingDaysBetween } from './working-days.ts';

const moment = fc
  .date({ min: new Date('1902-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => instantOf(date.getTime()));
const day = moment.map((at) => at.slice(0, 10) as Day);
const zone = fc
  .integer({ min: -14 * 60, max: 14 * 60 })
  .map((utcOffsetMinutes) => ({ name: 'somewhere', utcOffsetMinutes }));
const calendar = fc.record({
  restDays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 3 }),
  holidays: fc.array(day, { maxLength: 5 }).map((days) => new Set<string>(days)),
});

test('a moment is read from RFC 3339 text in any offset, and written in UTC with milliseconds', () => {
  assert.equal(parseInstant('2026-11-23T13:00:00+05:00'), '2026-11-23T08:00:00.000Z');
  assert.equal(parseInstant('2026-11-23t08:00:00.123456z'), '2026-11-23T08:00:00.123Z');
  assert.equal(parseInstant('2024-02-29T00:00:00Z'), '2024-02-29T00:00:00.000Z');
});

test('what names no real moment is not read', () => {
  for (const text of [
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T08:60:00Z',
    '2026-11-23T08:00:60Z',
    '2026-11-23',
    '2026-11-23T08:00:00',
    '2026-11-23 08:00:00Z',
    ' 2026-11-23T08:00:00Z',
    '2026-11-23T08:00:00Z\n',
    '٢٠٢٦-11-23T08:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-11-23T08:00:00+25:00',
    'now',
    '',
  ])
    assert.equal(parseInstant(text), undefined, JSON.stringify(text));
});

test('moments: text order is time order, and adding goes both ways', () => {
  fc.assert(fc.property(moment, moment, (a, b) => a < b === msOf(a) < msOf(b)));
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: -1e12, max: 1e12 }),
      (at, ms) => plusMs(plusMs(at, ms), -ms) === at,
    ),
  );
  fc.assert(fc.property(moment, (at) => parseInstant(at) === at));
});

test('a span holds from its first moment until just before its last', () => {
  const [from, until] = ['2026-01-01T00:00:00.000Z' as Instant, '2026-02-01T00:00:00.000Z' as Instant];
  assert.ok(holdsAt(from, { from, until }));
  assert.ok(holdsAt(plusMs(until, -1), { from, until }));
  assert.ok(!holdsAt(until, { from, until }));
  assert.ok(holdsAt(until, { from, until: null }));
  assert.equal(earliest(null, until), until);
  assert.equal(earliest(from, null), from);
  assert.equal(earliest(until, from), from);
});

test('days that do not exist are not read', () => {
  assert.equal(parseDay('2024-02-29'), '2024-02-29');
  for (const text of [
    '2026-02-30',
    '2025-02-29',
    '2026-04-31',
    '2026-1-1',
    '2026-01-00',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    '0000-01-01',
  ])
    assert.equal(parseDay(text), undefined, text);
});

test('days: adding and counting agree, and years later never leave the month', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -40_000, max: 40_000 }),
      (from, n) => daysBetween(from, plusDays(from, n)) === n,
    ),
  );
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 50 }),
      (from, n) =>
        parseDay(plusYears(from, n)) !== undefined && plusYears(from, n).slice(5, 7) === from.slice(5, 7),
    ),
  );
  assert.equal(plusYears('2024-02-29' as Day, 1), '2025-02-28');
  assert.equal(weekday('2026-11-22' as Day), 0);
});

test('a civil day begins at a moment that lies in it, and the moment before lies in the day before', () => {
  fc.assert(
    fc.property(day, zone, (one, where) => {
      const begin = startOfDay(one, where);
      return dayAt(begin, where) === one && dayAt(plusMs(begin, -1), where) === plusDays(one, -1);
    }),
  );
});

test('a statutory period ends on a working day and holds exactly its working days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), calendar, (from, days, office) => {
      const end = plusWorkingDays(from, days, office);
      return isWorkingDay(end, office) && workingDaysBetween(from, end, office) === days && end > from;
    }),
  );
});

test('a period of no days ends today, or on the next working day', () => {
  const office = { restDays: [0, 6], holidays: new Set(['2026-11-23']) };
  assert.equal(plusWorkingDays('2026-11-20' as Day, 0, office), '2026-11-20');
  assert.equal(plusWorkingDays('2026-11-21' as Day, 0, office), '2026-11-24');
  assert.equal(plusWorkingDays('2026-11-20' as Day, 1, office), '2026-11-24');
  assert.equal(workingDaysBetween('2026-11-20' as Day, '2026-11-20' as Day, office), 0);
});
