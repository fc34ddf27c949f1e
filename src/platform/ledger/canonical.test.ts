import assert from 'node:assert/strict';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical.ts';

test('the canonical text is that of RFC 8785, whatever the value', () => {
  const value = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
  fc.assert(
    fc.property(value, (json) => {
      const well = JSON.stringify(json).isWellFormed() && !/\\u[dD][89a-fA-F]/.test(JSON.stringify(json));
      if (well) assert.equal(canonical(json), canonicalize(json));
      else assert.throws(() => canonical(json));
    }),
    { numRuns: 300 },
  );
});

test('names that look like numbers, escapes, empty things and what JSON leaves out are written as the standard writes them', () => {
  const values = [
    { 10: 1, 9: 2, a: 3, A: 4, é: 5, '': 6 },
    { text: '"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028 سند 😀' },
    [undefined, null, () => 1, [], {}],
    { gone: undefined, kept: null, when: new Date(0) },
    [0, -0, 1e21, 1e-7, 0.1, -1.5, Number.MAX_SAFE_INTEGER, 5e-324],
  ];
  for (const value of values) assert.equal(canonical(value), canonicalize(value));
});

test('bigints become text; half a surrogate pair, infinity and nothing at all are refused', () => {
  assert.equal(canonical({ amount: 12n, list: [1n] }), '{"amount":"12","list":["1"]}');
  for (const value of ['\ud800', { '\udc00': 1 }, Number.NaN, [Infinity], undefined])
    assert.throws(() => canonical(value));
});
