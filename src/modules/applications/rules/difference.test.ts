import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { differences } from './difference.ts';

test('what changed is named place by place, what stayed is not', () => {
  const before = { company: { name: 'Blue', form: 'company' }, tags: ['a', 'b'], seats: 3 };
  const after = { company: { name: 'Red', form: 'company' }, tags: ['a'], hours: '9-17', seats: 3 };
  assert.deepEqual(differences(before, after), [
    { field: '/company/name', before: 'Blue', after: 'Red' },
    { field: '/hours', after: '9-17' },
    { field: '/tags/1', before: 'b' },
  ]);
});

test('people, places, numbers and answers are paired by their name wherever they stand', () => {
  for (const key of ['id', 'person', 'number', 'question']) {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ [key]: name, seats: 1 }));
    assert.deepEqual(differences([a, b], [b, a]), []);
    assert.deepEqual(differences([a, b], [{ ...b, seats: 2 }, c]), [
      { field: '/a', before: a },
      { field: '/b/seats', before: 1, after: 2 },
      { field: '/c', after: c },
    ]);
  }
});

test('entries without a name are told apart by their position', () => {
  assert.deepEqual(differences([null, 'a'], [null, 'b', null]), [
    { field: '/1', before: 'a', after: 'b' },
    { field: '/2', after: null },
  ]);
});

test('a second entry of the same name cannot hide behind the first', () => {
  const [one, two] = [
    { number: '+1', carrier: 'one' },
    { number: '+1', carrier: 'two' },
  ];
  assert.deepEqual(differences([one], [one, two]), [{ field: '/1', after: two }]);
});

test('two things differ in no place just when they are the same', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, fc.integer({ max: 3, min: 0 }), fc.boolean(), tie('list'), tie('group')),
    list: fc.array(tie('any'), { maxLength: 3 }),
    group: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), { noNullPrototype: true }),
  })).any;
  fc.assert(
    fc.property(value, value, (a, b) => {
      assert.equal(differences(a, b).length === 0, isDeepStrictEqual(a, b));
    }),
    { numRuns: 500 },
  );
});
