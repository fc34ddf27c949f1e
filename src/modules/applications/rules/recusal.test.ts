import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  codeOf,
  hand,
  inDecision,
  inspected,
  jointly,
  OBJECTION,
  opinion,
  outcomeOf,
  pack,
  proposed,
  reconsidered,
  spoken,
  underReview,
} from '../../../../tests/make/decided.ts';
import * as body from './joint-body.ts';
import { recuse } from './recusal.ts';
import * as refusal from './refusal.ts';
import * as review from './review.ts';
import { type Application, allHaveSpoken, currentOpinions } from './state.ts';

const stepsBack = (app: Application, agency: string, n: number | string = 1) =>
  after(app, recuse(app, { reason: 'My brother owns it.', alternate: null }, hand(agency, n), pack));
const runs = (app: Application) => app.clocks.filter((c) => c.status === 'running').map((c) => c.agency);

test('APP-46 what a recused officer said no longer counts, and another officer of the agency has the whole period', () => {
  const app = stepsBack(inDecision(), 'crime');
  assert.equal(app.state, 'agency-review');
  assert.deepEqual(runs(app), ['crime']);
  assert.equal(app.clocks.find((c) => c.agency === 'crime')?.dueOn, underReview().clocks[0]?.dueOn);
  assert.ok(!currentOpinions(app).some((o) => o.agency === 'crime') && !allHaveSpoken(app));
  const again = after(app, review.giveOpinion(app, opinion(app), hand('crime', 2), pack));
  assert.equal(again.state, 'decision');
});

test('an opinion that a recused officer countersigned falls with him', () => {
  const paper = { paper: { countersignedBy: 'crime-9', givenOn: '2026-03-01' as never, document: 'd' } };
  const app = spoken(underReview(), 'crime', paper);
  assert.deepEqual(runs(stepsBack(app, 'crime', 9)), ['crime', 'security', 'telecom']);
});

test('a grant proposed on the opinion of a recused officer, or by him, is proposed no more', () => {
  const ready = proposed(inspected(inDecision(), 'satisfactory'));
  assert.equal(stepsBack(ready, 'security').proposal, null);
  const his = stepsBack(ready, 'telecom', 'first');
  assert.deepEqual([his.proposal, his.state], [null, 'decision']);
  assert.ok(stepsBack(ready, 'telecom', 'other').proposal);
});

test('a refusal that rests on the joint signature of a recused officer goes back to decision, its notice void', () => {
  const app = after(reconsidered(), jointly(reconsidered()));
  const noticed = after(
    app,
    refusal.noticeRefusal(app, { grounds: ['untrue'], reasons: 'r' }, hand('telecom'), pack),
  );
  const back = stepsBack(noticed, 'security', 'head');
  assert.deepEqual([back.state, back.jointBody, back.notice, back.answerBy], ['decision', null, null, null]);
  assert.equal(stepsBack(noticed, 'security', 'other').state, 'refusal-proposed');
});

test('the objection that a refusal rests on falls with the officer who gave it', () => {
  const app = after(reconsidered(), jointly(reconsidered()));
  const back = stepsBack(app, 'crime');
  assert.deepEqual([back.state, back.jointBody, runs(back).join()], ['agency-review', null, 'crime']);
  const spoke = after(back, review.giveOpinion(back, opinion(back, OBJECTION), hand('crime', 2), pack));
  assert.equal(spoke.state, 'decision');
  assert.equal(codeOf(jointly(spoke, { members: [] })), 'joint-body-incomplete', 'the joint body sits anew');
});

test('a signature given before the recusal does not count towards the quorum', () => {
  const app = reconsidered();
  const input = outcomeOf(app);
  const laid = after(app, body.enterOutcome(app, input, hand('telecom', 'first'), pack));
  const sign = (now: Application, agency: string) =>
    body.signOutcome(now, input, () => 'o', { ...hand(agency), officer: `${agency}-head` }, pack);
  const [one] = sign(laid, 'telecom') as readonly Parameters<typeof after>[1][];
  const without = stepsBack(after(laid, one!), 'telecom', 'head');
  assert.deepEqual(without.sitting?.signed, []);
  const next = sign(without, 'crime');
  assert.ok(Array.isArray(next) && next.length === 1, 'one signature of two');
});
