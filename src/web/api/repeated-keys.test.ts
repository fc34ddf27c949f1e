import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { repeatedKey } from './repeated-keys.ts';

test('a name given twice in one object is found at its place, however it is written', () => {
  const cases: [string, string | undefined][] = [
    ['{"a":1,"a":2}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"a":{"b":[0,{"c":1 , "c" : 2}]}}', '/a/b/1/c'],
    ['{"a/b":1,"a/b":2}', '/a~1b'],
    ['{"":1,"":2}', '/'],
    ['{"a":"a","b":"a\\":"}', undefined],
    ['{"a":{"x":1},"b":{"x":1}}', undefined],
    ['[{"a":1},{"a":1}]', undefined],
    ['{"a":"\\\\","b":"{\\"b\\":1}"}', undefined],
    ['["a","a"]', undefined],
    ['"a"', undefined],
    ['7', undefined],
  ];
  for (const [text, place] of cases) assert.equal(repeatedKey(text), place, text);
});

test('what JSON.stringify wrote repeats no name, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.json(), fc.boolean(), (text, spaced) => {
      const value = JSON.parse(text) as unknown;
      assert.equal(repeatedKey(JSON.stringify(value, null, spaced ? 2 : 0)), undefined);
      assert.equal(repeatedKey(`{"x":${JSON.stringify(value)},"x":0}`), '/x');
    }),
    { numRuns: 500 },
  );
});
