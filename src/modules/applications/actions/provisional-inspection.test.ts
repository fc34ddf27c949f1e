import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as given from '../../../../tests/make/desk.ts';
import { dayAt } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { checkLicence, licenceById } from '../../licences/index.ts';
import * as desk from '../index.ts';

const { acting, db, pack, country, done } = given;

/** A provisional licence on its first day. */
async function provisional() {
  const made = await given.underReview();
  const { application } = made;
  for (const agency of given.AGENCIES) await given.speak(agency, made);
  const proposed = await done(acting, given.first, (act) =>
    desk.proposeGrant(act, pack, { ...made, what: 'provisional', reasons: 'Inspection follows.' }),
  );
  await done(acting, given.second, given.approving(made, proposed.proposal!.proposal));
  await given.payLicenceFee(application);
  const { licence, number } = (await given.applicationNow(application)).granted!;
  return { ...made, licence: licence as never, number: number! };
}

// all on one day: the days of their people add up
const [made, failing, silent] = [await provisional(), await provisional(), await provisional()] as const;

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
  const { application, number, content } = failing;
  const inspector = await given.officer('telecom', 'examiner', 3);
  const premises = content.premises![0]!.id!;
  const ordered = await done(acting, inspector, (act) =>
    desk.orderInspection(act, pack, { application, premises }),
  );
  const { inspection } = ordered.inspections.at(-1)!;
  assert.equal(await stands(number), 'licensed yes');
  await done(acting, inspector, (act) =>
    desk.recordInspection(act, pack, {
      application,
      ...given.found(act, inspection, { outcome: 'unsatisfactory', note: 'Nobody works there.' }),
    }),
  );
  assert.equal(await stands(number), 'expired no');
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
