import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import { type Day, dayAt, plusDays } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Act } from '../../../platform/act.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import * as desk from '../index.ts';
import { factsFor } from '../record.ts';

const { acting, db, done, officer, pack, refused } = given;
const now = () => ({
  at: acting.clock.now(),
  rows: db.rows.bind(db),
  row: db.row.bind(db),
});
const tick = async () => {
  for (const id of await desk.applicationsToTick(now(), pack))
    await done(acting, undefined, (act) => desk.tickApplication(act, pack, id));
};
const missing = [{ field: '/business/script', code: 'required' }];

/** How many letters somebody got about an application. */
const lettersTo = async (principal: string, reference: string) =>
  (
    await db.rows(
      sql`select id from work.outbox where about = ${principal} and position(${reference} in body) > 0`,
    )
  ).length;

test('the daily clockwork reminds, climbs the ladder, gives notice and lapses, once each', async () => {
  const ladder = [
    await officer('crime'),
    await officer('crime', 'supervisor'),
    await officer('telecom', 'supervisor'),
  ];
  const silent = await given.underReview();
  const mute = await aSubmittedApplication(given.country);
  await done(acting, given.intake, (act) =>
    desk.findDeficient(act, pack, { application: mute.application, missing, note: 'Please.' }),
  );
  for (let day = 0; day < 45; day++) {
    given.country.wait(1);
    await tick();
    await tick();
  }
  const [a, b] = [
    await given.applicationNow(silent.application),
    await given.applicationNow(mute.application),
  ];
  assert.deepEqual(
    a.clocks.map((c) => c.marked.join()),
    Array(3).fill('reminder,head,authority'),
  );
  assert.equal(a.state, 'agency-review', 'silence neither grants nor refuses');
  assert.equal(b.state, 'lapsed');
  const types = (await given.factsNow(mute.application)).map((f) => f.type);
  assert.deepEqual(types, ['VersionSubmitted', 'FoundDeficient', 'LapseNoticed', 'ApplicationLapsed']);
  assert.equal(await lettersTo(mute.owner.principal, b.reference), 2, 'the notice, and that it lapsed');
  const [examiner, head, authority] = await Promise.all(
    ladder.map((one) => lettersTo(one.principal, a.reference)),
  );
  assert.deepEqual([examiner, head], [1, 1]);
  assert.equal(authority, 4, 'as head of its own agency, and for the silence of all three');
});

test('what lies unchecked or undecided is told to officers, head and oversight, however often the clockwork runs', async () => {
  const told = {
    intake: await officer('telecom', 'intake'),
    approver: await officer('telecom', 'approver'),
    head: await officer('telecom', 'supervisor'),
    oversight: await officer('telecom', 'oversight'),
    outside: await officer('watch', 'oversight'),
    other: await officer('crime', 'oversight'),
  };
  const lying = await aSubmittedApplication(given.country);
  const undecided = await given.inDecision();
  for (let day = 0; day < 45; day++) {
    given.country.wait(1);
    await tick();
    await tick();
  }
  const letters = async (application: string) => {
    const { reference } = await given.applicationNow(application);
    const counts = Object.entries(told).map(async ([who, { principal }]) => [
      who,
      await lettersTo(principal, reference),
    ]);
    return Object.fromEntries(await Promise.all(counts)) as Record<string, number>;
  };
  const above = { head: 1, oversight: 1, outside: 1, other: 0 };
  assert.deepEqual(await letters(lying.application), { intake: 1, approver: 0, ...above });
  assert.deepEqual(await letters(undecided.application), { intake: 0, approver: 1, ...above });
  const marked = async ({ application }: { application: string }) =>
    (await given.factsNow(application)).filter(({ type }) => type === 'SilenceMarked').length;
  assert.deepEqual([await marked(lying), await marked(undecided)], [3, 3]);
  const states = [lying, undecided].map(async (one) => (await given.applicationNow(one.application)).state);
  assert.deepEqual(await Promise.all(states), ['submitted', 'decision'], 'nothing is decided by it');
  const today = dayAt(acting.clock.now(), pack.applications.zone);
  const overdue = (await desk.overdueOn(db, today, null, 1_000)).map(({ id }) => id);
  assert.ok(overdue.includes(lying.application) && overdue.includes(undecided.application));
});

test('what is overdue is listed, the longest first, and counted; more time takes it off the list', async () => {
  const made = await given.underReview();
  const { application } = made;
  const today = dayAt(acting.clock.now(), pack.applications.zone);
  const due = (await given.applicationNow(application)).clocks[0]!.dueOn;
  const listed = async (day: Day) => (await desk.overdueOn(db, day, null, 100)).map((row) => row.id);
  assert.ok(!(await listed(due)).includes(application));
  const after = plusDays(due, 1);
  assert.ok((await listed(after)).includes(application));
  assert.equal(await desk.overdueCount(db, after), (await listed(after)).length);
  const extend = (agency: string) => (act: Act) =>
    desk.extendTime(act, pack, { application, agency, dueOn: plusDays(due, 9), reason: 'A strike.' });
  assert.equal(await refused(await officer('crime', 'supervisor'), extend('crime')), 'authority-only');
  const head = await officer('telecom', 'supervisor');
  for (const agency of given.AGENCIES) await done(acting, head, extend(agency));
  assert.ok(!(await listed(after)).includes(application));
  assert.ok(due > today);
});

test('the applicant is told at once that the Authority takes longer, until when and why; of an agency’s time only that it was extended', async () => {
  const { application, owner } = await given.inDecision();
  const app = await given.applicationNow(application);
  const dueOn = plusDays(app.clocks.find((c) => c.agency === 'authority')!.dueOn, 3);
  const head = await officer('telecom', 'supervisor');
  const before = await lettersTo(owner.principal, app.reference);
  const more = { application, agency: 'authority', dueOn, reason: 'A flood.' };
  await done(acting, head, (act) => desk.extendTime(act, pack, more));
  assert.equal(await lettersTo(owner.principal, app.reference), before + 1);
  const seen = async (id: string, by: typeof owner) => {
    const view = await desk.viewApplication(db, by, id);
    assert.ok(!('refused' in view));
    return view;
  };
  const told = await seen(application, owner);
  assert.deepEqual(told.history.at(-1)?.said, { whose: 'authority', dueOn, reason: 'A flood.' });
  assert.deepEqual(
    told.application.clocks
      .filter(({ status }) => status === 'running')
      .map((c) => [c.agency, c.dueOn, c.rule]),
    [['authority', dueOn, 'APP-59']],
  );
  const other = await given.underReview();
  const agency = { ...more, application: other.application, agency: 'crime', dueOn: plusDays(dueOn, 60) };
  await done(acting, head, (act) => desk.extendTime(act, pack, agency));
  assert.equal((await seen(other.application, other.owner)).history.at(-1)?.said, null);
});

test('an application from before intake had a day due gets one with the next run of the clockwork, and then climbs the ladder', async () => {
  const { application } = await aSubmittedApplication(given.country);
  const [fact] = await given.factsNow(application);
  assert.ok(fact?.type === 'VersionSubmitted');
  const { after: _, ...data } = fact.data;
  const old = await done(acting, undefined, async (act) => {
    const id = act.newId();
    const said = { ...data, reference: 'EXA-OLD', dues: [] };
    await act.append(
      factsFor(act, undefined, id, [{ type: 'VersionSubmitted', data: said, personal: null }]).facts,
    );
    return id;
  });
  given.country.wait(60);
  const today = dayAt(acting.clock.now(), pack.applications.zone);
  const overdue = async (day: Day) => (await desk.overdueOn(db, day, null, 1_000)).map(({ id }) => id);
  assert.ok(!(await overdue(today)).includes(old), 'nobody is late by a day that nobody named');
  await tick();
  await tick();
  const begun = (await given.factsNow(old)).filter(({ type }) => type === 'OfficeTimeBegun');
  assert.deepEqual(
    begun.map(({ at }) => dayAt(at as Instant, pack.applications.zone)),
    [today],
  );
  const [clock] = (await given.applicationNow(old)).clocks;
  assert.ok(clock && clock.dueOn > today && clock.marked.length === 0);
  assert.ok((await overdue(plusDays(clock.dueOn, 1))).includes(old));
  for (let day = 0; day < 30; day++) {
    given.country.wait(1);
    await tick();
  }
  assert.deepEqual((await given.applicationNow(old)).clocks[0]?.marked, ['reminder', 'head', 'oversight']);
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
