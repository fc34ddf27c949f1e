import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityWord, searchWords } from './search-words.ts';

test('case, accents, vowel marks and keyboard variants do not matter', () => {
  assert.deepEqual(searchWords('Clear-Line SÉRVICES (Pvt.) Ltd'), [
    'clear',
    'line',
    'services',
    'pvt',
    'ltd',
  ]);
  assert.deepEqual(searchWords('كلئير لائن'), searchWords('کلئیر لائن'));
  assert.deepEqual(searchWords('مُحَمَّد'), ['محمد']);
  assert.deepEqual(searchWords('۱۲۳'), ['123']);
  assert.equal(cityWord('  Port  Haven '), 'port haven');
});

test('what holds no letter or digit has no words, and a very long one is cut', () => {
  assert.deepEqual(searchWords('%_ \\ \u202e'), []);
  assert.equal(searchWords('x'.repeat(10_000))[0]?.length, 40);
});
