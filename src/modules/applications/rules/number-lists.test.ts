import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import type { NumberLine } from '../../numbers/rules/number-list.ts';
import { withNumberLines } from './number-lists.ts';

const line = (first: string, more: Partial<NumberLine> = {}): NumberLine => ({
  line: 1,
  text: '',
  first: first as PhoneNumber,
  last: first as PhoneNumber,
  carrier: 'one',
  use: 'both',
  foreignAuthority: null,
  backEnds: [],
  from: null,
  ...more,
});
const range = (first: string, last: string, more: Partial<NumberLine> = {}) =>
  line(first, { last: last as PhoneNumber, ...more });
const counts = ({ added, changed, already }: ReturnType<typeof withNumberLines>) => [added, changed, already];

test('APP-62 a list is added to the numbers of a draft: each is named once, with the terms said last', () => {
  const first = withNumberLines({}, [line('+99910000001'), range('+99910000010', '+99910000012')]);
  assert.deepEqual(counts(first), [4, 0, 0]);
  assert.deepEqual(first.ranges, [
    { first: '+99910000010', last: '+99910000012', carrier: 'one', use: 'both' },
  ]);
  const again = withNumberLines({ channels: first }, [
    line('+99910000001', { use: 'inbound' }),
    line('+99910000011'),
    line('+99910000002'),
  ]);
  assert.deepEqual(counts(again), [1, 1, 1]);
  assert.deepEqual(
    again.numbers.map(({ number, use }) => [number, use]),
    [
      ['+99910000001', 'inbound'],
      ['+99910000002', 'both'],
    ],
  );
  assert.deepEqual(counts(withNumberLines({ channels: again }, [line('+99910000002')])), [0, 0, 1]);
});

test('a range that overlaps, or says more than a range can, is named number by number', () => {
  const channels = {
    numbers: [{ number: '+99910000002', carrier: 'one', use: 'both', home: true }],
  } as const;
  const merged = withNumberLines({ channels }, [range('+99910000001', '+99910000003', { use: 'outbound' })]);
  assert.deepEqual([merged.numbers.length, merged.ranges.length, ...counts(merged)], [3, 0, 2, 1, 0]);
  assert.equal(merged.numbers[0]!.home, true);
  const letter = 'a'.repeat(64);
  const foreign = withNumberLines({}, [range('+88810000001', '+88810000002', { foreignAuthority: letter })]);
  assert.deepEqual(
    foreign.numbers.map((entry) => entry.foreignAuthority),
    [letter, letter],
  );
});
