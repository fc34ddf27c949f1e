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
  classes: new Map([
    ['centre', 'centre'],
    ['shop', 'shop'],
  ]),
  districts: new Map([['north', 'north']]),
};
const read = (text: string) => readCentreLines(text, words);
const codes = (text: string) => read(text).bad.map(({ line, column, code }) => [line, column, code]);
const line = (name: string, more = ',,,', place = '9 Low Street') =>
  `${name},,centre,R-${name.toLowerCase()},${place},Capital,north${more}`;

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
    [2, 'name', 'centre-line-needs-name'],
    [3, 'class', 'centre-line-class-unknown'],
    [4, 'address', 'centre-line-needs-address'],
    [5, 'district', 'centre-line-district-unknown'],
    [6, 'seats', 'centre-line-seats-unread'],
    [7, 'carrier', 'unknown-carrier'],
    [8, 'numbers', 'line-number-not-read'],
    [9, 'address', 'centre-line-repeats'],
    [10, 'numbers', 'centre-line-number-repeats'],
    [11, 'home', 'centre-line-home-unread'],
    [12, undefined, 'centre-line-too-many-cells'],
    [13, 'name', 'centre-line-too-long'],
  ]);
});

test('LIC-26 lines with one number in the earlier register are one centre at several places, and say the same of it', () => {
  const second = line('One', ',7,one,1003', '3 Hill Road').replace('One,,', 'One,ون,');
  const text = [
    line('One', ',5,one,1001 | 1002'),
    second,
    line('Two', ',,one,1004'),
    line('One', ',,,,home', '1 Lane').replace('R-one', 'r-ONE'),
    line('Other', ',', '2 Lane').replace('R-other', 'R-one'),
    line('One', ',', '3 Lane').replace(',centre,', ',shop,'),
    line('One', ',', '4 Lane').replace('One,,', 'One,اور,'),
    line('One', ',', '3 Hill Road'),
    'Alone,,centre,,9 Low Street,Capital,north',
    'Alone,,centre,,3 Hill Road,Capital,north',
  ].join('\n');
  assert.deepEqual(codes(text), [
    [5, 'name', 'centre-line-other-centre'],
    [6, 'class', 'centre-line-other-centre'],
    [7, 'name-in-urdu', 'centre-line-other-centre'],
    [8, 'address', 'centre-line-repeats'],
  ]);
  const terms = { instrument: 'Gazette 1', from: '2026-01-01', until: '2026-07-01' } as never;
  const { centres } = centreListFrom(terms, read(text).good, () => 'geographic');
  const told = centres.map(({ holder, premises, numbers }) => [
    holder.name,
    holder.nameUrdu,
    premises.map((place) => `${place.line}${place.residential ? ' (home)' : ''} ${place.seats}`).sort(),
    numbers.map(({ number }) => number).sort(),
  ]);
  assert.deepEqual(told, [
    ['Alone', null, ['3 Hill Road null'], []],
    ['Alone', null, ['9 Low Street null'], []],
    ['One', 'ون', ['1 Lane (home) null', '3 Hill Road 7', '9 Low Street 5'], ['+91001', '+91002', '+91003']],
    ['Two', null, ['9 Low Street null'], ['+91004']],
  ]);
  assert.equal(new Set(centres.flatMap(({ premises }) => premises.map(({ id }) => id))).size, 6);
  const many = Array.from({ length: 101 }, (_, i) => line('One', ',', `${i} Lane`)).join('\n');
  assert.deepEqual(codes(many), [[101, 'former-number', 'centre-line-too-many-places']]);
});

test('the same lines are the same list in whatever order they come, and no others are', () => {
  const terms = { instrument: 'Gazette 1', from: '2026-01-01', until: '2026-07-01' } as never;
  const hash = (...lines: string[]) =>
    listHash(centreListFrom(terms, read(lines.join('\n')).good, () => 'geographic'));
  const [one, two] = [line('One', ',,one,1001'), line('Two', ',,one,1002')];
  const more = line('One', ',,one,1005', '3 Hill Road');
  assert.equal(hash(one, two, more), hash(more, two, one));
  assert.notEqual(hash(one, two, more), hash(one, two));
  assert.notEqual(hash(one, two), hash(one));
  assert.notEqual(hash(one, two), hash(one, line('Two', ',,one,1003')));
});

test('no more centres are read than a second officer reads at once', () => {
  const many = Array.from({ length: 501 }, (_, i) => line(`Centre ${i}`)).join('\n');
  assert.deepEqual(codes(many), [[501, undefined, 'centre-lines-too-many']]);
});
