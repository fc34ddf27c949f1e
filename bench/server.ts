import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHIM = join(import.meta.dirname, '../bin/sanad');

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
  return {
    url: url.replace('localhost', '127.0.0.1'),
    pid: child.pid!,
    ms: performance.now() - began,
    rss: () =>
      Math.round(
        Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
      ),
    cpu() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK_US;
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
