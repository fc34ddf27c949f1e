import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SHIM = join(import.meta.dirname, '../bin/sanad');

const QUIET = 3; // half seconds in a row
const IDLE_US = 50_000; // in half a second
const TICK_US = 10_000; // of /proc, on every Linux that Node runs on

export interface Served {
  readonly url: string;
  readonly pid: number;
  /** From the command to the line that says it listens. */
  readonly ms: number;
  /** Resident memory of the server's own process, in MiB. */
  rss(): number;
  /** Microseconds of processor that it has used: the part of a figure that other work on the machine leaves alone. */
  cpu(): number;
  /** Milliseconds from the command until its log says something; at once if it has. */
  until(said: RegExp): Promise<number>;
  /** Until it has nothing of its own left to do: a fresh folder has its style sheets compiled after the start. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** `sanad serve` as its own process, on a port of the system's choice. */
export async function serve(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const began = performance.now();
  const child = spawn(SHIM, ['serve', '--empty', '--json', '--port', '0', '--data', folder], {
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end); // a benchmark that fails leaves no server behind
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((listening, failed) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      said += chunk;
      const line = /^\{"listening".*\}$/m.exec(text)?.[0];
      if (line) listening((JSON.parse(line) as { listening: string }).listening);
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  const cpu = () => {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return [11, 12].reduce((sum, at) => sum + Number(fields[at]), 0) * TICK_US;
  };
  return {
    url: url.replace('localhost', '127.0.0.1'),
    pid: child.pid!,
    ms: performance.now() - began,
    rss: () =>
      Math.round(
        Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
      ),
    cpu,
    async settled() {
      const page = await (await fetch(`${url}/check`)).text();
      const [style] = /\/assets\/[^"]+\.css/.exec(page) ?? [];
      if (style) await (await fetch(url + style)).arrayBuffer(); // answered once they are compiled
      for (let before = cpu(), quiet = 0; quiet < QUIET; ) {
        await sleep(500);
        const now = cpu();
        quiet = now - before <= IDLE_US ? quiet + 1 : 0;
        before = now;
      }
    },
    until: (wanted) =>
      new Promise((found) => {
        const look = () => {
          if (!wanted.test(said)) return;
          for (const stream of [child.stdout, child.stderr]) stream.off('data', look);
          found(performance.now() - began);
        };
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        look();
      }),
    async stop() {
      process.off('exit', end);
      end();
      await ended;
    },
  };
}
