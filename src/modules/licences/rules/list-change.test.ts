import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ListMode, listChange } from './list-change.ts';

interface Thing {
  readonly marks: string[];
  readonly terms?: string;
}
const thing = (marks: string, terms = ''): Thing => ({ marks: marks.split(' '), terms });
const change = (mode: ListMode, lines: Thing[], held: Thing[]) => {
  const { added, already, ended, unknown } = listChange(mode, lines, held, {
    line: ({ marks }) => marks,
    held: ({ marks }) => marks,
    same: (a, b) => a.terms === b.terms,
  });
  return [added, already, ended, unknown].map((list) => list.map(({ marks }) => marks[0]).join(' '));
};

test('LIC-19 a list adds what is new or has other terms, and ends nothing', () => {
  assert.deepEqual(change('add', [thing('a'), thing('b', 'new'), thing('c')], [thing('a'), thing('b')]), [
    'b c',
    'a',
    '',
    '',
  ]);
});

test('a list of what left ends that and nothing else, by whichever mark', () => {
  assert.deepEqual(change('end', [thing('x y'), thing('z')], [thing('a y'), thing('b')]), ['', '', 'a', 'z']);
});

test('a complete list ends what it does not name', () => {
  assert.deepEqual(change('replace', [thing('a'), thing('c')], [thing('a'), thing('b')]), [
    'c',
    'a',
    'b',
    '',
  ]);
  assert.deepEqual(change('replace', [], [thing('a')]), ['', '', 'a', '']);
});
