import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { binaryArray } from './binary-array.ts';
import { sql, trustedSql } from './sql.ts';

const db = await freshDatabase();
await db.run(trustedSql('create table public.coin (id int primary key, note text)'));

const put = (id: number, note: string | null = null) => sql`insert into coin values (${id}, ${note})`;

test('statements of one turn run in their order, each with its own rows and count', async () => {
  for (const _ of [1, 2])
    await db.transaction(async (tx) => {
      const [gone, added, rows, none] = await Promise.all([
        tx.run(sql`delete from coin`),
        tx.run(sql`insert into coin select i, 'n' || i from generate_series(1, ${3}::int) i`),
        tx.rows(sql`select id, note from coin order by id`),
        tx.row(sql`select id from coin where id = ${99}`),
      ]);
      assert.ok(gone === 0 || gone === 3);
      assert.equal(added, 3);
      assert.deepEqual(rows, [
        { id: 1, note: 'n1' },
        { id: 2, note: 'n2' },
        { id: 3, note: 'n3' },
      ]);
      assert.equal(none, undefined);
    });
});

test('the first failure of a turn is the failure of all after it, nothing of it stays, and the connection goes on', async () => {
  await db.run(sql`delete from coin`);
  for (const _ of [1, 2, 3])
    await assert.rejects(
      db.transaction(async (tx) => {
        const asked = await Promise.allSettled([
          tx.run(put(1)),
          tx.run(put(1)),
          tx.run(put(2)),
          tx.row(sql`select count(*) as n from coin`),
        ]);
        assert.deepEqual(
          asked.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code)),
          [1, '23505', '23505', '23505'],
        );
        throw new Error('seen');
      }),
      /seen/,
    );
  assert.deepEqual(await db.row(sql`select count(*) as n from coin`), { n: 0 });
});

test('a failure that was swallowed still ends the transaction: it does not seem committed', async () => {
  await assert.rejects(
    db.transaction(async (tx) => {
      await tx.run(put(5));
      await tx.run(put(5)).catch(() => {});
    }),
    /broken and rolled back/,
  );
  assert.equal(await db.row(sql`select id from coin where id = 5`), undefined);
});

test('what goes with the commit fails it', async () => {
  await assert.rejects(
    db.transaction(async (tx) => {
      await tx.run(put(6));
      tx.withCommit(put(6));
    }),
    { code: '23505' },
  );
  assert.equal(await db.row(sql`select id from coin where id = 6`), undefined);
});

test('lists come to the server as they were, in the binary form or as text', async () => {
  const id = '0190a000-0000-7000-8000-00000000000a';
  const texts = ['', 'a "b" \\ {c}, NULL', 'سند 😀', null, '\n'];
  const bytes = [Buffer.from([0, 255, 92, 34]), null, Buffer.alloc(0)];
  for (const as of [binaryArray, (_: string, values: readonly unknown[]) => values])
    assert.deepEqual(
      await db.row(
        sql`select array_to_json(${as('text', texts)}::text[]) as texts, array_to_json(${as('uuid', [id, null])}::uuid[]) as uuids,
          array_to_json(${as('integer', [1, -2, 2147483647, null])}::int[]) as ints, array_to_json(${as('boolean', [true, false, null])}::boolean[]) as flags,
          array_to_json(${as('jsonb', ['{"a":[1,"x"]}', 'null', null])}::jsonb[]) as docs, ${as('bytea', bytes)}::bytea[] as bytes,
          array_to_json(${as('timestamptz', ['2026-11-23T08:00:00.123Z', '1969-12-31T23:59:59.999Z', null])}::timestamptz[]) as moments`,
      ),
      {
        texts,
        uuids: [id, null],
        ints: [1, -2, 2147483647, null],
        flags: [true, false, null],
        docs: [{ a: [1, 'x'] }, null, null],
        bytes,
        moments: ['2026-11-23T08:00:00.123+00:00', '1969-12-31T23:59:59.999+00:00', null],
      },
    );
});

test('a value that the binary form has no place for goes as text, and so does an empty list', async () => {
  assert.ok(Array.isArray(binaryArray('timestamptz', ['infinity'])));
  assert.ok(Array.isArray(binaryArray('point', ['(1,2)'])));
  assert.deepEqual(
    await db.row(sql`select ${binaryArray('int4', [])}::int[] as none, ${null}::text as nothing`),
    {
      none: [],
      nothing: null,
    },
  );
});
