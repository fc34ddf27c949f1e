import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'how-to-'));
after(() => rmSync(folder, { recursive: true }));

test('how to find the same row twice works as it is written', () => {
  const text = readFileSync('docs/how-to/find-the-same-row-twice.md', 'utf8');
  const lines = [...text.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('\n');
  const cli = join(import.meta.dirname, 'cli.ts');
  const script = `set -e\nsanad() { '${process.execPath}' '${cli}' "$@"; }\n${lines}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const rows = (file: string) => readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1);
  assert.deepEqual(
    rows('pairs.csv')
      .map((row) => row.split(',').slice(0, 2).join())
      .sort(),
    ['1,2', '3,4'],
  );
  assert.match(stdout, /"event":"RecordJoined","cluster":"1","record":"7"/);
  assert.ok(rows('after.csv').includes('7,1'), rows('after.csv').join(' '));
  assert.match(readFileSync(join(folder, 'why.svg'), 'utf8'), /^<svg .*direction="rtl"/);
});
