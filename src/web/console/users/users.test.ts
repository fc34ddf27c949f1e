import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { agencySignOn } from '../../../modules/accounts/index.ts';
import { officer as officerById, POWERS } from '../../../modules/agencies/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { powerTexts } from './powers.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());

test('an administrator appoints, and the officer is invited to enrol; an office alone decides nothing', async () => {
  const { browser } = await portal.anOfficer('crime', 'administrator');
  await browser.get('/console/users');
  const wrong = await browser.send({ name: '', email: 'x', role: '' }, 0);
  assert.equal(wrong.status, 422);
  assert.ok(wrong.faults.length >= 2, wrong.faults.join());
  const made = await browser.sendOn(
    { name: 'Nadia Example', email: 'nadia@crime.example', role: 'examiner' },
    0,
  );
  assert.match(made.words, /Appointed, and invited by e-mail/);
  assert.match(made.words, /No delegation: this office decides nothing yet/);
  const letters = await db.rows(sql`select 1 from outbox where recipient = 'nadia@crime.example'`);
  assert.equal(letters.length, 1);
});

test('powers are delegated by an instrument with whole days, revoked and an officer relieved, each with a reason', async () => {
  const admin = await portal.anOfficer('crime', 'administrator');
  const worker = await portal.anOfficer('crime', 'examiner');
  const path = `/console/users/${worker.officer}`;
  const page = await admin.browser.get(path);
  const actions = [...page.text.matchAll(/<form method="post"[^>]*action="([^"]+)"/g)]
    .map(([, action]) => action!)
    .filter((action) => !action.endsWith('/out'));
  const form = (name: string) => actions.findIndex((action) => action.endsWith(name));
  const bare = await admin.browser.send({ instrument: '', from: 'x' }, form('/delegations'));
  assert.deepEqual([bare.status, bare.faults.length], [422, 1]);
  await admin.browser.get(path);
  const terms = {
    powers: ['give-opinion'],
    instrument: 'Order 7/2026',
    from: '2026-11-23',
    until: '2026-12-31',
  };
  const given = await admin.browser.sendOn(terms, form('/delegations'));
  assert.match(given.words, /The powers are delegated.*Order 7\/2026 In force .* until 31 December 2026/);
  const office = (await officerById(db, worker.officer))!;
  const made = office.delegations.find(({ instrument }) => instrument === 'Order 7/2026')!;
  assert.match(made.until!, /^2026-12-3|^2027-01-01/);
  const token = given.signOutForm().fields;
  const post = (what: string, fields: [string, string][]) =>
    admin.browser.post(`${path}/${what}`, new URLSearchParams([...token, ...fields]));
  assert.equal(
    (
      await post('revoke', [
        ['delegation', made.delegation],
        ['reason', ''],
      ])
    ).status,
    422,
  );
  assert.match(
    (
      await post('revoke', [
        ['delegation', made.delegation],
        ['reason', 'No longer needed.'],
      ])
    ).location!,
    /done=revoked/,
  );
  assert.equal((await worker.browser.get('/console')).status, 200);
  assert.match((await post('sign-out', [])).location!, /done=signed-out/);
  assert.match((await worker.browser.get('/console')).location!, /sign-in/);
  assert.match(
    (
      await post('relieve', [
        ['relieve', 'yes'],
        ['reason', 'Moved to another post.'],
      ])
    ).location!,
    /done=relieved/,
  );
  assert.notEqual((await officerById(db, worker.officer))!.relievedAt, null);
});

test('nobody runs the offices of another agency, nor his own; without the power there is no page', async () => {
  const admin = await portal.anOfficer('crime', 'administrator');
  const stranger = await portal.anOfficer('security', 'examiner');
  assert.equal((await admin.browser.get(`/console/users/${stranger.officer}`)).status, 404);
  const own = await admin.browser.get(`/console/users/${admin.officer}`);
  assert.match(own.words, /This is your own office/);
  const token = own.signOutForm().fields;
  for (const what of ['relieve', 'sign-out', 'invite']) {
    const fields =
      what === 'relieve'
        ? [
            ['relieve', 'yes'],
            ['reason', 'x'],
          ]
        : [];
    const path = `/console/users/${admin.officer}/${what}`;
    const seen = await admin.browser.post(
      path,
      new URLSearchParams([...token, ...(fields as [string, string][])]),
    );
    assert.equal(seen.status, 403, what);
  }
  const worker = await portal.anOfficer('crime', 'inspector');
  for (const path of ['/console/users', '/console/users/sign-on'])
    assert.equal((await worker.browser.get(path)).status, 403);
  const urdu = await admin.browser.get('/ur/console/users');
  assert.doesNotMatch(
    urdu.words.replace(/Somebody|Person \d+|Officer \d+/g, ''),
    /\b(Role|Appoint|Enrolled|Officers|Delegations)\b/,
  );
});

test('a sign-on is set only once its provider answered; what is typed is kept, the secret is not', async () => {
  const { browser } = await portal.anOfficer('crime', 'administrator');
  await browser.get('/console/users/sign-on');
  const typed = {
    issuer: 'https://sign-on.invalid',
    clientId: 'sanad',
    clientSecret: 'very secret',
    groupsClaim: 'groups',
    roles: 'staff = examiner\nheads = no such role',
  };
  const wrong = await browser.send({ ...typed, what: 'set' }, 0);
  assert.equal(wrong.status, 422);
  assert.match(wrong.faults.join(), /no such role/);
  assert.match(wrong.text, /https:\/\/sign-on\.invalid/);
  assert.doesNotMatch(wrong.text, /very secret/);
  const silent = await browser.send({ ...typed, roles: 'staff = examiner', what: 'set' }, 0);
  assert.match(silent.faults.join(), /does not answer/);
  assert.equal(await agencySignOn(db, 'crime'), undefined);
});

test('every power has words, and every role of a country its powers', () => {
  for (const power of POWERS) assert.ok(powerTexts[`power-${power}`].ur, power);
  assert.ok(exampleland.agencies.powers.crime?.administrator?.includes('appoint'));
});
