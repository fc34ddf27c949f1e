import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { aMatch, aScreening } from '../../../../tests/make/screened.ts';
import { applicationById } from '../../../modules/applications/index.ts';
import { matchSubject, sealMatch } from '../../../modules/screening/index.ts';

const { acting, deskOf, inReview, failures, deps } = await aReview(await freshDatabase());
after(() => assert.deepEqual(failures(), []));

test('an objection names the matches it rests on; one that was not told says so, leads to telling it, and keeps what was typed', async () => {
  const made = await inReview();
  const path = `${reviewPath(made)}/acts/opinion`;
  const { browser, actor } = await deskOf('crime');
  assert.doesNotMatch((await browser.get(path)).text, /name="resting"/, 'nothing was screened');
  await aScreening(acting, made, [aMatch(1), aMatch(2)]);
  const match = matchSubject(made.application, aMatch(1).other);
  const form = await browser.get(path);
  assert.match(form.words, /EXL-2025-000001 Shut centre 81% The applicant was not told of it yet\./);
  assert.ok(form.text.includes(`/screening/${match}/disclose"`));
  assert.match((await browser.get(`/ur${path}`)).words, /درخواست گزار کو ابھی نہیں بتایا گیا/);
  await browser.get(path);
  const typed = {
    verdict: 'objection',
    grounds: ['returns'],
    reasons: 'The account is that of a shut centre.',
  };
  const unnamed = await browser.send(typed);
  assert.match(unnamed.faults.join(), /Choose the matches it rests on/);
  await browser.send({ ...typed, resting: [match] });
  const untold = await browser.send({ step: 'send' });
  assert.match(untold.faults.join(), /No reason may rest on the match with .*EXL-2025-000001.* yet/);
  assert.match(untold.text, /The account is that of a shut centre\./);
  await done(acting, actor, (act) =>
    sealMatch(act, deps.country.agencies, {
      application: made.application,
      match,
      reason: 'It would tell of an inquiry that runs.',
    }),
  );
  await browser.get(path);
  const looked = await browser.send({ ...typed, resting: [match] });
  assert.match(looked.words, /Matches of the screening that this rests on EXL-2025-000001/);
  assert.equal((await browser.send({ step: 'send' })).status, 303);
  const app = await applicationById(acting.db, made.application);
  assert.deepEqual('opinions' in app && app.opinions[0]?.matches, [match]);
});
