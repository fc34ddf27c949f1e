import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../tests/make/accounts.ts';
import { fileHash } from '../../../tests/make/applications.ts';
import { exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aReview } from '../../../tests/make/review.ts';
import { stored } from '../../../tests/make/stored.ts';
import { type Day, dayAt, plusDays } from '../../kernel/day.ts';
import { plusMs } from '../../kernel/instant.ts';
import { plusWorkingDays } from '../../kernel/working-days.ts';
import { sql } from '../../platform/postgres/sql.ts';
import {
  approveCourtDirection,
  dropCourtDirection,
  enterCourtDirection,
  withdrawApplication,
} from '../applications/index.ts';
import { NO_FILTER, queueCount, queueNamed, queuePage, whyItWaits } from './index.ts';

const db = await freshDatabase();
const { acting, clock, deskOf, inReview, intake, submitted, wait } = await aReview(db);
const desk = (agency: string, officer: string) => ({
  agency,
  officer,
  today: dayAt(clock.now(), exampleland.applications.zone),
});

test('a list is read page by page in both directions, and every row once', async () => {
  for (let n = 0; n < 7; n++) await inReview();
  const own = desk('security', intake.officer);
  for (const name of ['opinions', 'all', 'overdue'] as const) {
    const queue = queueNamed(name)!;
    const whole = (await queuePage(db, queue, own, NO_FILTER, null, 100)).rows;
    const walk: string[] = [];
    let mark: Parameters<typeof queuePage>[4] = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof queuePage>> = await queuePage(db, queue, own, NO_FILTER, mark, 3);
      walk.push(...page.rows.map(({ id }) => id));
      if (!page.more) break;
      const last = page.rows.at(-1)!;
      mark = { way: 'after', key: last.key, id: last.id };
    }
    assert.deepEqual(
      walk,
      whole.map(({ id }) => id),
    );
    const fourth = whole[3];
    if (!fourth) continue;
    const before = await queuePage(
      db,
      queue,
      own,
      NO_FILTER,
      { way: 'before', key: fourth.key, id: fourth.id },
      2,
    );
    assert.deepEqual(
      before.rows.map(({ id }) => id),
      [whole[1]!.id, whole[2]!.id],
    );
    assert.equal(before.more, true);
  }
});

test('each list runs along an index, whatever its size', async () => {
  const plan = async (text: string) => {
    const lines: Record<string, string>[] = await db.transaction(async (tx) => {
      await tx.run(sql`set local enable_seqscan = off`);
      return tx.rows({ text: `explain ${text}`, values: [], name: '' });
    });
    return lines.map((line) => Object.values(line)[0]).join('\n');
  };
  assert.match(
    await plan(
      `select * from desk_item i where i.due < 'infinity' and i.agency = 'crime' and i.work = 'opinion' order by i.due, i.application limit 5`,
    ),
    /Index.*desk_item_opinion/,
  );
  assert.match(
    await plan(`select id from application where state = 'submitted' order by submitted_at, id limit 5`),
    /Index.*application_waiting/,
  );
  assert.match(
    await plan(
      `select id from application a where a.state in ('decision', 'refusal-proposed') order by a.submitted_at, a.id limit 5`,
    ),
    /Index.*application_to_decide/,
  );
  assert.match(
    await plan(
      `select seq from ledger.fact where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported') order by seq desc limit 5`,
    ),
    /fact_of_look/,
  );
});

test('DSK-07 a court’s direction that was entered waits in a list for a second officer, until it is approved or taken back', async () => {
  const [one, two] = await Promise.all([deskOf('telecom', 'legal'), deskOf('telecom', 'legal')]);
  const list = queueNamed('directions')!;
  const waiting = async () =>
    (await queuePage(db, list, desk('telecom', two.officer), NO_FILTER, null, 50)).rows.map((row) => [
      row.id,
      row.directedBy,
      whyItWaits(row),
    ]);
  const entered = async (made: { application: string }) => {
    clock.set(plusMs(clock.now(), 1));
    const paper = { court: 'high', caseNumber: 'W.P. 1', document: fileHash(1) };
    const app = await done(acting, one.actor, (act) =>
      enterCourtDirection(act, exampleland, { application: made.application, ...paper }),
    );
    return { application: made.application, direction: app.direction!.direction };
  };
  await stored(db, fileHash(1));
  const [approved, dropped, left] = [await submitted(), await inReview(), await inReview()];
  const [first, second] = [await entered(approved), await entered(dropped)];
  const third = await entered(left);
  const line = ({ application }: { application: string }) => [application, one.officer, 'approve-direction'];
  assert.deepEqual(await waiting(), [line(approved), line(dropped), line(left)]);
  assert.deepEqual(await queueCount(db, list, desk('telecom', two.officer), NO_FILTER), {
    all: 3,
    overdue: 0,
  });
  await done(acting, two.actor, (act) => approveCourtDirection(act, exampleland, first));
  await done(acting, two.actor, (act) =>
    dropCourtDirection(act, exampleland, { ...second, reason: 'Not certified.' }),
  );
  await done(acting, left.owner, (act) => withdrawApplication(act, exampleland, left));
  assert.deepEqual(await waiting(), [line(left)], 'who withdraws takes no court’s direction away');
  await done(acting, two.actor, (act) =>
    dropCourtDirection(act, exampleland, { ...third, reason: 'Withdrawn meanwhile.' }),
  );
  assert.deepEqual(await waiting(), [], 'carried out or taken back');
});

test('an agency’s list has its own running clocks, the earliest due first; states have theirs, and late is what the law says', async () => {
  const early = await inReview();
  wait(3);
  const late = await inReview();
  const waiting = await submitted();
  const own = desk('crime', intake.officer);
  const of = async (name: 'opinions' | 'intake' | 'decisions', agency = 'crime') =>
    (await queuePage(db, queueNamed(name)!, { ...own, agency }, NO_FILTER, null, 200)).rows.map(
      ({ id }) => id,
    );
  const opinions = await of('opinions');
  assert.ok(opinions.indexOf(early.application) < opinions.indexOf(late.application));
  assert.ok(!opinions.includes(waiting.application));
  assert.ok((await of('intake')).includes(waiting.application));
  assert.deepEqual(await of('opinions', 'nobody'), []);
  const checks = queueNamed('intake')!;
  const { due, state } = (await queuePage(db, checks, own, NO_FILTER, null, 200)).rows.find(
    ({ id }) => id === waiting.application,
  )!;
  const { calendar, periods } = exampleland.applications;
  assert.deepEqual([state, due], ['submitted', plusWorkingDays(own.today, periods.completeness, calendar)]);
  const lateOn = async (today: Day) => (await queueCount(db, checks, { ...own, today }, NO_FILTER)).overdue;
  assert.equal(await lateOn(due!), 0);
  assert.equal(await lateOn(plusDays(due!, 1)), 1);
  const overdue = await queueCount(
    db,
    queueNamed('opinions')!,
    { ...own, today: '2030-01-01' as never },
    NO_FILTER,
  );
  assert.equal(overdue.overdue, overdue.all);
});
