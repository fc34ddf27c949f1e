import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { aComplaint } from '../../../../tests/make/complaint.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { findComplete, tickApplication } from '../../../modules/applications/index.ts';
import { noteExport } from '../../../modules/desks/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { noteRead } from '../../shared/read-log.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
const { acting, clock, deps } = portal;
const cashier = (await portal.anOfficer('telecom', 'intake')).actor;
const country: Country = {
  acting,
  pack: exampleland,
  officer: async () => cashier,
  wait: (days) => clock.set(plusMs(clock.now(), days * DAY_MS)),
};
const made = await aSubmittedApplication(country);

test('oversight reads the process without what an application says of people, and changes nothing', async () => {
  const { browser } = await portal.anOfficer('watch', 'oversight');
  const hub = await browser.get('/console/oversight');
  assert.match(hub.words, /Complaints about officers 0 none overdue/);
  assert.equal([...hub.text.matchAll(/<svg /g)].length, 3);
  const [{ reference }] = (await db.rows<{ reference: string }>(sql`select reference from application`)) as [
    { reference: string },
  ];
  const urdu = await browser.get('/ur/console/oversight/process');
  assert.match(urdu.words, /نیلا آسمان کالز Blue Sky Calls/, 'the Urdu name first');
  const found = await browser.get(`/console/oversight/process?reference=${reference.toLowerCase()}`);
  const one = await browser.get(found.location!);
  assert.match(one.words, /A version was submitted The applicant/);
  assert.doesNotMatch(one.text, /Ada Example|ending in/);
  assert.doesNotMatch(one.text, /<form method="post"(?![^>]*out)/);
  assert.equal((await browser.get(`/console/applications/${made.application}`)).status, 403);
  assert.match(
    (await browser.get('/console/oversight/process?reference=x')).words,
    /no application with this/,
  );
});

test('a reminder says to whom it went and what is due; those of one day to several agencies are one line', async () => {
  const silent = await aSubmittedApplication(country);
  const { application } = silent;
  await done(acting, cashier, (act) => findComplete(act, exampleland, silent));
  for (let day = 0; day < 60; day++) {
    country.wait(1);
    await done(acting, undefined, (act) => tickApplication(act, exampleland, application));
  }
  const { browser } = await portal.anOfficer('watch', 'oversight');
  const { words, text } = await browser.get(`/console/oversight/process/${application}`);
  const day = '\\d+ \\w+ \\d{4}';
  const three = ['Crime Office', 'Security Office', 'Telecom Office'].join(' , ');
  for (const line of [
    `A reminder went to the examiners of ${three} · opinion due on ${day}`,
    `Overdue: told to the head of ${three} · opinion due on ${day}`,
    `Overdue: told to the head of Telecom Office · opinion of ${three} due on ${day}`,
  ])
    assert.equal([...words.matchAll(new RegExp(line, 'g'))].length, 1, `${line}: ${words}`);
  assert.equal([...text.matchAll(/data-row/g)].length, 5);
  const urdu = await browser.get(`/ur/console/oversight/process/${application}`);
  assert.doesNotMatch(urdu.words, /\b(reminder|Overdue|due|told|opinion|head)\b/);
});

test('who looked at what is listed, the latest first, by officer, and in both directions', async () => {
  const examiner = await portal.anOfficer('crime', 'examiner');
  for (let n = 0; n < 55; n++)
    await done(acting, examiner.actor, (act) =>
      noteRead(act, { what: 'person', about: made.application, application: made.application }).then(
        () => ({}),
      ),
    );
  await done(acting, examiner.actor, (act) =>
    noteExport(act, exampleland.agencies, { list: 'all', question: '' }),
  );
  const { browser } = await portal.anOfficer('watch', 'oversight');
  const seen = await browser.get(`/console/oversight/looks?by=${examiner.principal}`);
  assert.match(
    seen.words,
    /Crime Office A list, taken out as a file No application .* People of an application EXA-/,
  );
  assert.equal([...seen.text.matchAll(/data-row/g)].length, 50);
  const older = /rel="next" href="([^"]+)"/.exec(seen.text)![1]!.replace(/&(#38|amp);/g, '&');
  const rest = await browser.get(older);
  assert.equal([...rest.text.matchAll(/data-row/g)].length, 6);
  const newer = /rel="prev" href="([^"]+)"/.exec(rest.text)![1]!.replace(/&(#38|amp);/g, '&');
  assert.equal((await browser.get(newer)).words, seen.words.replace(/Newer\s*/, ''));
  const blind = await portal.anOfficer('crime', 'inspector');
  assert.equal((await blind.browser.get('/console/oversight/looks')).status, 403);
  const urdu = await browser.get('/ur/console/oversight/looks');
  assert.doesNotMatch(urdu.words, /\b(People|list|When|Who|Looked|Older)\b/);
});

test('who answers a complaint too late sees what was said meanwhile, and every word of his stays', async () => {
  const { owner } = await anOrganisation(acting);
  const { complaint } = await aComplaint(acting, owner, deps.country);
  const [one, other] = [
    await portal.anOfficer('watch', 'oversight'),
    await portal.anOfficer('watch', 'oversight'),
  ];
  for (const { browser } of [one, other]) await browser.get(`/console/oversight/complaints/${complaint}`);
  const asked = await one.browser.sendOn({ text: 'Which office did you last hear from?' }, 1);
  assert.match(asked.words, /The complainant was asked\./);
  const typed = { outcome: 'upheld', text: 'The file lay in a drawer; it is on its way again.' };
  const stale = await other.browser.send(typed, 2);
  assert.equal(stale.status, 409);
  assert.match(
    stale.words,
    /What changed meanwhile .*The complainant was asked · .* Which office did you last hear/,
  );
  assert.match(
    stale.text,
    /<details[^>]* open[\s\S]*value="upheld" checked[\s\S]*<textarea[^>]*>\nThe file lay in a drawer/,
  );
  assert.match(
    (await other.browser.sendOn({}, 0)).words,
    /The complaint is answered/,
    'sent again, over what he read',
  );
  const gone = await one.browser.post(
    `/console/oversight/complaints/${complaint}`,
    new URLSearchParams([...asked.form(0).fields.filter(([name]) => name !== 'text'), ['text', typed.text]]),
  );
  assert.equal(gone.status, 409);
  assert.match(gone.words, /no longer possible.* Answered · .*What you typed The file lay in a drawer/);
});

test('a complaint is given to a named officer of oversight and taken back; the list says who has it', async () => {
  const { owner } = await anOrganisation(acting);
  const { complaint } = await aComplaint(acting, owner, deps.country);
  const at = `/console/oversight/complaints/${complaint}`;
  const { browser } = await portal.anOfficer('watch', 'oversight');
  const other = await portal.anOfficer('watch', 'oversight');
  const deaf = await portal.anOfficer('crime', 'oversight');
  const page = await browser.get(at);
  const give = [0, 1, 2, 3].find((n) => page.form(n).fields.some((field) => field.join('=') === 'act=give'))!;
  assert.doesNotMatch(page.text, new RegExp(deaf.officer), 'nobody of the agency is offered');
  const none = await browser.send({}, give);
  assert.equal(none.status, 422);
  assert.match(none.faults.join(), /Choose an officer of oversight outside the agency/);
  const given = await browser.sendOn({ to: other.officer }, give);
  assert.match(given.words, /The complaint was given to the officer\..* Given to an officer · /);
  const list = async (who: typeof browser, path = '') =>
    (await who.get(`/console/oversight/complaints${path}`)).words;
  assert.match(await list(other.browser), /Given to you \( ?1 ?\).* Crime Office You New/);
  assert.match(await list(other.browser, '?show=yours'), /EXC-\d{4}-\d{6}/);
  assert.match(await list(browser, '?show=yours'), /No open complaint was given to you/);
  assert.doesNotMatch(await list(deaf.browser), /EXC-/);
  const urdu = await browser.get(`/ur${at}`);
  assert.doesNotMatch(urdu.words, /\b(With|Give|Given|Take|officer|whom)\b/);
  const back = (await other.browser.get(at)).form(give + 1);
  assert.ok(back.fields.some((field) => field.join('=') === 'act=take-back'));
  assert.match((await other.browser.sendOn({}, give + 1)).words, /taken back\. Nobody has it now/);
  assert.match(await list(other.browser), /Given to you \( ?0 ?\).* Crime Office Nobody New/);
});

test('a complaint is heard outside its agency: acknowledged, answered, closed; reading it is recorded', async () => {
  const { owner } = await anOrganisation(acting);
  const { complaint } = await aComplaint(acting, owner, deps.country, {
    who: 'the tall one',
    kind: 'bribe',
    text: 'He asked for money to pass my file on to the next desk.',
  });
  const own = await portal.anOfficer('crime', 'oversight');
  assert.match((await own.browser.get('/console/oversight/complaints')).words, /No complaint waits/);
  assert.equal((await own.browser.get(`/console/oversight/complaints/${complaint}`)).status, 404);
  const { browser } = await portal.anOfficer('watch', 'oversight');
  assert.match(
    (await browser.get('/console/oversight/complaints')).words,
    /Money or a favour Crime Office Nobody New/,
  );
  const read = await browser.get(`/console/oversight/complaints/${complaint}`);
  assert.match(read.words, /the tall one.* He asked for money/);
  const looks = await db.rows(
    sql`select 1 from ledger.fact where type = 'ComplaintRead' and subject = ${complaint}`,
  );
  assert.equal(looks.length, 1);
  assert.match((await browser.get('/console/oversight/looks')).words, /Watch A complaint about an officer/);
  const hidden = (await own.browser.get('/console/oversight/looks')).words;
  assert.doesNotMatch(hidden, /A complaint/, 'its agency does not learn that there is one');
  await browser.get(`/console/oversight/complaints/${complaint}`);
  assert.match((await browser.sendOn({}, 0)).words, /Acknowledged\./);
  const bare = await browser.send({ text: 'no' }, 1);
  assert.equal(bare.status, 422);
  assert.ok(bare.faults.length >= 1);
  const answer = { outcome: 'upheld', text: 'The officer was relieved and the file passed on.' };
  assert.match((await browser.sendOn(answer, 1)).words, /The complaint is answered.*Upheld/);
  const closed = await browser.sendOn({ text: 'The relief was carried out on the same day.' }, 0);
  assert.match(closed.words, /The complaint is closed/);
  const urdu = await browser.get(`/ur/console/oversight/complaints/${complaint}`);
  assert.doesNotMatch(urdu.words, /\b(Complaint|Answered|Closed|Acknowledged|Upheld|About)\b/);
});
