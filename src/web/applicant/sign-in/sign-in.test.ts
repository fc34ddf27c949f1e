import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { aMail, codeIn, fromBase32, lastLetter, MINUTE, PASSWORD } from '../../../../tests/make/sign-in.ts';
import { SoftAuthenticator } from '../../../../tests/make/soft-authenticator.ts';
import type { Surfer } from '../../../../tests/make/surfer.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { stepAt } from '../../../modules/accounts/rules/totp.ts';
import { hotp } from '../../../platform/totp.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
const { clock } = portal;
const later = (ms: number) => clock.set(plusMs(clock.now(), ms));
const codeOf = (secret: string) => hotp(fromBase32(secret), stepAt(clock.now()), 6);

/** A browser in which a newcomer has entered the code that he was sent. */
async function newcomer(prefix = '', next = '') {
  const browser = portal.surfer('applicant');
  const address = aMail().toLowerCase();
  await browser.open(`${prefix}/sign-in/new${next && `?next=${encodeURIComponent(next)}`}`);
  const asked = await browser.sendOn({ name: 'Sana Gul', address });
  assert.equal(asked.status, 200);
  const seen = await browser.sendOn({ code: codeIn(await lastLetter(db, address)) });
  return { browser, address, seen };
}

/** Then sets a password and connects an app, all without a script. */
async function enrolled(browser: Surfer, prefix = '') {
  await browser.open(`${prefix}/sign-in/set-up/password`);
  const totp = await browser.sendOn({ password: PASSWORD });
  const secret = totp.form().fields.find(([name]) => name === 'secret')![1];
  const seen = await browser.sendOn({ code: codeOf(secret) });
  return { secret, seen };
}

test('a newcomer gets in without a script: code, password, app, organisation', async () => {
  const { browser, seen } = await newcomer();
  assert.equal(seen.heading, 'Choose how you sign in from now on');
  assert.equal(
    (await browser.open('/my')).heading,
    'Choose how you sign in from now on',
    'nothing else opens',
  );
  const { seen: organisation } = await enrolled(browser);
  assert.equal(organisation.heading, 'Register your organisation');
  const home = await browser.sendOn({ name: 'Clear Line Services' });
  assert.equal(home.heading, 'Your applications and licences');
  assert.match(
    home.text,
    /Sana Gul<\/bdi><span class="sanad-standing__dot"> · <\/span><bdi>Clear Line Services/,
  );
});

test('the same in Urdu, and the page that waited is reached at the end', async () => {
  const { browser, seen } = await newcomer('/ur', '/my/security');
  assert.equal(seen.heading, 'آئندہ سائن اِن کا طریقہ منتخب کریں');
  assert.match(seen.text, /href="\/ur\/sign-in\/set-up\/password\?next=%2Fmy%2Fsecurity"/);
  await browser.open('/ur/sign-in/set-up/password?next=%2Fmy%2Fsecurity');
  const totp = await browser.sendOn({ password: PASSWORD });
  assert.equal(totp.heading, 'اپنی توثیقی ایپ جوڑیں');
  const secret = totp.form().fields.find(([name]) => name === 'secret')![1];
  assert.equal((await browser.sendOn({ code: codeOf(secret) })).heading, 'سائن اِن اور حفاظت');
});

test('signing in later takes password and app; a wrong one is told in the summary and nothing is shown again', async () => {
  const { browser, address } = await newcomer();
  const { secret } = await enrolled(browser);
  later(2 * MINUTE);
  const other = portal.surfer('applicant');
  await other.open('/sign-in/password');
  const wrong = await other.send({ address, password: 'not the password', code: '123456' });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrong.faults, ['These details do not open an account. Check them and try again.']);
  assert.ok(!wrong.text.includes('not the password'));
  assert.equal(wrong.form().fields.find(([name]) => name === 'address')![1], address);
  const seen = await other.sendOn({ address, password: PASSWORD, code: codeOf(secret) });
  assert.equal(seen.heading, 'Register your organisation');
});

test('a passkey is created and signs in, as the script would do it', async () => {
  const { browser, seen } = await newcomer();
  const key = new SoftAuthenticator();
  const token = seen.form().fields.find(([name]) => name === '_csrf')![1];
  const optionsAt = async (from: Surfer, path: string, csrf: string) =>
    JSON.parse((await from.post(path, '', { 'x-csrf-token': csrf })).text);
  const { challenge, options } = await optionsAt(browser, '/sign-in/set-up/passkey/options', token);
  const response = JSON.stringify(key.create(options));
  const added = await browser.sendOn({ challenge, response, label: 'Phone' });
  assert.equal(added.heading, 'Register your organisation');
  const other = portal.surfer('applicant');
  const door = await other.open('/sign-in');
  const doorToken = door.form().fields.find(([name]) => name === '_csrf')![1];
  const asked = await optionsAt(other, '/sign-in/passkey/options', doorToken);
  const wrong = { challenge: asked.challenge, response: '{"id":"nonsense"}' };
  assert.match((await other.send(wrong)).faults[0]!, /passkey was not accepted/);
  const again = await optionsAt(other, '/sign-in/passkey/options', doorToken);
  const used = { challenge: again.challenge, response: JSON.stringify(key.get(again.options)) };
  assert.equal((await other.sendOn(used)).heading, 'Register your organisation');
});

test('the session rotates: what was in the browser before a sign-in opens nothing afterwards', async () => {
  const browser = portal.surfer('applicant');
  const planted = 'A'.repeat(43);
  browser.cookies.set('__Host-sanad', planted);
  const address = aMail().toLowerCase();
  await browser.open('/sign-in/new');
  await browser.sendOn({ name: 'Somebody', address });
  await browser.sendOn({ code: codeIn(await lastLetter(db, address)) });
  const enrolling = browser.cookies.get('__Host-sanad')!;
  assert.notEqual(enrolling, planted);
  await enrolled(browser);
  assert.notEqual(browser.cookies.get('__Host-sanad'), enrolling);
  for (const old of [planted, enrolling]) {
    const thief = portal.surfer('applicant');
    thief.cookies.set('__Host-sanad', old);
    assert.match((await thief.get('/my/security')).location!, /^\/sign-in/);
  }
});

test('own sessions are listed, and one that is ended opens nothing on its very next request', async () => {
  const { browser, owner, organisation } = await portal.anApplicant();
  const other = await portal.signedIn(owner.principal, 'applicant', organisation);
  assert.equal((await other.get('/my')).status, 200);
  const list = await browser.open('/my/security');
  assert.match(list.text, /this browser/);
  const form = [0, 1, 2].find((n) =>
    list.form(n).fields.some(([name, value]) => name === 'session' && value === other.session.session),
  )!;
  assert.match((await browser.sendOn({}, form)).text, /Signed out there\./);
  assert.match((await other.get('/my')).location!, /^\/sign-in/);
  assert.equal((await browser.get('/my')).status, 200);
});

test('signing out ends the session and not only the cookie', async () => {
  const { browser } = await portal.anApplicant();
  const cookie = browser.cookies.get('__Host-sanad')!;
  await browser.open('/my');
  const out = await browser.signOut();
  assert.equal(out.location, '/sign-in?out=1');
  assert.ok(!browser.cookies.has('__Host-sanad'));
  browser.cookies.set('__Host-sanad', cookie);
  assert.match((await browser.get('/my')).location!, /^\/sign-in/);
});

test('who lost everything waits, and then sets up anew', async () => {
  const browser = portal.surfer('applicant');
  await browser.open('/sign-in/lost');
  const asked = await browser.sendOn({ address: 'nobody@example.com' });
  assert.equal(asked.heading, 'Enter both codes');
  assert.equal((await browser.send({ mailCode: '111111', smsCode: '222222' })).status, 422);
});

test('with several organisations one chooses; the only one is chosen without a question', async () => {
  const { owner, organisation } = await portal.anApplicant('First Calls');
  const browser = await portal.signedIn(owner.principal, 'applicant');
  assert.equal((await browser.open('/my')).heading, 'Your applications and licences');
  await browser.open('/my/organisation/new');
  assert.match((await browser.sendOn({ name: 'Second Calls' })).text, /Second Calls/);
  const choose = await browser.open('/my/organisation');
  assert.equal(choose.heading, 'For whom do you act?');
  assert.match((await browser.sendOn({ organisation })).text, /First Calls/);
  await browser.open('/my/organisation');
  const { organisation: foreign } = await portal.anApplicant('Not yours');
  assert.deepEqual((await browser.send({ organisation: foreign })).faults, ['Choose an organisation.']);
});

test('the page of roles does not exist outside the demonstration', async () => {
  for (const path of ['/demo/sign-in', '/ur/demo/sign-in']) {
    assert.equal((await portal.surfer('applicant').get(path)).status, 404);
    assert.equal(
      (await portal.surfer('applicant').post(path, new URLSearchParams({ side: 'officer' }))).status,
      404,
    );
  }
});
