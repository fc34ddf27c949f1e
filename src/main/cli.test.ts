import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshFolder } from '../../tests/make/api.ts';

const CLI = join(import.meta.dirname, 'cli.ts');
const place = freshFolder();
const data = join(place, 'data');
const { PATH, TMPDIR, NODE_COMPILE_CACHE } = process.env;
const environment = {
  PATH,
  HOME: place,
  TMPDIR,
  LOG_LEVEL: 'error',
  ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
};
const children = new Set<ChildProcess>();
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await sanad('rebuild', '--check', '--data', data); // joins the database that a killed server left, and stops it
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(
  args: readonly string[],
  more: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ran>; says(text: string): Promise<string> } {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...environment, ...more } });
  children.add(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = new Promise<Ran>((done) =>
    child.on('exit', (code) => {
      children.delete(child);
      done({ code, out, err });
    }),
  );
  return {
    child,
    ended,
    async says(text) {
      for (let i = 0; i < 600 && !out.includes(text); i++) await sleep(50);
      assert.ok(out.includes(text), `waited for ${text}: ${out} ${err}`);
      return out;
    },
  };
}
const sanad = (...args: string[]) => start(args).ended;

test('every command helps with examples; a wrong one says so', async () => {
  const help = (await sanad('--help')).out;
  for (const [, name] of help.matchAll(/^ {2}(\w+) /gm)) {
    const { code, out } = await sanad(name!, '--help');
    assert.equal(code, 0, name);
    assert.match(out, /Usage: sanad \w+[\s\S]*Examples:\n {2}(sanad|DATABASE_URL)/, name);
  }
  assert.equal((await sanad('licence')).code, 2);
  assert.match((await sanad('serve', '--colour')).err, /--colour[\s\S]*--help/);
  assert.match((await sanad('serve', '--port', 'x', '--data', data)).err, /--port must be/);
  const nothing = await sanad('check', '+15551234567', '--data', join(place, 'nowhere'));
  assert.deepEqual([nothing.code, /there is no data/.test(nothing.err)], [3, true]);
});

test('an empty office serves, refuses a second one, survives kill -9, and its tables agree', async () => {
  const first = start(['serve', '--empty', '--port', '0', '--data', data, '--json']);
  const { listening } = JSON.parse((await first.says('listening')).split('\n')[0]!);
  const checked = await sanad('check', '+15551234567', '--url', listening, '--json');
  assert.deepEqual([JSON.parse(checked.out).verdict, checked.code], ['not-found', 1]);
  assert.equal((await sanad('check', 'no licence', '--url', listening)).code, 2);
  const second = await sanad('serve', '--empty', '--port', '0', '--data', data);
  assert.deepEqual([second.code, /another sanad is running/.test(second.err)], [3, true]);
  first.child.kill('SIGKILL');
  await first.ended;
  const again = start(['serve', '--empty', '--port', '0', '--data', data]);
  await again.says('sanad listens');
  again.child.kill('SIGTERM');
  const { code, err } = await again.ended;
  assert.deepEqual([code, /stopping/.test(err)], [0, true]);
  const offline = await sanad('check', '+1 (555) 123-4567', '--data', data);
  assert.match(offline.out, /NOT-FOUND/);
  assert.equal(offline.code, 1, 'the answer is no');
});

test('an officer is appointed from the machine; export and restore give the same tables', async () => {
  const appointed = await sanad(
    'appoint',
    '--agency',
    'pta',
    '--role',
    'administrator',
    '--name',
    'First Officer',
    '--email',
    'first.officer@agency.example',
    '--instrument',
    'S.R.O. 1',
    '--data',
    data,
    '--json',
  );
  assert.equal(appointed.code, 0, appointed.err);
  assert.match(JSON.parse(appointed.out).token, /^sanad_/);
  assert.equal(JSON.parse(appointed.out).invited, true);
  const wrong = await sanad(
    'appoint',
    '--agency',
    'nowhere',
    '--role',
    'legal',
    '--name',
    'X',
    '--instrument',
    'Y',
    '--data',
    data,
  );
  assert.deepEqual([wrong.code, wrong.err.length > 10], [1, true]);
  const archive = join(place, 'backup.tar.zst');
  assert.equal((await sanad('export', archive, '--data', data)).code, 0);
  const copy = join(place, 'copy');
  const restored = await sanad('restore', archive, '--data', copy);
  assert.equal(restored.code, 0, restored.err);
  const rebuilt = JSON.parse((await sanad('rebuild', '--check', '--json', '--data', copy)).out);
  assert.deepEqual([rebuilt.agrees, rebuilt.facts > 3], [true, true]);
  assert.equal((await sanad('restore', archive, '--data', copy)).code, 3);
});

test('an application is handed in from a file, and says what stands in its way', async () => {
  const schema = JSON.parse((await sanad('apply', '--schema')).out);
  assert.ok(schema.properties.content.properties.company);
  const server = start(['serve', '--empty', '--port', '0', '--data', data, '--json']);
  const { listening } = JSON.parse((await server.says('listening')).split('\n')[0]!);
  const registered = await fetch(`${listening}/api/v1/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Owner', email: 'owner@example.test', organisation: { name: 'Centre' } }),
  });
  const { secret } = (await registered.json()) as { secret: string };
  const [{ code: licenceClass }] = (
    (await (await fetch(`${listening}/api/v1/classes`)).json()) as { classes: [{ code: string }] }
  ).classes;
  writeFileSync(
    join(place, 'paper.pdf'),
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );
  const file = join(place, 'application.json');
  writeFileSync(
    file,
    JSON.stringify({
      class: licenceClass,
      content: { company: { name: 'Centre' }, documents: [{ kind: 'lease', file: 'paper.pdf' }] },
    }),
  );
  const args = ['apply', file, '--documents', place, '--url', listening, '--json'];
  const handed = await start(args, { SANAD_TOKEN: secret }).ended;
  assert.equal(handed.code, 1, handed.err);
  const { application, faults, submitted } = JSON.parse(handed.out);
  assert.equal(submitted, null);
  assert.ok(
    faults.some(({ pointer }: { pointer: string }) => pointer === '/people'),
    handed.out,
  );
  const again = JSON.parse(
    (await start([...args, '--application', application, '--language', 'ur'], { SANAD_TOKEN: secret }).ended)
      .out,
  );
  assert.equal(again.application, application);
  assert.match(again.faults[0].detail, /[\u0600-\u06ff]/);
  assert.equal((await sanad(...args)).code, 2);
  server.child.kill('SIGTERM');
  assert.equal((await server.ended).code, 0);
});
