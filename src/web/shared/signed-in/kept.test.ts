import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { ids } from '../../../../tests/make/applications.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { contentOf, type OwnDraft, saving, withDraft } from '../../../../tests/make/drafts.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Fields, Seen, Surfer } from '../../../../tests/make/surfer.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { keepForm, keptForm } from '../../../platform/kept-forms.ts';
import { sql } from '../../../platform/postgres/sql.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());
const { db, clock, deps } = portal;
const NATIONAL_ID = '9-999-1234567-8';
const FILE_MAX = 20 * 1024 * 1024;
const pdf = (text: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n% ${text}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

/** Sends a form and its files, as a browser does. */
function sent(
  browser: Surfer,
  seen: Seen,
  typed: Fields,
  files: readonly (readonly [string, string, Buffer])[] = [],
): Promise<Seen> {
  const { action, fields } = seen.form();
  const body = new FormData();
  for (const [name, value] of fields) if (!(name in typed)) body.append(name, value);
  for (const [name, value] of Object.entries(typed)) body.append(name, String(value));
  for (const [field, name, bytes] of files)
    body.append(field, new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  return browser.post(action!, body, { 'sec-fetch-site': 'same-origin' });
}

/** The session ends before the form arrives; the page that waits after signing in again. */
async function overtime(own: Pick<OwnDraft, 'owner' | 'organisation'>, send: () => Promise<Seen>) {
  clock.set(plusMs(clock.now(), 2 * DAY_MS));
  const lost = await send();
  const next = new URL(lost.location!, 'http://x').searchParams.get('next')!;
  assert.match(next, /^\/my\/kept\//);
  const back = await portal.signedIn(own.owner.principal, 'applicant', own.organisation);
  return { next, back, kept: await back.open(next) };
}

const stored = async () =>
  Buffer.concat(
    (
      await db.rows<{ sealed: Buffer }>(
        sql`select sealed from kept_form union all select sealed from kept_file`,
      )
    ).map(({ sealed }) => sealed),
  );

test('identity numbers and pasted lists are kept sealed, come back, and are gone once they were sent', async () => {
  const own = await withDraft(portal, { people: [{ id: ids.director, nameLatin: 'Ada Example' }] });
  const page = await own.browser.open(`${own.path}/people/0`);
  const one = saving({ nationalId: NATIONAL_ID, nameLatin: 'Ada Lovelace Example' });
  const { kept, back, next } = await overtime(own, () => sent(own.browser, page, one));
  assert.doesNotMatch(
    kept.words,
    new RegExp(NATIONAL_ID),
    'a number is not shown to whoever stands behind him',
  );
  assert.equal((await stored()).includes(NATIONAL_ID), false, 'nothing of it lies in clear');
  await back.sendOn();
  const [person] = (await contentOf(portal, own)).people ?? [];
  assert.deepEqual([person?.nationalId, person?.nameLatin], [NATIONAL_ID, 'Ada Lovelace Example']);
  assert.equal((await back.open(next)).status, 404);
  const lines = Array.from({ length: 400 }, (_, n) => `+9991777${1000 + n}, one, both`).join('\n');
  const anew = await back.open(`${own.path}/numbers/list`);
  const second = await overtime(own, () => sent(back, anew, { list: lines }));
  await second.back.sendOn();
  assert.equal((await contentOf(portal, own)).channels?.numbers?.length, 400);
  assert.equal((await stored()).length, 0);
});

test('files that were chosen are kept sealed, named, and sent along with the form', async () => {
  const own = await withDraft(portal);
  const page = await own.browser.open(`${own.path}/documents/add?kind=bank-letter`);
  const files = [
    ['file', 'letter of the bank.pdf', pdf('The bank says yes')],
    ['file', 'its back.pdf', pdf('The back of it')],
  ] as const;
  const { kept, back } = await overtime(own, () => sent(own.browser, page, {}, files));
  assert.match(kept.words, /Files that you chose; they are sent along letter of the bank\.pdf its back\.pdf/);
  assert.equal((await stored()).includes('The bank says yes'), false);
  const stranger = await withDraft(portal);
  const forged = kept.form().fields.filter(([name]) => name === '_kept');
  const theirs = await stranger.browser.open(`${stranger.path}/documents/add?kind=bank-letter`);
  await sent(stranger.browser, theirs, Object.fromEntries(forged));
  assert.equal((await contentOf(portal, stranger)).documents, undefined, 'of their owner alone');
  // the kept page itself is sent too late once more: its files stay with it
  const twice = await overtime(own, () => sent(back, kept, {}));
  assert.match(twice.kept.words, /they are sent along letter of the bank\.pdf/);
  assert.match((await twice.back.sendOn()).text, /letter of the bank\.pdf/);
  assert.equal((await contentOf(portal, own)).documents?.length, 2);
  assert.equal((await stored()).length, 0);
});

test('a file too large to be kept is named, so that it is chosen again; all else is there', async () => {
  const own = await withDraft(portal);
  const page = await own.browser.open(`${own.path}/documents/add?kind=bank-letter`);
  const files = [
    ['file', 'small.pdf', pdf('small')],
    ['file', 'large.pdf', Buffer.concat([pdf('large'), Buffer.alloc(FILE_MAX)])],
  ] as const;
  const { kept, back } = await overtime(own, () => sent(own.browser, page, {}, files));
  assert.match(kept.words, /sent along small\.pdf Choose these files again .*kept large\.pdf/);
  await back.sendOn();
  assert.equal((await contentOf(portal, own)).documents?.length, 1);
});

test('of one person the latest files are kept within their limit, and every form with what was typed', async () => {
  const { owner } = await portal.anApplicant();
  const bytes = Buffer.alloc(FILE_MAX);
  const file = (name: string) => ({ field: 'file', name, mediaType: 'application/pdf', bytes });
  const keep = (n: number) =>
    keepForm(
      db,
      deps.gate.key,
      owner.principal,
      { path: `/my/${n}`, fields: [['n', String(n)]], files: [file('a'), file('b')] },
      plusMs(clock.now(), n),
    );
  const secrets: string[] = [];
  for (let n = 0; n < 4; n++) secrets.push(await keep(n));
  const found = await Promise.all(secrets.map((one) => keptForm(db, deps.gate.key, owner.principal, one)));
  assert.deepEqual(
    found.map((form) => form?.files.map(({ kept }) => kept)),
    [
      [false, false],
      [true, true],
      [true, true],
      [true, true],
    ],
  );
  assert.deepEqual(found[0]?.fields, [['n', '0']]);
});

test('nothing failed behind the pages', () => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});
