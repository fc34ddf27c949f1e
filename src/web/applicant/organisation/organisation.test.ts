import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { bearerOf, contactOf, organisation } from '../../../modules/accounts/index.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());
const { db, clock } = portal;

test('the page of the organisation leads to all that is its own', async () => {
  const { browser } = await portal.anApplicant('Green Harbour');
  const { words, text } = await browser.open('/my/organisation/details');
  assert.match(words, /Name Green Harbour .*1 person .*none in use .*someone@example\.org/);
  for (const href of ['/my/organisation/name', '/my/users', '/my/tokens', '/my/contact'])
    assert.ok(text.includes(`href="${href}"`), href);
});

test('an owner changes the name; an empty one is refused and nothing is lost', async () => {
  const own = await portal.anApplicant();
  await own.browser.open('/my/organisation/name');
  assert.deepEqual((await own.browser.send({ name: ' ' })).faults, ['Enter this.']);
  const seen = await own.browser.sendOn({ name: 'Red Harbour' });
  assert.match(seen.words, /The new name is in use.*Red Harbour/);
  assert.equal((await organisation(db, own.organisation))?.name, 'Red Harbour');
});

test('one changes how one is reached, with any spelling of a number, after a fresh proof', async () => {
  const own = await portal.anApplicant();
  await own.browser.open('/my/contact');
  const wrong = await own.browser.send({ name: 'New Name', email: 'x', mobile: '12' });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.faults.length, 2);
  const seen = await own.browser.sendOn({ name: 'New Name', email: 'new@example.org', mobile: '' });
  assert.match(seen.words, /Changed\. We wrote/);
  assert.deepEqual(await contactOf(db, own.owner.principal), {
    name: 'New Name',
    email: 'new@example.org',
    mobile: null,
  });
  clock.set(plusMs(clock.now(), 6 * 60_000));
  assert.match((await own.browser.get('/my/contact')).location ?? '', /^\/sign-in\/again/);
});

test('a token is shown once, works, and is refused as soon as it is revoked', async () => {
  const own = await portal.anApplicant();
  await own.browser.open('/my/tokens');
  const wrong = await own.browser.send({ label: 'x', days: '30' });
  assert.deepEqual(wrong.faults, ['Say what the token may be used for: at least one scope.']);
  await own.browser.open('/my/tokens');
  assert.match((await own.browser.send({ label: 'x', scopes: 'apply' })).faults.join(), /how long/);
  await own.browser.open('/my/tokens');
  const forged = await own.browser.send({ label: 'x', scopes: 'admin', days: '30' });
  assert.equal(forged.status, 422);
  await own.browser.open('/my/tokens');
  const made = await own.browser.send({ label: 'nightly', scopes: ['apply', 'read-own'], days: '30' });
  const secret = /sanad_[A-Za-z0-9_-]{43}/.exec(made.text)![0];
  const bearer = () => bearerOf(db, secret, clock.now());
  assert.equal((await bearer())?.organisation, own.organisation);
  const list = await own.browser.open('/my/tokens');
  assert.ok(!list.text.includes(secret));
  assert.match(list.words, /nightly Prepare and submit applications · Read your applications .*In use/);
  assert.match((await own.browser.sendOn({}, 0)).words, /Revoked: it is refused/);
  assert.equal(await bearer(), undefined);
});

test('these pages in Urdu, with nothing left in English but what was written so', async () => {
  const { browser } = await portal.anApplicant();
  for (const path of ['/my/organisation/details', '/my/organisation/name', '/my/contact', '/my/tokens']) {
    const { text, status } = await browser.open(`/ur${path}`);
    assert.equal(status, 200, path);
    const bare = /<main[\s\S]*<\/main>/
      .exec(text)![0]
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], path);
  }
});
