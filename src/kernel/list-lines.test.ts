import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHeading, listLines } from './list-lines.ts';

const cells = (text: string) => listLines(text).map((line) => line.cells);

test('cells stand between the separators of whoever wrote the list', () => {
  assert.deepEqual(cells('1,a\n2,b'), [
    ['1', 'a'],
    ['2', 'b'],
  ]);
  assert.deepEqual(cells('1;a,b\r\n2;c'), [
    ['1', 'a,b'],
    ['2', 'c'],
  ]);
  assert.deepEqual(cells('1\ta;b'), [['1', 'a;b']]);
  assert.deepEqual(cells('1,a\n۱،الف'), [
    ['1', 'a'],
    ['۱', 'الف'],
  ]);
});

test('a cell within quotation marks holds separators and quotation marks', () => {
  assert.deepEqual(cells('1,"a, ""b"""\n2,c'), [
    ['1', 'a, "b"'],
    ['2', 'c'],
  ]);
});

test('lines are counted as people count, and empty ones are left out', () => {
  assert.deepEqual(
    listLines('\ufeffa,1\n\n , \nb,2').map(({ line, text }) => [line, text]),
    [
      [1, 'a,1'],
      [4, 'b,2'],
    ],
  );
});

test('a first line that names columns is no entry', () => {
  const [heading, line] = listLines('Phone number,Carrier\n021,one');
  assert.ok(isHeading(heading!, ['phone number']));
  assert.ok(!isHeading(line!, ['phone number']));
  assert.ok(!isHeading(listLines('Phone 1,Carrier')[0]!, ['phone 1']));
});
