import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../tests/make/accounts.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import type { Id } from '../kernel/id.ts';
import { plusMs, SECOND_MS } from '../kernel/instant.ts';
import { cancelLongJob, type JobWork, LongJobs, longJob, longJobsOf, longJobText } from './long-jobs.ts';

const db = await freshDatabase();
const acting = await actingWith(db, []);
const principal: Id<'principal'> = acting.ids.next(acting.clock.now());
const by = { kind: 'system', principal } as const;
const failures: unknown[] = [];
const jobsOf = (work: JobWork) => new LongJobs(db, acting.clock, { work }, (error) => failures.push(error));
const textOf = async (id: string) => (await Array.fromAsync(longJobText(db, id))).join('');
const begin = (jobs: LongJobs) =>
  done(acting, by, async (act) => ({ id: await jobs.begin(act, 'work', { n: 1 }) }));

test('a job tells its stage and count, and what it made is there when it has ended', async () => {
  const jobs = jobsOf(async (_job, progress) => {
    await progress.stage('rows', 2);
    await progress.made(1, 'one ');
    await progress.made(1, 'two');
  });
  const { id } = await begin(jobs);
  await jobs.wake();
  const ended = (await longJob(db, principal, id))!;
  assert.deepEqual([ended.stage, ended.done, ended.total, ended.ending], ['rows', 2, 2, 'done']);
  assert.equal(await textOf(id), 'one two');
  assert.equal(await longJob(db, acting.ids.next(acting.clock.now()), id), undefined, 'another sees it not');
  assert.equal((await longJobsOf(db, principal, 5)).length, 1);
});

test('a cancelled job stops at its next word and keeps nothing', async () => {
  let words = 0;
  const jobs = jobsOf(async ({ id }, progress) => {
    await progress.made(1, 'x');
    await cancelLongJob(db, principal, id, acting.clock.now());
    for (;;) {
      words++;
      await progress.made(1, 'y');
    }
  });
  const { id } = await begin(jobs);
  await jobs.wake();
  assert.equal(words, 1);
  assert.equal((await longJob(db, principal, id))?.ending, 'cancelled');
  assert.equal(await textOf(id), '');
  assert.equal(await cancelLongJob(db, principal, id, acting.clock.now()), false);
});

test('a job that fails says so; one whose worker died is taken up anew from its start', async () => {
  const failing = jobsOf(async () => {
    throw new Error('out of paper');
  });
  const first = await begin(failing);
  await failing.wake();
  assert.equal((await longJob(db, principal, first.id))?.ending, 'failed');
  assert.equal(failures.length, 1);
  const stuck = Promise.withResolvers<void>();
  const dying = jobsOf(async (_job, progress) => {
    await progress.made(1, 'half');
    await stuck.promise;
  });
  const { id } = await begin(dying);
  while ((await longJob(db, principal, id))?.done !== 1) await new Promise((next) => setTimeout(next, 5));
  const other = jobsOf((_job, progress) => progress.made(1, 'whole'));
  await other.wake();
  assert.equal((await longJob(db, principal, id))?.ending, null, 'its worker may still be at it');
  acting.clock.set(plusMs(acting.clock.now(), 61 * SECOND_MS));
  await other.wake();
  assert.equal(await textOf(id), 'whole');
  stuck.resolve();
});
