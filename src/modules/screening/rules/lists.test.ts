import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvRows, editionDiff, readFtm, readListCsv } from './lists.ts';

const line = (id: string, name: string, more: object = {}) =>
  JSON.stringify({ id, schema: 'Person', properties: { name: [name], ...more } });

test('entities of FollowTheMoney are read, those that are no parties are left out, and broken lines are counted', () => {
  const read = readFtm(
    [
      line('a', 'Ada Example', { birthDate: ['1980-01-02'], passportNumber: ['P1'], topics: ['sanction'] }),
      '{"id":"x"',
      '',
      JSON.stringify({ id: 'ad', schema: 'Address', properties: { full: ['here'] } }),
      JSON.stringify({ id: 'c', schema: 'Company', caption: 'Ex Ltd', properties: {} }),
      JSON.stringify({ id: 'n', schema: 'Person', properties: {} }),
    ].join('\n'),
  );
  assert.deepEqual(
    read.entries.map(({ id, names }) => [id, names]),
    [
      ['a', ['Ada Example']],
      ['c', ['Ex Ltd']],
    ],
  );
  assert.deepEqual(read.entries[0]!.passports, ['P1']);
  assert.deepEqual([read.unread, read.unreadCount], [[2, 6], 2]);
});

test('a CSV is read by the names of its columns, several values parted by semicolons', () => {
  const read = readListCsv(csvRows('id,name,iban,schema\r\n1,"Ada, B.;Ada B",XX1,\n2,,,\n3,Ex,,Company\n'));
  assert.deepEqual(
    read.entries.map(({ id, schema, names, ibans }) => [id, schema, names, ibans]),
    [
      ['1', 'Person', ['Ada, B.', 'Ada B'], ['XX1']],
      ['3', 'Company', ['Ex'], []],
    ],
  );
  assert.deepEqual(read.unread, [3]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void readListCsv(csvRows(text))),
    {
      numRuns: 40,
    },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void readFtm(text)),
    { numRuns: 40 },
  );
});

test('SCR-13 every edition is told apart from the one before', () => {
  const before = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
  ]);
  const now = [
    { id: 'a', hash: '1' },
    { id: 'b', hash: '2' },
    { id: 'd', hash: '1' },
  ];
  const diff = editionDiff(before, now);
  assert.deepEqual(
    [diff.added.map(({ id }) => id), diff.changed.map(({ id }) => id), diff.removed],
    [['d'], ['b'], ['c']],
  );
});
