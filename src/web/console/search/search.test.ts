import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { aSubmittedApplication, blind, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { declareConflict } from '../../../modules/agencies/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
Object.assign(portal.deps, { blind }); // the key with which the example's people are declared
const { acting, clock } = portal;
const cashier = (await portal.anOfficer('telecom', 'intake')).actor;
const country: Country = {
  acting,
  pack: exampleland,
  officer: async () => cashier,
  wait: (days) => clock.set(plusMs(clock.now(), days * DAY_MS)),
};
const made = await aSubmittedApplication(country);
const [{ reference }] = (await db.rows<{ reference: string }>(sql`select reference from application`)) as [
  { reference: string },
];
const looksBy = (principal: string) =>
  db.rows<{ data: string }>(
    sql`select data from ledger.fact where type = 'SensitiveRead' and by = ${principal} order by seq`,
  );

test('an exact reference is found however it is typed, words of the name in either script too', async () => {
  const { browser } = await portal.anOfficer('crime', 'examiner');
  for (const q of [reference, reference.toLowerCase(), 'blue sky', 'SKY'])
    assert.match(
      (await browser.get(`/console/search?q=${encodeURIComponent(q)}`)).words,
      new RegExp(reference),
      q,
    );
  const none = await browser.get('/console/search?q=zzzz');
  assert.match(none.words, /nothing found/);
  for (const path of [
    `/ur/console/search?q=${reference}`,
    '/ur/console/queues?list=all',
    `/ur/console/applications/${made.application}`,
  ])
    assert.match((await browser.get(path)).words, /نیلا آسمان کالز Blue Sky Calls/, path);
  const urdu = await browser.get('/ur/console/search?q=zzzz');
  assert.match(urdu.words, /کچھ نہیں ملا/);
  assert.doesNotMatch(urdu.words, /[A-Za-z]{3,}/);
});

test('a search by id number is a look that is recorded first, stands in no address, and names no id in the ledger', async () => {
  const { browser, principal } = await portal.anOfficer('crime', 'examiner');
  const byAddress = await browser.get('/console/search?q=1234');
  assert.match(byAddress.words, /never looked for by address/);
  assert.doesNotMatch(byAddress.words, new RegExp(reference));
  assert.equal((await looksBy(principal)).length, 0);
  const found = await browser.send({ q: '۱۲۳۴' });
  assert.equal(found.status, 200);
  assert.match(found.words, new RegExp(`this search was recorded.*${reference}`));
  await browser.get('/console/search');
  await browser.send({ q: '1234' });
  const looks = await looksBy(principal);
  assert.equal(looks.length, 2, 'each search is one');
  assert.match(looks[0]!.data, /"what":"id-search"/);
  assert.doesNotMatch(looks[0]!.data, /1234/);
  assert.match((await browser.send({ q: 'blue sky' })).location!, /\?q=blue%20sky/);
});

test('what an officer is tied to is counted and not shown; without the power nothing is looked for', async () => {
  const tied = await portal.anOfficer('crime', 'examiner');
  await done(acting, tied.actor, (act) =>
    declareConflict(act, exampleland.agencies, {
      officer: tied.officer,
      about: made.company,
      nature: 'kinship',
    }),
  );
  const seen = await tied.browser.get(`/console/search?q=${reference}`);
  assert.match(seen.words, /1 is not shown, because you have a conflict of interest/);
  assert.doesNotMatch(seen.text, new RegExp(made.application));
  const blind = await portal.anOfficer('crime', 'administrator');
  assert.equal((await blind.browser.get(`/console/search?q=${reference}`)).status, 403);
  const own = (await blind.browser.open('/console/security')).signOutForm().fields;
  const asked = await blind.browser.post('/console/search', new URLSearchParams([...own, ['q', '1234']]));
  assert.equal(asked.status, 403);
  assert.equal((await looksBy(blind.principal)).length, 0);
});
