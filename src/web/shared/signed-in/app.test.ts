import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { AS_SEEN } from './form-of.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());

test('whoever is signed in sees his first page, in both languages', async () => {
  const { browser } = await portal.anApplicant();
  assert.equal((await browser.get('/my')).heading, 'Your applications and licences');
  assert.equal((await browser.get('/ur/my')).heading, 'آپ کی درخواستیں اور لائسنس');
  const officer = await portal.anOfficer('telecom', 'examiner');
  assert.equal((await officer.browser.get('/console')).heading, 'My work');
  assert.match((await officer.browser.get('/ur/console')).text, /جانچ افسر/);
});

test('whoever is not signed in is sent to sign in, and back afterwards', async () => {
  const seen = await portal.surfer('applicant').get('/ur/my?a=1');
  assert.equal(seen.status, 303);
  assert.equal(seen.location, `/ur/sign-in?next=${encodeURIComponent('/my?a=1')}`);
});

test('a script is told which form was done, so that what was typed into it is kept no longer', async () => {
  const { browser } = await portal.anApplicant();
  const page = await browser.open('/my/organisation/new');
  const once = page.form(0).fields.find(([name]) => name === '_once')![1];
  const told = (seen: { headers: Headers }) =>
    seen.headers.getSetCookie().filter((cookie) => cookie.startsWith('__Host-sanad-done='));
  const refused = await browser.send({ name: '' });
  assert.deepEqual([refused.status, told(refused)], [422, []]);
  assert.match(refused.text, /<form [^>]*data-answers/);
  const done = await browser.send({ name: 'Lamp House' });
  assert.deepEqual(
    [done.status, told(done)],
    [303, [`__Host-sanad-done=${once}; Path=/; Secure; SameSite=Lax; Max-Age=60`]],
  );
});

test('no browser keeps an unsaved code, password or passphrase', async () => {
  const { browser } = await portal.anOfficer('telecom', 'approver');
  const seen = await browser.open('/console/sealing-keys');
  assert.match(seen.text, /<form [^>]*data-unkept="passphrase/);
  assert.match((await browser.open('/ur/console/sealing-keys')).text, /<form [^>]*data-unkept="passphrase/);
});

test('pages and the script that keeps what is typed agree on what nobody typed', () => {
  const script = readFileSync(new URL('../assets/unsaved.js', import.meta.url), 'utf8');
  const [, list] = /AS_SEEN = \[([^\]]*)\]/.exec(script)!;
  assert.deepEqual(
    [...list!.matchAll(/'([^']+)'/g)].map(([, name]) => name),
    AS_SEEN,
  );
});
