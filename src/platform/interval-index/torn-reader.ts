import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { IntervalReader, sourceFrom } from './index.ts';

// A thread of torn-reads.test.ts: reads until the writer is done, and reports what it saw that cannot be.

interface Given {
  readonly first: SharedArrayBuffer;
  readonly port: MessagePort;
  /** [0] is the version that `put` last returned from, [1] turns 1 at the end. */
  readonly progress: SharedArrayBuffer;
  readonly keys: readonly number[];
}

const { first, port, progress, keys } = workerData as Given;
const reader = new IntervalReader(sourceFrom(first, port));
const state = new Int32Array(progress);
const out = Buffer.alloc(4_096);
const faults: string[] = [];
let answers = 0;

function read(fragment: number): string {
  return out.toString('latin1', 0, reader.copy(fragment, out, 0));
}

/** Every fragment is its version, repeated: a mixture of two versions or of two lengths shows. */
function versionIn(text: string): number {
  const [version, ...more] = text.split(',');
  if (!more.every((other) => other === version)) return -1;
  return Number(version);
}

parentPort!.postMessage('ready');
for (let round = 0; Atomics.load(state, 1) === 0 || round === 0; round++)
  for (const key of keys) {
    const acknowledged = Atomics.load(state, 0);
    reader.sync();
    const row = reader.rowAt(key, round % 100);
    const segment = row && reader.segmentAt(row, round % 100);
    if (!segment) {
      faults.push(`key ${key} is gone`);
      continue;
    }
    answers++;
    const [one, two] = [read(reader.partOf(segment, 0)), read(reader.partOf(segment, 1))];
    const version = versionIn(one);
    if (version === -1 || version !== versionIn(two))
      faults.push(`torn: ${one.slice(0, 80)} / ${two.slice(0, 80)}`);
    if (version < acknowledged) faults.push(`${version} after ${acknowledged} was acknowledged`);
    if (read(reader.tagOf(row)) !== `tag ${key}`) faults.push(`the tag of another key under ${key}`);
  }
parentPort!.postMessage({ answers, faults: faults.slice(0, 5) });
