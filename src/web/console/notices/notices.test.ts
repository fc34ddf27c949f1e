import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { assignWork } from '../../../modules/desks/index.ts';

const review = await aReview(await freshDatabase());
const chief = await review.deskOf('crime', 'supervisor');
const news = (count: number) => new RegExp(`class="sanad-news"><bdi dir="ltr">${count}</bdi> new`);
const made = await review.inReview();

test('a notice is counted on every page, told in both languages, and over once marked or opened', async () => {
  const { browser, officer } = await review.deskOf('crime');
  const empty = await browser.get('/console/notices');
  assert.match(empty.words, /Nothing has happened that concerns you/);
  assert.doesNotMatch(empty.text, /sanad-news|name="upTo"/);
  await done(review.acting, chief.actor, (act) =>
    assignWork(act, exampleland.agencies, { applications: [made.application], officer }),
  );
  assert.match((await browser.get('/console/search')).text, news(1), 'on every page');
  const urdu = await browser.get('/ur/console/notices');
  assert.match(urdu.words, /یہ آپ کے سپرد کی گئی/);
  assert.match(urdu.text, /sanad-news">.*1.* نئی</);
  assert.equal(urdu.words.match(/\b(Notices|New|given|What|When|Mark)\b/g), null);
  const told = await browser.get('/console/notices');
  assert.match(told.words, /It was given to you New EXA-/);
  assert.ok(told.text.includes(`href="${reviewPath(made)}"`));
  const marked = await browser.sendOn({});
  assert.match(marked.words, /All of it is marked as read/);
  assert.doesNotMatch(marked.text, /sanad-news/);
  assert.match(marked.words, /It was given to you EXA-/, 'it stays, and is new no more');
  const odd = await browser.get('/console/notices?at=after~infinity~x');
  assert.equal(odd.status, 200);
  assert.deepEqual(review.failures(), []);
});

test('what runs out in one’s hands stands first; whoever sees no applications has no notices', async () => {
  const { browser, officer, principal } = await review.deskOf('crime');
  await done(review.acting, chief.actor, (act) =>
    assignWork(act, exampleland.agencies, { applications: [made.application], officer }),
  );
  assert.doesNotMatch((await browser.get('/console/notices')).words, /Time is running out/);
  review.wait(60);
  const late = await (await review.portal.signedIn(chief.principal, 'officer')).get('/console/notices');
  assert.doesNotMatch(late.words, /Time is running out/, 'in another’s hands');
  const own = await (await review.portal.signedIn(principal, 'officer')).get('/console/notices');
  assert.match(own.words, /Time is running out in your hands EXA-.*Overdue by/);
  assert.match(own.text, news(1), 'what was told so long ago is history');
  const clerk = await review.deskOf('crime', 'administrator');
  const page = await clerk.browser.get('/console/notices');
  assert.equal(page.status, 403);
  assert.doesNotMatch(page.text, /href="\/console\/notices"/);
});
