import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdAlone } from './database.ts';
import { startEmbedded } from './embedded.ts';

const SCRIPT = join(import.meta.dirname, '../../../tests/make/start-postgres.ts');
const place = mkdtempSync(join(tmpdir(), 'sanad-pg-'));
const nested = join(
  place,
  'a-folder-with-a-long-name'.repeat(4),
  'and-another-one-that-makes-a-socket-path-too-long',
);
mkdirSync(nested, { recursive: true });
const pidOf = (folder: string) =>
  Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n', 1)[0]);
const alive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
const folders = [nested, join(place, 'other')];
const started: ChildProcess[] = [];
after(async () => {
  for (const child of started) child.kill('SIGKILL');
  for (const folder of folders)
    if (existsSync(join(folder, 'pg/postmaster.pid')))
      await (await startEmbedded(folder, { durable: false })).stop();
  rmSync(place, { recursive: true, force: true });
});

interface Said {
  readonly host: string;
  readonly rows: number;
  readonly uid: number;
}

/** A process that starts the server and is still there when this returns, unless told to stop. */
async function starter(
  folder: string,
  options: { uid?: number; gid?: number } = {},
  ...args: string[]
): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, [SCRIPT, folder, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const line = await new Promise<string>((done, failed) => {
    child.stdout!.once('data', (chunk) => done(String(chunk)));
    child.once('exit', (code) => failed(new Error(`the starter ended with ${code}`)));
  });
  return { child, said: JSON.parse(line) };
}
const ended = (child: ChildProcess) => new Promise((done) => child.once('exit', done));
const gone = async (pid: number) => {
  for (let n = 0; n < 200 && alive(pid); n++) await sleep(50);
  assert.ok(!alive(pid));
};

test('the server starts over a deep folder, outlives a killed program, and is joined by the next', async () => {
  const first = await starter(nested);
  const pid = pidOf(nested);
  first.child.kill('SIGKILL');
  await ended(first.child);
  assert.ok(alive(pid), 'the database goes on without its starter');
  const second = await starter(nested);
  assert.equal(pidOf(nested), pid);
  assert.equal(second.said.rows, 2);
  second.child.kill('SIGKILL');
  await ended(second.child);
});

test('it starts again after a kill -9 of program and database, and nothing committed is lost', async () => {
  const pid = pidOf(nested);
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  const { child, said } = await starter(nested);
  assert.equal(said.rows, 3);
  assert.notEqual(pidOf(nested), pid);
  child.kill('SIGKILL');
  await ended(child);
});

test('a pid file that names somebody else does not keep it from starting', async () => {
  const pid = pidOf(nested);
  const file = join(nested, 'pg/postmaster.pid');
  const text = readFileSync(file, 'utf8');
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  const somebody = spawn('sleep', ['60']);
  started.push(somebody);
  writeFileSync(file, text.replace(/^\d+/, String(somebody.pid)));
  const { child, said } = await starter(nested, {}, 'stop');
  assert.equal(said.rows, 4);
  await ended(child);
  assert.ok(!existsSync(file), 'a stop is clean');
});

test('two programs on one data folder: the second is told so, and may go on once the first has ended', async () => {
  const { connection, stop } = await startEmbedded(nested, { durable: false });
  const held = await holdAlone(connection);
  assert.ok(held);
  assert.equal(await holdAlone(connection), undefined);
  await held.release();
  const next = await holdAlone(connection);
  assert.ok(next);
  await next.release();
  await stop();
});

test('two programs that start at once on an existing folder share one server', async () => {
  const [a, b] = await Promise.all([starter(nested), starter(nested)]);
  assert.equal(a.said.host, b.said.host);
  for (const { child } of [a, b]) {
    child.kill('SIGKILL');
    await ended(child);
  }
});

const NOBODY = 65_534;
const root = process.getuid?.() === 0;

/** Whether another user can reach the program's files: every folder above them is open. */
function reachable(path: string): boolean {
  accessSync(path, constants.R_OK);
  for (let at = dirname(path); ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false;
    if (at === '/') return true;
  }
}

const why = !root
  ? 'started by an ordinary user: every test above is that test'
  : !reachable(SCRIPT) || !reachable(process.execPath)
    ? 'the checkout lies in a folder that other users cannot enter'
    : undefined;

test('started by root it also starts for an ordinary user', { skip: why ?? false }, async () => {
  const folder = folders[1]!;
  mkdirSync(folder);
  chownSync(folder, NOBODY, NOBODY);
  chmodSync(place, 0o755);
  const { child, said } = await starter(folder, { uid: NOBODY, gid: NOBODY }, 'stop');
  assert.equal(said.uid, NOBODY);
  await ended(child);
  assert.ok(!existsSync(join(folder, 'pg/postmaster.pid')));
});
