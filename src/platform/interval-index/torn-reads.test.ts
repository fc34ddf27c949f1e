import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { MessageChannel, Worker } from 'node:worker_threads';
import { Announcements, IntervalWriter, type Segment } from './index.ts';

const KEYS = Array.from({ length: 64 }, (_, i) => 923_001_000_000 + i);
const PUTS = 6_000;

/** Two segments with `version` written over and over in both parts, of a length that changes with it. */
function segmentsOf(version: number): Segment[] {
  const part = (times: number) => Buffer.from(Array<number>(times).fill(version).join());
  return [
    { from: 0, until: 50, parts: [part(1 + (version % 40)), part(1 + (version % 7))] },
    { from: 50, until: 100, parts: [part(1 + (version % 11)), part(1 + (version % 90))] },
  ];
}

test('readers on other threads never see a torn answer, nor one older than what was acknowledged', async () => {
  const announcements = new Announcements();
  const writer = new IntervalWriter(2, announcements.announce);
  const put = (version: number) =>
    writer.put(1, {
      // the face changes its name now and then, so that chains are replaced as well as faces
      faces: new Map([[`face ${version >> 4}`, segmentsOf(version)]]),
      holdings: KEYS.map((key) => ({
        key,
        from: 0,
        until: 100,
        face: `face ${version >> 4}`,
        tag: Buffer.from(`tag ${key}`),
      })),
    });
  put(1);
  const progress = new SharedArrayBuffer(8);
  const state = new Int32Array(progress);
  const readers = await Promise.all(
    [1, 2].map(async () => {
      const { port1, port2 } = new MessageChannel();
      announcements.add(port1);
      const thread = new Worker(new URL('./torn-reader.ts', import.meta.url), {
        workerData: { first: writer.buffer, port: port2, progress, keys: KEYS },
        transferList: [port2],
      });
      await once(thread, 'message');
      return { thread, port: port1 };
    }),
  );
  const generations = new Set([writer.buffer]);
  for (let version = 2; version <= PUTS; version++) {
    put(version);
    generations.add(writer.buffer);
    Atomics.store(state, 0, version);
  }
  const reports = readers.map(({ thread }) => once(thread, 'message'));
  Atomics.store(state, 1, 1);
  for (const [report] of await Promise.all(reports)) {
    assert.deepEqual(report.faults, []);
    assert.ok(report.answers > 0);
  }
  for (const { port } of readers) port.close();
  assert.ok(generations.size > 3, `${generations.size} generations`);
});
