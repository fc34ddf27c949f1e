import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aVisitor, MINUTE, no, yes } from '../../../../tests/make/sign-in.ts';
import {
  anOfficeDoor,
  anOfficerAt,
  aProvider,
  CLIENT,
  harbourOffices,
  signOnAs,
} from '../../../../tests/make/sign-in-offices.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { type Act, perform } from '../../../platform/act.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';
import * as accounts from '../index.ts';

const HOME = `http://localhost:8080${accounts.SIGN_ON_PATH}`;
const door = await anOfficeDoor(await freshDatabase(), { demonstration: true });
const { db, acting, gate } = door;
acting.clock.set(instantOf(Date.now()));
const { issuer, people } = await aProvider(HOME);
const setting: accounts.AgencySignOnInput = {
  agency: 'harbour',
  issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  groupsClaim: 'groups',
  roles: [
    { group: 'licensing', role: 'examiner' },
    { group: 'heads', role: 'supervisor' },
  ],
};
const set =
  (change: Partial<accounts.AgencySignOnInput> = {}) =>
  (act: Act) =>
    accounts.setAgencySignOn(act, gate, { ...setting, ...change });
const administrator = await anOfficerAt(acting, 'harbour', 'administrator');
await done(acting, administrator, set());

async function comeBack(login: string, current?: accounts.Session) {
  const begun = yes(await accounts.beginAgencySignOn(acting, gate, { agency: 'harbour', current }));
  const { search } = await signOnAs(begun.address, login, HOME);
  return { query: search, browser: begun.browser, current };
}

const finish = (answer: accounts.AgencyAnswer, its = gate) =>
  accounts.signInWithAgency(acting, its, aVisitor(), answer);

test('an officer signs in where his agency does, and is found again by the provider’s own name for him', async () => {
  const officer = await anOfficerAt(acting, 'harbour', 'examiner');
  people.set('kim', { name: 'Kim', email: officer.email.toUpperCase(), groups: ['licensing', 'golf'] });
  const { session } = yes(await finish(await comeBack('kim')));
  assert.deepEqual(
    [session.principal, session.audience, session.how],
    [officer.principal, 'officer', 'agency-sign-on'],
  );
  people.set('kim', { name: 'Kim', email: 'moved@harbour.example', groups: ['licensing'] });
  assert.equal(yes(await finish(await comeBack('kim'))).session.principal, officer.principal);
  people.set('kim', { name: 'Kim', groups: ['golf'] });
  assert.equal(no(await finish(await comeBack('kim'))), 'sign-on-role-not-given');
});

test('SGN-11 an agency’s answer counts once, in the browser that was sent, with its own state', async () => {
  people.set('lee', { name: 'Lee', email: 'lee@harbour.example', groups: ['licensing'] });
  const answer = await comeBack('lee');
  assert.equal(no(await finish({ ...answer, browser: undefined })), 'challenge-over');
  assert.equal(no(await finish(answer)), 'challenge-over', 'it was used up by the wrong browser');
  const second = await comeBack('lee');
  const both = await Promise.all([finish(second), finish(second)]);
  assert.deepEqual(both.map((one) => 'session' in one).sort(), [false, true]);
  const [third, fourth] = [await comeBack('lee'), await comeBack('lee')];
  const query = fourth.query.replace(/state=[^&]*/, /state=[^&]*/.exec(third.query)![0]);
  assert.equal(no(await finish({ ...third, query })), 'sign-on-not-accepted', 'another’s code');
  for (const nonsense of ['', '?', '?state=x', '?error=access_denied', `?state=${'a'.repeat(9_000)}`])
    assert.equal(no(await finish({ query: nonsense, browser: fourth.browser })), 'challenge-over');
  const denied = new URLSearchParams(fourth.query);
  denied.delete('code');
  denied.set('error', 'access_denied');
  assert.equal(no(await finish({ ...fourth, query: `?${denied}` })), 'sign-on-not-accepted');
});

test('somebody new is appointed by his groups where the installation allows it, and nobody else is', async () => {
  people.set('new', { name: 'Newly Come', email: 'new@harbour.example', groups: ['heads'] });
  const closed = { ...gate, offices: { of: harbourOffices.of } };
  assert.equal(no(await finish(await comeBack('new'), closed)), 'sign-on-stranger');
  const { session } = yes(await finish(await comeBack('new')));
  assert.equal((await harbourOffices.of(db, session.principal, acting.clock.now()))?.role, 'supervisor');
  people.set('guest', { name: 'Guest', email: 'guest@harbour.example', groups: ['golf'] });
  assert.equal(no(await finish(await comeBack('guest'))), 'sign-on-stranger');
  const other = await anOfficerAt(acting, 'watch', 'examiner');
  people.set('watchman', { name: 'W', email: other.email, groups: ['licensing'] });
  assert.equal(no(await finish(await comeBack('watchman'))), 'sign-on-stranger', 'of another agency');
  const own = await anOfficerAt(acting, 'harbour', 'examiner');
  people.set('liar', { name: 'L', email: own.email, verified: false, groups: ['licensing'] });
  assert.equal(no(await finish(await comeBack('liar'))), 'sign-on-stranger', 'an address nobody verified');
});

test('proving again happens at the provider anew', async () => {
  people.set('pat', { name: 'Pat', email: 'pat@harbour.example', groups: ['heads'] });
  const { session } = yes(await finish(await comeBack('pat')));
  const again = await comeBack('pat', session);
  const proven = yes(await finish(again));
  assert.equal(proven.session.session, session.session);
  people.set('sam', { name: 'Sam', email: 'sam@harbour.example', groups: ['heads'] });
  assert.equal(no(await finish(await comeBack('sam', proven.session))), 'another-person');
});

test('a sign-on that is over, late, or does not answer opens nothing', async () => {
  const late = await comeBack('pat');
  door.later(10 * MINUTE);
  assert.equal(no(await finish(late)), 'challenge-over');
  acting.clock.set(instantOf(Date.now()));
  const before = await comeBack('pat');
  await done(acting, administrator, set());
  assert.equal(no(await finish(before)), 'challenge-over', 'the setting was replaced meanwhile');
  await done(acting, administrator, set({ issuer: 'http://127.0.0.1:1' }));
  const begun = await accounts.beginAgencySignOn(acting, gate, { agency: 'harbour' });
  assert.equal(no(begun), 'sign-on-unreachable');
  await done(acting, administrator, (act) => accounts.endAgencySignOn(act, { agency: 'harbour' }));
  assert.equal(no(await accounts.beginAgencySignOn(acting, gate, { agency: 'harbour' })), 'sign-on-not-set');
  assert.deepEqual(await accounts.agenciesWithSignOn(db), []);
});

test('an agency’s sign-on is set by its administrator, over https, and its secret is kept sealed', async () => {
  const asked = async (by: typeof administrator, change: Partial<accounts.AgencySignOnInput>, its = gate) =>
    no(await perform(acting, { by }, (act) => accounts.setAgencySignOn(act, its, { ...setting, ...change })));
  const supervisor = await anOfficerAt(acting, 'harbour', 'supervisor');
  assert.equal(await asked(supervisor, {}), 'administrators-only');
  assert.equal(await asked(administrator, { agency: 'watch' }), 'sign-on-other-agency');
  assert.equal(await asked(administrator, {}, { ...gate, demonstration: false }), 'sign-on-issuer-malformed');
  assert.equal(await asked(administrator, { roles: [] }), 'sign-on-roles-missing');
  const kept = await db.rows<{ text: string }>(
    trustedSql(`select encode(sealed, 'escape') as text from work.agency_sign_on_secret
      union all select data from ledger.fact`),
  );
  assert.ok(kept.every(({ text }) => !text.includes(CLIENT.secret)));
});
