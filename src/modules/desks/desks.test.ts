import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../tests/make/accounts.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import { dayAt } from '../../kernel/day.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { perform } from '../../platform/act.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { declareConflict } from '../agencies/index.ts';
import { findComplete, withdrawApplication } from '../applications/index.ts';
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
} from './index.ts';
import { applicationsFound } from './store/found.ts';

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

test('companies are found by words of either script, and an export is a look that oversight sees', async () => {
  const made = await inReview();
  const name = made.content.company!.name!;
  const page = { after: null, limit: 10, without: [] };
  const found = await applicationsFound(db, { by: 'words', text: name.toUpperCase() }, page);
  assert.ok(found.rows.some(({ company }) => company === made.company));
  assert.equal((await applicationsFound(db, { by: 'words', text: `${name} zzz` }, page)).all, 0);
  const one = await portal.anOfficer('crime', 'examiner');
  await done(acting, one.actor, (act) => noteExport(act, pack, { list: 'opinions', question: '' }));
  const [last] = await looks(db, { by: null, before: null, after: null, reader: one.actor }, 5);
  assert.deepEqual([last?.what, last?.by, last?.agency], ['export', one.principal, 'crime']);
});
