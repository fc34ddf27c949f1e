import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../../../kernel/day.ts';
import { parseE164 } from '../../../kernel/phone-number.ts';
import {
  type ListDefaults,
  type ListWords,
  numbersOfLine,
  readBareNumbers,
  readNumberList,
} from './number-list.ts';

const latin = (text: string) => text.replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x06f0));
const words: ListWords = {
  phone: (text) => parseE164(latin(text).replace(/[ ()]/g, '')),
  day: (text) => parseDay(latin(text)),
  kind: (number) => (/^\+9991/.test(number) ? 'geographic' : /^\+9995/.test(number) ? 'uan' : undefined),
  national: (number) => number.startsWith('+999'),
  carriers: new Map([
    ['one', 'one'],
    ['first telephone', 'one'],
  ]),
};
const none: ListDefaults = { carrier: null, use: null, from: null, letter: null };
const read = (text: string, defaults: Partial<ListDefaults> = {}) =>
  readNumberList(text, words, { ...none, ...defaults });
const codes = (...args: Parameters<typeof read>) => read(...args).bad.map(({ line, code }) => [line, code]);

test('NUM-06 each line of a list counts by itself, in any digits and with the names of carriers', () => {
  const { good, bad } = read(
    'Number,Carrier,Use,From\n+999 1 0000001,one,outbound,2026-01-02\n۔\n+۹۹۹۱۰۰۰۰۰۰۲,First Telephone,دونوں,\n',
  );
  assert.deepEqual(
    good.map(({ line, first, carrier, use, from }) => [line, first, carrier, use, from]),
    [
      [2, '+99910000001', 'one', 'outbound', '2026-01-02'],
      [4, '+99910000002', 'one', 'both', null],
    ],
  );
  assert.deepEqual(
    bad.map(({ line, text, code }) => [line, text, code]),
    [[3, '۔', 'line-number-not-read']],
  );
});

test('what a line leaves out is what was chosen for the list', () => {
  assert.deepEqual(codes('+99910000001'), [[1, 'line-names-no-carrier']]);
  assert.deepEqual(codes('+99910000001', { carrier: 'one' }), [[1, 'line-names-no-use']]);
  const { good } = read('+99910000001', { carrier: 'one', use: 'both', from: parseDay('2026-02-03')! });
  assert.deepEqual([good[0]!.carrier, good[0]!.use, good[0]!.from], ['one', 'both', '2026-02-03']);
});

test('a bad line is named with its rule', () => {
  assert.deepEqual(
    codes(
      [
        '+99910000001,two,both',
        '+99910000001,one,sideways',
        '+99910000001,one,both,31 February',
        '+99920000001,one,both',
        '+88810000001,one,both',
        '+99950000001,one,both',
        '+99910000001,one,both,,+99910000002',
        '+99950000001,one,both,,+99910000002|x',
        '+99950000001,one,both,,+99950000001',
        'hello,one,both',
        '+99910000001,one,both,,,x',
      ].join('\n'),
    ).map(([, code]) => code),
    [
      'unknown-carrier',
      'line-use-unknown',
      'line-not-a-day',
      'number-not-in-plan',
      'foreign-number-needs-authority',
      'universal-number-needs-back-ends',
      'back-ends-of-universal-only',
      'line-back-end-not-read',
      'back-end-repeated',
      'line-number-not-read',
      'line-too-many-cells',
    ],
  );
});

test('a foreign number is taken with the letter of its owner', () => {
  const letter = 'a'.repeat(64);
  assert.equal(read('+88810000001,one,both', { letter }).good[0]!.foreignAuthority, letter);
  assert.equal(read('+99910000001,one,both', { letter }).good[0]!.foreignAuthority, null);
});

test('ranges are read however people write them, and no number stands there twice', () => {
  const both = { carrier: 'one', use: 'both' } as const;
  for (const between of [' .. ', '..', ' to ', ' تا ', ' – ', '…']) {
    const { good } = read(`+99910000001${between}+99910000003`, both);
    assert.equal(numbersOfLine(good[0]!).length, 3, between);
  }
  assert.deepEqual(codes('+99910000001..+99910000009\n+99910000003\n+99910000010', both), [
    [2, 'line-repeats'],
  ]);
  assert.deepEqual(codes('+99910000009..+99910000001\n+99910000001..+99910090001', both), [
    [1, 'range-backwards'],
    [2, 'range-too-long'],
  ]);
  assert.deepEqual(codes('+99910000000..+99910009999\n+99911000000', both), [[2, 'numbers-too-many']]);
});

test('numbers that are given up stand alone on their lines, once', () => {
  const { good, bad } = readBareNumbers(
    'number\n+99910000001,one\n+99910000001..+99910000002\n+88810000001\nx',
    words,
  );
  assert.deepEqual(
    good.map(({ line, first }) => [line, first]),
    [
      [2, '+99910000001'],
      [4, '+88810000001'],
    ],
  );
  assert.deepEqual(
    bad.map(({ line, code }) => [line, code]),
    [
      [3, 'line-repeats'],
      [5, 'line-number-not-read'],
    ],
  );
});
