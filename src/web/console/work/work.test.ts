import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Role } from '../../../kernel/actor.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { appointOfficer, declareConflict } from '../../../modules/agencies/index.ts';
import { findComplete, giveOpinion, requestInformation } from '../../../modules/applications/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
const { acting, clock } = portal;
const cashier = (await portal.anOfficer('telecom', 'intake')).actor;
const country: Country = {
  acting,
  pack: exampleland,
  officer: async () => cashier,
  wait: (days) => clock.set(plusMs(clock.now(), days * DAY_MS)),
};
const pack = exampleland;
const anApplication = () => aSubmittedApplication(country);
type Made = Awaited<ReturnType<typeof anApplication>>;
const deskOf = (agency: string, role: Role = 'examiner') => portal.anOfficer(agency, role);
const complete = (made: Made) => done(acting, cashier, (act) => findComplete(act, pack, made));
const pathOf = ({ application }: Made) => `/console/applications/${application}`;
const englishIn = (words: string) =>
  words.match(
    /\b(Nothing|waits?|overdue|Due|working|Opinion|Submitted|Director|Landlord|History|given|Numbers)\b/g,
  );

const REASON = 'The lease was seen at the registry.';
const speak = async (made: Made, agency: string) =>
  done(acting, (await deskOf(agency)).actor, (act) =>
    giveOpinion(act, pack, {
      application: made.application,
      hash: made.hash,
      verdict: 'objection',
      conditions: [],
      grounds: ['untrue'],
      reasons: REASON,
      sealedReasons: null,
      sealed: null,
      paper: null,
    }),
  );

test('only an empty desk is said to be empty; what waits is named with its day and what is left of it', async () => {
  const { browser } = await deskOf('crime');
  assert.match((await browser.get('/console')).words, /Nothing waits for you/);
  const made = await anApplication();
  await complete(made);
  const seen = await browser.get('/console');
  assert.doesNotMatch(seen.words, /Nothing waits/);
  assert.match(seen.words, /1 application waits; none is overdue/);
  assert.match(seen.words, /Due on .* 20 working days left/);
  assert.match(seen.words, /EXA-.* Blue Sky Calls/);
  assert.match(seen.text, new RegExp(`href="${pathOf(made)}"`));
  const urdu = await browser.get('/ur/console');
  assert.match(urdu.words, /1 درخواست منتظر ہے/);
  assert.equal(englishIn(urdu.words), null);
  country.wait(40);
  assert.match((await (await deskOf('crime')).browser.get('/console')).words, /1 is overdue.*Overdue by \d+/);
  await speak(made, 'crime');
  assert.match((await (await deskOf('crime')).browser.get('/console')).words, /Nothing waits for you/);
  assert.match((await (await deskOf('security')).browser.get('/console')).words, /1 is overdue/);
});

test('long work is read page by page, by key; an address that is none leads to the first page', async () => {
  for (let n = 0; n < 27; n++) await complete(await anApplication());
  const { browser } = await deskOf('security');
  const first = await browser.get('/console');
  const links = (text: string) =>
    [...text.matchAll(/\/console\/applications\/([0-9a-f-]+)/g)].map(([, id]) => id);
  const next = /href="(\/console\?after=[^"]+)" rel="next"/.exec(first.text)![1]!;
  const second = await browser.get(next);
  assert.match(first.words, /28 applications wait/);
  assert.equal(links(first.text).length, 25);
  assert.equal(new Set([...links(first.text), ...links(second.text)]).size, 28);
  assert.doesNotMatch(second.text, /rel="next"/);
  assert.equal((await browser.get('/console?after=x')).location, '/console');
});

test('an overview shows who applies, and records the look before it does', async () => {
  const made = await anApplication();
  await complete(made);
  const { browser, officer } = await deskOf('security');
  const seen = await browser.get(pathOf(made));
  assert.equal(seen.status, 200);
  for (const word of [/Ada Example/, /ending in 234/, /Director, Signatory, Shareholder/, /1 High Street/])
    assert.match(seen.words, word);
  assert.match(seen.words, new RegExp(made.hash));
  assert.doesNotMatch(seen.text, /1234\b|AB123456|<script/);
  assert.match(seen.words, /Found complete .* A version was submitted/);
  const looks = await db.rows<{ data: string }>(
    sql`select data::text as data from ledger.fact where type = 'SensitiveRead' order by seq`,
  );
  const last = JSON.parse(looks.at(-1)!.data) as Record<string, string>;
  assert.deepEqual([last.what, last.application, last.officer], ['person', made.application, officer]);
  const urdu = await browser.get(`/ur${pathOf(made)}`);
  assert.match(urdu.words, /اداروں کی آرا/);
  assert.equal(englishIn(urdu.words), null);
});

test('what another agency said is hidden until one’s own has spoken', async () => {
  const made = await anApplication();
  await complete(made);
  await speak(made, 'crime');
  const { browser } = await deskOf('security');
  const before = await browser.get(pathOf(made));
  assert.match(before.words, /Crime Office Opinion given/);
  assert.doesNotMatch(before.words, /Objection|seen at the registry/);
  const own = await (await deskOf('crime')).browser.get(pathOf(made));
  assert.match(own.words, /Crime Office Objection .*seen at the registry/);
  await speak(made, 'security');
  assert.match((await browser.get(pathOf(made))).words, /Crime Office Objection/);
});

test('what was asked of the applicant is shown, with the day of its answer', async () => {
  const made = await anApplication();
  await complete(made);
  await done(acting, (await deskOf('crime')).actor, (act) =>
    requestInformation(act, pack, {
      application: made.application,
      items: [{ field: '/business/script', text: 'Please add it.' }],
      justification: null,
    }),
  );
  const seen = await (await deskOf('crime')).browser.get(pathOf(made));
  assert.match(seen.words, /Requests to the applicant Crime Office .*\/business\/script Answer by/);
  assert.match(seen.words, /The clock stands while the applicant answers/);
});

test('without the power to see, or with an interest, nothing is shown; an id of nothing is not found', async () => {
  const made = await anApplication();
  const principal = await aPerson(acting);
  const office = { principal, agency: 'crime', role: 'examiner' } as const;
  await done(acting, undefined, (act) => appointOfficer(act, pack.agencies, office));
  const idle = await portal.signedIn(principal, 'officer');
  assert.equal((await idle.get(pathOf(made))).status, 403);
  assert.doesNotMatch((await idle.get('/console')).words, /Nothing waits|EXA-/);
  const partial = await deskOf('crime');
  await done(acting, partial.actor, (act) =>
    declareConflict(act, pack.agencies, { officer: partial.officer, about: made.company, nature: 'kinship' }),
  );
  assert.equal((await partial.browser.get(pathOf(made))).status, 403);
  for (const nothing of ['x', '0190b3f0-0000-7000-8000-00000000abcd'])
    for (const language of ['', '/ur'])
      assert.equal((await partial.browser.get(`${language}/console/applications/${nothing}`)).status, 404);
});
