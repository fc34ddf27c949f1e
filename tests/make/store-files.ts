// Stores files without end and says each hash once it is stored; a test kills it in the middle.
import { Readable } from 'node:stream';
import { parseInstant } from '../../src/kernel/instant.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { Files } from '../../src/platform/files.ts';
import { Database } from '../../src/platform/postgres/database.ts';

const [folder, round] = process.argv.slice(2);
const db = new Database(JSON.parse(process.env.SANAD_TEST_DATABASE!), 2);
const files = await Files.open(folder!);
for (let n = 0; ; n++) {
  const text = Buffer.from(`${round} ${n} `.repeat(40_000));
  const chunks = Array.from({ length: 8 }, (_, i) =>
    text.subarray((i * text.length) / 8, ((i + 1) * text.length) / 8),
  );
  const stored = await files.receive(db, parseInstant('2026-11-23T08:00:00Z')!, {
    content: Readable.from(chunks),
    name: null,
    mediaType: null,
    accepts: ['text/plain'],
    length: text.length,
    hash: null,
  });
  if (isRefusal(stored)) throw new Error(stored.code);
  process.stdout.write(`${stored.hash}\n`);
}
