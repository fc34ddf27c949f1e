import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications as pack } from '../../../../tests/make/applications.ts';
import { type Day, dayAt } from '../../../kernel/day.ts';
import { type Instant, instantOf, msOf } from '../../../kernel/instant.ts';
import { numbersNamed, numbersOf, provisionalUntil, validity } from './terms.ts';

test('APP-36 a licence is good from its grant for full years, to the end of the day before', () => {
  const at = '2026-03-02T09:30:00.000Z' as Instant;
  const { validFrom, validUntil } = validity(at, dayAt(at, pack.zone), pack);
  assert.equal(validFrom, at);
  assert.equal(validUntil, '2027-03-01T22:00:00.000Z');
  const last = instantOf(msOf(validUntil) - 1);
  assert.equal(dayAt(last, pack.zone), '2027-03-01');
});

test('a licence granted on 29 February ends with 27 February', () => {
  const { validUntil } = validity('2028-02-29T09:00:00.000Z' as Instant, '2028-02-29' as Day, pack);
  assert.equal(dayAt(instantOf(msOf(validUntil) - 1), pack.zone), '2029-02-27');
});

test('APP-37 a provisional licence lasts the days of the pack, the day of the grant being the first', () => {
  const until = provisionalUntil('2026-03-02' as Day, { provisionalDays: 1, zone: pack.zone });
  assert.equal(until, '2026-03-02T22:00:00.000Z');
  assert.equal(dayAt(provisionalUntil('2026-03-02' as Day, pack), pack.zone), '2026-05-31');
});

test('a range is every number from first to last, with the range’s carrier and use, beside the single ones', () => {
  const channels = {
    numbers: [{ number: '+99910000001', carrier: 'one', use: 'inbound' as const }],
    ranges: [
      { first: '+99912000009', last: '+99912000011', carrier: 'two', use: 'both' as const },
      { first: '+99913000000', last: '+99913000000', carrier: 'two', use: 'both' as const },
    ],
  };
  assert.deepEqual(
    numbersOf({ channels }).map((n) => `${n.number} ${n.carrier} ${n.use}`),
    [
      '+99910000001 one inbound',
      '+99912000009 two both',
      '+99912000010 two both',
      '+99912000011 two both',
      '+99913000000 two both',
    ],
  );
  assert.deepEqual(
    numbersNamed({ channels })
      .map((n) => n.at)
      .slice(0, 2),
    ['/channels/numbers/0/number', '/channels/ranges/0/first'],
  );
});

test('a range that is none names nothing: backwards, unfinished, endless or no numbers at all', () => {
  for (const [first, last] of [
    ['+99912000011', '+99912000009'],
    ['+9991200001', '+99912000019'],
    ['+100000000000000', '+999999999999999'],
    ['+1e1', '+1e9'],
    [undefined, '+99912000011'],
    ['+99912000011', undefined],
  ])
    assert.deepEqual(numbersOf({ channels: { ranges: [{ first, last }] } }), []);
  assert.deepEqual(numbersOf({}), []);
});
