import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { List } from './binary-array.ts';
import { joins, sql, type Transaction, trustedSql } from './sql.ts';

const db = await freshDatabase();
await db.run(trustedSql('create table public.jar (id int primary key, held int not null)'));
await db.run(trustedSql('create table public.said (id int, transaction xid8 default pg_current_xact_id())'));

const put = (tx: Transaction, rows: readonly (readonly [number, number])[]) =>
  tx.run(
    joins('rows')`insert into jar select * from unnest(${new List(
      'int4',
      rows.map(([id]) => id),
    )}::int[], ${rows.map(([, held]) => held)}::int[])`,
  );
const held = (tx: Transaction, from: number, to: number) =>
  tx.rows<{ id: number; held: number }>(
    joins('read')`select id, held from jar where id between ${from}::int and ${to}::int order by id desc`,
  );
const say = (tx: Transaction, id: number) => tx.run(sql`insert into said (id) values (${id})`);
const transactions = async (...ids: number[]) =>
  (
    await db.rows<{ transaction: string }>(
      sql`select distinct transaction from said where id = any(${ids}::int[])`,
    )
  ).length;
const together = <T>(key: string, work: (tx: Transaction) => Promise<T>) =>
  db.transaction(work, { together: key });

test('works that arrive together share a transaction, and each gets its own rows and counts', async () => {
  const after: number[] = [];
  const answers = await Promise.all(
    [1, 2, 3].map((n) =>
      together(`jar ${n}`, async (tx) => {
        tx.afterCommit(() => void after.push(n));
        const rows = Array.from({ length: n }, (_, i) => [n * 10 + i, n] as const);
        const [wrote, none] = [await put(tx, rows), await held(tx, 1000, 2000)];
        await say(tx, n);
        tx.withCommit(
          joins('lists')`update jar set held = held + 1 where id = any(${rows.map(([id]) => id)}::int[])`,
        );
        return { wrote, none, seen: await held(tx, n * 10, n * 10 + 9) };
      }),
    ),
  );
  assert.deepEqual(
    answers,
    [1, 2, 3].map((n) => ({
      wrote: n,
      none: [],
      seen: Array.from({ length: n }, (_, i) => ({ id: n * 10 + n - 1 - i, held: n })),
    })),
  );
  assert.equal(await transactions(1, 2, 3), 1);
  assert.deepEqual(after.sort(), [1, 2, 3]);
  assert.deepEqual(await db.row(sql`select sum(held)::int as n from jar`), { n: 1 + 4 + 9 + 6 });
});

test('the same key never travels twice in one transaction', async () => {
  await Promise.all([11, 12].map((n) => together('the same', (tx) => say(tx, n))));
  assert.equal(await transactions(11, 12), 2);
});

test('who throws before anything is written leaves, and the others arrive', async () => {
  const [refused, ...others] = await Promise.allSettled([
    together('a', async (tx) => {
      await held(tx, 1, 2);
      throw new Error('not allowed');
    }),
    together('b', (tx) => say(tx, 21)),
    together('c', (tx) => say(tx, 22)),
  ]);
  assert.match(String((refused as PromiseRejectedResult).reason), /not allowed/);
  assert.ok(others.every(({ status }) => status === 'fulfilled'));
  assert.equal(await transactions(21, 22), 1);
});

test('who fails with something written takes nobody along: each goes alone, and his own is gone', async () => {
  const [failed, ...others] = await Promise.allSettled([
    together('a', async (tx) => {
      await put(tx, [[500, 1]]);
      throw new Error('not after all');
    }),
    together('b', (tx) => say(tx, 31)),
    together('c', (tx) => say(tx, 32)),
    together('d', (tx) => put(tx, [[10, 1]])), // there already
  ]);
  assert.match(String((failed as PromiseRejectedResult).reason), /not after all/);
  assert.deepEqual(
    others.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected'],
  );
  assert.equal((others[2] as PromiseRejectedResult).reason.code, '23505');
  assert.equal(await transactions(31, 32), 2);
  assert.deepEqual(await db.rows(sql`select id from said where id = any('{31,32}') order by id`), [
    { id: 31 },
    { id: 32 },
  ]);
  assert.deepEqual(await db.rows(sql`select id from jar where id = 500`), []);
});

test('a hundred at once, of whom every seventh fails: what was answered is what is there', async () => {
  const came = await Promise.allSettled(
    Array.from({ length: 100 }, (_, n) =>
      together(`h ${n}`, async (tx) => {
        await put(tx, [[9000 + n, n]]);
        if (n % 7 === 0) throw new Error('seventh');
        return (await held(tx, 9000 + n, 9000 + n))[0]!.held;
      }),
    ),
  );
  const there = new Set(
    (await db.rows<{ id: number }>(sql`select id from jar where id >= 9000`)).map(({ id }) => id),
  );
  came.forEach((one, n) => {
    assert.equal(there.has(9000 + n), one.status === 'fulfilled', String(n));
    if (one.status === 'fulfilled') assert.equal(one.value, n);
    else assert.equal(n % 7, 0);
  });
});

test('statements of each asker stay in their order, whatever the others ask between', async () => {
  const steps = [
    ['put', 'ask', 'say'],
    ['say', 'put', 'ask'],
    ['ask', 'put', 'say'],
  ];
  const seen = await Promise.all(
    steps.map((mine, n) =>
      together(`o ${n}`, async (tx) => {
        const id = 700 + n;
        const does = { put: () => put(tx, [[id, 1]]), ask: () => held(tx, id, id), say: () => say(tx, id) };
        const answers = await Promise.all(mine.map((step) => does[step as keyof typeof does]()));
        return (answers[mine.indexOf('ask')] as unknown[]).length;
      }),
    ),
  );
  assert.deepEqual(seen, [1, 1, 0]);
});
