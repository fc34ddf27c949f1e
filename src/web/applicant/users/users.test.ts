import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { lastLetter } from '../../../../tests/make/sign-in.ts';
import type { Surfer } from '../../../../tests/make/surfer.ts';
import { deedsUnder, membersOf } from '../../../modules/accounts/index.ts';
import { openDraft } from '../../../modules/applications/index.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';
import { applicantTexts } from '../texts.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());
const { db, acting } = portal;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
let mails = 0;

const linkIn = (letter: string) => /\/my\/invitations\/[A-Za-z0-9_-]{43}/.exec(letter)![0];

/** Somebody else opens the letter that was sent to an address, signed in. */
async function reader(email: string) {
  const principal = await aPerson(acting, `Reader ${email}`);
  const browser = await portal.signedIn(principal, 'applicant');
  return { principal, browser, link: linkIn(await lastLetter(db, email)) };
}

async function sendDeed(browser: Surfer, fields: Readonly<Record<string, string>>, file?: Buffer) {
  const form = (await browser.open('/my/users/helper')).form();
  const body = new FormData();
  for (const [name, value] of form.fields) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file)
    body.append('document', new File([new Uint8Array(file)], 'deed.pdf', { type: 'application/pdf' }));
  return browser.post('/my/users/helper', body, { 'sec-fetch-site': 'same-origin' });
}

async function anInvited(capacity: 'staff' | 'owner' = 'staff') {
  const own = await portal.anApplicant();
  const email = `one${++mails}@example.org`;
  await own.browser.open('/my/users/invite');
  const sent = await own.browser.sendOn({ name: 'Second Person', email, capacity });
  assert.match(sent.words, /The invitation is on its way/);
  return { ...own, email, ...(await reader(email)), host: own.browser };
}

async function aHelper(fields: Readonly<Record<string, string>> = { reach: 'all' }) {
  const own = await portal.anApplicant();
  const email = `helper${++mails}@example.org`;
  const typed = { name: 'A Helper', email, until: '2026-12-31', ...fields };
  const sent = await sendDeed(own.browser, typed, PDF);
  assert.equal(sent.location, '/my/users?done=invited', sent.faults.join());
  const helper = await reader(email);
  await helper.browser.open(helper.link);
  await helper.browser.sendOn({ answer: 'accept' });
  const member = (await membersOf(db, own.organisation)).find(({ capacity }) => capacity === 'helper')!;
  return { ...own, host: own.browser, ...helper, member };
}

test('a colleague is invited by letter, accepts, and works for the organisation', async () => {
  const { browser, host, link } = await anInvited();
  assert.match(
    (await host.open('/my/users')).words,
    /Invited Second Person .*@example\.org .* can answer until/,
  );
  const page = await browser.open(link);
  assert.match(page.heading, /Blue Harbour Calls invites you/);
  assert.equal((await browser.sendOn({ answer: 'accept' })).status, 200);
  assert.match((await browser.open('/my/users')).words, /Owners invite people/);
  assert.match((await host.open('/my/users')).words, /Reader .*Staff/);
  assert.equal((await browser.get(link)).status, 404);
});

test('an invitation can be declined, and withdrawn before it is answered', async () => {
  const declined = await anInvited();
  await declined.browser.open(declined.link);
  assert.match((await declined.browser.send({ answer: 'decline' })).words, /You declined/);
  const withdrawn = await anInvited();
  await withdrawn.host.open('/my/users');
  assert.match((await withdrawn.host.sendOn({}, 0)).words, /The invitation is withdrawn/);
  assert.equal((await withdrawn.browser.get(withdrawn.link)).status, 404);
});

test('who is not signed in is led through the door and back to his invitation', async () => {
  const { link } = await anInvited();
  const seen = await portal.surfer('applicant').get(link);
  assert.equal(seen.location, `/sign-in?next=${encodeURIComponent(link)}`);
});

test('what is wrong with an invitation stands beside its field, and what was typed is kept', async () => {
  const { browser } = await portal.anApplicant();
  await browser.open('/my/users/invite');
  const seen = await browser.send({ name: '', email: 'nobody', capacity: 'helper' });
  assert.equal(seen.status, 422);
  assert.deepEqual(seen.faults, [
    'Name: Enter this.',
    'E-mail: Enter an email address in the correct format, like name@example.com.',
    'A member is an owner, staff or a helper.',
  ]);
  assert.match(seen.text, /value="nobody"/);
});

test('only owners open the pages that change who acts, and forged forms change nothing', async () => {
  const { browser, link, host, organisation, owner } = await anInvited();
  await browser.open(link);
  await browser.sendOn({ answer: 'accept' });
  for (const path of ['/my/users/invite', '/my/users/helper', '/my/organisation/name'])
    assert.equal((await browser.get(path)).status, 403, path);
  const { fields } = (await browser.open('/my/users/leave')).form();
  const send = (path: string, ...more: [string, string][]) =>
    browser.post(path, new URLSearchParams([...fields, ...more]), { 'sec-fetch-site': 'same-origin' });
  const before = await membersOf(db, organisation);
  for (const seen of [
    await send('/my/users/remove', ['principal', owner.principal]),
    await send('/my/users/capacity', ['principal', before[1]!.principal], ['capacity', 'owner']),
    await send('/my/users/invite', ['name', 'X'], ['email', 'x@example.org'], ['capacity', 'owner']),
    await send('/my/organisation/name', ['name', 'Mine']),
  ])
    assert.ok(seen.status >= 400, seen.heading);
  assert.deepEqual(await membersOf(db, organisation), before);
  assert.equal((await send('/my/users/leave')).location, '/my/organisation');
  assert.equal((await membersOf(db, organisation)).length, 1);
  await host.open('/my/users/leave');
  assert.match((await host.send()).faults.join(), /keeps at least one owner/);
});

test('a member is made an owner and removed, and is refused on the next request', async () => {
  const { browser, link, host } = await anInvited();
  await browser.open(link);
  await browser.sendOn({ answer: 'accept' });
  await host.open('/my/users');
  assert.match((await host.sendOn({}, 0)).words, /Changed\..*Reader .*Owner/);
  await host.open('/my/users');
  assert.match((await host.sendOn({}, 1)).words, /^Removed/);
  assert.match((await browser.get('/my/users')).location ?? '', /^\/my\/organisation/);
});

test('a helper accepts a power of attorney, sees under what he acts, and every act carries it', async () => {
  const { browser, host, member, organisation, principal } = await aHelper();
  const page = await browser.open('/my');
  assert.match(
    page.text,
    /sanad-mandate[^>]*>.*You act for .*Blue Harbour Calls.* under a power of attorney until .*31 December 2026/,
  );
  assert.equal(member.until, '2026-12-31T22:00:00.000Z', 'the whole of its last day');
  assert.equal(member.power?.document.bytes, PDF.length);
  // what he does through his browser is recorded with it: he leaves
  const link = `/my/users/helpers/${member.membership}`;
  assert.match((await host.open(link)).words, /Nothing yet/);
  assert.equal((await host.get(`${link}/document`)).headers.get('content-type'), 'application/pdf');
  assert.equal((await browser.get(`${link}/document`)).status, 200);
  const stranger = (await portal.anApplicant()).browser;
  assert.equal((await stranger.get(`${link}/document`)).status, 404);
  await browser.open('/my/users/leave');
  await browser.sendOn();
  assert.deepEqual(
    (await deedsUnder(db, member.membership, 5)).map(({ facts }) => facts.map(({ type }) => type)),
    [['MemberRemoved']],
  );
  assert.ok(!(await membersOf(db, organisation)).some((one) => one.principal === principal));
});

test('a power of attorney is revoked, and its helper refused on the next request', async () => {
  const { browser, host, member } = await aHelper();
  await host.open(`/my/users/helpers/${member.membership}`);
  assert.match((await host.sendOn()).words, /^Removed/);
  assert.equal((await browser.get('/my')).location, '/my/organisation?next=%2Fmy');
  assert.equal((await browser.get(`/my/users/helpers/${member.membership}/document`)).status, 303);
});

test('a helper is refused what is the organisation’s own: people, name and tokens', async () => {
  const { browser } = await aHelper();
  for (const path of ['/my/users/invite', '/my/users/helper', '/my/organisation/name', '/my/tokens'])
    assert.equal((await browser.get(path)).status, 403, path);
});

test('a limited power of attorney opens what it names and nothing else', async () => {
  const own = await portal.anApplicant();
  const draft = async () =>
    done(acting, own.owner, (act) =>
      openDraft(act, portal.deps.country, { kind: 'new', class: 'centre', licence: null, content: {} }),
    );
  const [named, other] = [await draft(), await draft()];
  const email = `limited${++mails}@example.org`;
  const typed = {
    name: 'L',
    email,
    until: '31 12 2026',
    reach: 'some',
    only: `application:${named.application}`,
  };
  assert.equal((await sendDeed(own.browser, typed, PDF)).location, '/my/users?done=invited');
  const helper = await reader(email);
  assert.match((await helper.browser.open(helper.link)).words, new RegExp(`Application ${named.reference}`));
  await helper.browser.sendOn({ answer: 'accept' });
  const at = (id: string) => helper.browser.get(`/my/applications/${id}/draft`);
  assert.equal((await at(named.application)).status, 200);
  const refused = await at(other.application);
  assert.equal(refused.status, 403);
  assert.match(refused.words, /Your power of attorney does not cover this/);
  assert.equal((await helper.browser.get('/my/organisation/details')).status, 403);
  assert.match((await helper.browser.get('/my/users')).text, /It covers: .*Application/);
});

test('a deed that is refused keeps its file; a file that is none is refused beside its field', async () => {
  const { browser } = await portal.anApplicant();
  const email = `again${++mails}@example.org`;
  const typed = { name: 'A', email, until: '', reach: 'all' };
  const seen = await sendDeed(browser, typed, PDF);
  assert.deepEqual(seen.faults, ['Say until when the helper may act for the organisation.']);
  const kept = seen.form().fields.find(([name]) => name === 'kept')![1];
  assert.match(kept, /^[0-9a-f]{64} application\/pdf/);
  const until = '2026-12-01';
  assert.equal((await sendDeed(browser, { ...typed, until, kept })).location, '/my/users?done=invited');
  const forged = kept.replace(/^[0-9a-f]{8}/, '00000000');
  const next = { ...typed, until, email: `b${email}` };
  assert.deepEqual((await sendDeed(browser, { ...next, kept: forged })).faults, [
    'Choose the file with the signed power of attorney.',
  ]);
  assert.equal((await sendDeed(browser, next, Buffer.from('MZ'))).faults.length, 1);
  assert.equal((await sendDeed(browser, { ...next, reach: '' }, PDF)).faults[0], 'Say what it covers.');
});

test('these pages in Urdu, with nothing left in English but what was written so', async () => {
  const { host, member } = await aHelper();
  for (const path of [
    '/my/users',
    '/my/users/invite',
    '/my/users/helper',
    '/my/users/leave',
    `/my/users/helpers/${member.membership}`,
  ]) {
    const { text, status } = await host.open(`/ur${path}`);
    assert.equal(status, 200, path);
    const bare = /<main[\s\S]*<\/main>/
      .exec(text)![0]
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], path);
  }
});

test('every text of these pages has Urdu letters in the Urdu one', () => {
  for (const texts of applicantTexts)
    for (const [key, { ur }] of Object.entries(texts))
      if (
        /^(users|power|invitation|mandate|deed|details|tokens|contact|rename)-/.test(key) &&
        !/-(about|revoke-of)$/.test(key)
      )
        assert.match(ur, /[\u0600-\u06ff]/, key);
});

test('nothing failed behind the pages', async () => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
  assert.ok(await db.row(trustedSql('select 1 from read.mandate_deed')));
});
