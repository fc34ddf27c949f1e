import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../tests/make/accounts.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import { fileHash } from '../../../tests/make/applications.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import { stored } from '../../../tests/make/stored.ts';
import { type Day, dayAt, plusDays } from '../../kernel/day.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { plusWorkingDays } from '../../kernel/working-days.ts';
import { perform } from '../../platform/act.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { declareConflict } from '../agencies/index.ts';
import {
  approveCourtDirection,
  dropCourtDirection,
  enterCourtDirection,
  findComplete,
  withdrawApplication,
} from '../applications/index.ts';
import {
  assignmentOf,
  assignWork,
  drawSample,
  giveBack,
  looks,
  NO_FILTER,
  noteExport,
  queueCount,
  queueNamed,
  queuePage,
  reviewSampled,
  sampleById,
  takeInHand,
  whyItWaits,
} from './index.ts';
import { companiesNamed } from './store/search.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
const { acting, clock } = portal;
const cashier = (await portal.anOfficer('telecom', 'intake')).actor;
const country: Country = {
  acting,
  pack: exampleland,
  officer: async () => cashier,
  wait: (days) => clock.set(plusMs(clock.now(), days * DAY_MS)),
};
const pack = exampleland.agencies;
const inReview = async () => {
  const made = await aSubmittedApplication(country);
  await done(acting, cashier, (act) => findComplete(act, exampleland, made));
  return made;
};
const desk = (agency: string, officer: string) => ({
  agency,
  officer,
  today: dayAt(clock.now(), exampleland.applications.zone),
});
const code = (answer: unknown) => (isRefusal(answer) ? answer.code : 'done');

test('DSK-01 what one officer has in hand no other of his agency takes; each agency has its own', async () => {
  const made = await inReview();
  const [one, two, other] = await Promise.all([
    portal.anOfficer('crime', 'examiner'),
    portal.anOfficer('crime', 'examiner'),
    portal.anOfficer('security', 'examiner'),
  ]);
  const take = (by: typeof one) => perform(acting, { by: by.actor }, (act) => takeInHand(act, pack, made));
  assert.equal(code(await take(one)), 'done');
  assert.equal(code(await take(one)), 'in-hand-already');
  assert.equal(code(await take(two)), 'in-other-hands');
  assert.equal(code(await take(other)), 'done');
  const mine = queueNamed('mine')!;
  const seen = await queuePage(db, mine, desk('crime', one.officer), NO_FILTER, null, 5);
  assert.deepEqual(
    seen.rows.map(({ id, officer, agency }) => [id, officer, agency]),
    [[made.application, one.officer, 'crime']],
  );
  assert.deepEqual(
    await queueCount(db, queueNamed('opinions')!, desk('crime', one.officer), {
      ...NO_FILTER,
      hand: 'nobody',
    }),
    { all: 0, overdue: 0 },
  );
  await done(acting, made.owner, (act) => withdrawApplication(act, exampleland, made));
  assert.equal((await queueCount(db, mine, desk('crime', one.officer), NO_FILTER)).all, 0);
  assert.equal(code(await take(two)), 'not-open-any-more');
});

test('DSK-02 only whoever has it in hand gives it back, and then anybody may take it', async () => {
  const made = await inReview();
  const [one, two] = await Promise.all([
    portal.anOfficer('crime', 'examiner'),
    portal.anOfficer('crime', 'examiner'),
  ]);
  await done(acting, one.actor, (act) => takeInHand(act, pack, made));
  assert.equal(
    code(await perform(acting, { by: two.actor }, (act) => giveBack(act, made))),
    'not-in-your-hands',
  );
  assert.equal(code(await perform(acting, { by: one.actor }, (act) => giveBack(act, made))), 'done');
  assert.equal((await assignmentOf(db, made.application, 'crime'))?.officer, null);
  assert.equal(code(await perform(acting, { by: two.actor }, (act) => takeInHand(act, pack, made))), 'done');
});

test('DSK-03 work is given to officers of the own agency who see applications and have no tie to the applicant', async () => {
  const made = await inReview();
  const chief = await portal.anOfficer('crime', 'supervisor');
  const [fit, stranger, blind, tied] = await Promise.all([
    portal.anOfficer('crime', 'examiner'),
    portal.anOfficer('security', 'examiner'),
    portal.anOfficer('crime', 'administrator'),
    portal.anOfficer('crime', 'examiner'),
  ]);
  await done(acting, tied.actor, (act) =>
    declareConflict(act, pack, { officer: tied.officer, about: made.company, nature: 'kinship' }),
  );
  const give = (to: typeof fit, by = chief) =>
    perform(acting, { by: by.actor }, (act) =>
      assignWork(act, pack, { applications: [made.application], officer: to.officer }),
    );
  assert.equal(code(await give(stranger)), 'receiver-not-of-agency');
  assert.equal(code(await give(blind)), 'receiver-sees-none');
  assert.equal(code(await give(tied)), 'receiver-tied');
  assert.equal(code(await give(fit, blind)), 'role-lacks-power');
  assert.equal(code(await give(fit)), 'done');
  assert.equal((await assignmentOf(db, made.application, 'crime'))?.officer, fit.officer);
  const [last] = await db.rows<{ data: string }>(
    sql`select data from ledger.fact where type = 'AssignmentMade' order by seq desc limit 1`,
  );
  assert.match(last!.data, /"before":null/);
});

const decideAll = () =>
  db.run(
    sql`update application set state = 'refused' where id in (select id from application where state <> 'refused')`,
  );

test('DSK-05 the same seed draws the same files', async () => {
  for (let n = 0; n < 6; n++) await inReview();
  await decideAll();
  const chief = await portal.anOfficer('crime', 'supervisor');
  const draw = async (seed: string) => {
    const from = plusMs(clock.now(), -DAY_MS);
    const until = plusMs(clock.now(), DAY_MS);
    const drawn = await done(acting, chief.actor, (act) =>
      drawSample(act, pack, { from, until, size: 3, seed }),
    );
    return (await sampleById(db, drawn.sample))!.items.map(({ application }) => application).sort();
  };
  assert.deepEqual(await draw('one'), await draw('one'));
  assert.equal((await draw('two')).length, 3);
  const nothing = await perform(acting, { by: chief.actor }, (act) =>
    drawSample(act, pack, { from: plusMs(clock.now(), DAY_MS), until: clock.now(), size: 99, seed: 'x' }),
  );
  assert.ok(isRefusal(nothing) && nothing.faults?.length === 2);
});

test('DSK-04 nobody gives the second look at a file that he acted on; the first finding stands', async () => {
  const made = await inReview();
  await decideAll();
  const chief = await portal.anOfficer('telecom', 'supervisor');
  const window = { from: clock.now(), until: plusMs(clock.now(), 1), size: 50, seed: 's' };
  const { sample } = await done(acting, chief.actor, (act) => drawSample(act, pack, window));
  const input = { sample, application: made.application, outcome: 'in-order', note: 'Read it.' } as const;
  const look = (by: typeof chief.actor) => perform(acting, { by }, (act) => reviewSampled(act, pack, input));
  assert.equal(code(await look(cashier)), 'sample-own-hand');
  const stranger = await portal.anOfficer('crime', 'supervisor');
  assert.equal(code(await look(stranger.actor)), 'sample-item-not-found');
  assert.equal(code(await look(chief.actor)), 'done');
  assert.equal(code(await look(chief.actor)), 'sample-reviewed-already');
});

test('a list is read page by page in both directions, and every row once', async () => {
  for (let n = 0; n < 7; n++) await inReview();
  const own = desk('security', cashier.officer);
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
  const [one, two] = await Promise.all([
    portal.anOfficer('telecom', 'legal'),
    portal.anOfficer('telecom', 'legal'),
  ]);
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
  const [approved, dropped, left] = [
    await aSubmittedApplication(country),
    await inReview(),
    await inReview(),
  ];
  const [first, second] = [await entered(approved), await entered(dropped)];
  await entered(left);
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
  assert.deepEqual(await waiting(), [], 'carried out, taken back, and withdrawn');
});

test('companies are found by words of either script, and an export is a look that oversight sees', async () => {
  const made = await inReview();
  const name = made.content.company!.name!;
  assert.ok((await companiesNamed(db, name.toUpperCase(), 10)).includes(made.company));
  assert.deepEqual(await companiesNamed(db, `${name} zzz`, 10), []);
  const one = await portal.anOfficer('crime', 'examiner');
  await done(acting, one.actor, (act) => noteExport(act, pack, { list: 'opinions', question: '' }));
  const [last] = await looks(db, { by: null, before: null, after: null }, 5);
  assert.deepEqual([last?.what, last?.by, last?.agency], ['export', one.principal, 'crime']);
});

test('an agency’s list has its own running clocks, the earliest due first; states have theirs, and late is what the law says', async () => {
  const early = await inReview();
  country.wait(3);
  const late = await inReview();
  const waiting = await aSubmittedApplication(country);
  const own = desk('crime', cashier.officer);
  const of = async (name: 'opinions' | 'intake' | 'decisions', agency = 'crime') =>
    (await queuePage(db, queueNamed(name)!, { ...own, agency }, NO_FILTER, null, 200)).rows.map(
      ({ id }) => id,
    );
  const opinions = await of('opinions');
  assert.ok(opinions.indexOf(early.application) < opinions.indexOf(late.application));
  assert.ok(!opinions.includes(waiting.application));
  assert.ok((await of('intake')).includes(waiting.application));
  assert.deepEqual(await of('opinions', 'nobody'), []);
  const intake = queueNamed('intake')!;
  const { due, state } = (await queuePage(db, intake, own, NO_FILTER, null, 200)).rows.find(
    ({ id }) => id === waiting.application,
  )!;
  const { calendar, periods } = exampleland.applications;
  assert.deepEqual([state, due], ['submitted', plusWorkingDays(own.today, periods.completeness, calendar)]);
  const lateOn = async (today: Day) => (await queueCount(db, intake, { ...own, today }, NO_FILTER)).overdue;
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
