import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** What is asked for, one list item a request: a Lua expression over `item` that gives the request's text. */
  readonly request: string;
  readonly items: readonly string[];
}

export interface Measured {
  readonly requestsPerSecond: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly requests: number;
  /** Answers other than 200, and broken or late connections. */
  readonly errors: number;
}

/** Whether a Debian program is there, installed now if need be and if we may. */
export function available(program: string, debianPackage = program): boolean {
  const there = () => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (there()) return true;
  if (process.getuid?.() !== 0) return false;
  const install = `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${debianPackage}`;
  spawnSync('sh', ['-c', install], { stdio: 'ignore', timeout: 120_000 });
  return there();
}

// requests are made before the first is sent: what the client does meanwhile would be taken from the server's cores
const FRAME = `
function request() place = place % #ready + 1 return ready[place] end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('RESULT {"requests":%d,"micros":%d,"p50":%f,"p99":%f,"errors":%d}\\n', summary.requests, summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/** Loads a server with wrk from a process of its own. */
export async function wrk(load: Load): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-bench-'));
  try {
    const items = join(folder, 'items');
    writeFileSync(items, load.items.join('\n'));
    const script = join(folder, 'load.lua');
    writeFileSync(
      script,
      `${FRAME}
function init(args)
  ready, place = {}, 0
  for item in io.lines("${items}") do ready[#ready + 1] = ${load.request} end
end
`,
    );
    const flags = [
      '-t1',
      `-c${load.connections}`,
      `-d${load.seconds}s`,
      '--timeout',
      '10s',
      '-s',
      script,
      load.url,
    ];
    const text = await outputOf('wrk', flags);
    const line = /^RESULT (.*)$/m.exec(text)?.[1];
    if (!line) throw new Error(`wrk said: ${text}`);
    const { requests, micros, p50, p99, errors } = JSON.parse(line) as Record<string, number>;
    return {
      requestsPerSecond: Math.round((requests! * 1e6) / micros!),
      p50_ms: p50!,
      p99_ms: p99!,
      requests: requests!,
      errors: errors!,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function outputOf(command: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.stderr.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done(text) : fail(new Error(`${command} ended with ${code}: ${text}`)),
    );
  });
}
