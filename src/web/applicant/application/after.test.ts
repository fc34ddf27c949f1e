import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import type { AnApplication } from '../../../../tests/make/country.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { saving } from '../../../../tests/make/drafts.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { noticeRefusal, reconsider, requestInformation } from '../../../modules/applications/index.ts';

const { db, acting, done, second } = desk;
const portal = await aPortal(db, freshFolder());
const as = ({ owner, organisation }: Pick<AnApplication, 'owner' | 'organisation'>) =>
  portal.signedIn(owner.principal, 'applicant', organisation);
const pathOf = ({ application }: { readonly application: string }, more = '') =>
  `/my/applications/${application}${more}`;

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

async function asked() {
  const made = await desk.underReview();
  const { application } = made;
  await done(acting, await desk.officer('crime'), desk.asking(application));
  await done(acting, await desk.officer('telecom'), (act) =>
    requestInformation(act, desk.pack, {
      application,
      items: [{ field: '/people/0/phone', text: 'Is this number right?' }],
      justification: null,
    }),
  );
  return { ...made, browser: await as(made) };
}

async function noticed(made: AnApplication): Promise<void> {
  const { application } = made;
  const { first, pack } = desk;
  await done(acting, first, (act) => reconsider(act, pack, { application, reason: 'Look again.' }));
  await desk.speak('crime', made, desk.OBJECTION);
  await desk.decidedJointly(await desk.joint(made));
  const notice = { application, grounds: ['untrue'], reasons: 'The lease is not yours.' };
  await done(acting, first, (act) => noticeRefusal(act, pack, notice));
}

test('the picture of the time an application took has the same rows as its table, with the due dates', async () => {
  const made = await desk.underReview();
  const browser = await as(made);
  const { text, words } = await browser.open(pathOf(made));
  const svg = /<svg viewBox[\s\S]*?<\/svg>/.exec(text.slice(text.indexOf('sanad-spans')))![0];
  assert.match(svg, /role="img" aria-label="[^"]+"/);
  for (const name of ['Intake', 'Telecom Office', 'Crime Office', 'Security Office'])
    assert.ok(svg.includes(`>${name}</text>`), name);
  assert.match(words, /Who From Until Working days Intake 23 November 2026 23 November 2026 0/);
  assert.match(words, /Crime Office 23 November 2026 Now due \d+ December 2026/);
  assert.doesNotMatch(svg, /style=|<script/);
});

test('only what was asked stands on the page of a request, with its present value, and all is answered together', async () => {
  const { browser, application, content } = await asked();
  const own = await browser.open(pathOf({ application }));
  assert.ok(own.text.includes(`href="${pathOf({ application }, '/answer')}"`));
  const list = await browser.open(pathOf({ application }, '/answer'));
  assert.match(list.words, /What agents say first Crime Office asks, until 7 December 2026 Not answered yet/);
  assert.match(list.words, /Person 1 \(Ada Example\) · Telephone Telecom Office asks/);
  const [script, phone] = [...list.text.matchAll(/href="([^"]+\/answer\/[0-9a-f-]+-\d+)"/g)].map(
    ([, to]) => to!,
  );
  const page = await browser.open(script!);
  assert.match(page.words, /Please add it\./);
  const names = page.form().fields.map(([name]) => name);
  assert.ok(names.includes('value') && !names.includes('nameLatin'));
  const next = await browser.sendOn({ value: 'Good day, this is Blue Sky.' });
  assert.match(next.words, /Is this number right\?/);
  assert.ok(next.text.includes(`value="${content.people![0]!.phone}"`), 'the present value stands there');
  const check = await browser.open(pathOf({ application }, '/answer/check'));
  assert.match(check.words, /What agents say first .*Good day, this is Blue Sky/);
  assert.match(check.words, /One thing is not answered yet/);
  assert.throws(() => check.form(), 'and cannot be sent');
  await browser.open(phone!);
  const back = await browser.sendOn({ answer: 'It is, as of today.' });
  assert.match(back.words, /Answered .*Answered .*Check and send/);
  const ready = await browser.open(pathOf({ application }, '/answer/check'));
  assert.match(ready.words, /What you answer .*Is this number right\? It is, as of today\./);
  const sent = await browser.sendOn();
  assert.match(
    sent.words,
    /Your answer was sent as version 2 \..*A version was submitted\. Place in the application: Person 1 · Telephone It is, as of today\./,
  );
  assert.equal((await desk.applicationNow(application)).version, 2);
  assert.equal((await browser.get(pathOf({ application }, '/answer'))).status, 409);
});

test('a wrong value is shown back beside its input and is not lost', async () => {
  const { browser, application } = await asked();
  const list = await browser.open(pathOf({ application }, '/answer'));
  const phone = [...list.text.matchAll(/href="([^"]+\/answer\/[0-9a-f-]+-\d+)"/g)][1]![1]!;
  await browser.open(phone);
  const seen = await browser.send({ value: 'no number', answer: 'I try.' });
  assert.equal(seen.status, 422);
  assert.equal(seen.faults.length, 1);
  assert.match(seen.text, /no number/);
  assert.match(seen.text, /I try\./);
});

test('a part with pages of its own is opened without losing what was typed, and leads back to what was asked', async () => {
  const made = await desk.underReview();
  const { application } = made;
  const items = [{ field: '/accounts', text: 'Whose account is this?' }];
  await done(acting, await desk.officer('telecom'), (act) =>
    requestInformation(act, desk.pack, { application, items, justification: null }),
  );
  const browser = await as(made);
  const list = await browser.open(pathOf({ application }, '/answer'));
  const [, item] = /href="([^"]+\/answer\/[0-9a-f-]+-\d+)"/.exec(list.text)!;
  await browser.open(item!);
  const part = await browser.sendOn(saving({ answer: 'It is the company’s own.' }, 'open'));
  assert.equal(part.heading, 'Bank accounts');
  const back = await browser.open(/href="([^"]+\/after\/accounts)"/.exec(part.text)![1]!);
  assert.match(back.location ?? back.heading, /\/answer$|Answer for application/);
  assert.match((await browser.open(item!)).text, /It is the company’s own\./);
});

test('a notice of refusal is answered in words and with documents, once', async () => {
  const made = await desk.inDecision(desk.OBJECTION);
  const browser = await as(made);
  assert.equal((await browser.get(pathOf(made, '/notice'))).status, 409);
  await noticed(made);
  const own = await browser.open(pathOf(made));
  assert.match(own.words, /Read the notice and answer it/);
  const page = await browser.open(pathOf(made, '/notice'));
  assert.match(page.words, /Nothing is decided yet\. .*Untrue statements The lease is not yours\./);
  assert.ok(!page.text.includes('forged'));
  assert.deepEqual((await browser.send({ answer: '' })).faults, ['Write your answer.']);
  const { fields } = (await browser.open(pathOf(made, '/notice'))).form();
  const send = (answer: string, more: readonly (readonly [string, string | File])[]) => {
    const form = new FormData();
    for (const [name, value] of fields) if (name !== 'answer') form.append(name, value);
    form.append('answer', answer);
    for (const [name, value] of more) form.append(name, value);
    return browser.post(pathOf(made, '/notice'), form, { 'sec-fetch-site': 'same-origin' });
  };
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  const short = await send('', [['file', new File([pdf], 'deed.pdf', { type: 'application/pdf' })]]);
  const [, kept] = /name="documents" type="checkbox" value="([0-9a-f]{64})" checked/.exec(short.text) ?? [];
  assert.ok(kept, 'the file that came is offered again, chosen');
  assert.match(short.words, /deed\.pdf/);
  const sent = await send('The lease is mine: see the deed.', [['documents', kept]]);
  assert.equal(sent.status, 303, sent.faults.join());
  assert.match((await browser.open(sent.location!)).words, /Your answer to the notice was sent/);
  const fact = (await desk.factsNow(made.application)).findLast(({ type }) => type === 'RefusalAnswered');
  assert.ok(fact?.type === 'RefusalAnswered');
  assert.deepEqual(fact.data.documents, [kept]);
  assert.throws(() => page.form(5));
  assert.match((await browser.open(pathOf(made, '/notice'))).words, /You have answered this notice/);
});

test('a refusal is read as a letter: grounds, reasons, what was answered, and what can be done until when', async () => {
  const made = await desk.answeredRefusal();
  const browser = await as(made);
  assert.equal((await browser.get(pathOf(made, '/decision'))).status, 404);
  await done(acting, second, desk.approving(made, await desk.proposedRefusal(made)));
  const { words, text } = await browser.open(pathOf(made, '/decision'));
  assert.match(words, /Telecom Office Decided on 23 November 2026/);
  assert.match(words, /Your application is refused .*Untrue statements .*The lease is not yours\. .*It is\./);
  assert.match(
    words,
    /Ask for another look before Telecom Office · until 23 December 2026 Calls Act, section 3/,
  );
  assert.match(words, /Petition before Court of Exampleland · no fixed period/);
  assert.ok(!text.includes('forged') && !text.includes('As noticed'));
});

test('an application is withdrawn once its applicant is told what comes back and is sure', async () => {
  const made = await desk.underReview();
  const browser = await as(made);
  const page = await browser.open(pathOf(made, '/withdraw'));
  assert.match(page.words, /Processing fee \( XEC 10\.00 \): 50 per cent is paid back/);
  assert.deepEqual((await browser.send({})).faults, ['Say that you want to withdraw it.']);
  assert.equal((await desk.applicationNow(made.application)).state, 'agency-review');
  const gone = await browser.sendOn({ sure: 'yes' });
  assert.match(gone.words, /The application was withdrawn\./);
  assert.equal((await desk.applicationNow(made.application)).state, 'withdrawn');
  assert.equal((await browser.get(pathOf(made, '/withdraw'))).status, 409);
});

test('none of these pages of somebody else’s application is found', async () => {
  const { application } = await asked();
  const browser = await as(await anOrganisation(portal.acting));
  for (const more of ['/answer', '/answer/check', '/answer/x', '/notice', '/decision', '/withdraw'])
    assert.equal((await browser.get(pathOf({ application }, more))).status, 404, more);
});

test('the pages in Urdu have nothing left in English but what was written so', async () => {
  const { browser, application } = await asked();
  const list = await browser.open(pathOf({ application }, '/answer'));
  const items = [...list.text.matchAll(/href="([^"]+\/answer\/[0-9a-f-]+-\d+)"/g)].map(([, to]) => to!);
  const addresses = ['', '/answer', '/answer/check', '/withdraw'].map((more) =>
    pathOf({ application }, more),
  );
  for (const address of [...addresses, ...items]) {
    const { text, status } = await browser.open(`/ur${address}`);
    assert.equal(status, 200, address);
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    const bare = main
      .replace(/<textarea[\s\S]*?<\/textarea>/g, '')
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], address);
  }
});

test('whoever was found not in order reads why, until when, and asks once more', async () => {
  const made = await desk.provisionallyGranted();
  await desk.foundUnfit(made, { met: 'The watchman' });
  const browser = await as(made);
  const { text, words } = await browser.open(pathOf(made));
  const [point] = desk.pack.applications.inspections.checklist;
  assert.ok(words.includes(`${point!.text.en} No Another door.`), words);
  assert.match(words, /What the inspector wrote Nobody works there\./);
  assert.match(words, /The last day of your provisional licence is \d+ \w+ \d{4}/);
  assert.doesNotMatch(text, /watchman/);
  const sent = await browser.sendOn();
  assert.match(sent.words, /The office knows .* inspected again/);
  assert.match(sent.words, /You asked for another inspection on/);
  assert.doesNotMatch(sent.words, /Ask for another inspection/);
  assert.match((await browser.open(`/ur${pathOf(made)}`)).text, /معائنے میں کیا درست نہیں پایا گیا/);
  const stranger = await as(await desk.underReview());
  assert.equal((await stranger.open(pathOf(made))).status, 404);
});
