import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Lua that defines `request`; `numbers[i]` and `licences[i]` are there where `lines` gave them. */
  readonly request: string;
  /** Lists that the script reads, by name. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
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

// Each thread of wrk begins elsewhere in the lists, so that no two ask the same in step.
const FRAME = `
local threads = 0
function setup(thread) thread:set("first", threads * 7919) threads = threads + 1 end
local function list(path) local all = {} for line in io.lines(path) do all[#all + 1] = line end return all end
function init(args) place = first lists() end
function pick(of) place = place + 1 return of[place % #of + 1] end
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
    const reads = Object.entries(load.lists ?? {}).map(([name, lines]) => {
      writeFileSync(join(folder, name), lines.join('\n'));
      return `${name} = list("${join(folder, name)}")`;
    });
    const script = join(folder, 'load.lua');
    writeFileSync(script, `${FRAME}\nfunction lists() ${reads.join(' ')} end\n${load.request}\n`);
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
