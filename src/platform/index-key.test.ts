import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { blindWith, openIndexKey } from './index-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanad-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the key is made once, readable by its owner alone, and gives the same index after a restart', () => {
  const keys = join(folder, 'a');
  const index = openIndexKey(keys)('national-id/1234567');
  assert.equal(openIndexKey(keys)('national-id/1234567'), index);
  assert.notEqual(openIndexKey(keys)('national-id/1234568'), index);
  assert.deepEqual(readdirSync(keys), ['index.key']);
  assert.equal(statSync(join(keys, 'index.key')).mode & 0o077, 0);
  assert.notEqual(openIndexKey(join(folder, 'b'))('national-id/1234567'), index);
});

test('a damaged key stops the start instead of making every index new', () => {
  writeFileSync(join(folder, 'index.key'), 'abc');
  assert.throws(() => openIndexKey(folder), /not an index key/);
});

test('the same letters in another composition give the same index', () => {
  const blind = blindWith(Buffer.alloc(32, 1));
  assert.equal(blind('\u00e9'), blind('e\u0301'));
});
