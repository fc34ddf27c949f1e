import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshFolder } from '../../tests/make/api.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { aHouse } from '../../tests/make/house.ts';
import { sql } from '../platform/postgres/sql.ts';
import { createListener, httpServer, listenOn } from './server.ts';

const house = await aHouse(await freshDatabase(), freshFolder());
let unready: string | undefined;
let slow: Promise<void> | undefined;
const listener = createListener({
  api: async (asked, env) => {
    await slow;
    return house.app.fetch(asked, env);
  },
  fast: (req) => {
    if (req.method !== 'POST' || req.url !== '/api/v1/numbers/lookup') return false;
    return new Promise((done) => {
      const chunks: Buffer[] = [];
      req.on('data', (chunk) => chunks.push(chunk));
      req.on('end', () => {
        Object.assign(req, { rawBody: Buffer.concat(chunks) });
        done(false); // read, and handed on
      });
    });
  },
  unready: async () => unready,
  metrics: { text: async () => 'sanad_up 1\n', contentType: 'text/plain' },
});
const listening = await listenOn(httpServer(listener), 0);
after(() => listening.stop(100));
const base = `http://127.0.0.1:${listening.port}`;
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/v1${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

test('probes tell whether it lives, whether it can work, and what it counted', async () => {
  assert.equal((await fetch(`${base}/healthz`)).status, 200);
  unready = 'the database does not answer';
  const answer = await fetch(`${base}/readyz`);
  assert.deepEqual([answer.status, await answer.text()], [503, 'the database does not answer\n']);
  unready = undefined;
  assert.equal((await fetch(`${base}/readyz`)).status, 200);
  assert.match(await (await fetch(`${base}/metrics`)).text(), /^sanad_up 1/);
});

test('a body that the path from memory has read is read once more by the careful one', async () => {
  const answer = await post('/numbers/lookup', JSON.stringify({ numbers: ['+99910000001', 'x'] }));
  assert.deepEqual(
    [answer.status, ((await answer.json()) as { errors: { pointer: string }[] }).errors[0]!.pointer],
    [422, '/numbers/1'],
  );
});

test('an act that takes no body comes without Content-Length too, as curl -X sends it', async () => {
  const { secret } = (await (
    await post(
      '/accounts',
      JSON.stringify({ name: 'Owner', email: 'owner@example.test', organisation: { name: 'Centre' } }),
    )
  ).json()) as { secret: string };
  const opened = (await (
    await post('/applications', JSON.stringify({ kind: 'new', class: 'centre' }), {
      authorization: `Bearer ${secret}`,
    })
  ).json()) as { application: string };
  const bare = (method: string, path: string) =>
    new Promise<string>((done) => {
      let text = '';
      const socket = connect(listening.port, '127.0.0.1', () =>
        socket.write(
          `${method} /api/v1${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${secret}\r\nconnection: close\r\n\r\n`,
        ),
      );
      socket.on('data', (chunk) => (text += chunk));
      socket.on('close', () => done(text));
    });
  assert.match(await bare('POST', `/applications/${opened.application}/fee`), /^HTTP\/1\.1 200/);
  assert.match(await bare('DELETE', `/applications/${opened.application}/draft`), /^HTTP\/1\.1 200/);
});

test('a body that is too large is refused, whether it says so before or not', async () => {
  const large = JSON.stringify({ name: 'x'.repeat(10_000_000) });
  assert.equal((await post('/accounts', large)).status, 413);
  const drip = new ReadableStream({
    async start(controller) {
      for (let i = 0; i < 40; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)));
      controller.close();
    },
  });
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body: drip,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  };
  assert.equal((await fetch(`${base}/api/v1/accounts`, init)).status, 413);
  assert.equal((await fetch(`${base}/healthz`)).status, 200);
});

test('an upload that is cut half way leaves nothing behind and the server answers on', async () => {
  const registered = (await (
    await post(
      '/accounts',
      JSON.stringify({ name: 'Owner', email: 'owner@example.test', organisation: { name: 'Centre' } }),
    )
  ).json()) as { secret: string };
  await new Promise<void>((cut) => {
    const socket = connect(listening.port, '127.0.0.1', () => {
      socket.write(
        `POST /api/v1/files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${registered.secret}\r\ncontent-type: application/pdf\r\ncontent-length: 100000\r\n\r\n%PDF-1.4 half`,
      );
      setTimeout(() => {
        socket.destroy();
        cut();
      }, 200);
    });
  });
  await sleep(100);
  const row = await house.db.row<{ n: number }>(sql`select count(*) as n from work.file`);
  assert.equal(row?.n, 0);
  const lying = await post('/files', 'just text', {
    authorization: `Bearer ${registered.secret}`,
    'content-type': 'application/pdf',
  });
  assert.equal(lying.status, 422);
  const form = new FormData();
  form.append('note', 'a field before it');
  form.append('file', new Blob(['number,carrier\n+99910000001,one\n'], { type: 'text/csv' }), 'numbers.csv');
  const stored = await fetch(`${base}/api/v1/files`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${registered.secret}` },
  });
  assert.deepEqual(
    [stored.status, ((await stored.json()) as { mediaType: string; bytes: number }).bytes],
    [201, 32],
  );
  assert.deepEqual(house.errors, []);
});

test('headers that never end, and what is no HTTP at all, end the connection and nothing else', async () => {
  const said = await new Promise<string>((done) => {
    let text = '';
    const socket = connect(listening.port, '127.0.0.1', () =>
      socket.write(`GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`),
    );
    socket.on('data', (chunk) => (text += chunk));
    socket.on('close', () => done(text));
    socket.on('error', () => done(text));
  });
  assert.match(said, /^HTTP\/1\.1 4/);
  assert.equal((await fetch(`${base}/healthz`)).status, 200);
});

test('a stop lets the running request end and takes no new one', async () => {
  const own = await listenOn(httpServer(listener), 0);
  const { promise, resolve } = Promise.withResolvers<void>();
  slow = promise;
  const running = new Promise<number>((done, failed) => {
    request({ port: own.port, path: '/api/v1/figures', agent: false }, (res) => {
      res.resume();
      res.on('end', () => done(res.statusCode!));
    })
      .on('error', failed)
      .end();
  });
  await sleep(100);
  const stopped = own.stop();
  await assert.rejects(fetch(`http://127.0.0.1:${own.port}/healthz`));
  resolve();
  slow = undefined;
  assert.equal(await running, 200);
  await stopped;
});
