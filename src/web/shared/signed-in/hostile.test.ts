import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { MINUTE } from '../../../../tests/make/sign-in.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { membershipsOf } from '../../../modules/accounts/index.ts';
import { relieveOfficer } from '../../../modules/agencies/index.ts';
import { ownAddress } from './own-address.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());
const { clock, db } = portal;
const later = (ms: number) => clock.set(plusMs(clock.now(), ms));
const NEW = '/my/organisation/new';
const organisationsOf = async (principal: string) => (await membershipsOf(db, principal)).length;

test('a forged, an expired and an idle cookie open nothing', async () => {
  for (const cookie of ['', 'x', 'A'.repeat(43), "'; drop table session; --", '%00', 'é'.repeat(43)]) {
    const browser = portal.surfer('applicant');
    try {
      browser.cookies.set('__Host-sanad', cookie);
      assert.match((await browser.get('/my')).location ?? '', /^\/sign-in/);
    } catch (error) {
      assert.ok(error instanceof TypeError, 'a header that cannot be sent');
    }
  }
  const { browser } = await portal.anApplicant();
  later(29 * MINUTE);
  assert.equal((await browser.get('/my')).status, 200);
  later(31 * MINUTE);
  assert.match((await browser.get('/my')).location!, /^\/sign-in/);
});

test('the cookie of one audience opens nothing of the other', async () => {
  const { browser } = await portal.anApplicant();
  const officer = portal.surfer('officer');
  officer.cookies.set('__Host-sanad-office', browser.cookies.get('__Host-sanad')!);
  assert.match((await officer.get('/console')).location!, /^\/console\/sign-in/);
});

test('an officer who was relieved is refused on the very next request', async () => {
  const { browser, officer } = await portal.anOfficer('telecom', 'examiner');
  assert.equal((await browser.get('/console')).status, 200);
  await done(portal.acting, undefined, (act) =>
    relieveOfficer(act, portal.deps.country.agencies, { officer, reason: 'left' }),
  );
  const seen = await browser.get('/console');
  assert.equal(seen.status, 403);
  assert.match(seen.words, /You hold no office here now/);
});

test('a form without the token of its session changes nothing', async () => {
  const { browser, owner } = await portal.anApplicant();
  const other = await portal.anApplicant();
  const theirs = (await other.browser.open(NEW)).form().fields;
  const before = await organisationsOf(owner.principal);
  const own = (await browser.open(NEW)).form().fields;
  const bare = own.filter(([name]) => !name.startsWith('_'));
  for (const fields of [bare, [...bare, ['_csrf', 'x'.repeat(86)] as [string, string]], theirs]) {
    const body = new URLSearchParams([...fields.filter(([name]) => name !== 'name'), ['name', 'Forged']]);
    const seen = await browser.post(NEW, body);
    assert.equal(seen.status, 403);
    assert.match(seen.words, /not from your session/);
  }
  assert.equal(await organisationsOf(owner.principal), before);
  assert.ok(
    portal.events.some(({ refused }) => refused === 'form-not-ours'),
    'it stands in the log',
  );
});

test('what another site sends changes nothing, even with the right token', async () => {
  const { browser, owner } = await portal.anApplicant();
  const fields = (await browser.open(NEW)).form().fields.filter(([name]) => name !== 'name');
  const body = () => new URLSearchParams([...fields, ['name', 'Forged']]);
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ];
  for (const headers of elsewhere) assert.equal((await browser.post(NEW, body(), headers)).status, 403);
  assert.equal(await organisationsOf(owner.principal), 1);
});

test('a field that the page did not ask for, a field sent twice and hostile text are refused', async () => {
  const { browser, owner } = await portal.anApplicant();
  const fields = (await browser.open(NEW)).form().fields.filter(([name]) => name !== 'name');
  const send = (...more: [string, string][]) => browser.post(NEW, new URLSearchParams([...fields, ...more]));
  assert.equal((await send(['name', 'A'], ['owner', 'somebody'])).status, 400);
  assert.equal((await send(['name', 'A'], ['__proto__', 'x'])).status, 400);
  assert.equal((await send(['name', 'A'], ['name', 'B'])).status, 400);
  assert.equal((await send(['name', 'A\u0000B'])).status, 400);
  assert.equal((await browser.post(NEW, '{"name":"A"}', { 'content-type': 'application/json' })).status, 415);
  assert.equal(
    (await browser.post(NEW, `name=%ff`, { 'content-type': 'application/x-www-form-urlencoded' })).status,
    400,
  );
  const long = await browser.post(NEW, new URLSearchParams([...fields, ['name', 'x'.repeat(300_000)]]));
  assert.equal(long.status, 413);
  assert.equal(await organisationsOf(owner.principal), 1);
});

test('a form sent twice acts once', async () => {
  const { browser, owner } = await portal.anApplicant();
  const fields = (await browser.open(NEW)).form().fields.filter(([name]) => name !== 'name');
  const body = () => new URLSearchParams([...fields, ['name', 'Twice']]);
  const [first, second] = await Promise.all([browser.post(NEW, body()), browser.post(NEW, body())]);
  assert.deepEqual([first.status, second.status], [303, 303]);
  assert.equal(await organisationsOf(owner.principal), 2);
});

test('where one goes after signing in is a page of this system', async () => {
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '\\\\evil',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:x',
    '/a\r\nb',
    '',
    null,
  ]) {
    const address = ownAddress(bad);
    assert.ok(address === undefined || /^\/[^/\\]/.test(address), String(bad));
    if (address) assert.ok(!/[\r\n]/.test(address));
  }
  assert.equal(ownAddress('/my?x=1'), '/my?x=1');
  assert.equal(ownAddress('/a/..//evil.example'), '/evil.example');
  const { owner, organisation } = await portal.anApplicant();
  const browser = await portal.signedIn(owner.principal, 'applicant');
  const to = await browser.get(`/my/organisation?next=${encodeURIComponent('//evil.example')}`);
  assert.equal(to.location, '/my');
  assert.ok(organisation);
});

test('tricks in paths and headers end in a page or a refusal, never in a fault of ours', async () => {
  const { browser } = await portal.anApplicant();
  for (const path of [
    '/my/kept/%00',
    '/my/kept/..%2f..%2fetc',
    '/my/kept/%E2%80%AE',
    '/my/%',
    '/ur/my/%zz',
    '/my//',
    '/my/../console',
    '/MY',
    `/my/kept/${'x'.repeat(3000)}`,
  ]) {
    const seen = await browser.get(path);
    assert.ok(seen.status < 500, `${path}: ${seen.status}`);
  }
  const odd = {
    'x-forwarded-host': 'evil.example',
    'x-original-url': '/console',
    'x-http-method-override': 'DELETE',
  };
  const seen = await browser.get('/my', odd);
  assert.equal(seen.status, 200);
  assert.ok(!seen.text.includes('evil.example'));
  assert.deepEqual(
    portal.events.filter(({ error }) => error),
    [],
  );
});

test('what was typed when the session was over is shown after signing in, to its owner alone, and sent once', async () => {
  const { browser, owner, organisation } = await portal.anApplicant();
  await browser.open(NEW);
  later(2 * DAY_MS);
  const lost = await browser.send({ name: 'A name of many letters' });
  const next = new URL(lost.location!, 'http://x').searchParams.get('next')!;
  assert.match(next, /^\/my\/kept\//);
  const stranger = await portal.anApplicant();
  assert.equal((await stranger.browser.get(next)).status, 404);
  const back = await portal.signedIn(owner.principal, 'applicant', organisation);
  const kept = await back.open(next);
  assert.equal(kept.heading, 'What you typed is kept');
  assert.match(kept.words, /A name of many letters/);
  assert.match((await back.sendOn()).text, /A name of many letters/);
  assert.equal(await organisationsOf(owner.principal), 2);
  const again = await back.post(kept.form().action!, new URLSearchParams(kept.form().fields));
  assert.equal(again.status, 303);
  assert.equal(await organisationsOf(owner.principal), 2, 'sent again it acts no second time');
  assert.equal((await back.open(next)).status, 404, 'once it was sent it is kept no longer');
});

test('the cookie is of this host alone and no script reads it; pages are not kept and carry their policy', async () => {
  const seen = await portal.surfer('applicant').get('/sign-in');
  const [cookie] = seen.headers.getSetCookie();
  assert.match(cookie!, /^__Host-sanad-door=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  assert.equal(seen.headers.get('cache-control'), 'no-store');
  assert.match(seen.headers.get('content-security-policy')!, /default-src 'none'.*form-action 'self'/);
  assert.doesNotMatch(seen.text, /<script(?![^>]*src=)|\sstyle=|\son[a-z]+="/);
});

test('what needs a fresh proof asks for it after five minutes and goes on afterwards', async () => {
  const { browser } = await portal.anApplicant();
  assert.equal((await browser.get('/my/security/passkey')).status, 200);
  later(6 * MINUTE);
  const seen = await browser.get('/my/security/passkey');
  assert.equal(seen.location, `/sign-in/again?next=${encodeURIComponent('/my/security/passkey')}`);
  assert.equal((await browser.get(seen.location!)).status, 200);
});

test('signing out of a session that is over signs in nobody and keeps nothing', async () => {
  const { browser } = await portal.anApplicant();
  await browser.open('/my');
  later(2 * DAY_MS);
  assert.equal((await browser.signOut()).location, '/sign-in?next=%2Fmy');
});

test('a page opened before another sign-in loses nothing either', async () => {
  const { browser, owner, organisation } = await portal.anApplicant();
  await browser.open(NEW);
  const anew = await portal.signedIn(owner.principal, 'applicant', organisation);
  browser.cookies.set('__Host-sanad', anew.cookies.get('__Host-sanad')!);
  const seen = await browser.sendOn({ name: 'Typed in the first session' });
  assert.equal(seen.heading, 'What you typed is kept');
  assert.match((await browser.sendOn()).text, /Typed in the first session/);
});

test('whoever signs in anew chooses for whom he acts before the kept form is sent, which then acts at once', async () => {
  const { browser, owner } = await portal.anApplicant();
  await browser.open('/my/users/invite');
  later(2 * DAY_MS);
  const lost = await browser.send({
    name: 'A colleague of many letters',
    email: 'colleague@example.org',
    capacity: 'staff',
  });
  const next = new URL(lost.location!, 'http://x').searchParams.get('next')!;
  const back = await portal.signedIn(owner.principal, 'applicant');
  assert.equal((await back.open(next)).heading, 'What you typed is kept');
  assert.doesNotMatch((await back.send()).location ?? '', /kept/);
});
