import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { aMatch, aPlaza, aScreening, aTrace } from '../../../../tests/make/screened.ts';
import { decideMatch, matchesOf } from '../../../modules/screening/index.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, failures, deps } = review;
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
  const left = await browser.get('/console/screening');
  assert.match(left.words, /To decide 1 Decided 1 All 2/, 'counted over the whole queue');
  assert.match(left.words, /1 application, and no more/);
  assert.match(
    (await browser.get('/console/screening?show=decided')).words,
    /1 application, and no more.*99.8%.*Same/,
  );
  const urdu = await browser.get('/ur/console/screening?show=all');
  assert.match(urdu.words, /نیلا آسمان کالز Blue Sky Calls/, 'the Urdu name first');
  assert.doesNotMatch(urdu.words.replace(/Blue Sky Calls/g, ''), /\b(the|is|same|shared|Likelihood|bank)\b/i);
});

test('a calibration moves every likelihood of the queue at once and says so; the order stays', async () => {
  const { browser } = await deskOf('security');
  const before = await browser.get('/console/screening?show=all');
  const shares = (text: string) => [...text.matchAll(/([\d.]+)%/g)].map(([, share]) => Number(share));
  const few = await browser.get('/console/screening/calibration');
  assert.match(few.words, /Decided so far: 1 the same, 0 different\. At least 20/);
  assert.doesNotMatch(few.text, /Let the decisions move/);
  const { actor } = await deskOf('crime');
  for (let n = 0; n < 40; n++) {
    const made = await inReview();
    const bits = n % 5 === 0 ? 8 : n < 20 ? 9 : 7;
    await aScreening(acting, made, [aMatch(4, { kind: 'past', traces: [aTrace({ bits })] })]);
    const view = await matchesOf(db, deps.country.agencies, actor, clock.now(), made.application);
    if (!view || 'refused' in view) throw new Error('no view');
    const { match, evidence } = view.matches[0]!;
    const decision = n < 20 ? 'same' : 'different';
    const input = {
      application: made.application,
      match,
      evidence,
      decision,
      reason: 'I looked at both.',
    } as const;
    await done(acting, actor, (act) => decideMatch(act, deps.country.agencies, input));
  }
  assert.match(
    (await browser.get('/console/screening/calibration')).words,
    /Decided so far: 21 the same, 20 different/,
  );
  assert.equal((await browser.send({})).status, 303);
  const after = await browser.get('/console/screening?show=all');
  assert.match(after.words, /Since 23 November 2026 the likelihoods follow what people decided/);
  const [was, is] = [shares(before.text), shares(after.text)];
  assert.equal(is.length, was.length);
  assert.notDeepEqual(is, was);
  assert.deepEqual(
    is,
    is.toSorted((a, b) => b - a),
  );
  assert.equal(
    (await (await deskOf('watch', 'oversight')).browser.get('/console/screening/calibration')).status,
    403,
  );
  const urdu = await browser.get('/ur/console/screening/calibration');
  assert.doesNotMatch(urdu.words, /\b(the|is|same|Likelihood|decided|now)\b/i);
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
