import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { parseInstant } from '../../kernel/instant.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { perform } from '../act.ts';
import { SetClock } from '../clock.ts';
import { Files } from '../files.ts';
import { randomIds } from '../ids.ts';
import { readCatalogue } from '../ledger/catalogue.ts';
import { destroyPersonal } from '../ledger/erase.ts';
import type { Fact } from '../ledger/fact.ts';
import { factsFromIndex, factsOf } from '../ledger/read.ts';
import { rebuildAndCompare } from '../ledger/rebuild.ts';
import { registryOf } from '../ledger/registry.ts';
import { sequence } from '../ledger/sequencer.ts';
import { firstBrokenCommitment } from '../ledger/verify.ts';
import type { Database } from '../postgres/database.ts';
import { trustedSql } from '../postgres/sql.ts';
import { exportArchive } from './export.ts';
import { ArchiveProblem } from './manifest.ts';
import { checkArchive, restoreArchive } from './restore.ts';
import { archivedTables } from './tables.ts';

const place = mkdtempSync(join(tmpdir(), 'sanad-archive-'));
after(() => rmSync(place, { recursive: true, force: true }));
const clock = new SetClock(parseInstant('2026-11-23T08:00:00Z')!);
const registry = registryOf([
  {
    module: 'things',
    facts: ['ThingFound', 'ThingErased'],
    apply: (fact: Fact) =>
      fact.type === 'ThingErased'
        ? [{ set: 'thing', key: { id: fact.subject }, to: { name: null } }]
        : [
            {
              put: 'thing',
              row: { id: fact.subject, name: (fact.personal as { name: string } | null)?.name ?? null },
            },
          ],
  },
]);
async function system(name: string) {
  const db = await freshDatabase();
  await db.run(
    trustedSql(
      'create table read.thing (id uuid primary key, name text); create sequence work.reference; create table work.planted (id uuid primary key, content jsonb, kept bytea, of uuid references work.outbox)',
    ),
  );
  const folders = { files: join(place, name, 'files'), keys: join(place, name, 'keys') };
  mkdirSync(folders.keys, { recursive: true });
  const acting = {
    db,
    clock,
    ids: randomIds,
    ledger: { registry, ids: randomIds, catalogue: await readCatalogue(db) },
  };
  return { db, folders, acting, files: await Files.open(folders.files) };
}
type System = Awaited<ReturnType<typeof system>>;
const find = (to: System, name: string) =>
  perform(to.acting, {}, async (act) => {
    const id = act.newId();
    await act.append([
      {
        subject: id,
        after: 0,
        keyedTo: id,
        says: { type: 'ThingFound', data: { odd: 'tab\tnewline\n\\N' }, personal: { name } },
      },
    ]);
    return id;
  });
/** Transactions of other tests in the cluster hold the sequencer back for a while. */
async function placeAll(db: Database): Promise<void> {
  const unplaced = async () =>
    (await db.row<{ n: number }>(
      trustedSql('select (select count(*) from fact) - (select count(*) from log_index) as n'),
    ))!.n;
  for (const until = performance.now() + 90_000; (await unplaced()) > 0 && performance.now() < until; ) {
    await sequence(db);
    await new Promise((done) => setTimeout(done, 50));
  }
}
const tableText = async (db: Database) => {
  const names = [
    ...(await archivedTables(db)).map((table) => ({ ...table })),
    { name: 'read.thing', columns: ['id', 'name'] },
  ];
  return Object.fromEntries(
    await Promise.all(
      names.map(
        async ({ name, columns }) =>
          [name, await db.rows(trustedSql(`select ${columns.join(', ')} from ${name} order by 1`))] as const,
      ),
    ),
  );
};

const old = await system('old');
const archive = join(place, 'backup.tar.zst');
let erased = '';
let kept = '';

test('an archive is one file, whole, closed to others, and never written over another', async () => {
  for (let n = 0; n < 300; n++) await find(old, `person ${n}`);
  kept = (await find(old, 'Saima Khatoon')) as string;
  erased = (await find(old, 'Bilal')) as string;
  await perform(old.acting, {}, async (act) => {
    await destroyPersonal(act, erased);
    return act.append([{ subject: erased, after: 1, says: { type: 'ThingErased', data: {} } }]);
  });
  await placeAll(old.db);
  await find(old, 'not in the log yet');
  await old.db.run(
    trustedSql(
      `insert into work.outbox values (gen_random_uuid(), 'sms', 'x', '', 'اردو', null, now()); select nextval('work.reference'), nextval('work.reference')`,
    ),
  );
  await old.db.run(
    trustedSql(
      `insert into work.planted select gen_random_uuid(), '{"a": [1, "\\u00e9"]}', '\\x00ff', id from work.outbox`,
    ),
  );
  writeFileSync(join(old.folders.keys, 'index.key'), 'k'.repeat(64), { mode: 0o400 });
  for (const text of ['one', 'two'])
    assert.ok(
      !isRefusal(
        await old.files.receive(old.db, clock.now(), {
          content: Readable.from([Buffer.from(text)]),
          name: null,
          mediaType: null,
          accepts: ['text/plain'],
          length: null,
          hash: null,
        }),
      ),
    );
  const told: string[] = [];
  const manifest = await exportArchive(old.db, old.folders, archive, clock.now(), (what) => told.push(what));
  assert.equal(manifest.tables.find((table) => table.name === 'ledger.fact')?.rows, 304);
  assert.equal(statSync(archive).mode & 0o777, 0o600);
  assert.ok(told.includes('tables') && told.includes('files'));
  assert.deepEqual(
    readdirSync(place).filter((name) => name.includes('.part')),
    [],
  );
  await assert.rejects(exportArchive(old.db, old.folders, archive, clock.now()), /exists/);
  assert.ok(!readFileSync(archive).includes('Bilal'));
});

test('every table, file and key is the same afterwards, also what was erased, and the ledger goes on', async () => {
  const fresh = await system('fresh');
  await restoreArchive(fresh.db, fresh.folders, registry, archive);
  assert.deepEqual(await tableText(fresh.db), await tableText(old.db));
  assert.equal(readFileSync(join(fresh.folders.keys, 'index.key'), 'utf8'), 'k'.repeat(64));
  for (const { hash } of await old.db.rows<{ hash: string }>(trustedSql('select hash from file')))
    assert.deepEqual(await buffer(fresh.files.read(hash)), await buffer(old.files.read(hash)));
  assert.equal(await firstBrokenCommitment(fresh.db), undefined);
  assert.deepEqual(
    (await rebuildAndCompare(fresh.db, registry, fresh.acting.ledger.catalogue)).differences,
    [],
  );
  assert.equal((await factsOf(fresh.db, [erased]))[0]?.personal, null);
  assert.deepEqual((await factsOf(fresh.db, [kept]))[0]?.personal, { name: 'Saima Khatoon' });

  const before = (await factsFromIndex(fresh.db, 0, 1_000)).length;
  const next = await find(fresh, 'after the restore');
  assert.ok(!isRefusal(next), 'identity goes on after the highest fact');
  await placeAll(fresh.db);
  const log = await factsFromIndex(fresh.db, 0, 1_000);
  assert.deepEqual(
    log.map((entry) => entry.index),
    log.map((_, i) => i + 1),
  );
  assert.equal(log.length, before + 2, 'what was not placed before, then what came after');
  assert.equal(log.at(-1)?.fact.subject, next);
  assert.equal(
    (await fresh.db.row<{ n: number }>(trustedSql(`select nextval('work.reference') as n`)))?.n,
    3,
  );
});

test('a system that holds anything is not restored into', async () => {
  const used = await system('used');
  await find(used, 'somebody');
  await assert.rejects(restoreArchive(used.db, used.folders, registry, archive), /not empty/);
  const keyed = await system('keyed');
  writeFileSync(join(keyed.folders.keys, 'index.key'), 'other');
  await assert.rejects(restoreArchive(keyed.db, keyed.folders, registry, archive), /not empty/);
  assert.equal((await used.db.rows(trustedSql('select 1 from ledger.fact'))).length, 1);
});

test('a damaged or cut archive is found before anything is touched', async () => {
  const target = await system('target');
  const whole = readFileSync(archive);
  const damaged = join(place, 'damaged.tar.zst');
  for (const bytes of [
    whole.subarray(0, whole.length - 200),
    whole.subarray(0, whole.length / 2),
    Buffer.alloc(500, 7),
    Buffer.concat([whole.subarray(0, 9_000), Buffer.from([whole[9_000]! ^ 1]), whole.subarray(9_001)]),
  ]) {
    writeFileSync(damaged, bytes);
    await assert.rejects(restoreArchive(target.db, target.folders, registry, damaged), ArchiveProblem);
  }
  await assert.rejects(checkArchive(join(place, 'none')), /there is no file/);
  assert.deepEqual(await target.db.rows(trustedSql('select 1 from ledger.fact')), []);
  assert.deepEqual(readdirSync(target.folders.keys), []);
});

test('an archive of another version is not taken', async () => {
  const target = await system('versions');
  await target.db.run(trustedSql(`insert into work.migration (name, hash) values ('9999_later.sql', 'x')`));
  await assert.rejects(restoreArchive(target.db, target.folders, registry, archive), /another version/);
});

test('a restore that fails half way leaves nothing', async () => {
  const target = await system('half');
  const failing = { ...registry, apply: () => assert.fail('the replay breaks') };
  await assert.rejects(restoreArchive(target.db, target.folders, failing, archive));
  assert.deepEqual(await target.db.rows(trustedSql('select 1 from ledger.fact')), []);
  assert.deepEqual(readdirSync(target.folders.keys), []);
  await restoreArchive(target.db, target.folders, registry, archive);
  assert.ok(existsSync(join(target.folders.keys, 'index.key')));
});

test('a file that was altered on the disk ends the export, and no archive appears', async () => {
  const [hash] = (await old.db.rows<{ hash: string }>(trustedSql('select hash from file'))).map(
    (row) => row.hash,
  );
  const path = old.files.pathOf(hash!);
  copyFileSync(path, join(place, 'good'));
  writeFileSync(path, 'ONE');
  await assert.rejects(
    exportArchive(old.db, old.folders, join(place, 'no.tar.zst'), clock.now()),
    /was altered/,
  );
  copyFileSync(join(place, 'good'), path);
  assert.ok(!readdirSync(place).some((name) => name.startsWith('no.tar')));
});
