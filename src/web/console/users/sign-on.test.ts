import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { aProvider, CLIENT } from '../../../../tests/make/sign-in-offices.ts';
import { agencySignOn, SIGN_ON_PATH } from '../../../modules/accounts/index.ts';

test('with a provider that answers, a sign-on is tried, set with its groups, and ended', async () => {
  const db = await freshDatabase();
  const portal = await aPortal(db, freshFolder(), { demonstration: true });
  const { issuer } = await aProvider(portal.gate.origin + SIGN_ON_PATH);
  const { browser } = await portal.anOfficer('crime', 'administrator');
  const typed = {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    groupsClaim: 'groups',
    roles: 'licensing = examiner\nheads = supervisor',
  };
  await browser.get('/console/users/sign-on');
  const tried = await browser.send({ ...typed, what: 'try' }, 0);
  assert.match(tried.words, /The provider answers: .* Nothing is set yet/);
  assert.equal(await agencySignOn(db, 'crime'), undefined);
  const set = await browser.sendOn({ ...typed, what: 'set' }, 0);
  assert.match(set.words, /The sign-on is set/);
  assert.deepEqual((await agencySignOn(db, 'crime'))?.roles, [
    { group: 'licensing', role: 'examiner' },
    { group: 'heads', role: 'supervisor' },
  ]);
  assert.match((await browser.sendOn({}, 1)).words, /The sign-on is ended/);
  const urdu = await browser.get('/ur/console/users/sign-on');
  assert.doesNotMatch(urdu.words, /\b(Issuer|Client|Try|Set|Groups|Register)\b/);
});
