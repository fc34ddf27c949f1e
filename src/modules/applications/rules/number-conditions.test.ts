import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileHash, exampleApplications as pack } from '../../../../tests/make/applications.ts';
import type { Content, NumberEntry } from './content.ts';
import { numberFaults } from './number-conditions.ts';

type Channels = NonNullable<Content['channels']>;
const found = (channels: Channels | undefined) =>
  numberFaults({ channels }, pack).map((f) => `${f.field} ${f.code}`);
const entry = (number: string, more: Partial<NumberEntry> = {}): NumberEntry => ({
  number,
  carrier: 'one',
  use: 'outbound',
  ...more,
});
const one = (number: string, more: Partial<NumberEntry> = {}) => found({ numbers: [entry(number, more)] });
const range = (first: string, last: string) => ({ first, last, carrier: 'one', use: 'both' as const });
const ranges = (...of: [string, string][]) =>
  found({ ranges: of.map(([first, last]) => range(first, last)) });

test('a centre names the numbers it calls from, single or in ranges', () => {
  assert.deepEqual(found(undefined), ['/channels/numbers no-numbers']);
  assert.deepEqual(found({ numbers: [], ranges: [] }), ['/channels/numbers no-numbers']);
  assert.deepEqual(one('+99910000001'), []);
  assert.deepEqual(found({ numbers: [{}, { carrier: 'one' }] }), [], 'what is missing is told elsewhere');
  assert.deepEqual(ranges(['+99910000001', '+99910000009']), []);
});

test('APP-34 a number of the country is in its plan; a foreign one is declared with the principal’s letter', () => {
  assert.deepEqual(one('+99970000001'), ['/channels/numbers/0/number outside-number-plan']);
  assert.deepEqual(one('+4930123456'), ['/channels/numbers/0/foreignAuthority foreign-number-needs-letter']);
  assert.deepEqual(one('no number'), [], 'what is no number at all is told by its field');
  assert.deepEqual(one('+4930123456', { foreignAuthority: fileHash(1) }), []);
  assert.deepEqual(one('+99970000001', { foreignAuthority: fileHash(1) }), [
    '/channels/numbers/0/number outside-number-plan',
  ]);
  assert.deepEqual(ranges(['+99970000001', '+99970000002']), [
    '/channels/ranges/0/first outside-number-plan',
  ]);
  assert.deepEqual(ranges(['+99919999999', '+99920000000']), ['/channels/ranges/0/last outside-number-plan']);
});

test('a universal access number names what is behind it, each once and not itself', () => {
  const uan = '+99950000001';
  assert.deepEqual(one(uan), ['/channels/numbers/0/backEnds uan-needs-back-ends']);
  assert.deepEqual(one(uan, { backEnds: ['+99910000001', '+99910000002'] }), []);
  assert.deepEqual(one(uan, { backEnds: [uan, '+99910000002', '+99910000002'] }), [
    '/channels/numbers/0/backEnds/0 back-end-repeated',
    '/channels/numbers/0/backEnds/2 back-end-repeated',
  ]);
});

test('APP-35 a number is named once, alone or in one range, because one holder calls from it on one set of terms', () => {
  const numbers = [entry('+99910000005'), entry('+99910000006'), entry('+99910000005')];
  assert.deepEqual(found({ numbers }), ['/channels/numbers/2/number same-number-twice']);
  const both = found({ numbers: [entry('+99910000005')], ranges: [range('+99910000001', '+99910000009')] });
  assert.deepEqual(both, ['/channels/ranges/0/first same-number-twice']);
  assert.deepEqual(ranges(['+99910000001', '+99910000009'], ['+99910000009', '+99910000020']), [
    '/channels/ranges/1/first same-number-twice',
  ]);
});

test('ranges run forward between numbers of one length, and no application names more than ten thousand numbers', () => {
  assert.deepEqual(ranges(['+99910000009', '+99910000001']), [
    '/channels/ranges/0/last ends-before-it-begins',
  ]);
  assert.deepEqual(
    ranges(['+9991000000', '+99910000001']).includes('/channels/ranges/0/last ends-before-it-begins'),
    true,
  );
  assert.deepEqual(ranges(['+99910000000', '+99910010000']), ['/channels/ranges/0/last too-many']);
  assert.deepEqual(ranges(['+99910000000', '+99910009999']), []);
  assert.deepEqual(ranges(['+99910000000', '+99910009999'], ['+99911000000', '+99911000000']), [
    '/channels/numbers too-many',
  ]);
});

test('hostile ends of a range are answered without counting through it', () => {
  for (const [first, last] of [
    ['+1', '+999999999999999'],
    ['+1e1', '+1e9'],
    ['abc', 'def'],
    ['+0', '+Infinity'],
    ['', '+99910000001'],
  ] as const)
    assert.ok(Array.isArray(ranges([first, last])), `${first} to ${last}`); // a quadrillion numbers, one by one, never end
});
