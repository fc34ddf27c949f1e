import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Role } from '../../../kernel/actor.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { appointOfficer } from '../../../modules/agencies/index.ts';
import { findComplete, orderInspection } from '../../../modules/applications/index.ts';

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
const anApplication = () => aSubmittedApplication(country);
type Made = Awaited<ReturnType<typeof anApplication>>;
const deskOf = (agency: string, role: Role = 'examiner') => portal.anOfficer(agency, role);
const complete = (made: Made) => done(acting, cashier, (act) => findComplete(act, exampleland, made));
const pathOf = ({ application }: Made) => `/console/applications/${application}`;
const englishIn = (words: string) =>
  words.match(
    /\b(Nothing|Nobody|waits?|overdue|Due|working|Opinion|Submitted|Take|Until|Why|District|Filter|Lists)\b/g,
  );

test('only an empty desk is said to be empty; what waits is named with its reason and its day', async () => {
  const { browser } = await deskOf('crime');
  assert.match((await browser.get('/console')).words, /Nothing waits for you/);
  const made = await anApplication();
  const before = await (await deskOf('telecom', 'intake')).browser.get('/console');
  assert.match(before.words, /\d{4} \d+ working days left Check that it is complete EXA-/);
  await complete(made);
  const seen = await browser.get('/console');
  assert.doesNotMatch(seen.words, /Nothing waits/);
  assert.match(seen.words, /Opinion of our agency 1 none overdue/);
  assert.match(seen.words, /\d{4} 20 working days left Opinion due EXA-.* Blue Sky Calls/);
  assert.match(seen.text, new RegExp(`href="${pathOf(made)}"`));
  const urdu = await browser.get('/ur/console');
  assert.match(urdu.words, /رائے مطلوب/);
  assert.equal(englishIn(urdu.words), null);
  country.wait(40);
  assert.match((await (await deskOf('crime')).browser.get('/console')).words, /1 overdue.*Overdue by \d+/);
});

test('what one takes is in his hands until he gives it back, and each is a fact', async () => {
  const { browser } = await deskOf('security');
  const seen = await browser.get('/console');
  const [, id] = /name="take" value="([^"]+)"/.exec(seen.text)!;
  const after = await browser.sendOn({ take: id! });
  assert.match(after.words, /It is in your hands now.*In my hands 1/);
  assert.match(after.words, /You Give back/);
  const other = await (await deskOf('security')).browser.get('/console/queues?list=opinions');
  assert.doesNotMatch(other.text, /name="take"/);
  const returned = await browser.sendOn({ back: id! });
  assert.match(returned.words, /You gave it back.*In my hands 0/);
});

test('without the power to see applications nothing of them is shown, and a list says why', async () => {
  const principal = await aPerson(acting);
  const office = { principal, agency: 'crime', role: 'examiner' } as const;
  await done(acting, undefined, (act) => appointOfficer(act, exampleland.agencies, office));
  const idle = await portal.signedIn(principal, 'officer');
  const work = await idle.get('/console');
  assert.match(work.words, /No delegation in force/);
  assert.doesNotMatch(work.words, /Nothing waits|EXA-/);
  for (const path of ['/console/queues', '/console/queues?list=all'])
    assert.equal((await idle.get(path)).status, 403);
});

test('visits to be made and findings that are due stand in an inspector’s work, why and until when', async () => {
  const made = await anApplication();
  await complete(made);
  const inspector = await deskOf('telecom', 'inspector');
  const examiner = await deskOf('telecom');
  const order = (premises: string, visit: { officer: string } | null) =>
    done(acting, examiner.actor, (act) =>
      orderInspection(act, exampleland, { application: made.application, premises, visit }),
    );
  const premises = made.content.premises![0]!.id!;
  const { inspections } = await order(premises, { officer: inspector.officer });
  const seen = await inspector.browser.get('/console');
  assert.match(
    seen.words,
    /Visits and findings.*working days left Make the visit and record what you find EXA-/,
  );
  assert.match(seen.text, new RegExp(`href="/console/inspections/${inspections[0]!.inspection}"`));
  assert.doesNotMatch(seen.words, /Nothing waits for you/);
  assert.equal(englishIn((await inspector.browser.get('/ur/console')).words), null);
  const other = await deskOf('telecom', 'inspector');
  assert.doesNotMatch((await other.browser.get('/console')).words, /Make the visit/);
  country.wait(30);
  const later = await portal.signedIn(inspector.principal, 'officer');
  assert.match((await later.get('/console')).words, /Overdue by .* The days of the visit are over: record/);
  const free = await anApplication();
  await complete(free);
  const clerk = await deskOf('telecom');
  await done(acting, clerk.actor, (act) =>
    orderInspection(act, exampleland, {
      application: free.application,
      premises: free.content.premises![0]!.id!,
    }),
  );
  assert.match((await later.get('/console')).words, /1 inspection of your agency waits for an inspector/);
});

test('whoever sees no applications is told where his work is, and what of it is late', async () => {
  const { browser: overseer } = await deskOf('telecom', 'oversight');
  const seen = await overseer.get('/console');
  assert.match(
    seen.words,
    /does not work on applications.*Complaints about officers 0 none overdue Oversight/,
  );
  assert.match(seen.text, /href="\/console\/oversight\/looks"/);
  const { browser: administrator } = await deskOf('telecom', 'administrator');
  const own = await administrator.get('/ur/console');
  assert.match(own.words, /آپ کے صفحات.*ہمارے ادارے کے افسران/);
  assert.doesNotMatch(own.words, /see-applications|Complaints|شکایات/);
});
