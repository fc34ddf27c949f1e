import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import {
  acknowledgeComplaint,
  answerComplaint,
  askComplainant,
  complaintsFor,
} from '../../../modules/conduct/index.ts';
import { complaintTexts } from './texts.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
const { acting, deps } = portal;
const { actor: watch } = await portal.anOfficer('watch', 'oversight');

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

const TYPED = {
  agency: 'telecom',
  kind: 'bribe',
  who: 'Mr Blank',
  happenedOn: '20 11 2026',
  text: 'He asked for money before he would look at it.',
};

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

async function complained(more: Partial<typeof TYPED> = {}) {
  const own = await portal.anApplicant();
  await own.browser.open('/my/complaints/new');
  const sent = await own.browser.send({ ...TYPED, ...more });
  assert.equal(sent.status, 303, sent.faults.join());
  const path = sent.location!.split('?')[0]!;
  return { ...own, path, complaint: path.split('/').at(-1)!, seen: await own.browser.open(sent.location!) };
}

test('somebody who complained of nothing is told who hears a complaint, and how to make one', async () => {
  const { browser } = await portal.anApplicant();
  const { words, text } = await browser.open('/my/complaints');
  assert.match(words, /Nobody of that agency learns of your complaint/);
  assert.match(words, /You have made no complaint/);
  assert.ok(text.includes('href="/my/complaints/new"'));
});

test('what is missing in a complaint stands beside its field, and what was typed is kept', async () => {
  const { browser } = await portal.anApplicant();
  await browser.open('/my/complaints/new');
  const seen = await browser.send({ who: 'Mr Blank', happenedOn: '20 11 2026', text: 'Bad.' });
  assert.equal(seen.status, 422);
  assert.deepEqual(seen.faults, [
    'Choose the agency that the complaint is about.',
    'Choose what the complaint is about.',
    'Say more: at least 20 characters.',
  ]);
  assert.match(seen.text, /value="Mr Blank"/);
  const unreal = await browser.send({ ...TYPED, happenedOn: '31 2 2026' });
  assert.deepEqual(unreal.faults, ['Enter a real date: day, month and year.']);
});

test('a complaint goes to oversight outside the agency, and its own page says what happens next', async () => {
  const { seen, complaint } = await complained();
  assert.match(seen.words, /The complaint was sent to oversight\. Its number is EXC-2026-\d{6}/);
  assert.match(seen.words, /Oversight says by 26 November 2026 that it has your complaint/);
  assert.match(seen.words, /Telecom Office Mr Blank .*He asked for money/);
  const heard = await complaintsFor(db, watch, {}, null, 50);
  assert.ok(heard.some(({ id }) => id === complaint));
});

test('evidence comes with a complaint, survives a fault in another field, and is opened again', async () => {
  const { browser } = await portal.anApplicant();
  const token = (await browser.open('/my/complaints/new')).form().fields;
  const form = new FormData();
  for (const [name, value] of token) if (!(name in TYPED)) form.append(name, value);
  for (const [name, value] of Object.entries({ ...TYPED, text: 'Bad.' })) form.append(name, value);
  form.append('evidence', new File([PDF], 'receipt.pdf', { type: 'application/pdf' }));
  form.append('evidence', new File(['not a picture'], 'x.png', { type: 'image/png' }));
  const refused = await browser.post('/my/complaints/new', form, { 'sec-fetch-site': 'same-origin' });
  assert.equal(refused.status, 422);
  assert.ok(refused.faults.some((text) => text.startsWith('x.png')));
  const here = refused.form().fields.find(([name]) => name === 'here')![1];
  const again = new URLSearchParams(refused.form().fields.filter(([name]) => !(name in TYPED)));
  for (const [name, value] of Object.entries(TYPED)) again.append(name, value);
  assert.ok(again.getAll('here').includes(here));
  const sent = await browser.post('/my/complaints/new', again, { 'sec-fetch-site': 'same-origin' });
  const page = await browser.open(sent.location!);
  const [, file] = /href="(\/my\/complaints\/[^"]+\/files\/[0-9a-f]{64})"/.exec(page.text)!;
  const opened = await browser.get(file!);
  assert.equal(opened.headers.get('content-type'), 'application/pdf');
  assert.match(opened.headers.get('content-disposition')!, /^attachment; filename="receipt\.pdf"/);
  const stranger = await portal.anApplicant();
  assert.equal((await stranger.browser.get(file!)).status, 404);
});

test('what oversight asks is answered on the page, and its answer read there', async () => {
  const { browser, path, complaint } = await complained();
  const { country } = deps;
  await done(acting, watch, (act) => acknowledgeComplaint(act, country, { complaint }));
  assert.match((await browser.open(path)).words, /Oversight answers by 22 January 2027/);
  const text = 'On which day was it, and in which room?';
  await done(acting, watch, (act) => askComplainant(act, country, { complaint, text }));
  assert.match((await browser.open(path)).words, /Waiting for you .*On which day was it/);
  assert.deepEqual((await browser.send({ text: 'Monday' })).faults, ['Say more: at least 20 characters.']);
  const replied = await browser.sendOn({ text: 'On Monday, in the room on the right.' });
  assert.match(replied.words, /Your answer was sent\. .*in the room on the right/);
  const answer = { complaint, outcome: 'upheld', text: 'It was so, and he was moved.' } as const;
  await done(acting, watch, (act) => answerComplaint(act, country, answer));
  const { words } = await browser.open(path);
  assert.match(words, /Upheld .*Oversight answered: It was so, and he was moved/);
  assert.doesNotMatch(words, /Take the complaint back/);
});

test('a complaint is taken back with a reason, and stays on record', async () => {
  const { browser, path } = await complained();
  const page = await browser.open(`${path}/withdraw`);
  assert.match(page.words, /Nobody may make you do this/);
  assert.equal((await browser.send({ text: '' })).status, 422);
  const gone = await browser.sendOn({ text: 'I was told that it would harm me.' });
  assert.match(gone.words, /The complaint was taken back\. .*stays on record/);
});

test('a complaint of somebody else, of nobody and no id are one page: not found', async () => {
  const { path } = await complained();
  const { browser } = await portal.anApplicant();
  for (const address of [path, `${path}/withdraw`, '/my/complaints/x'])
    assert.equal((await browser.get(address)).status, 404, address);
});

test('the pages of complaints in Urdu have nothing left in English but what was written so', async () => {
  const { browser, path } = await complained();
  for (const address of ['/my/complaints', '/my/complaints/new', path, `${path}/withdraw`]) {
    const { text } = await browser.open(`/ur${address}`);
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    const bare = main
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], address);
  }
  for (const [key, { ur }] of Object.entries(complaintTexts)) assert.match(ur, /[\u0600-\u06ff]/, key);
});
