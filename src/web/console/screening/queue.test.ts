import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { aMatch, aPlaza, aScreening, aTrace } from '../../../../tests/make/screened.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, deskOf, inReview, failures } = review;
after(() => assert.deepEqual(failures(), []));

test('an empty queue says when it fills', async () => {
  const { browser } = await deskOf('security');
  assert.match(
    (await browser.get('/console/screening')).words,
    /No open application waits.*screened as it is submitted/,
  );
  assert.match(
    (await browser.get('/console/screening?show=decided')).words,
    /Nobody has decided a match yet/,
  );
});

test('the likeliest stands first with its reasons; what is decided leaves what waits, in honest counts', async () => {
  const weak = await inReview();
  await aScreening(acting, weak, [aMatch(2, { traces: [aPlaza] })]);
  const strong = await inReview();
  await aScreening(acting, strong, [
    aMatch(1, {
      traces: [aTrace(), aTrace({ kind: 'imei', group: 'equipment', value: '1', full: 10, bits: 10 })],
    }),
  ]);
  const { browser } = await deskOf('security');
  const seen = await browser.get('/console/screening');
  assert.match(seen.words, /2 applications, and no more/);
  assert.match(
    seen.words,
    /99.8% \+13\.0 .*EXL-2025-000001 .*Money \+11\.0 : a bank account is the same Equipment \+10\.0 : an IMEI is the same .*To decide.*2% −8\.0 .*Nothing of it counts/,
  );
  await browser.get(`${reviewPath(strong)}/screening`);
  assert.equal(
    (await browser.send({ decision: 'same', reason: 'The same devices and the same account.' })).status,
    303,
  );
  assert.match((await browser.get('/console/screening')).words, /1 application, and no more/);
  assert.match(
    (await browser.get('/console/screening?show=decided')).words,
    /1 application, and no more.*99.8%.*Same/,
  );
  const urdu = await browser.get('/ur/console/screening?show=all');
  assert.doesNotMatch(urdu.words.replace(/Blue Sky Calls/g, ''), /\b(the|is|same|shared|Likelihood|bank)\b/i);
});

test('pages go on where the one before ended, and a place that nobody knows leads to the first', async () => {
  for (let n = 0; n < 22; n++)
    await aScreening(acting, await inReview(), [aMatch(3, { traces: [aTrace({ bits: 9 - n / 10 })] })]);
  const { browser } = await deskOf('security');
  const first = await browser.get('/console/screening');
  assert.match(first.words, /20 applications on this page; more follow/);
  const next = /rel="next" href="([^"]+)"/.exec(first.text)![1]!.replaceAll('&amp;', '&');
  const second = await browser.get(next);
  assert.match(second.words, /3 applications on this last page/);
  const ids = (text: string) =>
    [...text.matchAll(/applications\/([0-9a-f-]{36})\/screening/g)].map(([, id]) => id);
  assert.equal(new Set([...ids(first.text), ...ids(second.text)]).size, 23);
  assert.equal((await browser.get('/console/screening?after=x~y&show=z')).status, 200);
  const outside = (await deskOf('watch', 'oversight')).browser;
  assert.equal((await outside.get('/console/screening')).status, 403);
});
