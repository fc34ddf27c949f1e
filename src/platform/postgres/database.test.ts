import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { instantText } from './database.ts';
import { sql, trustedSql } from './sql.ts';

const db = await freshDatabase();
await db.run(trustedSql('create table public.purse (id int primary key, held int not null)'));

test('moments come back as UTC text with three decimals, days as text, counts as numbers, hostile text as it went in', async () => {
  const odd = `'; drop table purse; -- \u202e\\ "$1`;
  const row = await db.row(
    sql`select ${'2026-11-23T13:01:18.5+05:00'}::timestamptz as at, ${'2024-02-29'}::date as day, 9007199254740991::bigint as n, ${odd} as text`,
  );
  assert.deepEqual(row, {
    at: '2026-11-23T08:01:18.500Z',
    day: '2024-02-29',
    n: 9007199254740991,
    text: odd,
  });
  assert.equal(instantText('2026-11-23 08:00:00+00'), '2026-11-23T08:00:00.000Z');
  await assert.rejects(db.row(sql`select 9007199254740993::bigint as n`), /beyond 2\^53/);
});

test('what is thrown rolls everything back; what is to follow a commit does not follow a rollback', async () => {
  const followed: string[] = [];
  await db.transaction(async (tx) => {
    tx.afterCommit(() => void followed.push('kept'));
    await tx.run(sql`insert into purse values (1, 10)`);
  });
  await assert.rejects(
    db.transaction(async (tx) => {
      tx.afterCommit(() => void followed.push('lost'));
      await tx.run(sql`insert into purse values (2, 10)`);
      throw new Error('no');
    }),
    /no/,
  );
  assert.deepEqual(followed, ['kept']);
  assert.deepEqual(await db.rows(sql`select id from purse`), [{ id: 1 }]);
});

test('decisions that rest on several rows are serializable and tried again until each has seen the others', async () => {
  await db.run(trustedSql('truncate purse; insert into purse select i, 10 from generate_series(1, 4) i'));
  // each takes 5 while the sum stays at 20 or more: four may, the rest must see that they may not
  const take = (id: number) =>
    db.transaction(
      async (tx) => {
        const sum = (await tx.row<{ n: number }>(sql`select sum(held)::int as n from purse`))!.n;
        if (sum - 5 < 20) return false;
        await tx.run(sql`update purse set held = held - 5 where id = ${id}`);
        return true;
      },
      { serializable: true },
    );
  const took = await Promise.all(Array.from({ length: 8 }, (_, i) => take((i % 4) + 1)));
  assert.equal(took.filter(Boolean).length, 4);
  assert.equal((await db.row<{ n: number }>(sql`select sum(held)::int as n from purse`))!.n, 20);
});

test('the pool outlives a connection that the server cut', async () => {
  await db.rows(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await new Promise((done) => setTimeout(done, 50));
  assert.deepEqual(await db.row(sql`select 1 as n`), { n: 1 });
});
