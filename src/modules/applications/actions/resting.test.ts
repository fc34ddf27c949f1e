import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import * as given from '../../../../tests/make/desk.ts';
import { aMatch, aScreening } from '../../../../tests/make/screened.ts';
import type { Act } from '../../../platform/act.ts';
import { decideMatch, discloseMatch, matchesOf, matchSubject, sealMatch } from '../../screening/index.ts';
import * as desk from '../index.ts';

const { acting, pack, officer, underReview, speak } = given;
const A_REASON = 'The same bank account pays the same people.';

const screenedReview = async () => {
  const made = await underReview();
  const found = [aMatch(1), aMatch(2)];
  await aScreening(acting, made, found);
  const matches = found.map(({ other }) => matchSubject(made.application, other));
  return { ...made, matches, of: (i: number) => ({ application: made.application, match: matches[i]! }) };
};
const objecting = (matches: readonly string[]) => ({
  ...given.OBJECTION,
  grounds: ['returns'],
  matches,
});

test('an objection and a notice of refusal wait until what they rest on was disclosed and could be answered, or is sealed', async () => {
  const made = await screenedReview();
  const crime = await officer('crime');
  const object = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made, objecting(made.matches)));
  assert.equal(await given.refused(crime, object), 'rests-on-match-not-disclosed');
  await done(acting, crime, (act) =>
    discloseMatch(act, pack.agencies, {
      ...made.of(0),
      gist: 'The bank account is that of a shut centre.',
      days: 7,
    }),
  );
  assert.equal(await given.refused(crime, object), 'rests-on-match-answer-awaited');
  given.country.wait(7);
  assert.equal(await given.refused(crime, object), 'rests-on-match-not-disclosed', 'the second one');
  await done(acting, crime, (act) =>
    sealMatch(act, pack.agencies, { ...made.of(1), reason: 'It would tell of an inquiry that runs.' }),
  );
  const spoke = await done(acting, crime, object);
  assert.deepEqual(spoke.opinions.find(({ agency }) => agency === 'crime')?.matches, made.matches);
});

test('a refusal waits for what somebody decided to be the same, though its reasons leave it out, and its evidence as it stands', async () => {
  const made = await screenedReview();
  const { application } = made;
  for (const agency of ['telecom', 'security']) await speak(agency, made);
  await speak('crime', made, given.OBJECTION);
  await done(acting, given.first, (act) =>
    desk.reconsider(act, pack, { application, reason: 'Look again.' }),
  );
  await speak('crime', made, given.OBJECTION);
  await given.decidedJointly(await given.joint(made));
  const examiner = await officer('telecom');
  const view = await matchesOf(acting.db, pack.agencies, examiner, acting.clock.now(), made.application);
  assert.ok(view && 'matches' in view);
  const { evidence } = view.matches[0]!;
  await done(acting, examiner, (act) =>
    decideMatch(act, pack.agencies, { ...made.of(0), decision: 'same', evidence, reason: A_REASON }),
  );
  const notice = (act: Act) =>
    desk.noticeRefusal(act, pack, { application, grounds: ['untrue'], reasons: 'The lease is not yours.' });
  assert.equal(await given.refused(examiner, notice), 'rests-on-match-not-disclosed');
  await done(acting, examiner, (act) =>
    discloseMatch(act, pack.agencies, {
      ...made.of(0),
      gist: 'The bank account is that of a shut centre.',
      days: 7,
    }),
  );
  given.country.wait(7);
  await done(acting, examiner, notice);
  given.country.wait(60);
  const propose = (act: Act) =>
    desk.proposeRefusal(act, pack, {
      application,
      hash: made.hash,
      reasons: 'As noticed.',
      gist: 'The lease.',
    });
  const more = aMatch(1);
  await aScreening(acting, made, [
    { ...more, traces: [...more.traces, { ...more.traces[0]!, kind: 'imei', own: '/devices/0' }] },
  ]);
  assert.equal(await given.refused(examiner, propose), 'rests-on-match-not-disclosed', 'more came since');
  await aScreening(acting, made, [more]);
  await done(acting, examiner, propose);
});
