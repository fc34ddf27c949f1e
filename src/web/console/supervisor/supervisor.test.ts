import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { findComplete } from '../../../modules/applications/index.ts';
import { takeInHand } from '../../../modules/desks/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';

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
const inReview = async () => {
  const made = await aSubmittedApplication(country);
  await done(acting, cashier, (act) => findComplete(act, exampleland, made));
  return made;
};

test('the board shows who has what in hand, what is in nobody’s, what is late, and pictures with their tables', async () => {
  const worker = await portal.anOfficer('crime', 'examiner');
  const made = await inReview();
  await inReview();
  await done(acting, worker.actor, (act) => takeInHand(act, exampleland.agencies, made));
  country.wait(40);
  const { browser } = await portal.anOfficer('crime', 'supervisor');
  const seen = await browser.get('/console/supervisor');
  assert.match(seen.words, /Examiner 1 1 /);
  assert.match(seen.words, /In nobody’s hands: 1 application , 1 overdue/);
  assert.match(seen.words, /Overdue in our agency 2 applications; 2 are overdue/);
  assert.equal([...seen.text.matchAll(/<svg /g)].length, 4);
  assert.match(seen.words, /Crime Office 2 0 0/);
  const list = await browser.get(`/console/queues?list=mine&hand=${worker.officer}`);
  assert.match(list.heading, /In the hands of/);
  assert.match(list.words, /1 application;/);
  const urdu = await browser.get('/ur/console/supervisor');
  assert.match(urdu.words, /نگران کا بورڈ/);
  assert.doesNotMatch(urdu.words, /\b(Overdue|Officer|Within|Workload|Draw|Examiner|days)\b/);
  const examiner = await portal.anOfficer('crime', 'inspector');
  assert.equal((await examiner.browser.get('/console/supervisor')).status, 403);
});

test('every number of the board opens the list that it counts, the time of intake and of the Authority among them', async () => {
  await aSubmittedApplication(country); // waits for intake, which is the authority's
  country.wait(40);
  for (const agency of ['telecom', 'crime'] as const) {
    const { browser } = await portal.anOfficer(agency, 'supervisor');
    const board = await browser.get('/console/supervisor');
    const links = [...board.text.matchAll(/<a [^>]*href="(\/console\/queues\?[^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
      .map(
        ([, href, inside]) => [href!.replace(/&(#38|amp);/g, '&'), inside!.replace(/<[^>]+>/g, '')] as const,
      )
      .filter(([, text]) => /^\d/.test(text));
    assert.ok(links.length > 8, `${links.length}`);
    for (const [href, text] of links)
      assert.match(
        (await browser.get(href)).words,
        text === '0' ? /Nothing fits these filters/ : new RegExp(`(^| )${parseInt(text, 10)} applications?;`),
        `${agency} ${href} ${text}`,
      );
  }
  const { browser } = await portal.anOfficer('telecom', 'supervisor');
  const late = await browser.get('/console/queues?list=running&agency=telecom&overdue=1');
  assert.match(late.words, /Completeness|check/i);
});

const drawnAt = async () => {
  const row = await db.row<{ id: string }>(sql`select id from sample`);
  return `/console/supervisor/samples/${row!.id}`;
};

test('a sample is drawn by lot, looked at by somebody else, and both are recorded', async () => {
  await inReview();
  await db.run(sql`update application set state = 'refused'`);
  const chief = await portal.anOfficer('crime', 'supervisor');
  await chief.browser.get('/console/supervisor');
  const wrong = await chief.browser.send({ from: '2026', until: '', size: '3' }, 0);
  assert.deepEqual([wrong.status, wrong.faults.length], [422, 2]);
  const form = [...wrong.text.matchAll(/<form/g)].length;
  assert.ok(form > 0);
  const drawn = await chief.browser.sendOn({ from: '2026-01-01', until: '2027-12-31', size: '۲' }, 0);
  assert.match(drawn.words, /The sample was drawn/);
  const bare = await chief.browser.send({}, 0);
  assert.match(bare.faults.join(' '), /Choose what the second look found/);
  const seen = await chief.browser.sendOn({ outcome: 'found-wanting', note: 'No lease in the file.' }, 0);
  assert.match(seen.words, /The second look is recorded/);
  const other = (await portal.anOfficer('crime', 'supervisor')).browser;
  for (const browser of [chief.browser, other]) await browser.get(await drawnAt());
  await chief.browser.sendOn({ outcome: 'in-order', note: 'Nothing to add.' }, 0);
  const late = await other.send({ outcome: 'found-wanting', note: 'The lease names another street.' }, 0);
  assert.equal(late.status, 409);
  assert.match(
    late.words,
    /What changed meanwhile .*In order .*What you typed The lease names another street\./,
  );
  const board = await chief.browser.get('/console/supervisor');
  assert.match(board.words, /2 of \d+ files .* 2 of 2 seen 1 found wanting/);
  const facts = await db.rows<{ type: string }>(
    sql`select type from ledger.fact where type like 'Sample%' order by seq`,
  );
  assert.deepEqual(
    facts.map(({ type }) => type),
    ['SampleDrawn', 'SampleReviewed', 'SampleReviewed'],
  );
  const stranger = await portal.anOfficer('security', 'supervisor');
  assert.equal((await stranger.browser.get(await drawnAt())).status, 404);
});
