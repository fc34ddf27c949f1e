import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { fileHash } from '../../../../tests/make/applications.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { stored } from '../../../../tests/make/stored.ts';
import { DAY_MS, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { enterCourtDirection, findComplete } from '../../../modules/applications/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { longJobsOfHouse } from '../jobs/running.ts';

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
for (let n = 0; n < 33; n++) await inReview();
const linksIn = (text: string) =>
  [...text.matchAll(/href="\/console\/applications\/([0-9a-f-]+)"/g)].map(([, id]) => id);
const hrefOf = (text: string, rel: string) =>
  new RegExp(`rel="${rel}" href="([^"]+)"`)
    .exec(text)?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');

test('a long list is read page by page in both directions, every line once', async () => {
  const { browser } = await portal.anOfficer('crime', 'examiner');
  for (const list of ['opinions', 'all']) {
    const first = await browser.get(`/console/queues?list=${list}`);
    assert.match(first.words, /33 applications; none is overdue/);
    assert.equal(linksIn(first.text).length, 30);
    assert.equal(hrefOf(first.text, 'prev'), undefined);
    const second = await browser.get(hrefOf(first.text, 'next')!);
    assert.equal(new Set([...linksIn(first.text), ...linksIn(second.text)]).size, 33);
    assert.equal(hrefOf(second.text, 'next'), undefined);
    const back = await browser.get(hrefOf(second.text, 'prev')!);
    assert.deepEqual(linksIn(back.text), linksIn(first.text));
  }
  assert.equal((await browser.get('/console/queues?list=nothing&at=x&kind=1%27&hand=%00')).status, 200);
});

test('filters stand in the address, and are kept, renamed and deleted by their owner alone', async () => {
  const { browser } = await portal.anOfficer('crime', 'examiner');
  const none = await browser.get('/console/queues?list=opinions&kind=renewal');
  assert.match(none.words, /Nothing fits these filters/);
  const kept = await browser.get('/console/queues?list=opinions&hand=nobody&kind=new');
  assert.match(kept.words, /33 applications/);
  const forms = [...kept.text.matchAll(/action="([^"]+)"/g)].map(([, action]) => action);
  const form = forms.filter((action) => action !== '/console/queues').indexOf('/console/queues/kept') - 1;
  const saved = await browser.sendOn({ name: 'New ones' }, form);
  assert.match(saved.words, /The list is kept.*New ones/);
  assert.match(
    saved.text,
    /list=opinions&#38;kind=new&#38;hand=nobody|list=opinions&amp;kind=new&amp;hand=nobody/,
  );
  const page = await browser.open('/console/queues/kept');
  assert.match((await browser.sendOn({ name: '' }, 0)).faults.join(), /./);
  await browser.open('/console/queues/kept');
  assert.match((await browser.sendOn({ name: 'Mine' }, 0)).words, /Mine/);
  const [, id] = /name="id" value="([^"]+)"/.exec(page.text)!;
  const other = (await portal.anOfficer('crime', 'examiner')).browser;
  const token = (await other.open('/console/queues/kept')).signOutForm().fields;
  const stolen = await other.post(
    '/console/queues/kept/delete',
    new URLSearchParams([...token, ['id', id!]]),
  );
  assert.equal(stolen.status, 422);
  await browser.open('/console/queues/kept');
  assert.match((await browser.sendOn({}, 1)).words, /You keep no filter/);
});

test('a supervisor gives chosen work to an officer; a list then knows whose it is', async () => {
  const chief = await portal.anOfficer('security', 'supervisor');
  const worker = await portal.anOfficer('security', 'examiner');
  const seen = await chief.browser.get('/console/queues?list=opinions');
  const picks = [...seen.text.matchAll(/name="pick" value="([^"]+)"/g)].map(([, id]) => id!).slice(0, 3);
  const unchosen = await chief.browser.send({ pick: picks, officer: '', assign: 'yes' }, 0);
  assert.deepEqual([unchosen.status, unchosen.faults], [422, ['Choose an officer.']]);
  await chief.browser.get('/console/queues?list=opinions');
  const given = await chief.browser.sendOn({ pick: picks, officer: worker.officer, assign: 'yes' }, 0);
  assert.match(given.words, /The work was given/);
  assert.match((await worker.browser.get('/console')).words, /In my hands 3/);
  const theirs = await chief.browser.get(`/console/queues?list=opinions&hand=${worker.officer}`);
  assert.deepEqual(linksIn(theirs.text).sort(), picks.sort());
  assert.match(
    (await chief.browser.get('/console/queues?list=opinions&hand=nobody')).words,
    /30 applications/,
  );
});

test('a list leaves as a file after a fresh proof; it is a fact, and its job tells how far it is', async () => {
  const { browser, principal } = await portal.anOfficer('crime', 'examiner');
  const stale = await browser.get('/console/queues?list=all');
  const forms = [...stale.text.matchAll(/<form method="post"[^>]*action="([^"]+)"/g)].map(([, path]) => path);
  const place = forms.filter((path) => !path!.endsWith('/out')).indexOf('/console/queues/export');
  clock.set(plusMs(clock.now(), 400 * SECOND_MS));
  assert.match((await browser.send({}, place)).location ?? '', /\/console\/sign-in\/again/);
  const fresh = await portal.signedIn(principal, 'officer');
  await fresh.get('/console/queues?list=all');
  const begun = await fresh.send({}, place);
  assert.match(begun.location!, /^\/console\/jobs\//);
  await longJobsOfHouse(portal.deps).wake();
  const job = await fresh.open(begun.location!);
  assert.match(job.words, /Done .*33 of 33 rows/);
  const file = await fresh.get(`${begun.location}/file`);
  assert.match(file.headers.get('content-type')!, /text\/csv/);
  assert.equal(file.text.trim().split('\r\n').length, 34);
  assert.match(file.text, /^reference,kind/);
  const live = await fresh.get(`${begun.location}/live`);
  assert.match(live.text, /^data: \{.*"ended":true/);
  const noted = await db.rows(sql`select data from ledger.fact where type = 'ListExported'`);
  assert.equal(noted.length, 1);
  for (const part of ['', '/file', '/live'])
    assert.equal(
      (await (await portal.anOfficer('crime', 'examiner')).browser.get(begun.location + part)).status,
      404,
    );
  const urdu = await fresh.get(`/ur${begun.location}`);
  assert.doesNotMatch(urdu.words, /[A-Za-z]{3,}/);
});

test('a legal officer finds the court directions that wait for a second officer, and who entered one is told so', async () => {
  const [one, two] = [await portal.anOfficer('telecom', 'legal'), await portal.anOfficer('telecom', 'legal')];
  const [list, urdu] = ['/console/queues?list=directions', '/ur/console/queues?list=directions'];
  assert.match((await two.browser.get(list)).words, /No court’s direction waits for a second officer/);
  assert.match((await two.browser.get(urdu)).words, /کوئی عدالتی ہدایت دوسرے افسر کی منتظر نہیں/);
  const { application } = await inReview();
  await stored(db, fileHash(1));
  const paper = { court: 'high', caseNumber: 'W.P. 1', document: fileHash(1) };
  await done(acting, one.actor, (act) => enterCourtDirection(act, exampleland, { application, ...paper }));
  const seen = await two.browser.get(list);
  assert.deepEqual(linksIn(seen.text), [application]);
  assert.match(seen.words, /1 application; none is overdue.*Approve the court’s direction In review/);
  assert.doesNotMatch(seen.words, /You entered it/);
  assert.match((await one.browser.get(list)).words, /You entered it; another officer approves/);
  assert.match((await two.browser.get(urdu)).words, /عدالتی ہدایت کی منظوری/);
  assert.match((await two.browser.get('/console')).words, /Court directions 1 none overdue/);
  const examiner = await portal.anOfficer('crime', 'examiner');
  assert.deepEqual(linksIn((await examiner.browser.get(list)).text), [application], 'who sees applications');
});
