import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { outputOf } from './wrk.ts';

export interface Peer {
  readonly getsPerSecond: number;
  readonly p99_ms: number;
  /** Values a second by MGET of 1,000 keys. */
  readonly mgetPerSecond: number;
}

/** Redis on a socket of its own, filled with one value a key, then asked by its own benchmark at as many connections. */
export async function redisGet(
  count: number,
  value: string,
  bulkValue: string,
  connections: number,
): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-redis-'));
  const socket = join(folder, 'redis.sock');
  const server = spawn(
    'redis-server',
    ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  try {
    for (
      let tries = 0;
      tries < 100 && !(await outputOf('redis-cli', ['-s', socket, 'ping']).catch(() => '')).includes('PONG');
      tries++
    )
      await sleep(50);
    await fill(socket, count, value, bulkValue);
    const [, gets, p99] = await measured(socket, count, connections, 300_000, ['GET', 'a:__rand_int__']);
    const [, mgets] = await measured(socket, count, 16, 3_000, [
      'MGET',
      ...Array<string>(1_000).fill('b:__rand_int__'),
    ]);
    return { getsPerSecond: Math.round(gets), p99_ms: p99, mgetPerSecond: Math.round(mgets * 1_000) };
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(socket: string, count: number, value: string, bulkValue: string): Promise<void> {
  const cli = spawn('redis-cli', ['-s', socket, '--pipe'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(cli, 'exit');
  const set = (key: string, text: string) =>
    `*3\r\n$3\r\nSET\r\n$${key.length}\r\n${key}\r\n$${Buffer.byteLength(text)}\r\n${text}\r\n`;
  for (let i = 0; i < count; i++) {
    const key = String(i).padStart(12, '0');
    if (!cli.stdin.write(set(`a:${key}`, value) + set(`b:${key}`, bulkValue))) await once(cli.stdin, 'drain');
  }
  cli.stdin.end();
  await ended;
}

/** [test, requests a second, p99 in ms] from the last line of its CSV. */
async function measured(
  socket: string,
  count: number,
  connections: number,
  requests: number,
  command: readonly string[],
): Promise<[string, number, number]> {
  const text = await outputOf('redis-benchmark', [
    '-s',
    socket,
    '-c',
    String(connections),
    '-n',
    String(requests),
    '-r',
    String(count),
    '--csv',
    ...command,
  ]);
  const fields = text
    .trim()
    .split('\n')
    .at(-1)!
    .split('","')
    .map((field) => field.replaceAll('"', ''));
  return [fields[0]!.slice(0, 10), Number(fields[1]), Number(fields[6])];
}
