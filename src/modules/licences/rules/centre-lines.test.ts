import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { centreListFrom } from '../centre-list.ts';
import { listHash } from '../list-hash.ts';
import { type CentreWords, readCentreLines } from './centre-lines.ts';

const words: CentreWords = {
  phone: (text) => (/^\d{4}$/.test(text.trim()) ? (`+9${text.trim()}` as PhoneNumber) : undefined),
  day: () => undefined,
  kind: () => 'geographic',
  national: () => true,
  carriers: new Map([['one', 'one']]),
  classes: new Map([['centre', 'centre']]),
  districts: new Map([['north', 'north']]),
};
const read = (text: string) => readCentreLines(text, words);
const codes = (text: string) => read(text).bad.map(({ line, code }) => [line, code]);
const line = (name: string, more = ',,,') => `${name},,centre,R-1,9 Low Street,Capital,north${more}`;

test('a centre a line, with its place and its telephone numbers', () => {
  const { good, bad } = read(
    `name, name in Urdu, class\n${'Old Port,اولڈ پورٹ,Centre,EXP-7,"9, Low Street",Capital,North,12,one,1001 | 1002,home'}`,
  );
  assert.deepEqual(bad, []);
  const { text: _, ...kept } = good[0]!;
  assert.deepEqual(kept, {
    line: 2,
    name: 'Old Port',
    nameUrdu: 'اولڈ پورٹ',
    class: 'centre',
    formerNumber: 'EXP-7',
    address: '9, Low Street',
    city: 'Capital',
    district: 'north',
    seats: 12,
    residential: true,
    carrier: 'one',
    numbers: ['+91001', '+91002'],
  });
});

test('each bad line is named with its rule, and the good ones count', () => {
  const text = [
    line('Good', ',5,one,1001'),
    line('', ',5'),
    'Bad,,unheard,R-1,9 Low Street,Capital,north',
    'Bad,,centre,R-1,,Capital,north',
    'Bad,,centre,R-1,9 Low Street,Capital,south',
    line('Bad', ',none'),
    line('Bad', ',,two,1003'),
    line('Bad', ',,one,10'),
    line('good', ',,one,1004'),
    line('Bad', ',,one,1001'),
    line('Bad', ',,,,perhaps'),
    line('Bad', ',,,,,more'),
    line('x'.repeat(301)),
  ].join('\n');
  assert.equal(read(text).good.length, 1);
  assert.deepEqual(codes(text), [
    [2, 'centre-line-needs-name'],
    [3, 'centre-line-class-unknown'],
    [4, 'centre-line-needs-address'],
    [5, 'centre-line-district-unknown'],
    [6, 'centre-line-seats-unread'],
    [7, 'unknown-carrier'],
    [8, 'line-number-not-read'],
    [9, 'centre-line-repeats'],
    [10, 'centre-line-number-repeats'],
    [11, 'centre-line-home-unread'],
    [12, 'centre-line-too-many-cells'],
    [13, 'centre-line-too-long'],
  ]);
});

test('the same lines are the same list in whatever order they come, and no others are', () => {
  const terms = { instrument: 'Gazette 1', from: '2026-01-01', until: '2026-07-01' } as never;
  const hash = (...lines: string[]) =>
    listHash(centreListFrom(terms, read(lines.join('\n')).good, () => 'geographic'));
  const [one, two] = [line('One', ',,one,1001'), line('Two', ',,one,1002')];
  assert.equal(hash(one, two), hash(two, one));
  assert.notEqual(hash(one, two), hash(one));
  assert.notEqual(hash(one, two), hash(one, line('Two', ',,one,1003')));
});

test('no more centres are read than a second officer reads at once', () => {
  const many = Array.from({ length: 501 }, (_, i) => line(`Centre ${i}`)).join('\n');
  assert.deepEqual(codes(many), [[501, 'centre-lines-too-many']]);
});
