import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import { parseInstant } from '../../kernel/instant.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { perform } from '../act.ts';
import { SetClock } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { trustedSql } from '../postgres/sql.ts';
import { readCatalogue } from './catalogue.ts';
import { destroyPersonal } from './erase.ts';
import type { Fact } from './fact.ts';
import { factsFromIndex, factsOf } from './read.ts';
import { rebuildAndCompare } from './rebuild.ts';
import { registryOf } from './registry.ts';
import { sequence } from './sequencer.ts';
import { firstBrokenCommitment } from './verify.ts';

const db = await freshDatabase(20);
await db.run(trustedSql('create table read.thing (id uuid primary key, name text, size int not null)'));
const registry = registryOf([
  {
    module: 'things',
    facts: ['ThingFound', 'ThingGrew', 'ThingErased'],
    apply(fact: Fact) {
      const data = fact.data as { size: number };
      if (fact.type === 'ThingFound') {
        const personal = fact.personal as { name: string } | null;
        return [{ put: 'thing', row: { id: fact.subject, name: personal?.name ?? null, size: data.size } }];
      }
      if (fact.type === 'ThingErased')
        return [{ set: 'thing', key: { id: fact.subject }, to: { name: null } }];
      return [{ set: 'thing', key: { id: fact.subject }, to: { size: data.size } }];
    },
  },
]);
const clock = new SetClock(parseInstant('2026-11-23T08:00:00Z')!);
const acting = {
  db,
  clock,
  ids: randomIds,
  ledger: { registry, ids: randomIds, catalogue: await readCatalogue(db) },
};
const found = (subject: string, name: string, size = 1) => ({
  subject,
  after: 0,
  keyedTo: subject,
  says: { type: 'ThingFound', data: { size }, personal: { name } },
});
const newId = () => randomIds.next<'thing'>(clock.now());
const ask = (key: string, subject: string, asked: unknown = { subject }) =>
  perform(acting, { once: { key, asked } }, async (act) => {
    await act.append([found(subject, 'Zahid')]);
    return { subject };
  });

test('a stale subject is a conflict and writes nothing', async () => {
  const id = newId();
  await perform(acting, {}, async (act) => act.append([found(id, 'Bilal')]));
  const grow = () =>
    perform(acting, {}, async (act) =>
      act.append([{ subject: id, after: 1, says: { type: 'ThingGrew', data: { size: 2 } } }]),
    );
  assert.ok(!isRefusal(await grow()));
  const second = await grow();
  assert.ok(isRefusal(second) && second.refused === 'conflict');
  assert.equal((await factsOf(db, [id])).length, 2);
});

test('the same idempotency key gives the same answer and never a second act', async () => {
  const id = newId();
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('k1', id)));
  for (const answer of answers) assert.deepEqual(answer, { subject: id });
  assert.equal((await factsOf(db, [id])).length, 1);
  const other = await ask('k1', id, { subject: 'another' });
  assert.ok(isRefusal(other) && other.code === 'idempotency-key-reused');
});

test('a personal payload is sealed in the ledger, opens for its reader, and is gone once erased', async () => {
  const id = newId();
  await perform(acting, {}, async (act) => act.append([found(id, 'Saima Khatoon')]));
  const raw = await db.rows<{ data: string; personal: Buffer }>(
    trustedSql('select data, personal from ledger.fact where subject = $1', [id]),
  );
  assert.ok(!raw[0]!.data.includes('Saima') && !raw[0]!.personal.includes('Saima'));
  assert.deepEqual((await factsOf(db, [id]))[0]!.personal, { name: 'Saima Khatoon' });
  await perform(acting, {}, async (act) => {
    await destroyPersonal(act, id);
    return act.append([{ subject: id, after: 1, says: { type: 'ThingErased', data: { basis: 'court' } } }]);
  });
  assert.equal((await factsOf(db, [id]))[0]!.personal, null);
  assert.equal(await firstBrokenCommitment(db), undefined);
  const rebuilt = await rebuildAndCompare(db, registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});

test('rebuild finds a row that no fact explains', async () => {
  const id = newId();
  await perform(acting, {}, async (act) => act.append([found(id, 'Qasim')]));
  await db.run(trustedSql('update read.thing set size = 99 where id = $1', [id]));
  const rebuilt = await rebuildAndCompare(db, registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, [{ table: 'thing', onlyLive: 1, onlyRebuilt: 1 }]);
  await db.run(trustedSql('update read.thing set size = 1 where id = $1', [id]));
});

test('an altered fact no longer matches its commitment', async () => {
  const id = newId();
  await perform(acting, {}, async (act) => act.append([found(id, 'Iqra')]));
  await db.run(trustedSql(`update ledger.fact set data = '{"size":7}' where subject = $1`, [id]));
  assert.equal((await firstBrokenCommitment(db))?.type, 'ThingFound');
  await db.run(trustedSql(`update ledger.fact set data = '{"size":1}' where subject = $1`, [id]));
  assert.equal(await firstBrokenCommitment(db), undefined);
});

test('a follower misses nothing and sees nothing twice while transactions commit out of order', async () => {
  const seen: string[] = [];
  let last = 0;
  const follow = async () => {
    await sequence(db);
    for (const { index, fact } of await factsFromIndex(db, last, 10_000)) {
      assert.equal(index, last + 1);
      last = index;
      seen.push(fact.id);
    }
  };
  const wrote: string[] = [];
  let writing = true;
  const writers = Promise.all(
    Array.from({ length: 16 }, async (_, w) => {
      for (let i = 0; i < 40; i++)
        await perform(acting, { by: SYSTEM }, async (act) => {
          const [fact] = await act.append([found(newId(), `p${w}-${i}`)]);
          if ((w + i) % 5 === 0) await act.rows(trustedSql('select pg_sleep(0.01)')); // holds its place in seq while others commit
          wrote.push(fact!.id);
          return null;
        });
    }),
  ).then(() => {
    writing = false;
  });
  while (writing) await follow();
  await writers;
  const all = await db.rows<{ id: string }>(trustedSql('select id from ledger.fact'));
  // a transaction of another test on this cluster may still hold the order back for a moment
  while (seen.length < all.length) await follow();
  assert.equal(seen.length, new Set(seen).size);
  assert.equal(seen.length, all.length);
  for (const id of wrote) assert.ok(seen.includes(id));
});
