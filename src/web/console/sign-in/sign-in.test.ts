import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { codeIn, fromBase32, lastLetter, MINUTE, PASSWORD } from '../../../../tests/make/sign-in.ts';
import { aProvider, CLIENT, signOnAs } from '../../../../tests/make/sign-in-offices.ts';
import { plusMs } from '../../../kernel/instant.ts';
import {
  inviteToEnrol,
  registerPrincipal,
  SIGN_ON_PATH,
  setAgencySignOn,
} from '../../../modules/accounts/index.ts';
import { stepAt } from '../../../modules/accounts/rules/totp.ts';
import { appointOfficer } from '../../../modules/agencies/index.ts';
import { hotp } from '../../../platform/totp.ts';

const db = await freshDatabase();
const folder = freshFolder();
const provider = await aProvider(`http://localhost:8080${SIGN_ON_PATH}`);
const portal = await aPortal(db, folder, { gate: { demonstration: true } });
const { acting, clock, gate } = portal;
const later = (ms: number) => clock.set(plusMs(clock.now(), ms));
const codeOf = (secret: string) => hotp(fromBase32(secret), stepAt(clock.now()), 6);

let officers = 0;
async function anExaminer() {
  const email = `clerk${++officers}@telecom.example`;
  const person = { kind: 'person', name: `Clerk ${officers}`, email, mobile: null } as const;
  const { principal } = await done(acting, undefined, (act) => registerPrincipal(act, person));
  const office = { principal, agency: 'telecom', role: 'examiner' } as const;
  const { officer } = await done(acting, undefined, (act) =>
    appointOfficer(act, portal.deps.country.agencies, office),
  );
  return { principal, officer, email };
}

test('an invited officer enrols password and app without a script, and signs in with them', async () => {
  const { principal, email } = await anExaminer();
  await done(acting, undefined, (act) => inviteToEnrol(act, gate, { principal }));
  const browser = portal.surfer('officer');
  await browser.open('/console/sign-in/enrol');
  assert.equal((await browser.send({ code: 'AAAA-BBBB-CCCC-DDDD' })).status, 422);
  const setUp = await browser.sendOn({ code: codeIn(await lastLetter(db, email)) });
  assert.equal(setUp.heading, 'Choose how you sign in from now on');
  assert.equal((await browser.open('/console')).heading, 'Choose how you sign in from now on');
  await browser.open('/console/sign-in/set-up/password');
  const totp = await browser.sendOn({ password: PASSWORD });
  const secret = totp.form().fields.find(([name]) => name === 'secret')![1];
  const wrong = await browser.sendOn({ code: '000000' });
  assert.match(wrong.faults[0]!, /authenticator is wrong/);
  assert.equal(wrong.form().fields.find(([name]) => name === 'secret')![1], secret, 'the same secret stays');
  assert.equal((await browser.sendOn({ code: codeOf(secret) })).heading, 'My work');
  later(2 * MINUTE);
  const other = portal.surfer('officer');
  await other.open('/ur/console/sign-in/password?next=/console/security');
  const seen = await other.sendOn({ address: email, password: PASSWORD, code: codeOf(secret) });
  assert.equal(seen.heading, 'سائن اِن اور حفاظت');
  later(6 * MINUTE);
  const again = await other.open('/console/security/password');
  assert.equal(again.heading, 'Confirm that it is you');
  assert.equal(
    (await other.sendOn({ address: email, password: PASSWORD, code: codeOf(secret) })).heading,
    'Choose a password',
  );
});

test('who holds no office is not let in, whatever he proves', async () => {
  const { browser } = await portal.anApplicant();
  const officer = portal.surfer('officer');
  officer.cookies.set('__Host-sanad-office', browser.cookies.get('__Host-sanad')!);
  assert.match((await officer.get('/console')).location!, /^\/console\/sign-in\?next=/);
});

test('an agency brings its own sign-on: there, back in the same browser, and on to the page that waited', async () => {
  const roles = [{ group: 'examiners', role: 'examiner' }] as const;
  await done(acting, undefined, (act) =>
    setAgencySignOn(act, gate, {
      agency: 'telecom',
      issuer: provider.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      groupsClaim: 'groups',
      roles,
    }),
  );
  const { email } = await anExaminer();
  provider.people.set('amna', { name: 'Amna', email, groups: ['examiners'] });
  const browser = portal.surfer('officer');
  assert.match((await browser.open('/console/sign-in')).text, /sign-on of: Telecom Office/);
  const away = await browser.get('/ur/console/sign-in/agency/telecom?next=/console/security');
  assert.ok(away.location!.startsWith(provider.issuer));
  const back = await signOnAs(away.location!, 'amna', gate.origin);
  const stranger = portal.surfer('officer');
  assert.equal(
    (await stranger.get(back.pathname + back.search)).status,
    403,
    'only in the browser that left',
  );
  const again = await browser.get('/ur/console/sign-in/agency/telecom?next=/console/security');
  const answer = await signOnAs(again.location!, 'amna', gate.origin);
  const seen = await browser.open(answer.pathname + answer.search);
  assert.equal(seen.heading, 'سائن اِن اور حفاظت');
  assert.equal((await browser.get(answer.pathname + answer.search)).status, 403, 'it counts once');
  assert.equal((await browser.get('/console')).status, 200);
});

test('a sign-on that no agency has is refused on a page', async () => {
  const seen = await portal.surfer('officer').get('/console/sign-in/agency/nobody');
  assert.equal(seen.status, 404);
  assert.match(seen.words, /no sign-on of its own/);
});

test('a lost passkey takes a supervisor and a second officer; the colleague himself can stop it', async () => {
  const lost = await anExaminer();
  const supervisor = await portal.anOfficer('telecom', 'supervisor');
  const second = await portal.anOfficer('telecom', 'examiner');
  await supervisor.browser.open('/console/recoveries');
  const asking = { principal: lost.principal, reason: 'Met him at the desk.' };
  const asked = await supervisor.browser.sendOn(asking);
  assert.match(asked.words, /second officer of your agency must agree/);
  assert.doesNotMatch(asked.words, / Agree /, 'who asked does not agree too');
  const seen = await second.browser.open('/console/recoveries');
  assert.match(seen.words, /Met him at the desk\..*Agree the recovery of Clerk/);
  assert.doesNotMatch(seen.words, /Ask for a recovery/);
  assert.match((await second.browser.sendOn()).words, /The code is on its way/);
  const back = portal.surfer('officer');
  await back.open('/console/sign-in/enrol');
  const setUp = await back.sendOn({ code: codeIn(await lastLetter(db, lost.email)) });
  assert.equal(setUp.heading, 'Choose how you sign in from now on');
  const victim = await anExaminer();
  await supervisor.browser.open('/console/recoveries');
  await supervisor.browser.sendOn({ ...asking, principal: victim.principal }, 1);
  const own = await portal.signedIn(victim.principal, 'officer');
  assert.match((await own.open('/console/security')).words, /If it was not you, stop it/);
  assert.match((await own.sendOn()).words, /The recovery was stopped/);
});

test('a recovery is asked for after a fresh proof, by a supervisor of the same agency', async () => {
  const lost = await anExaminer();
  const examiner = await portal.anOfficer('telecom', 'examiner');
  const foreign = await portal.anOfficer('crime', 'supervisor');
  for (const { browser } of [examiner, foreign]) {
    const page = await browser.open('/console/security');
    const token = page.signOutForm().fields;
    const body = new URLSearchParams([...token, ['principal', lost.principal], ['reason', 'I say so']]);
    assert.equal((await browser.post('/console/recoveries', body)).status, 422);
  }
  later(6 * MINUTE);
  await foreign.browser.open('/console/recoveries');
  const again = await foreign.browser.send({ principal: lost.principal, reason: 'A reason of some length' });
  assert.match(again.location!, /^\/console\/sign-in\/again\?next=%2Fconsole%2Fkept%2F/);
});
