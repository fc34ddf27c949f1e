import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview } from '../../../../tests/make/review.ts';
import { longJobsOfHouse } from '../jobs/running.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { deskOf, failures, deps } = review;
after(() => assert.deepEqual(failures(), []));

const LISTS = '/console/screening/lists';
const entity = (id: string, name: string, more: object = {}) =>
  JSON.stringify({ id, schema: 'Person', properties: { name: [name], ...more } });

type Browser = Awaited<ReturnType<typeof deskOf>>['browser'];

async function sendList(
  browser: Browser,
  text: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
) {
  const own = (await browser.get(`${LISTS}/import`)).form().fields;
  const form = new FormData();
  const typed = { name: 'Sanctions', source: 'example.org', dated: '2026-11-20', format: 'ftm', ...more };
  for (const [name, value] of own) if (!(name in typed)) form.append(name, value);
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  form.append('file', new Blob([text as string]), 'list.jsonl');
  return browser.post(`${LISTS}/import`, form);
}

test('without a list the page says what to do, and who keeps none sees no way to take one in', async () => {
  const { browser } = await deskOf('security');
  const seen = await browser.get(LISTS);
  assert.match(
    seen.words,
    /No list was taken in yet.*Take in a list.*Nobody and nothing stands on an own list yet/,
  );
  const outside = (await deskOf('watch', 'oversight')).browser;
  for (const path of ['', '/import', '/own']) assert.equal((await outside.get(LISTS + path)).status, 403);
  const inspector = (await deskOf('security', 'inspector')).browser;
  assert.equal((await inspector.get(`${LISTS}/import`)).status, 403);
});

test('each edition is told apart from the one before, with its source, its date and what could not be read', async () => {
  const { browser } = await deskOf('security');
  const first = await sendList(
    browser,
    [entity('a', 'Ada One'), entity('b', 'Bob Two'), 'not json'].join('\n'),
  );
  assert.equal(first.status, 303);
  const one = await browser.get(first.location!);
  assert.match(
    one.words,
    /Edition 1 was taken in: 2 added, 0 changed, 0 removed, 1 lines not read.*Lines not read: 3/,
  );
  const second = await sendList(
    browser,
    [entity('a', 'Ada One', { birthDate: ['1980'] }), entity('c', 'Cid Three')].join('\n'),
    { dated: '2026-11-22' },
  );
  const two = await browser.get(second.location!);
  assert.match(
    two.words,
    /What edition 2 changed .*Changed a Ada One Born — 1980 Removed b .*Bob Two Added c .*Cid Three/,
  );
  assert.match(
    (await browser.get(`${second.location!.split('?')[0]}?edition=1`)).words,
    /What edition 1 changed .*Added a .*Added b/,
  );
  const again = await sendList(
    browser,
    [entity('a', 'Ada One', { birthDate: ['1980'] }), entity('c', 'Cid Three')].join('\n'),
    { dated: '2026-11-23' },
  );
  assert.match((await browser.get(again.location!)).words, /edition that is here already/);
  const urdu = await browser.get(`/ur${second.location!.split('?')[0]}`);
  assert.doesNotMatch(urdu.words, /\b(Edition|Added|Changed|Born|Source|Names)\b/);
});

test('a file that is no list is refused beside its field, and what was typed is kept', async () => {
  const { browser } = await deskOf('security');
  const wrong = await sendList(browser, 'name\nAda', { dated: '2027-01-01' });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrong.faults, [
    'This day is still to come.',
    'No entry could be read at the beginning of this file. Is the format right?',
  ]);
  assert.match(wrong.text, /value="Sanctions"/);
  const bytes = await sendList(browser, new Uint8Array([0xff, 0xfe, 0x00]));
  assert.deepEqual(bytes.faults, ['This file is no text in UTF-8.']);
  const table = await sendList(browser, 'id,name,iban\nx,Dan Four,XE1;XE2\n', {
    format: 'csv',
    name: 'Mules',
  });
  assert.equal(table.status, 303);
});

test('a large list is taken in behind a page that shows how far it is', async () => {
  const { browser } = await deskOf('security');
  const lines = Array.from({ length: 9_000 }, (_, i) => entity(`l${i}`, `Person Number ${i}`));
  const sent = await sendList(browser, lines.join('\n'), { name: 'Large' });
  assert.match(sent.location!, /^\/console\/jobs\//);
  await longJobsOfHouse(deps).wake();
  const job = await browser.get(sent.location!);
  assert.match(job.words, /Taking in a watch list.*Done .*9000 rows|9,000 rows/);
  const file = await browser.get(`${sent.location}/file`);
  assert.match(file.text, /Large,true,9000,9000,0,0,0,1,/);
  assert.match((await browser.get(LISTS)).words, /Large example\.org 20 November 2026 1 9,000/);
});

test('an own entry has its role, its outcome and its day to drop off; who it is is read on record', async () => {
  const { browser } = await deskOf('crime');
  await browser.get(`${LISTS}/own`);
  const bare = await browser.send({
    list: 'raids',
    role: 'agent',
    outcome: 'pending',
    from: '1 11 2026',
    drops: '1 10 2026',
    instrument: 'Memo 7',
  });
  assert.deepEqual(bare.faults, ['Drops off on: It cannot drop off before it begins.']);
  const nobody = await browser.send({ drops: '1 11 2027' });
  assert.deepEqual(nobody.faults, [
    'Name of the person: Say who or what it is: a person, a company, a device or an account.',
  ]);
  const made = await browser.sendOn({ name: 'Eve Five', imei: '356938035643809' });
  assert.match(
    made.words,
    /The entry was recorded.*Raids Agent Pending 1 November 2026 1 November 2027 Counts/,
  );
  assert.doesNotMatch(made.text, /Eve Five/);
  const before = (await review.factsOf('SensitiveRead')).length;
  const path = /href="([^"]+\/lists\/own\/[0-9a-f-]{36})"/.exec(made.text)![1]!;
  const seen = await browser.get(path);
  assert.match(seen.words, /Name of the person Eve Five .*356938035643809 .*Memo 7/);
  assert.equal((await review.factsOf('SensitiveRead')).length, before + 1);
  const noted = await browser.sendOn({ outcome: 'acquitted', instrument: 'Judgment 9' });
  assert.match(noted.words, /The outcome was noted.*Acquitted .*Does not count/);
});
