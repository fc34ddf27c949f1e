import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keysFolder } from './keys.ts';

const data = mkdtempSync(join(tmpdir(), 'sanad-keys-'));
after(() => rmSync(data, { recursive: true, force: true }));

test('the keys folder is closed to everybody else, made once, and closed again when it was opened', () => {
  const folder = keysFolder(data);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  writeFileSync(join(folder, 'index.key'), 'x');
  chmodSync(folder, 0o755);
  assert.equal(keysFolder(data), folder);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.ok(statSync(join(folder, 'index.key')).isFile());
});
