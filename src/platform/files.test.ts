import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { freshDatabase, testCluster } from '../../tests/make/database.ts';
import { parseInstant } from '../kernel/instant.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { DOCUMENT_TYPES, TABLE_TYPES } from './file-kinds.ts';
import { type Arrival, FILE_BYTES_MAX, Files, storedFile } from './files.ts';
import { sql } from './postgres/sql.ts';

const db = await freshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'sanad-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = await Files.open(folder);
const at = parseInstant('2026-11-23T08:00:00Z')!;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const pdf = (text = 'a page') =>
  Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n% ${text}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(10))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const receive = (content: Buffer | AsyncIterable<Uint8Array>, more: Partial<Arrival> = {}) =>
  files.receive(db, at, {
    content: Buffer.isBuffer(content) ? Readable.from([content]) : content,
    name: null,
    mediaType: null,
    accepts: DOCUMENT_TYPES,
    length: null,
    hash: null,
    ...more,
  });
const codeOf = async (...args: Parameters<typeof receive>) => {
  const answer = await receive(...args);
  return isRefusal(answer) ? answer.code : 'taken';
};
const onDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const rows = async () => (await db.rows(sql`select hash from file`)).length;

test('a file is kept under the hash of its content, comes back as it came, and duplicates share one', async () => {
  const before = onDisk();
  const first = await receive(pdf(), {
    name: 'lease.pdf',
    mediaType: 'application/pdf',
    hash: sha256(pdf()),
    length: pdf().length,
  });
  assert.deepEqual(first, {
    hash: sha256(pdf()),
    bytes: pdf().length,
    mediaType: 'application/pdf',
    pixels: null,
  });
  assert.deepEqual(await receive(pdf()), first);
  assert.equal(onDisk(), before + 1);
  assert.deepEqual(await buffer(files.read(sha256(pdf()))), pdf());
  assert.deepEqual(await storedFile(db, sha256(pdf())), first);
});

test('an image is kept with its pixels', async () => {
  const answer = await receive(png(800, 600), { name: 'ID.PNG' });
  assert.ok(!isRefusal(answer));
  assert.equal(answer.pixels, 480_000);
});

test('what is not taken is refused with its rule, and nothing is kept of it', async () => {
  const [disk, known] = [onDisk(), await rows()];
  assert.equal(await codeOf(Buffer.alloc(0)), 'file-empty');
  assert.equal(await codeOf(Buffer.from('<html><script>alert(1)</script>')), 'file-type-not-accepted');
  assert.equal(await codeOf(randomBytes(500)), 'file-type-not-accepted');
  assert.equal(await codeOf(Buffer.from('GIF89a..............')), 'file-type-not-accepted');
  assert.equal(await codeOf(pdf(), { name: 'photo.jpg' }), 'file-type-lies');
  assert.equal(await codeOf(png(8, 8), { mediaType: 'application/pdf' }), 'file-type-lies');
  assert.equal(await codeOf(pdf(), { name: 'setup.exe' }), 'file-type-lies');
  assert.equal(await codeOf(png(12_001, 10)), 'image-too-large');
  assert.equal(await codeOf(png(9_000, 9_000)), 'image-too-large');
  assert.equal(await codeOf(png(8, 8).subarray(0, 20)), 'file-damaged');
  assert.equal(
    await codeOf(Buffer.from(pdf().toString().replace('Catalog', 'Catalog/S/JavaScript'))),
    'file-active-content',
  );
  assert.equal(await codeOf(pdf(), { length: 1_000_000 }), 'file-cut-short');
  assert.equal(await codeOf(pdf(), { hash: '0'.repeat(64) }), 'file-altered');
  assert.equal(await codeOf(pdf(), { length: 10 }), 'file-altered');
  assert.equal(await codeOf(pdf(), { length: FILE_BYTES_MAX + 1 }), 'file-too-large');
  assert.deepEqual([onDisk(), await rows()], [disk, known]);
});

test('a file that goes on and on is cut off at the limit', async () => {
  let sent = 0;
  async function* endless() {
    for (; ; sent += 1024 * 1024) yield Buffer.alloc(1024 * 1024, 0x41);
  }
  assert.equal(await codeOf(endless()), 'file-too-large');
  assert.ok(sent <= FILE_BYTES_MAX + 2 * 1024 * 1024);
});

test('tables are text in UTF-8 without control characters', async () => {
  const table = { accepts: TABLE_TYPES };
  assert.equal(
    await codeOf(Buffer.from('number,from\n1,نمبر\n'), {
      ...table,
      name: 'numbers.csv',
      mediaType: 'text/csv; charset=utf-8',
    }),
    'taken',
  );
  assert.equal(await codeOf(Buffer.from('a,b\0c'), table), 'file-type-not-accepted');
  assert.equal(await codeOf(Buffer.from([0x61, 0xff, 0xfe]), table), 'file-type-not-accepted');
  assert.equal(await codeOf(pdf(), { ...table, name: 'numbers.csv' }), 'file-type-not-accepted');
});

test('a request that dies half way leaves nothing', async () => {
  const [disk, known] = [onDisk(), await rows()];
  const request = new Readable({ read() {} });
  request.push(pdf('half').subarray(0, 20));
  setTimeout(() => request.destroy(new Error('the line went dead')), 20);
  assert.equal(await codeOf(request), 'file-cut-short');
  assert.deepEqual([onDisk(), await rows()], [disk, known]);
});

test('a process killed again and again while it stores has every file it acknowledged, whole, and no half one', async () => {
  const place = mkdtempSync(join(tmpdir(), 'sanad-killed-'));
  after(() => rmSync(place, { recursive: true, force: true }));
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round++) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../tests/make/store-files.ts'), place, String(round)],
      {
        env: {
          ...process.env,
          SANAD_TEST_DATABASE: JSON.stringify({ ...testCluster(), database: db.pool.options.database }),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > 5 + round * 3) child.kill('SIGKILL');
    });
    await new Promise((done) => child.on('close', done));
    acknowledged.push(...said.split('\n').slice(0, -1));
  }
  assert.ok(acknowledged.length > 20);
  const survivors = await Files.open(place);
  const wholly = (hash: string) => assert.equal(sha256(readFileSync(survivors.pathOf(hash))), hash);
  const named = (
    await db.rows<{ hash: string }>(sql`select hash from file where media_type = 'text/plain'`)
  ).map((row) => row.hash);
  for (const hash of acknowledged) assert.ok(named.includes(hash));
  for (const hash of named) wholly(hash);
  await survivors.sweep(db, 0);
  const left = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.deepEqual(left.map((entry) => entry.name).sort(), named.sort());
});

test('orphans are swept, arrivals in progress and named files are not', async () => {
  const kept = await receive(pdf('kept'));
  assert.ok(!isRefusal(kept));
  const orphan = sha256(Buffer.from('orphan'));
  mkdirSync(join(folder, orphan.slice(0, 2)), { recursive: true });
  writeFileSync(files.pathOf(orphan), 'orphan');
  writeFileSync(join(folder, 'arriving', 'half'), 'half');
  assert.equal(await files.sweep(db, 60_000), 0);
  assert.equal(await files.sweep(db, 0), 2);
  assert.deepEqual(await buffer(files.read(kept.hash)), pdf('kept'));
});

test('a forgotten file is gone with the commit, and stays when the transaction fails', async () => {
  const stored = await receive(pdf('private'));
  assert.ok(!isRefusal(stored));
  await db
    .transaction(async (tx) => {
      await files.forget(tx, db, stored.hash);
      throw new Error('second thoughts');
    })
    .catch(() => {});
  assert.deepEqual(await buffer(files.read(stored.hash)), pdf('private'));
  await db.transaction((tx) => files.forget(tx, db, stored.hash));
  await assert.rejects(buffer(files.read(stored.hash)));
  assert.equal(await storedFile(db, stored.hash), undefined);
});

test('a path cannot be had for anything but a hash', () => {
  assert.throws(() => files.pathOf('../../etc/passwd'));
});
