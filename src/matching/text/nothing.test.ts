import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../kinds/index.ts';
import { ENGLISH } from './lore.ts';

test('words for nothing are nothing, save where somebody is called so', () => {
  const normal = (kind: string, text: string) => KINDS[kind]!.normal(text, ENGLISH);
  for (const text of ['N/A', ' unknown ', 'NULL', 'not available', 'نامعلوم'])
    for (const kind of ['city', 'category', 'address', 'email']) assert.equal(normal(kind, text), '', text);
  for (const text of ['0000000000', '000-00-0000', '99999 999999'])
    for (const kind of ['phone', 'national-id']) assert.equal(normal(kind, text), '', text);
  assert.equal(normal('family-name', 'Null'), 'null');
  assert.equal(normal('family-name', 'unknown'), '');
  assert.notEqual(normal('phone', '0300 0000001'), '');
  assert.notEqual(normal('city', 'Nantes'), '');
});
