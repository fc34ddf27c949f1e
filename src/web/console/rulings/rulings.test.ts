import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Surfer } from '../../../../tests/make/surfer.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { rulingsOf } from '../../../modules/rulings/index.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());
const { db, clock } = portal;
const [first, second, elsewhere] = [
  await portal.anOfficer('telecom', 'examiner'),
  await portal.anOfficer('telecom', 'approver'),
  await portal.anOfficer('crime', 'approver'),
];
const ASK = '/my/rulings/ask?calls=yes&alone=yes';
const told = { text: 'I ring back those who wrote to me.', line: 'House 1', city: 'Town', district: 'north' };
const reasons = 'One person without staff who answers letters.';
const ruled = { outcome: 'exemption-certificate', class: 'desk', instrument: 'Act, section 3', reasons };

/** The test country names no districts; the form lists them, the rule knows them. */
async function asked() {
  const own = await portal.anApplicant();
  await own.browser.open(ASK);
  const seen = await own.browser.sendOn(told);
  assert.match(seen.words, /Your question is with the office/);
  const [ruling] = await rulingsOf(db, own.organisation);
  return { ...own, ruling: ruling!, at: `/console/rulings/${ruling!.id}`, mine: `/my/rulings/${ruling!.id}` };
}

const signInAfresh = (officer: typeof first) => portal.signedIn(officer.principal, 'officer');

async function proposed() {
  const made = await asked();
  const officer = await signInAfresh(first);
  await officer.open(made.at);
  assert.match((await officer.sendOn(ruled)).words, /Proposed\. Another officer/);
  return made;
}

test('what is missing stands beside its field, on both sides, and what was typed is kept', async () => {
  const { browser } = await portal.anApplicant();
  await browser.open(ASK);
  const seen = await browser.send({ ...told, text: '', district: '' });
  assert.deepEqual(seen.faults, ['Enter this.', 'Choose a district.']);
  assert.match(seen.text, /value="House 1"/);
  const { at } = await asked();
  await first.browser.open(at);
  const wrong = await first.browser.send({ outcome: 'licence', class: 'desk', reasons: 'So.' });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrong.faults, [
    'Class: This class does not fit what the ruling says.',
    'Provision that it rests on: Enter this.',
    'Reasons: Write the reasons, in 20 characters or more.',
  ]);
});

test('who has not answered the questions is led to the next one', async () => {
  const { browser } = await portal.anApplicant();
  assert.equal((await browser.get('/my/rulings/ask?calls=yes')).location, '/who-needs?calls=yes');
  assert.equal((await browser.get('/my/eligibility')).location, '/who-needs');
});

test('the answers open a draft of their class for the organisation', async () => {
  const { browser, organisation } = await portal.anApplicant('Green Harbour');
  const page = await browser.open('/my/eligibility?calls=yes&alone=no');
  assert.match(page.words, /Class: Centre A draft of this class is opened for Green Harbour/);
  const sent = await browser.send();
  const [, id] = /^\/my\/applications\/([0-9a-f-]{36})\/draft\?opened=1$/.exec(sent.location ?? '')!;
  const row = await db.row<{ class: string; content: string; organisation: string }>(
    trustedSql('select class, content::text as content, organisation from work.draft where id = $1', [id]),
  );
  assert.deepEqual([row?.class, row?.organisation], ['centre', organisation]);
  assert.match(row?.content ?? '', /Green Harbour/);
  assert.equal((await browser.send()).location, sent.location, 'sent twice, opened once');
});

test('a question is ruled on by two officers and read by who asked, with its reasons and its entry', async () => {
  const { at, mine, browser } = await proposed();
  assert.doesNotMatch((await browser.open(mine)).text, /section 3|without staff/, 'nothing is told before');
  assert.match((await first.browser.open(at)).words, /You proposed it\. Another officer/);
  const officer = await signInAfresh(second);
  await officer.open(at);
  const given = await officer.sendOn({}, 0);
  assert.match(given.words, /Given\. Whoever asked has been told\./);
  const { words } = await browser.open(mine);
  assert.match(words, /The ruling No licence, but an exemption certificate · Desk/);
  assert.match(words, /Act, section 3 .*One person without staff .*EXL-\S+/);
  assert.match(words, /You may appeal to: Example Tribunal, until \d+ December 2026/);
  await browser.open(mine);
  assert.match((await browser.sendOn({ appeal: 'T-7/2026' })).words, /An appeal is noted: T-7\/2026/);
  assert.match((await officer.open(at)).words, /Noted: T-7\/2026/);
});

test('the second officer sends back with reasons, which only the office reads', async () => {
  const { at, mine, browser } = await proposed();
  const officer = await signInAfresh(second);
  await officer.open(at);
  assert.equal((await officer.send({ reasons: 'No.' }, 1)).status, 422);
  await officer.open(at);
  await officer.sendOn({ reasons: 'His brother works for him, says the letter.' }, 1);
  assert.match((await first.browser.open(at)).words, /Sent back by a second officer His brother/);
  assert.doesNotMatch((await browser.open(mine)).text, /brother/);
});

test('who proposes too late sees what happened meanwhile, and every word of his stays', async () => {
  const { at } = await asked();
  const late = (await portal.anOfficer('telecom', 'examiner')).browser;
  const later = (await portal.anOfficer('telecom', 'examiner')).browser;
  for (const browser of [first.browser, late, later]) await browser.open(at);
  const mine = 'He rings nobody who did not write to him first, says the letter.';
  await first.browser.sendOn(ruled);
  const gone = await late.send({ outcome: 'licence', class: 'centre', instrument: 'Rule 9', reasons: mine });
  assert.equal(gone.status, 409);
  assert.match(gone.words, /What changed meanwhile .*no longer possible.* A ruling was proposed /);
  assert.match(gone.words, /What you typed He rings nobody .*Act, section 3 /);
  assert.doesNotMatch(gone.text, /<textarea[^>]*>\nHe rings nobody/, 'not where another act reads it');
  const officer = await signInAfresh(second);
  await officer.open(at);
  await officer.sendOn({ reasons: 'His brother works for him, says the letter.' }, 1);
  // proposed and sent back since he opened it: it may be proposed again, over what was said meanwhile
  const stale = await later.send({ ...ruled, reasons: mine });
  assert.equal(stale.status, 409);
  assert.match(
    stale.words,
    /send it again if you still mean it\. It was sent back .* A ruling was proposed /,
  );
  assert.match(stale.text, /<textarea[^>]*>\nHe rings nobody/);
  assert.match(stale.text, /value="exemption-certificate" checked/);
  assert.match((await first.browser.open(at)).words, /Propose a ruling/, 'nothing was proposed');
});

test('nobody approves a ruling other than the one he read', async () => {
  const { at } = await proposed();
  const [one, other] = [await signInAfresh(second), await signInAfresh(second)];
  for (const browser of [one, other]) await browser.open(at);
  await one.sendOn({ reasons: 'His brother works for him, says the letter.' }, 1);
  await first.browser.open(at);
  await first.browser.sendOn({ ...ruled, outcome: 'not-needed', class: '' });
  const stale = await other.send({}, 0);
  assert.equal(stale.status, 409);
  assert.match(stale.words, /A ruling was proposed .*It was sent back .*Approve and give it/);
  assert.match((await first.browser.open(at)).words, /Proposed ruling/);
});

test('others read what applies to them and nothing more: other agencies, strangers, ids that are none', async () => {
  const { at, mine, ruling } = await asked();
  const { text } = await elsewhere.browser.open(at);
  assert.match(text, /ring back those/);
  assert.doesNotMatch(text, /Propose a ruling/);
  const outsider = await signInAfresh(elsewhere);
  const tokens = (await outsider.open('/console/security')).signOutForm().fields;
  const forged = new URLSearchParams([...tokens, ...Object.entries(ruled)]);
  assert.equal((await outsider.post(`${at}/propose`, forged)).status, 403);
  assert.match((await outsider.post(`${at}/propose`, forged)).words, /What you typed .*One person/);
  const stranger = (await portal.anApplicant()).browser;
  assert.equal((await stranger.get(mine)).status, 404);
  for (const id of ['x', "'", '0190b3f0-0000-7000-8000-00000000abcd']) {
    assert.equal((await stranger.get(`/my/rulings/${encodeURIComponent(id)}`)).status, 404);
    assert.equal((await first.browser.get(`/console/rulings/${encodeURIComponent(id)}`)).status, 404);
  }
  const looks = await db.rows(
    trustedSql(
      `select 1 from ledger.fact where type = 'SensitiveRead' and data::text like '%' || $1 || '%'`,
      [ruling.id],
    ),
  );
  assert.equal(looks.length, 1, 'the look of an officer is a fact');
});

test('a question is withdrawn until the office has ruled, and one at a time is open', async () => {
  const { browser, mine } = await asked();
  await browser.open(ASK);
  assert.match((await browser.send(told)).faults.join(), /waits for the office/);
  await browser.open(mine);
  assert.match((await browser.sendOn()).words, /The question is withdrawn/);
  assert.match((await browser.open('/my/rulings')).words, /EXR-\S+ .*Withdrawn/);
});

test('the list of the console names what waits, oldest first, and what was given', async () => {
  const { words } = await first.browser.open('/console/rulings');
  assert.match(words, /Waiting .*EXR-2026-\d+ .*Given last .*Given/);
  assert.equal((await first.browser.get('/console/rulings?after=x~y')).status, 200);
});

test('these pages in Urdu, with nothing left in English but what was written so', async () => {
  const { browser, mine, at } = await proposed();
  const pages: [Surfer, string][] = [
    [browser, '/my/rulings'],
    [browser, ASK],
    [browser, '/my/eligibility?calls=yes&alone=no'],
    [browser, mine],
    [first.browser, '/console/rulings'],
    [first.browser, at],
    [second.browser, at],
  ];
  for (const [surfer, path] of pages) {
    const { text, status } = await surfer.open(`/ur${path}`);
    assert.equal(status, 200, path);
    const bare = /<main[\s\S]*<\/main>/
      .exec(text)![0]
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], path);
  }
});

test('nothing failed behind the pages', () => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

// last: the clock goes on, and sessions that idle end
test('proposing, approving and sending back want a proof of the last five minutes, and what was typed waits', async () => {
  const { at } = await asked();
  const examiner = await signInAfresh(first);
  await examiner.open(at);
  clock.set(plusMs(clock.now(), 6 * 60_000));
  assert.match((await examiner.send(ruled)).location ?? '', /^\/console\/sign-in\/again\?next=\S+kept/);
  const later = await proposed();
  const seconds: Record<string, string>[] = [{}, { reasons: 'His brother works for him, says the letter.' }];
  for (const [form, typed] of seconds.entries()) {
    const officer = await signInAfresh(second);
    await officer.open(later.at);
    clock.set(plusMs(clock.now(), 6 * 60_000));
    assert.match(
      (await officer.send(typed, form)).location ?? '',
      /^\/console\/sign-in\/again\?next=\S+kept/,
    );
  }
});
