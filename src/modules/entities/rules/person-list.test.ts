import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, parseDay } from '../../../kernel/day.ts';
import { parseE164 } from '../../../kernel/phone-number.ts';
import { markOf, type PersonWords, readPersonList } from './person-list.ts';

const words: PersonWords = {
  latinName: (text) => /^[A-Z][a-z]+( [A-Z][a-z]+)*$/.test(text),
  urduName: (text) => /^[\u0600-\u06ff ]+$/.test(text),
  nationalId: (text) => (/^\d{4}$/.test(text) ? text : undefined),
  passport: (text) => (/^[A-Z]{2}\d{6}$/.test(text) ? text : undefined),
  phone: (text) => parseE164(text),
  day: parseDay,
  country: 'XE',
  today: '2026-11-23' as Day,
};
const read = (text: string) => readPersonList(text, words);

test('ENT-05 each line of a list of people counts by itself, known by the document of the nationality', () => {
  const { good, bad } = read(
    'Name,Identity\nAda Example,1234,,1990-01-02,+99910000001,w/o Ben Example,ایڈا,2026-11-01\nBen Foreign,AB123456,xf,1980-01-02,+99910000002',
  );
  assert.deepEqual(bad, []);
  const [ada, ben] = good;
  assert.deepEqual(
    [
      ada!.details.nationalId,
      ada!.details.relation,
      ada!.details.relationName,
      ada!.details.nameUrdu,
      ada!.from,
    ],
    ['1234', 'husband', 'Ben Example', 'ایڈا', '2026-11-01'],
  );
  assert.deepEqual([ben!.details.nationality, ben!.details.passport, ben!.from], ['XF', 'AB123456', null]);
});

test('a bad line is named with its rule, and nobody stands in a list twice', () => {
  const rest = ',,1990-01-02,+99910000001';
  const { bad } = read(
    [
      `1234,1234${rest}`,
      `Ada,12${rest}`,
      'Ada,1234,XF,1990-01-02,+99910000001',
      'Ada,1234,,2027-01-02,+99910000001',
      'Ada,1234,,1990-01-02,1',
      `Ada,1234${rest},son of ?`,
      `Ada,1234${rest},,Ada`,
      `Ada,1234${rest},,,32`,
      'Ada,1234,XEX,1990-01-02,+99910000001',
      `Ada,1234${rest}`,
      `Eve,1234${rest}`,
      `Ada,1235${rest},,,,more`,
    ].join('\n'),
  );
  assert.deepEqual(
    bad.map(({ code }) => code),
    [
      'person-line-no-name',
      'person-line-no-identity',
      'person-line-no-passport',
      'person-line-no-birth',
      'person-line-no-phone',
      'person-line-kin-wrong',
      'person-line-urdu-wrong',
      'person-line-not-a-day',
      'person-line-no-country',
      'person-line-repeats',
      'person-line-too-long',
    ],
  );
  assert.equal(bad.find(({ code }) => code === 'person-line-repeats')!.values!.first, 10);
  assert.equal(markOf({ nationalId: '12-34', passport: null }), '1234');
});
