import type { Io } from './command.ts';

/**
 * Progress of long work on standard error: at a terminal one line that is rewritten, elsewhere a line every few
 * seconds. Tells what is counted, how many of how many, and the rate.
 */
export function progressOf(
  io: Io,
  what: string,
  terminal = process.stderr.isTTY === true,
): (done: number, of: number) => void {
  const began = performance.now();
  const every = terminal ? 200 : 5_000;
  let said = terminal ? 0 : began;
  return (done, of) => {
    const now = performance.now();
    if (now - said < every && done < of) return;
    said = now;
    const seconds = (now - began) / 1000;
    const line = `${what}: ${done} of ${of} (${Math.round(done / Math.max(seconds, 0.001))}/s, ${seconds.toFixed(1)} s)`;
    if (!terminal) io.err(line);
    else process.stderr.write(`\r\u001b[K${line}${done >= of ? '\n' : ''}`);
  };
}

/** Progress of work in stages: each stage counts for itself. */
export function stagesOf(io: Io): (what: string, done: number, of: number) => void {
  const stages = new Map<string, (done: number, of: number) => void>();
  return (what, done, of) => {
    const stage = stages.get(what) ?? progressOf(io, what);
    stages.set(what, stage);
    stage(done, of);
  };
}
