import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { freshDatabase } from '../../tests/make/database.ts';
import { anId } from '../../tests/make/entities.ts';
import { parseInstant, plusMs } from '../kernel/instant.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { DOCUMENT_TYPES } from './file-kinds.ts';
import { FILE_BYTES_MAX, Files } from './files.ts';
import { PARTS_KEPT_MS, type Part, partOf, ResumableUploads, UNDER_WAY_MAX } from './resumable-upload.ts';

const db = await freshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'sanad-parts-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = await Files.open(folder);
const uploads = new ResumableUploads(files);
const at = parseInstant('2026-11-23T08:00:00Z')!;
const pdf = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
const bytes = (content: Buffer) => Readable.from([content]);
const present = () => readdirSync(files.parts).length;

async function begun(length = pdf.length, owner: string = anId()): Promise<Part> {
  const made = await uploads.begin(db, at, {
    id: anId(),
    owner,
    purpose: 'test',
    length,
    name: 'lease.pdf',
    mediaType: 'application/pdf',
    said: null,
  });
  assert.ok(!isRefusal(made));
  return made;
}

test('a file that comes in pieces is examined and kept once the last has come', async () => {
  const part = await begun();
  assert.deepEqual(await uploads.append(part, 0, bytes(pdf.subarray(0, 10))), { offset: 10 });
  assert.equal(await uploads.offsetOf(part), 10);
  assert.deepEqual(await uploads.append(part, 10, bytes(pdf.subarray(10))), { offset: pdf.length });
  const stored = await uploads.takeIn(db, at, part, DOCUMENT_TYPES);
  assert.ok(!isRefusal(stored));
  assert.equal(stored.hash, createHash('sha256').update(pdf).digest('hex'));
  await uploads.settle(db, part, stored.hash);
  const known = await partOf(db, part.owner, part.id, at);
  assert.equal(await uploads.offsetOf(known!), pdf.length);
  assert.equal(present(), 0, 'its pieces are gone');
});

test('a sender who goes away loses nothing of what came', async () => {
  const part = await begun();
  const breaking = async function* () {
    yield pdf.subarray(0, 20);
    throw new Error('the line is cut');
  };
  assert.deepEqual(await uploads.append(part, 0, breaking()), { offset: 20, cut: true });
  assert.deepEqual(await uploads.append(part, 20, bytes(pdf.subarray(20))), { offset: pdf.length });
});

test('a connection that hangs ends when its sender comes back', async () => {
  const part = await begun();
  const hung = Promise.withResolvers<never>();
  const hanging = uploads.append(
    part,
    0,
    (async function* () {
      yield pdf.subarray(0, 5);
      await hung.promise;
    })(),
  );
  while ((await uploads.offsetOf(part)) !== 5) await new Promise((soon) => setTimeout(soon, 5));
  assert.deepEqual(await uploads.append(part, 5, bytes(pdf.subarray(5))), { offset: pdf.length });
  assert.deepEqual(await hanging, { offset: 5, cut: true });
});

test('pieces that do not follow, that are too much or that changed on the way are not taken', async () => {
  const part = await begun();
  assert.equal(await uploads.append(part, 3, bytes(pdf)), 'other-offset');
  assert.equal(await uploads.append(part, 0, bytes(Buffer.concat([pdf, pdf]))), 'too-much');
  const sum = (content: Buffer) =>
    ({ algorithm: 'sha256', digest: createHash('sha256').update(content).digest() }) as const;
  assert.equal(await uploads.append(part, 0, bytes(pdf.subarray(0, 9)), sum(pdf)), 'altered');
  assert.equal(await uploads.offsetOf(part), 0);
  const first = pdf.subarray(0, 9);
  assert.deepEqual(await uploads.append(part, 0, bytes(first), sum(first)), { offset: 9 });
});

test('what is too large, empty or one too many is refused before a byte is sent', async () => {
  const owner = anId();
  const begin = (length: number) =>
    uploads.begin(db, at, { id: anId(), owner, purpose: '', length, name: 'a', mediaType: null, said: null });
  const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.code : 'begun');
  assert.equal(codeOf(await begin(FILE_BYTES_MAX + 1)), 'file-too-large');
  assert.equal(codeOf(await begin(0)), 'file-empty');
  for (let n = 0; n < UNDER_WAY_MAX; n++) assert.equal(codeOf(await begin(10)), 'begun');
  assert.equal(codeOf(await begin(10)), 'uploads-under-way');
});

test('nobody else sees a file under way, and what nobody finished is let go', async () => {
  const part = await begun();
  assert.equal(await partOf(db, anId(), part.id, at), undefined);
  assert.equal(await partOf(db, part.owner, "' or 1=1", at), undefined);
  const later = plusMs(at, PARTS_KEPT_MS);
  assert.equal(await partOf(db, part.owner, part.id, later), undefined);
  assert.ok((await uploads.sweep(db, later)) > 0);
  assert.equal(present(), 0);
});
