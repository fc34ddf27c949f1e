import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { completeContent } from '../../../../tests/make/applications.ts';
import { aPaidDraft } from '../../../../tests/make/country.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { withDraft } from '../../../../tests/make/drafts.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { saveDraftParts } from '../../../modules/applications/index.ts';
import { saidTexts } from '../../shared/forms/said-texts.ts';
import { draftTexts } from './texts.ts';

const portal = await aPortal(desk.db, freshFolder());
const { acting } = portal;

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

test('what stands in the way leads to its input, which says what is wrong', async () => {
  const { documents: _, ...rest } = completeContent(72);
  const { browser, path } = await withDraft(portal, {
    ...rest,
    company: { ...rest.company, taxNumber: undefined },
    accounts: [{ iban: 'XE1' }, { iban: 'XE2' }],
  });
  const seen = await browser.open(`${path}/obstacles`);
  assert.match(seen.words, /Company · Tax number : This is missing\./);
  assert.match(seen.words, /A document is missing: Identity card of \u2068Ada Example\u2069\./);
  const link = new RegExp(`href="(${path}/company\\?check=1)#taxNumber"`).exec(seen.text)?.[1];
  assert.deepEqual((await browser.open(link!)).faults, ['Tax number: This is missing.']);
  assert.match(
    seen.words,
    /check digits do not fit\. Bank account 1 · Account number \(IBAN\) Bank account 2 ·/,
    'what is wrong in several places is said once',
  );
});

test('the fee is demanded when it is asked for, and its state follows', async () => {
  const own = await withDraft(portal, completeContent(73));
  const { browser, path } = own;
  const before = await browser.open(`${path}/pay`);
  assert.match(before.words, /To be paid now: XEC 10\.00/);
  const due = await browser.sendOn({});
  assert.match(due.words, /Payment reference EXF-\S+ Pay until .* Due/);
  assert.doesNotMatch(due.words, /made-up bank/, 'no made-up bank outside the demonstration');
});

test('nothing is handed in while something is missing or unpaid', async () => {
  const { browser, path } = await withDraft(portal, completeContent(74));
  const seen = await browser.open(`${path}/check`);
  assert.match(seen.words, /It cannot be submitted yet: \d+ things stand in the way/);
  assert.throws(() => seen.form());
});

test('what was read is what is submitted: a change in between is read first', async () => {
  const draft = await aPaidDraft(desk.country);
  const browser = await portal.signedIn(draft.owner.principal, 'applicant', draft.organisation);
  const path = `/my/applications/${draft.application}/draft`;
  const seen = await browser.open(`${path}/check`);
  assert.match(seen.words, /Name of the company Blue Sky Calls.*Why\? To help customers\./);
  const part = { place: '/business/agents', mark: null, value: 19 };
  await desk.done(acting, draft.owner, (act) =>
    saveDraftParts(act, { application: draft.application, parts: [part] }),
  );
  const stale = await browser.send({});
  assert.equal(stale.status, 409);
  assert.match(stale.words, /Nothing was submitted\. Read the answers again.*Agents 19/);
  const { fields } = stale.form();
  const done = await browser.sendOn({});
  const twice = await browser.post(`${path}/check`, new URLSearchParams(fields));
  assert.equal(twice.location, `/my/applications/${draft.application}/submitted`);
  assert.equal(done.heading.startsWith('Application EXA-'), true);
  assert.match(
    done.words,
    /The application is submitted .*Version 1 .*prove later what you submitted .*one letter changed would give another.* [0-9a-f]{64}/,
  );
  assert.match(
    done.words,
    /Telecom Office checks until \d+ \w+ 20\d\d .*Crime Office , until \d+ \w+ 20\d\d/,
  );
  const closed = await browser.get(`${path}/company`);
  assert.equal(closed.status, 409, 'a version under review is not changed');
});

test('a new version answers what was asked: it is handed in from there', async () => {
  const made = await desk.underReview();
  await desk.done(desk.acting, await desk.officer('crime'), desk.asking(made.application));
  const browser = await portal.signedIn(made.owner.principal, 'applicant', made.organisation);
  const path = `/my/applications/${made.application}`;
  for (const page of ['/draft', '/draft/check']) {
    const { text, words } = await browser.open(path + page);
    assert.match(words, /waits for a new version from you/);
    assert.ok(text.includes(`href="${path}/answer"`));
    assert.doesNotMatch(words, /Submit the application|Discard/);
  }
  assert.equal((await browser.open(`${path}/answer`)).status, 200);
});

test('a draft is discarded after a question, and only its own', async () => {
  const own = await withDraft(portal);
  const other = await withDraft(portal);
  assert.match((await own.browser.open(`${own.path}/discard`)).heading, /^Discard/);
  const home = await own.browser.sendOn({});
  assert.match(home.words, /The application was discarded\./);
  assert.equal((await own.browser.get(own.path)).status, 404);
  assert.equal((await other.browser.get(other.path)).status, 200);
});

test('somebody else’s draft is not found on any page of it', async () => {
  const own = await withDraft(portal);
  const stranger = await portal.signedIn((await anOrganisation(acting)).owner.principal, 'applicant');
  const { browser } = await portal.anApplicant();
  for (const page of [
    '',
    '/company',
    '/accounts',
    '/accounts/new',
    '/accounts/0',
    '/questions',
    '/obstacles',
    '/check',
    '/pay',
    '/discard',
  ])
    assert.equal((await browser.get(own.path + page)).status, 404, page);
  assert.notEqual((await stranger.get(own.path)).status, 200);
});

test('fields that a section does not have are refused', async () => {
  const own = await withDraft(portal);
  const page = await own.browser.open(`${own.path}/company`);
  const { fields } = page.form();
  for (const name of ['id', 'organisation', 'clients', '__proto__']) {
    const body = new URLSearchParams([...fields, [name, 'x'], ['then', 'on']]);
    assert.equal((await own.browser.post(`${own.path}/company`, body)).status, 400, name);
  }
});

test('every page of a draft in Urdu, with nothing left in English but what was typed so', async () => {
  const own = await withDraft(portal, {
    ...completeContent(75),
    devices: [{ kind: 'router', mac: '02:00:5e:10:00:00' }],
  });
  const { browser, path } = own;
  await browser.open(`${path}/pay`);
  await browser.sendOn({});
  for (const page of [
    '',
    '/company?check=1',
    '/channels',
    '/channels/trunks/new',
    '/devices',
    '/devices/0',
    '/accounts',
    '/accounts/0/remove',
    '/business',
    '/clients/new',
    '/questions',
    '/declarations',
    '/obstacles',
    '/pay',
    '/check',
    '/discard',
  ]) {
    const { text, status } = await browser.open(`/ur${path}${page}`);
    assert.equal(status, 200, page);
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    const bare = main
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<textarea[\s\S]*?<\/textarea>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\u2066[^\u2069]*\u2069/g, '');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], page);
  }
});

test('every text of a draft has Urdu letters in Urdu', () => {
  for (const [key, { ur }] of Object.entries({ ...draftTexts, ...saidTexts }))
    assert.match(ur.replace(/\{what\} \{n\}/, 'ء'), /[\u0600-\u06ff]/, key);
});
