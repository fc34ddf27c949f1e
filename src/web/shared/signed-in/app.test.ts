import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';

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
