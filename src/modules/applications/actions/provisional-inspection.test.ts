import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as given from '../../../../tests/make/desk.ts';
import { dayAt } from '../../../kernel/day.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { checkLicence, licenceById } from '../../licences/index.ts';
import * as desk from '../index.ts';
import { dayInWords } from '../letters.ts';

const { acting, db, pack, country, done } = given;

// all on one day: the days of their people add up
const [made, failing, silent, mending] = [
  await given.provisionallyGranted(),
  await given.provisionallyGranted(),
  await given.provisionallyGranted(),
  await given.provisionallyGranted(),
] as const;

const asking = (application: string) => (act: Parameters<typeof desk.askForInspection>[0]) =>
  desk.askForInspection(act, pack, { application });
const stands = async (number: string) => {
  const answer = await checkLicence(db, number, acting.clock.now());
  return isRefusal(answer) ? answer.code : `${answer.verdict} ${answer.mayOperate}`;
};
const letters = async (principal: string, reference: string) =>
  (
    await db.rows(
      sql`select id from work.outbox where about = ${principal} and position(${reference} in body) > 0`,
    )
  ).length;
const now = () => ({ at: acting.clock.now(), rows: db.rows.bind(db), row: db.row.bind(db) });
const tick = (application: string) =>
  done(acting, undefined, (act) => desk.tickApplication(act, pack, application));
const clockRuns = async (application: string) =>
  (await given.applicationNow(application)).clocks.some(({ agency }) => agency === 'inspection');

test('the holder asks once, and nobody else does', async () => {
  await done(acting, made.owner, asking(made.application));
  await done(acting, failing.owner, asking(failing.application));
  assert.equal(await given.refused(made.owner, asking(made.application)), 'inspection-asked-already');
  assert.equal(await given.refused(silent.owner, asking(made.application)), 'no-such-application');
});

test('APP-101 the holder is told what was found not in order and until when, and not whom the inspector met', async () => {
  const { application, owner, licence, number } = mending;
  await given.foundUnfit(mending, { met: 'The watchman' });
  const [letter] = await db.rows<{ body: string }>(
    sql`select body from work.outbox where about = ${owner.principal} order by id desc limit 1`,
  );
  const { text } = pack.applications.inspections.checklist[0]!;
  const { provisionalUntil } = (await licenceById(db, licence))!;
  const last = dayInWords(dayAt(plusMs(provisionalUntil!, -1), pack.applications.zone));
  for (const part of [text.en, text.ur, last.en, number]) assert.ok(letter?.body.includes(part), part);
  assert.doesNotMatch(letter!.body, /Nobody works there|watchman/);
  const told = await desk.unfitPlaces(db, owner, application);
  assert.equal(told[0]?.note, 'Nobody works there.');
  assert.deepEqual(told[0]?.points, [
    { item: pack.applications.inspections.checklist[0]!.code, answer: 'no', note: 'Another door.' },
  ]);
  assert.doesNotMatch(JSON.stringify(told), /watchman/);
  assert.deepEqual(await desk.unfitPlaces(db, silent.owner, application), []);
  await done(acting, owner, asking(application));
  assert.equal(await given.refused(owner, asking(application)), 'inspection-asked-already');
  assert.equal(
    (await licenceById(db, licence))!.inspectionAwaitedAt,
    null,
    'the licence does not go on for it',
  );
});

test('the silence of who should inspect is told once a step, and its time ends with the licence', async () => {
  const told = {
    inspector: await given.officer('telecom', 'inspector'),
    head: await given.officer('telecom', 'supervisor'),
    oversight: await given.officer('watch', 'oversight'),
  };
  const { application, number } = silent;
  const { reference } = await given.applicationNow(application);
  const today = () => dayAt(acting.clock.now(), pack.applications.zone);
  for (let day = 0; day < 60; day++) {
    country.wait(1);
    if ((await desk.applicationsToTick(now(), pack)).includes(application)) await tick(application);
  }
  const counts = await Promise.all(Object.values(told).map(({ principal }) => letters(principal, reference)));
  assert.deepEqual(counts, [1, 1, 1]);
  assert.ok((await desk.overdueOn(db, today(), null, 1_000)).some(({ id }) => id === application));
  country.wait(40);
  await tick(application);
  assert.equal(await clockRuns(application), false, 'the licence ended');
  assert.equal(await stands(mending.number), 'expired no', 'to ask once more keeps nothing going');
  assert.equal(await stands(number), 'expired no', 'silence confirms nothing');
  assert.ok(!(await desk.overdueOn(db, today(), null, 1_000)).some(({ id }) => id === application));
});

test('APP-68 whoever asks in time for the inspection goes on until the office has inspected, however late', async () => {
  assert.equal(await stands(made.number), 'licensed yes');
  assert.equal(await stands(silent.number), 'expired no');
  assert.equal(await given.refused(silent.owner, asking(silent.application)), 'licence-expired');
  await given.inspected(made.application);
  assert.ok((await licenceById(db, made.licence))!.confirmedAt);
  assert.equal(await stands(made.number), 'licensed yes');
  assert.equal(await clockRuns(made.application), false);
});

test('an inspection that fails ends what went on only because it was awaited', async () => {
  const { number } = failing;
  assert.equal(await stands(number), 'licensed yes');
  await given.foundUnfit(failing);
  assert.equal(await stands(number), 'expired no');
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
