import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { ids } from '../../../../tests/make/applications.ts';
import { aPaidDraft } from '../../../../tests/make/country.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Surfer } from '../../../../tests/make/surfer.ts';
import { openDraft, ownDraft, uploadsOf } from '../../../modules/applications/index.ts';
import { storedFile } from '../../../platform/files.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { documentsTexts } from './texts.ts';

const { db, done } = desk;
const portal = await aPortal(db, freshFolder());

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

const pdf = (text: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n% ${text}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function anEmptyDraft() {
  const own = await portal.anApplicant();
  const content = { people: [{ id: ids.director, nameLatin: 'Ada Example', nameUrdu: 'ایڈا' }] };
  const { application } = await done(portal.acting, own.owner, (act) =>
    openDraft(act, desk.pack, { kind: 'new', class: 'centre', licence: null, content }),
  );
  const path = `/my/applications/${application}/draft/documents`;
  const now = () => done(portal.acting, own.owner, (act) => ownDraft(act, application));
  return { ...own, application, path, now };
}

/** Sends the form of a page with files, as a browser without a script does. */
async function sendFiles(browser: Surfer, page: string, n: number, files: readonly [string, Buffer][]) {
  const { action, fields } = (await browser.open(page)).form(n);
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  for (const [name, bytes] of files)
    body.append('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  return browser.post(action!, body, { 'sec-fetch-site': 'same-origin' });
}

test('the list says what is wanted, of whom and why, and its limits before anything is sent', async () => {
  const { browser, path } = await anEmptyDraft();
  const { words, text } = await browser.open(path);
  assert.match(words, /at most 20 MB a file and 200 MB for the whole application/);
  assert.match(words, /Identity card : Ada Example Both sides, readable\. Missing Add/);
  assert.match(words, /Bank statement Missing Add .*May be added Bank letter Optional Add/);
  assert.match(text, /<script type="module" src="\/assets\/[^"]+\/upload\.js"><\/script>/);
});

test('a plain form sends several files of one kind; each is shown, replaced and removed', async () => {
  const { browser, path, now, application } = await anEmptyDraft();
  const add = `${path}/add?kind=id-copy&about=${ids.director}`;
  const sent = await sendFiles(browser, add, 0, [
    ['front.pdf', pdf('front')],
    ['back.pdf', pdf('back')],
  ]);
  assert.equal(sent.location, `${path}?added=1`);
  const seen = await browser.open(sent.location!);
  assert.match(
    seen.words,
    /It has arrived\..*Ada Example .*Attached Add .* front\.pdf 1 KB Replace front\.pdf Remove front\.pdf back\.pdf/,
  );
  const front = await browser.raw('GET', `/my/applications/${application}/files/${sha256(pdf('front'))}`);
  assert.equal(front.headers.get('content-type'), 'application/pdf');
  assert.match(front.headers.get('content-disposition')!, /^inline; filename="front\.pdf"/);
  assert.equal(front.headers.get('x-content-type-options'), 'nosniff');
  assert.match(front.headers.get('content-security-policy')!, /default-src 'none'/);
  assert.deepEqual(Buffer.from(await front.arrayBuffer()), pdf('front'));
  const replaced = await sendFiles(browser, `${add}&file=${sha256(pdf('front'))}`, 0, [
    ['new.pdf', pdf('new')],
  ]);
  assert.equal(replaced.status, 303);
  await browser.open(`${path}/remove?kind=id-copy&about=${ids.director}&file=${sha256(pdf('back'))}`);
  await browser.sendOn();
  assert.deepEqual(
    (await now()).content.documents?.map(({ file }) => file),
    [sha256(pdf('new'))],
  );
});

test('many files at once are named afterwards; what is not wanted goes', async () => {
  const { browser, path, now, application } = await anEmptyDraft();
  await sendFiles(browser, path, 0, [
    ['a.pdf', pdf('a')],
    ['b.pdf', pdf('b')],
    ['c.pdf', pdf('c')],
  ]);
  const { words } = await browser.open(path);
  assert.match(words, /Say what these are .*a\.pdf .*What is a\.pdf \?/);
  const what = (text: string, value: string) => ({ [`what/${sha256(pdf(text))}`]: value });
  await browser.sendOn({
    ...what('a', 'statement'),
    ...what('b', `id-copy/${ids.director}`),
    ...what('c', 'none'),
  });
  assert.deepEqual(
    (await now()).content.documents?.map(({ kind, about, file }) => [kind, about, file]).sort(),
    [
      ['id-copy', ids.director, sha256(pdf('b'))],
      ['statement', undefined, sha256(pdf('a'))],
    ],
  );
  assert.equal((await uploadsOf(db, application)).length, 2);
});

test('what is not taken is named with its reason, and the others stay', async () => {
  const { browser, path, now } = await anEmptyDraft();
  const script = Buffer.from(
    '%PDF-1.7\n1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
  );
  const seen = await sendFiles(browser, `${path}/add?kind=statement`, 0, [
    ['good.pdf', pdf('good')],
    ['bad.pdf', script],
  ]);
  assert.equal(seen.status, 422);
  assert.match(seen.faults[0]!, /^bad\.pdf: The PDF contains/);
  assert.equal((await now()).content.documents?.length, 1);
  const nothing = await sendFiles(browser, `${path}/add?kind=statement`, 0, []);
  assert.deepEqual(nothing.faults, ['Choose at least one file.']);
  assert.equal((await browser.open(`${path}/add?kind=poem`)).status, 422);
});

test('files of others do not exist, and a draft under review takes none', async () => {
  const mine = await anEmptyDraft();
  await sendFiles(mine.browser, `${mine.path}/add?kind=statement`, 0, [['mine.pdf', pdf('mine')]]);
  const { browser } = await portal.anApplicant();
  const file = `/my/applications/${mine.application}/files/${sha256(pdf('mine'))}`;
  for (const path of [mine.path, `${mine.path}/add?kind=statement`, file, file.replace('mine', 'x')])
    assert.equal((await browser.get(path)).status, 404, path);
  assert.equal((await mine.browser.get(`/my/applications/${mine.application}/files/x`)).status, 404);
  const made = await desk.underReview();
  const owner = await portal.signedIn(made.owner.principal, 'applicant', made.organisation);
  assert.equal((await owner.get(`/my/applications/${made.application}/draft/documents`)).status, 409);
  const draft = await aPaidDraft(desk.country);
  const other = await portal.signedIn(draft.owner.principal, 'applicant', draft.organisation);
  assert.equal((await other.get(`/my/applications/${draft.application}/draft/documents`)).status, 200);
});

test('files of a form count against the day; once it is spent the rest is refused in plain words and what came stays', async () => {
  const { browser, path, organisation, now } = await anEmptyDraft();
  const add = `${path}/add?kind=statement`;
  await sendFiles(browser, add, 0, [['first.pdf', pdf('first')]]);
  const { bytes } = (await db.row<{ bytes: number }>(
    sql`select bytes from upload_day where sender = ${organisation}`,
  ))!;
  assert.equal(bytes, pdf('first').length);
  await db.run(
    sql`update upload_day set bytes = ${portal.deps.files.bytesADay - 1} where sender = ${organisation}`,
  );
  const seen = await sendFiles(browser, add, 0, [
    ['last.pdf', pdf('last of the day')],
    ['more.pdf', pdf('one too many')],
  ]);
  assert.equal(seen.status, 422);
  assert.equal(seen.faults.length, 1);
  assert.match(
    seen.faults[0]!,
    /^more\.pdf: You have sent 2048 MB of files today, the most for one day\. Go on in \d+ hours?\.$/,
  );
  assert.deepEqual(
    (await now()).content.documents?.map(({ file }) => file),
    [sha256(pdf('first')), sha256(pdf('last of the day'))],
  );
  assert.equal(await storedFile(db, sha256(pdf('one too many'))), undefined);
});

test('in Urdu nothing is left in English but names and codes', async () => {
  const { browser, path } = await anEmptyDraft();
  await sendFiles(browser, path, 0, [['a.pdf', pdf('urdu')]]);
  for (const page of [path, `${path}/add?kind=id-copy&about=${ids.director}`]) {
    const { text } = await browser.open(`/ur${page}`);
    const bare = /<main[\s\S]*<\/main>/
      .exec(text)![0]
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/\u2066[^\u2069]*\u2069/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], page);
  }
  for (const [key, { ur }] of Object.entries(documentsTexts))
    if (!/^\{\w+\}: \{\w+\}$/.test(ur)) assert.match(ur, /[\u0600-\u06ff]/, key);
});
