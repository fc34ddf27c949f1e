import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase } from '../../tests/make/database.ts';
import { sql, trustedSql } from './postgres/sql.ts';
import { startQueue } from './queue.ts';

const db = await freshDatabase();
const errors: Error[] = [];
const queue = await startQueue(db, (error) => errors.push(error));
after(() => queue.stop());

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 150; n++) {
    if (await done()) return;
    await sleep(100);
  }
  assert.fail('it did not happen within 15 s');
}

test('a job exists only if the transaction that enqueued it commits, and runs once', async () => {
  const ran: number[] = [];
  await queue.work<{ n: number }>('count', async ({ n }) => void ran.push(n), { side_by_side: 5 });
  await db.transaction(async (tx) => {
    await queue.enqueue(tx, 'count', { n: 1 });
    await queue.enqueue(tx, 'count', { n: 2 });
  });
  await db
    .transaction(async (tx) => {
      await queue.enqueue(tx, 'count', { n: 3 });
      throw new Error('no');
    })
    .catch(() => {});
  await until(() => ran.length >= 2);
  await sleep(1_500);
  assert.deepEqual(ran.sort(), [1, 2]);
});

test('a job enqueued in a serializable transaction before anybody works on it is not lost', async () => {
  await db.transaction(
    async (tx) => {
      await tx.row(sql`select 1`); // the snapshot is taken here, before the queue exists
      await queue.enqueue(tx, 'later', {});
    },
    { serializable: true },
  );
  assert.equal((await queue.depth()).get('later'), 1);
});

test('one job of a batch that fails is told and tried again; the others are done', async () => {
  const done: string[] = [];
  await queue.work<{ name: string }>(
    'mixed',
    async ({ name }) => {
      if (name === 'bad') throw new Error('this one is bad');
      done.push(name);
    },
    { side_by_side: 3 },
  );
  await db.transaction(async (tx) => {
    for (const name of ['a', 'bad', 'b']) await queue.enqueue(tx, 'mixed', { name });
  });
  await until(() => done.length === 2 && errors.some((error) => error.message === 'this one is bad'));
  await until(
    async () =>
      (
        await db.row<{ state: string }>(
          trustedSql(`select state from pgboss.job where name = 'mixed' and data->>'name' = 'bad'`),
        )
      )?.state === 'retry',
  );
  assert.deepEqual(done.sort(), ['a', 'b']);
});

test('a schedule is kept in civil time', async () => {
  await queue.schedule('daily', '5 6 * * *', 'Asia/Kolkata');
  await queue.schedule('daily', '5 6 * * *', 'Asia/Kolkata');
  const rows = await db.rows(trustedSql(`select name, cron, timezone from pgboss.schedule`));
  assert.deepEqual(rows, [{ name: 'daily', cron: '5 6 * * *', timezone: 'Asia/Kolkata' }]);
});
