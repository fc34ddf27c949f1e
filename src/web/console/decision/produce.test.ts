import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import type { Surfer } from '../../../../tests/make/surfer.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { nameDecider, publishSealingKey } from '../../../modules/agencies/index.ts';
import { type ForBench, viewApplication } from '../../../modules/applications/index.ts';
import { openText } from '../../../platform/sealed-text.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, deps } = review;
const PASS = 'five words that nobody guesses';
const SECRET = 'The source sits at the second desk.';
const PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

async function keyed(desk: Awaited<ReturnType<typeof deskOf>>): Promise<void> {
  const key = await deps.vault.create(PASS);
  assert.ok(!isRefusal(key));
  const published = { officer: desk.officer, publicKey: key.publicKey };
  await done(acting, desk.actor, (act) => publishSealingKey(act, published));
}

async function sent(browser: Surfer, path: string, fields: Record<string, string>, order?: Uint8Array) {
  const body = new FormData();
  for (const [name, value] of (await browser.get(path)).form().fields)
    if (!(name in fields) && name !== 'order') body.append(name, value);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (order)
    body.append('order', new File([new Uint8Array(order)], 'order.pdf', { type: 'application/pdf' }));
  return browser.post(path, body, { 'sec-fetch-site': 'same-origin' });
}

test('an agency opens its sealed reasons to a bench on a court’s order, and to nobody on the page', async () => {
  const made = await inReview();
  const path = `${reviewPath(made)}/acts/produce`;
  const [reader, head] = [await deskOf('crime', 'supervisor'), await deskOf('telecom', 'approver')];
  for (const desk of [reader, head]) await keyed(desk);
  await done(acting, undefined, (act) =>
    nameDecider(act, exampleland.agencies, { officer: head.officer, from: clock.now(), until: null }),
  );
  const empty = await reader.browser.get(path);
  assert.equal(empty.status, 200);
  assert.match(empty.words, /Your agency has given no sealed reasons on this version/);
  const writer = await deskOf('crime');
  await writer.browser.get(`${reviewPath(made)}/acts/opinion`);
  await writer.browser.send({
    verdict: 'objection',
    grounds: ['untrue'],
    reasons: '',
    sealedReasons: SECRET,
  });
  await writer.browser.send({ step: 'send', sealedReasons: SECRET });
  assert.match(
    (await head.browser.get(path)).words,
    /no sealed reasons/,
    'the decider’s agency sealed nothing',
  );
  const bench = await deps.vault.create('the bench keeps its own words');
  assert.ok(!isRefusal(bench));
  const [court] = deps.country.courts.courts;
  const typed = {
    court: court!.code,
    caseNumber: 'W.P. 7/2026',
    reasons: 'Ordered to be laid before the bench.',
    publicKey: bench.publicKey,
    passphrase: PASS,
  };
  const { browser } = reader;
  const bare = await sent(browser, path, { ...typed, court: '', publicKey: '' });
  assert.equal(bare.status, 422);
  assert.equal(bare.faults.length, 3, bare.faults.join());
  assert.ok(bare.text.includes('W.P. 7/2026') && !bare.text.includes(PASS), 'input kept but the passphrase');
  const unlike = await sent(browser, path, { ...typed, publicKey: 'short' }, PDF);
  assert.match(unlike.faults.join(), /X25519/);
  const [, kept] = /name="orderHash"[^>]*value="([0-9a-f]{64})"/.exec(unlike.text)!;
  const wrong = await sent(browser, path, { ...typed, passphrase: 'other words entirely', orderHash: kept! });
  assert.match(wrong.faults.join(), /passphrase/i);
  const given = await sent(browser, path, { ...typed, orderHash: kept! });
  assert.equal(given.status, 200, given.words);
  assert.doesNotMatch(given.text, /second desk/);
  const [, file] = /href="data:application\/json;base64,([^"]+)"/.exec(given.text)!;
  const { place, sealed } = JSON.parse(Buffer.from(file!, 'base64').toString()) as ForBench;
  const key = await deps.vault.unlock(bench.keyId, 'the bench keeps its own words');
  assert.ok(!isRefusal(key));
  const opened = openText(sealed, bench.keyId, key, place);
  assert.equal(!isRefusal(opened) && opened.text, SECRET);
  const view = await viewApplication(db, reader.actor, made.application);
  assert.ok(!isRefusal(view) && view.history.some(({ type }) => type === 'SealedReasonsProduced'));
  const urdu = await browser.get(`/ur${path}`);
  assert.match(urdu.words, /بنچ کی عوامی کلید/);
  assert.deepEqual(review.failures(), []);
});
