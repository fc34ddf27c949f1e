import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { testCluster } from '../../../tests/make/database.ts';
import { Database } from './database.ts';
import { migrate, migrationsIn } from './migrate.ts';
import { trustedSql } from './sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanad-db-'));
const name = `migrations_${process.pid}`;
const admin = new pg.Client(testCluster());
await admin.connect();
await admin.query(`create database ${name}`);
const db = new Database({ ...testCluster(), database: name }, 4);
after(async () => {
  await db.close();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  rmSync(folder, { recursive: true, force: true });
});
const file = (title: string, text: string) => writeFileSync(join(folder, title), text);

test('migrations run once, in order, by two programs at once', async () => {
  file('0001_first.sql', 'create table one (n int);');
  file('0002_second.sql', 'alter table one add column m int; insert into one values (1, 2);');
  file('notes.txt', 'not a migration');
  await migrate(db, mkdtempSync(join(folder, 'none-')));
  const [a, b] = await Promise.all([migrate(db, folder), migrate(db, folder)]);
  assert.deepEqual([...a, ...b].sort(), ['0001_first.sql', '0002_second.sql']);
  assert.deepEqual(await migrate(db, folder), []);
  assert.deepEqual(await db.rows(trustedSql('select n, m from one')), [{ n: 1, m: 2 }]);
});

test('a migration that fails leaves nothing of itself and stops the start', async () => {
  file('0003_broken.sql', 'create table three (n int); select no_such_thing();');
  await assert.rejects(migrate(db, folder), /no_such_thing/);
  assert.equal(
    (await db.row<{ t: string | null }>(trustedSql(`select to_regclass('three')::text as t`)))?.t,
    null,
  );
  rmSync(join(folder, '0003_broken.sql'));
});

test('a migration that was changed after it was applied stops the start', async () => {
  const copy = join(folder, 'changed');
  for (const { name, text } of migrationsIn(folder)) {
    mkdirSync(copy, { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  appendFileSync(join(copy, '0001_first.sql'), '\n-- a word');
  await assert.rejects(migrate(db, copy), /0001_first\.sql was changed after it was applied/);
});

test('a database that is ahead of the program stops the start', async () => {
  const older = join(folder, 'older');
  cpSync(join(folder, '0001_first.sql'), join(older, '0001_first.sql'));
  await assert.rejects(
    migrate(db, older),
    /0002_second\.sql was applied to this database and is missing here/,
  );
});

test('the migrations of the house are numbered without a gap from 1', () => {
  const numbers = migrationsIn(join(import.meta.dirname, '../../../db')).map((one) =>
    Number(one.name.slice(0, 4)),
  );
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => i + 1),
  );
});
