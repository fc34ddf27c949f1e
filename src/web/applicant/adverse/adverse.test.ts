import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { aMatch, aScreening } from '../../../../tests/make/screened.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { discloseMatch, matchesOf, sealMatch } from '../../../modules/screening/index.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, failures, deps } = review;
const pack = deps.country.agencies;
after(() => assert.deepEqual(failures(), []));

const GIST = 'You use the bank account of a centre that was shut.';
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
const ANSWER = 'The account was closed in May; the bank’s letter is among our documents.';

async function told(count: number, sealed = false) {
  const made = await inReview();
  await aScreening(
    acting,
    made,
    [1, 2].slice(0, count).map((n) => aMatch(n)),
  );
  const { actor } = await deskOf('security');
  const view = await matchesOf(db, pack, actor, clock.now(), made.application);
  if (!view || 'refused' in view) throw new Error('no view');
  for (const [i, { match }] of view.matches.entries()) {
    const input = { application: made.application, match };
    await done(acting, actor, (act) =>
      discloseMatch(act, pack, { ...input, gist: `${GIST} (${i})`, days: 7 + i }),
    );
    if (sealed)
      await done(acting, actor, (act) => sealMatch(act, pack, { ...input, reason: 'The secrecy law.' }));
  }
  const browser = await review.signedIn(made.owner.principal, 'applicant', made.organisation);
  return { ...made, actor, browser, at: `/my/applications/${made.application}` };
}

test('what was found is read by the applicant with the day to answer, in both languages, and answered once', async () => {
  const made = await told(1);
  const { browser } = made;
  const page = await browser.get(made.at);
  assert.match(page.words, /What was found about this application Answer until 30 November 2026/);
  const seen = await browser.get(`${made.at}/found`);
  assert.match(
    seen.words,
    /Nothing was decided by this.*You use the bank account.*Answer until 30 November 2026/,
  );
  assert.doesNotMatch(seen.text, /EXL-2025|probability|bits/, 'no score and nobody else');
  const short = await browser.send({ answer: 'No.' });
  assert.deepEqual([short.status, short.faults], [422, ['Write your answer: at least 10 characters.']]);
  assert.match(short.text, />\n?No\.<\/textarea>/);
  const body = new FormData();
  for (const [name, value] of short.form().fields) if (name !== 'answer') body.append(name, value);
  body.append('answer', ANSWER);
  body.append('file', new File([PDF], 'letter.pdf', { type: 'application/pdf' }));
  assert.equal((await browser.post(`${made.at}/found`, body)).status, 303);
  const sent = await browser.get(`${made.at}/found?sent=1`);
  assert.match(sent.words, /With your answer you sent letter\.pdf/);
  assert.match(sent.words, /Your answer was sent.*You answered on 23 November 2026/);
  assert.doesNotMatch(sent.text, /<textarea/);
  const view = await matchesOf(db, pack, made.actor, clock.now(), made.application);
  const answered = view && 'matches' in view ? view.matches[0]! : undefined;
  assert.equal(answered?.answer, ANSWER);
  const [document] = answered!.documents;
  const { browser: desk } = await deskOf('security');
  const match = await desk.get(`${reviewPath(made)}/screening`);
  assert.ok(match.text.includes(`${reviewPath(made)}/documents/${document}"`), 'officers open what came');
  assert.equal((await desk.get(`${reviewPath(made)}/documents/${document}`)).status, 200);
  const urdu = await browser.get(`/ur${made.at}/found`);
  assert.doesNotMatch(urdu.words.replace(GIST, ''), /\b(Answer|found|application|sent|relied)\b/i);
});

test('of several the chosen one is answered, and the time to answer ends', async () => {
  const made = await told(2);
  const { browser } = made;
  const seen = await browser.get(`${made.at}/found`);
  assert.equal(seen.text.match(/<textarea/g)?.length, 1);
  const other = /\?match=([0-9a-f-]{36})/.exec(seen.text)![1]!;
  await browser.get(`${made.at}/found?match=${other}`);
  assert.equal((await browser.send({ answer: ANSWER })).status, 303);
  const before = clock.now();
  clock.set(plusMs(before, 9 * DAY_MS));
  const later = await review.signedIn(made.owner.principal, 'applicant', made.organisation);
  assert.match(
    (await later.get(`${made.at}/found`)).words,
    /The time to answer ended on 30 November 2026|You answered on/,
  );
  assert.doesNotMatch((await later.get(`${made.at}/found`)).text, /<textarea/);
  clock.set(before);
});

test('who was told nothing, or whose match was sealed, reads nothing; a stranger does not learn that it exists', async () => {
  const none = await inReview();
  const own = await review.signedIn(none.owner.principal, 'applicant', none.organisation);
  assert.match(
    (await own.get(`/my/applications/${none.application}/found`)).words,
    /Nothing was found that you have to answer/,
  );
  const made = await told(1, true);
  const sealed = await made.browser.get(`${made.at}/found`);
  assert.match(sealed.words, /Nothing was found/);
  assert.doesNotMatch(sealed.text, /bank account/);
  assert.equal((await own.get(`${made.at}/found`)).status, 404);
});
