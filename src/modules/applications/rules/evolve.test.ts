import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  asked,
  centre,
  FEE,
  hand,
  inDecision,
  inspected,
  jointly,
  MONDAY,
  noonOf,
  OBJECTION,
  pack,
  proposed,
  reconsidered,
  spoken,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { plusDays } from '../../../kernel/day.ts';
import { approveCourtDirection, enterCourtDirection } from './court-direction.ts';
import * as decision from './decision.ts';
import { applicationFrom, evolve } from './evolve.ts';
import { lapseStep } from './intake.ts';
import { grant, withdraw } from './outcome.ts';
import * as refusal from './refusal.ts';
import type { Application } from './state.ts';

const held = (app: Application) =>
  app.spans
    .filter((s) => s.until === null)
    .map((s) => s.holder)
    .sort()
    .join();
/** Where it is, who has it in hand, and by when the applicant acts. */
const stands = (app: Application) => [app.state, held(app), app.answerBy];

const approved = () => {
  const app = proposed(inspected(inDecision(), 'satisfactory'));
  const { proposal } = app.proposal!;
  return after(
    app,
    decision.approveGrant(app, { proposal, hash: app.hash }, FEE, hand('telecom', 'second'), centre),
  );
};
const refusing = () => after(reconsidered(), jointly(reconsidered()));
const noticed = () => {
  const notice = refusal.noticeRefusal(
    refusing(),
    { grounds: ['untrue'], reasons: '' },
    hand('telecom'),
    pack,
  );
  return after(refusing(), notice);
};

test('who has an application in hand, and by when the applicant acts, follows every act', () => {
  const objected = inDecision({ crime: OBJECTION });
  const back = after(objected, decision.reconsider(objected, '', hand('telecom'), pack));
  const answered = after(noticed(), refusal.answerRefusal(noticed(), { answer: '', documents: [] }));
  const all = 'crime,security,telecom';
  assert.deepEqual(stands(submitted()), ['submitted', 'intake', null]);
  assert.deepEqual(stands(underReview()), ['agency-review', all, null]);
  assert.deepEqual(stands(asked(underReview(), 'crime')), [
    'deficient',
    'applicant,security,telecom',
    plusDays(MONDAY, 14),
  ]);
  assert.deepEqual(stands(submitted(asked(underReview(), 'crime'))), ['agency-review', all, null]);
  assert.deepEqual(stands(objected), ['decision', 'authority', null]);
  assert.deepEqual(stands(back), ['agency-review', 'crime', null]);
  assert.deepEqual(stands(refusing()), ['refusal-proposed', 'authority', null]);
  assert.deepEqual(stands(noticed()), ['refusal-proposed', 'applicant,authority', plusDays(MONDAY, 15)]);
  assert.deepEqual(stands(answered), ['refusal-proposed', 'authority', null]);
  const dropped = after(answered, refusal.dropRefusal(answered, '', hand('telecom')));
  assert.deepEqual(stands(dropped), ['decision', 'authority', null]);
  assert.deepEqual(stands(approved()), ['licence-fee-due', 'applicant', FEE.dueOn]);
});

test('a grant, by the agencies or by a court, ends every clock and leaves no proposal open', () => {
  const entered = after(
    underReview(),
    enterCourtDirection(
      underReview(),
      { direction: 'd', court: 'c', caseNumber: 'n', document: 'f' },
      hand('telecom', 1),
    ),
  );
  const directed = after(entered, approveCourtDirection(entered, 'd', FEE, hand('telecom', 2)));
  assert.deepEqual(stands(directed), ['licence-fee-due', 'applicant', FEE.dueOn]);
  for (const app of [directed, approved()]) {
    assert.ok(app.clocks.length === 3 && app.clocks.every((c) => c.status === 'done'));
    assert.equal(app.proposal, null);
  }
});

test('an end leaves nobody waiting: no clock, no day, no one with it in hand', () => {
  const first = asked(underReview(), 'crime');
  const day = plusDays(first.answerBy!, 1);
  const warned = after(first, lapseStep(first, day, pack)!, day);
  assert.equal(warned.answerBy, warned.lapseOn);
  const open = proposed(inspected(inDecision(), 'satisfactory'));
  const ends = [
    after(warned, lapseStep(warned, plusDays(warned.lapseOn!, 1), pack)!),
    after(warned, withdraw(warned)),
    after(open, withdraw(open)),
    after(approved(), grant(approved(), { licence: 'l', number: 'N', feePaid: true })),
  ];
  for (const app of ends) {
    assert.deepEqual(stands(app).slice(1), ['', null]);
    assert.deepEqual([app.lapseOn, app.proposal], [null, null]);
    assert.ok(app.clocks.every((c) => c.status === 'done'));
  }
});

test('a new version keeps the earlier ones whole, names its own people and places, and answers every request', () => {
  const person = { person: 'p1', mac: 'm1', fact: 'f1' };
  const place = { premises: 'r1', mac: null, fact: 'f2' };
  const one = asked({ ...underReview(), people: [person], places: [place] }, 'crime');
  const two = submitted(one);
  const earlier = { version: 1, hash: 'h1', content: one.content, people: [person], places: [place] };
  assert.deepEqual(two.earlier, [earlier]);
  assert.deepEqual([two.people, two.places, two.version, two.hash], [[], [], 2, 'h2']);
  assert.deepEqual([two.lapseOn, two.proposal, two.sentBack], [null, null, []]);
  assert.ok(two.requests.every((r) => r.answered));
});

test('a version after the notice of lapse, or while an agency reconsiders, starts clean', () => {
  const first = asked(underReview(), 'crime');
  const day = plusDays(first.answerBy!, 1);
  const saved = submitted(after(first, lapseStep(first, day, pack)!, day), { today: day });
  assert.deepEqual([saved.lapseOn, saved.answerBy, saved.reviewBegun], [null, null, true]);
  const objected = inDecision({ crime: OBJECTION });
  const back = asked(after(objected, decision.reconsider(objected, '', hand('telecom'), pack)), 'crime');
  assert.deepEqual(submitted(back).sentBack, []);
});

test('an application mended at intake counts as under review from then on', () => {
  const missing = { type: 'FoundDeficient', data: { missing: [], answerBy: MONDAY }, at: noonOf(MONDAY) };
  const deficient = evolve(submitted(), 'a', missing as unknown as Parameters<typeof evolve>[2]);
  assert.deepEqual([deficient.reviewBegun, submitted(deficient).reviewBegun], [false, true]);
});

test('facts without a first version make no application, and no facts make none', () => {
  assert.equal(applicationFrom('a', []), undefined);
  const stray = { type: 'ApplicationWithdrawn', data: { beforeReview: true }, at: noonOf(MONDAY) };
  assert.throws(
    () => evolve(undefined, 'a', stray as unknown as Parameters<typeof evolve>[2]),
    /before anything/,
  );
});

test('the latest opinion of an agency takes the place of its earlier one', () => {
  const app = spoken(submitted(asked(spoken(underReview(), 'crime', OBJECTION), 'security')), 'crime');
  assert.deepEqual(
    app.opinions.map((o) => [o.agency, o.verdict, o.version]),
    [['crime', 'no-objection', 2]],
  );
});
