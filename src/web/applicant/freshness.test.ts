import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import { addressOf } from '../../../tests/make/route-checks.ts';
import type { Surfer } from '../../../tests/make/surfer.ts';
import { plusMs } from '../../kernel/instant.ts';
import { invitationsOf, membersOf, PROVEN_MINUTES } from '../../modules/accounts/index.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { APPLICANT_ROUTES } from './routes.ts';

const TYPING = 'Fills in, checks or hands in what the organisation asks for; the office decides about it.';
const ANSWER =
  'An answer or an objection to the office within a period; waiting for a proof would let it run out.';
const NOTICE = 'Tells the office what has changed; it stands on the licence and can be corrected.';
const PROTECTS = 'Takes back what was offered: waiting for a proof would help a thief.';
const ASIDE = 'A member steps back himself: he loses a power and hands none over.';
const COMPLAINT = 'Who complains is heard by oversight alone; no power changes hands.';
const NAME = 'What the organisation is called on its own pages; nobody gains anything by it.';
const CLAIM = 'Opens only with the code of a letter to the centre, which is the proof.';
const FEE = 'Settles a fee where money is made up, and nowhere else.';

/** What applicants send without a fresh proof, and why it hands over no control; `*` is the rest of an address. */
const UNPROVEN: Readonly<Record<string, string>> = {
  '/my/organisation/name': NAME,
  '/my/users/withdraw': PROTECTS,
  '/my/users/leave': ASIDE,
  '/my/eligibility': TYPING,
  '/my/rulings/ask': TYPING,
  '/my/rulings/:ruling/withdraw': PROTECTS,
  '/my/rulings/:ruling/appeal': ANSWER,
  '/my/start': TYPING,
  '/my/applications/:application/answer/*': ANSWER,
  '/my/applications/:application/notice': ANSWER,
  '/my/applications/:application/found': ANSWER,
  '/my/applications/:application/reopen': TYPING,
  '/my/applications/:application/inspection': ANSWER,
  '/my/applications/:application/fees/demo': FEE,
  '/my/applications/:application/confirm/:section': TYPING,
  '/my/applications/:application/draft/*': TYPING,
  '/my/applications/:application/uploads': TYPING,
  '/my/applications/:application/uploads/:upload': TYPING,
  '/my/complaints/new': COMPLAINT,
  '/my/complaints/:complaint': COMPLAINT,
  '/my/complaints/:complaint/withdraw': COMPLAINT,
  '/my/claim': CLAIM,
  '/my/licences/:number/renew': TYPING,
  '/my/licences/:number/change': TYPING,
  '/my/licences/:number/correct': TYPING,
  '/my/licences/:number/apply': TYPING,
  '/my/licences/:number/numbers': NOTICE,
  '/my/licences/:number/people': NOTICE,
  '/my/licences/:number/devices': NOTICE,
};

const acts = APPLICANT_ROUTES.filter(({ who = 'actor', method }) => who === 'actor' && method === 'post');

const reasonOf = (path: string) =>
  Object.keys(UNPROVEN).find((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : path === one));

test('whatever applicants send wants a fresh proof, or it is said why it needs none', () => {
  const unproven = acts.filter(({ fresh }) => !fresh).map(({ path }) => path);
  assert.deepEqual(
    unproven.filter((path) => !reasonOf(path)),
    [],
  );
  assert.deepEqual([...new Set(unproven.map(reasonOf))].toSorted(), Object.keys(UNPROVEN).toSorted());
  assert.deepEqual(
    acts.filter(({ path, fresh }) => fresh && reasonOf(path)),
    [],
  );
});

const portal = await aPortal(await freshDatabase(), freshFolder());
const { db, clock } = portal;
const tooLate = () => clock.set(plusMs(clock.now(), (PROVEN_MINUTES + 1) * 60_000));
const facts = () => db.row<{ n: string }>(sql`select count(*) as n from ledger.fact`);

test('SGN-12 who acts for an organisation, and by what token, changes only within five minutes of a proof', async () => {
  const { browser } = await portal.anApplicant();
  const token = (await browser.open('/my/security')).signOutForm().fields;
  tooLate();
  const before = await facts();
  for (const path of [
    '/my/users/invite',
    '/my/users/helper',
    '/my/users/remove',
    '/my/users/capacity',
    '/my/tokens',
    '/my/tokens/revoke',
    '/my/licences/:number/surrender',
    '/my/applications/:application/withdraw',
    '/my/contact',
  ]) {
    const seen = await browser.post(addressOf(path), new URLSearchParams(token));
    assert.match(seen.location ?? '', /^\/sign-in\/again\?next=/, `${path}: ${seen.status}`);
  }
  for (const path of ['/my/users/invite', '/my/users/helper', '/my/tokens'])
    assert.match((await browser.get(path)).location ?? '', /^\/sign-in\/again\?next=/, path);
  assert.deepEqual(await facts(), before);
});

/** Who was asked for a proof gives it: a session of his that was proven just now. */
async function proven(
  own: Awaited<ReturnType<typeof portal.anApplicant>>,
  asked: { location: string | null },
) {
  const next = new URL(asked.location!, 'http://x').searchParams.get('next')!;
  assert.match(next, /^\/my\/kept\//);
  const { cookies } = await portal.signedIn(own.owner.principal, 'applicant', own.organisation);
  own.browser.cookies.set('__Host-sanad', cookies.get('__Host-sanad')!);
  return own.browser.open(next);
}

async function sendDeed(browser: Surfer, typed: Readonly<Record<string, string>>) {
  const { fields } = (await browser.open('/my/users/helper')).form();
  tooLate();
  const body = new FormData();
  for (const [name, value] of fields) if (!(name in typed)) body.append(name, value);
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  const deed = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  body.append('document', new File([deed], 'deed.pdf', { type: 'application/pdf' }));
  return browser.post('/my/users/helper', body, { 'sec-fetch-site': 'same-origin' });
}

test('an invitation and a power of attorney with its deed survive the proof, and are sent after it', async () => {
  const own = await portal.anApplicant();
  const { browser, organisation } = own;
  await browser.open('/my/users/invite');
  tooLate();
  const asked = await browser.send({ name: 'Second Person', email: 'two@example.org', capacity: 'owner' });
  assert.match((await proven(own, asked)).words, /What you typed is kept .*Second Person/);
  assert.equal((await invitationsOf(db, organisation)).length, 0, 'nothing is done before the proof');
  assert.match((await browser.sendOn()).words, /The invitation is on its way/);
  const until = '2026-12-31';
  const deed = await sendDeed(browser, { name: 'A Helper', email: 'h@example.org', until, reach: 'all' });
  assert.match((await proven(own, deed)).words, /they are sent along deed\.pdf/);
  assert.match((await browser.sendOn()).words, /The invitation is on its way/);
  assert.deepEqual((await invitationsOf(db, organisation)).map(({ capacity }) => capacity).toSorted(), [
    'helper',
    'owner',
  ]);
  assert.equal((await membersOf(db, organisation)).length, 1);
});

test('nothing failed behind the pages', () => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});
