import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Crew } from '../threads/crew.ts';
import { readCsv } from './csv.ts';
import { readCsvShared } from './csv-shared.ts';
import { readJsonLines } from './json-lines.ts';
import { Lines } from './lines.ts';
import { readParquet } from './parquet.ts';
import { type Column, cellText, type Table, TableFault } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rowsOf = ({ rows, columns }: Table) =>
  Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, cellText(column, column.codes[row]!)])),
  );

test('a table is read with quotes, line breaks in cells, spaces around cells and a mark in front', () => {
  const path = file(
    'a.csv',
    '\ufeffid, name ,note\r\n1, "Khan, ""Bobby""" ,"two\nlines"\r\n2,O\'Neil 5" pipe,\n\n3,آمنہ,x',
  );
  const table = readCsv(path);
  assert.deepEqual(rowsOf(table), [
    { id: '1', name: 'Khan, "Bobby"', note: 'two\nlines' },
    { id: '2', name: 'O\'Neil 5" pipe', note: '' },
    { id: '3', name: 'آمنہ', note: 'x' },
  ]);
});

test('semicolons and tabs separate as well, and short rows are filled up and said', () => {
  const table = readCsv(file('b.csv', 'id;name;city\n1;Ali\n2;Sara;Multan\n'));
  assert.equal(rowsOf(table)[0]!.city, '');
  assert.match(table.notes[0]!, /1 rows have fewer cells.*line 2/);
  assert.equal(readCsv(file('c.tsv', 'id\tname\n1\tAli\n')).columns[1]!.name, 'name');
});

test('a broken table is refused with its line', () => {
  assert.throws(
    () => readCsv(file('d.csv', 'id,name\n1,Ali\n2,Sara,Multan\n')),
    /line 3 has more cells than the header's 2/,
  );
  assert.throws(
    () => readCsv(file('e.csv', 'id,name\n1,"Ali\n2,Sara\n')),
    /quote opened in line 2 is never closed/,
  );
  assert.throws(() => readCsv(file('f.csv', '')), /empty/);
  assert.throws(() => readCsv(file('g.csv', Buffer.from('\ufeffid,name', 'utf16le'))), /UTF-16/);
  assert.throws(() => readCsv(file('h.csv', 'id,id\n1,2\n')), /two columns are called "id"/);
});

test('a line without an end is given up, not read into memory', () => {
  assert.throws(
    () => readCsv(file('i.csv', Buffer.alloc(18 << 20, 'a'))),
    /longer than 16 MiB|empty|columns/,
  );
  assert.throws(
    () => readCsv(file('j.csv', Buffer.concat([Buffer.from('id,name\n1,"'), Buffer.alloc(18 << 20, 'a')]))),
    /longer than 16 MiB/,
  );
});

test('cells that are not UTF-8 are read as Western European, and said', () => {
  const table = readCsv(
    file('k.csv', Buffer.concat([Buffer.from('id,name\n1,Ren'), Buffer.from([0xe9]), Buffer.from('\n')])),
  );
  assert.equal(rowsOf(table)[0]!.name, 'René');
  assert.match(table.notes[0]!, /not UTF-8/);
});

test('entities of FollowTheMoney become rows', async () => {
  const lines = [
    { id: 'p1', schema: 'Person', properties: { name: ['Ali Khan', 'علی خان'], birthDate: ['1980'] } },
    { id: 'c1', schema: 'Company', properties: { name: ['Noor BPO'], jurisdiction: ['pk'] } },
  ];
  const table = await readJsonLines(file('l.ftm', lines.map((line) => JSON.stringify(line)).join('\n')));
  assert.deepEqual(rowsOf(table)[0], {
    id: 'p1',
    schema: 'Person',
    name: 'Ali Khan علی خان',
    birthDate: '1980',
    jurisdiction: '',
  });
  await assert.rejects(readJsonLines(file('m.jsonl', '{"a":1}\n{broken')), /line 2 is not JSON/);
  const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  await assert.rejects(
    readJsonLines(file('deep.jsonl', deep)),
    /line 1 has lists in lists more than 20 deep/,
  );
});

test('threads share the columns of a table out, and read none that nobody asked for', async () => {
  const path = file('n.csv', 'id,name,note,city\n1,Ali,x,Multan\n2,"Sara, the elder",y\n');
  for (const threads of [1, 3]) {
    const crew = new Crew(threads);
    try {
      assert.deepEqual(await readCsvShared(crew, path), { ...readCsv(path), unread: [] });
      const some = await readCsvShared(crew, path, undefined, new Set(['city', 'id']));
      assert.deepEqual(rowsOf(some), [
        { id: '1', city: 'Multan' },
        { id: '2', city: '' },
      ]);
      assert.deepEqual(some.unread, ['name', 'note']);
      await assert.rejects(readCsvShared(crew, file('o.csv', 'id\n1,2\n')), TableFault);
    } finally {
      await crew.dismiss();
    }
  }
});

test('cells are written again as they were read', () => {
  const [column] = readCsv(file('p.csv', 'id\nplain\n"a, ""b"""\nآمنہ\n')).columns as [Column];
  const lines = new Lines();
  for (const code of column.codes) lines.cell(column, code).line();
  assert.equal(new TextDecoder().decode(lines.taken()), 'plain\n"a, ""b"""\nآمنہ\n');
});

/** Written by DuckDB: id, a list of names, a date. */
const PARQUET = [
  'UEFSMRUAFSAVICwVBBUAFQYVBgAAAgAAAAQBAQAAADEBAAAAMhUAFY4BFY4BLBUGFQAVBhUGAAAhAAAAQQIAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAgAAAAYDAwAAAEFkYQoAAABBLiBFeGFtcGxlAwAAAEJvYhUAFVIVUiwVBBUAFQYVBgAAIQAAAEEB',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGUOAAAVAhlsNQAYDWR1Y2tkYl9zY2hlbWEVBgAVDCUCGAJpZCUAADUCGAVu',
  'YW1lcxUCFQYANQQYBGxpc3QVAgAVDCUCGAdlbGVtZW50JQAAFQIlAhgEYm9ybiUMABYEGRwZPCYAHBUMGRUAGRgCaWQVABYEFkIW',
  'QiYIPBgBMhgBMRYAKAEyGAExEREAGRwVABUAFQIAAAAmABwVDBkVABk4BW5hbWVzBGxpc3QHZWxlbWVudBUAFgYWtAEWtAEmSjwY',
  'A0JvYhgKQS4gRXhhbXBsZRYAKANCb2IYCkEuIEV4YW1wbGUREQAZHBUAFQAVAgAAACYAHBUCGRUAGRgEYm9ybhUAFgQWdBZ0Jv4B',
  'PBgEZQ4AABgEZQ4AABYCKARlDgAAGARlDgAAEREAGRwVABUAFQIAAAAW6gIWBCYIFuoCACgoRHVja0RCIHZlcnNpb24gdjIuMC4w',
  'IChidWlsZCBkNTRjYmJlM2RmKRk8HAAAHAAAHAAAAHMBAABQQVIx',
].join('');

test('Parquet is read with its lists as one cell, and only the columns that are asked for', async () => {
  const path = join(folder, 'list.parquet');
  writeFileSync(path, Buffer.from(PARQUET, 'base64'));
  const table = await readParquet(path);
  const rows = (names: readonly string[]) =>
    [0, 1].map((row) =>
      names.map((name) => {
        const column = table.columns.find((one) => one.name === name)!;
        return cellText(column, column.codes[row]!);
      }),
    );
  assert.deepEqual(rows(['id', 'names', 'born']), [
    ['1', 'Ada A. Example', '1980-02-03'],
    ['2', 'Bob', ''],
  ]);
  const some = await readParquet(path, undefined, (name) => name !== 'names');
  assert.deepEqual([some.columns.map(({ name }) => name), some.unread], [['id', 'born'], ['names']]);
});

test('of JSON lines only the columns that are asked for are read', async () => {
  const lines = [
    { id: '1', name: 'Ada', note: 'x' },
    { id: '2', note: 'y' },
  ];
  const path = file('some.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  const { columns, unread, rows } = await readJsonLines(path, undefined, (name) => name !== 'note');
  assert.deepEqual([columns.map(({ name }) => name), unread, rows], [['id', 'name'], ['note'], 2]);
});
