import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** For how long items are asked for in turn; `once`: each is sent once, and the load ends with the last answer. */
  readonly seconds: number | 'once';
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

// the request that wrk has made before it starts is not sent: the place stays. Who finds nothing left waits for the end.
const EACH_ONCE = `
local ffi = require 'ffi'
ffi.cdef 'typedef struct { long s, us; } moment; int gettimeofday(moment *, void *);'
local function micros() local m = ffi.new('moment') ffi.C.gettimeofday(m, nil) return tonumber(m.s) * 1e6 + tonumber(m.us) end
local tried, began, answered = false, 0, 0
function request()
  if not tried then tried = true return ready[1] end
  if place == 0 then began = micros() end
  place = place + 1
  return ready[place]
end
function delay() return place >= #ready and 600000 or 0 end
function response()
  answered = answered + 1
  if answered < #ready then return end
  io.write(string.format('ALL %d\\n', micros() - began)) io.stdout:flush()
end
`;
const ONCE_MAX = '600s';

/** Loads a server with wrk from a process of its own. */
export async function wrk(load: Load): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-bench-'));
  try {
    const items = join(folder, 'items');
    writeFileSync(items, load.items.join('\n'));
    const script = join(folder, 'load.lua');
    writeFileSync(
      script,
      `${FRAME}${load.seconds === 'once' ? EACH_ONCE : ''}
function init(args)
  ready, place = {}, 0
  for item in io.lines("${items}") do ready[#ready + 1] = ${load.request} end
end
`,
    );
    const flags = [
      '-t1',
      `-c${load.connections}`,
      `-d${load.seconds === 'once' ? ONCE_MAX : `${load.seconds}s`}`,
      '--timeout',
      '10s',
      '-s',
      script,
      load.url,
    ];
    const text = await outputOf('wrk', flags, (text, stop) => text.includes('ALL ') && stop());
    const all = /^ALL (\d+)$/m.exec(text)?.[1];
    const line = /^RESULT (.*)$/m.exec(text)?.[1];
    if (!line) throw new Error(`wrk said: ${text}`);
    const { requests, micros, p50, p99, errors } = JSON.parse(line) as Record<string, number>;
    return {
      requestsPerSecond: Math.round((requests! * 1e6) / Number(all ?? micros!)),
      p50_ms: p50!,
      p99_ms: p99!,
      requests: requests!,
      errors: errors!,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command writes; `told` sees it as it comes and can have it end. */
export function outputOf(
  command: string,
  args: readonly string[],
  told: (text: string, stop: () => void) => void = () => {},
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      told(text, () => child.kill('SIGINT'));
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
