import assert from 'node:assert/strict';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase, testCluster } from '../../../tests/make/database.ts';
import { editionChanges, lists } from '../../modules/screening/index.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { EXIT, runCommand } from '../command.ts';
import { command } from './list.ts';

const db = await freshDatabase();
const place = freshFolder();
const { host, user } = testCluster();
const name = (await db.row<{ name: string }>(sql`select current_database() as name`))!.name;
const environment = {
  DATABASE_URL: `postgres:///${name}?host=${host}&user=${user}`,
  SANAD_DATA: join(place, 'data'),
};

async function sanad(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), environment };
  const code = await runCommand('list', command, args, io as never);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const EDITION = ['--list', 'un-sc', '--source', 'https://lists.example', '--as-of', '2026-11-23'];
const line = (id: string, named: string) =>
  JSON.stringify({ id, schema: 'Person', properties: { name: [named] } });
const file = (called: string, text: string) => {
  const path = join(place, called);
  writeFileSync(path, text);
  return path;
};

test('an edition comes from a file, is told apart from the one before, and the same one comes once', async () => {
  const first = await sanad(
    'import',
    file('a.jsonl', `${line('a', 'Ada')}\n${line('b', 'Ben')}\n`),
    ...EDITION,
  );
  assert.equal(first.code, EXIT.done, first.err);
  assert.match(first.out, /un-sc, edition 1: 2 entries; 2 added, 0 changed, 0 removed/);
  assert.match(
    (await sanad('import', join(place, 'a.jsonl'), ...EDITION)).out,
    /edition 1, which is there already/,
  );
  const csv = file('b.csv', 'id,name\nb,Ben Second\nc,"Cal, C."\n');
  const second = await sanad('import', csv, ...EDITION, '--json');
  const made = JSON.parse(second.out);
  assert.deepEqual([made.edition, made.added, made.removed, made.unread, made.recorded], [2, 1, 1, 0, true]);
  const changes = await editionChanges(db, made.list, 2, 10);
  assert.deepEqual(
    changes.map(({ entry }) => entry),
    ['a', 'b', 'c'],
  );
  const [list] = await lists(db);
  assert.deepEqual(
    [list?.name, list?.source, list?.dated, list?.format],
    ['un-sc', EDITION[3], EDITION[5], 'csv'],
  );
});

test('a bad line is named by its number in the file, and nothing of the file is taken in', async () => {
  const before = await lists(db);
  const path = join(place, 'c.jsonl');
  const stream = createWriteStream(path);
  // more than is laid down at a time, so that the first part was laid down already
  for (let n = 1; n <= 5_000; n++) stream.write(`${n === 4_321 ? '{"id":' : line(`n${n}`, `Name ${n}`)}\n`);
  stream.end();
  await finished(stream);
  const ran = await sanad('import', path, ...EDITION);
  assert.equal(ran.code, EXIT.no);
  assert.match(ran.err, /c\.jsonl: 1 line cannot be read: 4321\. Nothing was taken in/);
  assert.deepEqual(await lists(db), before);
  const left = await db.row<{ n: number }>(
    sql`select count(*)::int as n from work.list_entry where entry like 'n%'`,
  );
  assert.equal(left?.n, 0);
  const then = [...EDITION.slice(0, -1), 'then'];
  assert.match((await sanad('import', join(place, 'a.jsonl'), ...then)).err, /a\.jsonl: .*(day|date)/i);
});

test('what is missing or wrong on the command line is said, and help has examples', async () => {
  assert.equal((await sanad('import', join(place, 'none.csv'), ...EDITION)).code, EXIT.usage);
  assert.match((await sanad('import', join(place, 'a.jsonl'), '--list', 'x')).err, /--source is needed/);
  assert.match(
    (await sanad('export', join(place, 'a.jsonl'), ...EDITION)).err,
    /there is no sanad list export/,
  );
  const help = await sanad('--help');
  assert.match(help.out, /Usage: sanad list import FILE --list CODE[\s\S]*--as-of DATE[\s\S]*Examples:/);
  writeFileSync(join(place, 'e.csv'), Buffer.from([0x69, 0x64, 0x2c, 0x6e, 0x0a, 0xff, 0xfe, 0x41]));
  assert.match((await sanad('import', join(place, 'e.csv'), ...EDITION)).err, /not text in UTF-8/);
});
