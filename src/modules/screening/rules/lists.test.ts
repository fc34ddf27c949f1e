import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ListFormat, listReader, readList } from './list-lines.ts';

const line = (id: string, name: string, more: object = {}) =>
  JSON.stringify({ id, schema: 'Person', properties: { name: [name], ...more } });

test('entities of FollowTheMoney are read, those that are no parties are left out, and broken lines are counted', () => {
  const read = readList(
    'ftm',
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

test('numbers under which a company is registered or taxed are read, under whatever name a list has for them', () => {
  const company = {
    id: 'c',
    schema: 'Company',
    properties: {
      name: ['Ex Ltd'],
      jurisdiction: ['xe'],
      registrationNumber: ['C 77'],
      ogrnCode: ['O1'],
      taxNumber: ['T1'],
      vatCode: ['V1'],
    },
  };
  const { entries } = readList('ftm', `${JSON.stringify(company)}\n${line('a', 'Ada')}`);
  const [one, other] = entries;
  assert.deepEqual(one!.registrationNumbers, ['C 77', 'O1']);
  assert.deepEqual([one!.taxNumbers, one!.countries], [['T1', 'V1'], ['xe']]);
  assert.ok(
    !('registrationNumbers' in other!),
    'who has none is the entry that it was, for the next edition too',
  );
  const table = readList('csv', 'id,schema,name,registrationNumber\n1,Company,Ex Ltd,C77;C78\n');
  assert.deepEqual(table.entries[0]!.registrationNumbers, ['C77', 'C78']);
});

test('a CSV is read by the names of its columns, several values parted by semicolons', () => {
  const read = readList('csv', 'id,name,iban,schema\r\n1,"Ada, B.;Ada B",XX1,\n2,,,\n3,Ex,,Company\n');
  assert.deepEqual(
    read.entries.map(({ id, schema, names, ibans }) => [id, schema, names, ibans]),
    [
      ['1', 'Person', ['Ada, B.', 'Ada B'], ['XX1']],
      ['3', 'Company', ['Ex'], []],
    ],
  );
  assert.deepEqual(read.unread, [3]);
  assert.deepEqual(
    readList('csv', 'id,name\n1,"two\nlines"\n2,\n').unread,
    [4],
    'the line of the file, not of the row',
  );
  const odd = readList('csv', 'id,name,valueOf,__proto__\n1,Ada,x,y\n');
  assert.deepEqual(odd.entries[0]?.names, ['Ada'], 'a column may be called anything');
});

test('a list reads the same whole and piece by piece, whatever it holds', () => {
  const formats = fc.constantFrom<ListFormat>('ftm', 'csv');
  const lines = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(line('a', 'Ada'), 'id,name\n1,"A ""B"", C"\r\n2,\n"', '{"id":', '""\n', ',,"'),
  );
  fc.assert(
    fc.property(formats, fc.array(lines), fc.integer({ min: 1, max: 9 }), (format, parts, size) => {
      const text = parts.join('\n');
      const reader = listReader(format);
      const letters = [...text];
      const pieces = [];
      for (let at = 0; at < letters.length; at += size)
        pieces.push(...reader.push(letters.slice(at, at + size).join('')));
      pieces.push(...reader.end());
      const once = listReader(format);
      assert.deepEqual(pieces, [...once.push(text), ...once.end()]);
    }),
    { numRuns: 60 },
  );
});

test('a line of a gigabyte is not kept: it is bad, and the next one is read', () => {
  for (const format of ['ftm', 'csv'] as const) {
    const reader = listReader(format);
    if (format === 'csv') reader.push('id,name\n');
    for (let n = 0; n < 40; n++) reader.push('x'.repeat(100_000));
    const last = format === 'ftm' ? line('a', 'Ada') : 'a,Ada';
    const found = [...reader.push(`\n${last}\n`), ...reader.end()];
    assert.deepEqual(
      found.map(({ entry }) => (entry === 'bad' ? entry : entry.id)),
      ['bad', 'a'],
    );
  }
});
