import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  codeOf,
  hand,
  inDecision,
  jointly,
  MONDAY,
  newId,
  OBJECTION,
  pack,
  reconsidered,
  SEALED,
} from '../../../../tests/make/decided.ts';
import { plusDays } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import * as decision from './decision.ts';
import { recuse } from './recusal.ts';
import * as refusal from './refusal.ts';
import { readSealed } from './sealed.ts';
import type { Application } from './state.ts';

const proposal = (more = {}) => {
  const app = reconsidered({ ...OBJECTION, ...more });
  return after(app, jointly(app));
};
const notice = (app: Application, grounds = ['untrue']) =>
  refusal.noticeRefusal(app, { grounds, reasons: 'The lease is not yours.' }, hand('telecom'), pack);
const noticed = (more = {}) => {
  const app = proposal(more);
  return after(app, notice(app));
};
const answer = (app: Application) => refusal.answerRefusal(app, { answer: 'It is.', documents: ['d'] });
const answered = (more = {}) => after(noticed(more), answer(noticed(more)));
const propose = (app: Application, n: string, today: string = MONDAY, hash = app.hash) =>
  refusal.proposeRefusal(
    app,
    { proposal: newId(), hash, reasons: 'As noticed.', gist: 'The lease.' },
    hand('telecom', n, today),
  );
const approve = (app: Application, n: string, more = {}) =>
  refusal.approveRefusal(
    app,
    { proposal: app.proposal?.proposal ?? '', hash: app.hash, reasons: 'I have read it.', ...more },
    hand('telecom', n),
  );
const proposedRefusal = (more = {}) => after(answered(more), propose(answered(more), 'first'));

test('APP-22 nobody refuses before the applicant had notice of the reasons, and answered or had the time to', () => {
  assert.equal(codeOf(propose(proposal(), 'first')), 'no-notice-yet');
  const app = noticed();
  const until = plusDays(MONDAY, 15);
  assert.equal(app.answerBy, until);
  assert.equal(codeOf(propose(app, 'first', until)), 'time-to-answer-runs');
  assert.ok(!isRefusal(propose(app, 'first', plusDays(until, 1))));
  assert.ok(!isRefusal(propose(answered(), 'first')));
});

test('the notice names grounds of the law, and is given once', () => {
  assert.equal(codeOf(notice(proposal(), [])), 'refusal-needs-grounds');
  for (const grounds of [['whim'], ['untrue', 'whim']])
    assert.equal(codeOf(notice(proposal(), grounds)), 'unknown-ground');
  assert.equal(codeOf(notice(noticed())), 'notice-given-already');
  assert.equal(codeOf(notice(inDecision())), 'act-not-possible-now');
});

test('a notice is answered once, and not before it was given', () => {
  assert.equal(codeOf(answer(proposal())), 'no-notice-yet');
  assert.equal(codeOf(answer(answered())), 'answered-already');
});

test('an answer that convinces brings the application back to decision', () => {
  const drop = (app: Application) => refusal.dropRefusal(app, 'The lease is good.', hand('telecom'));
  assert.equal(codeOf(drop(noticed())), 'not-answered-yet');
  const back = after(proposedRefusal(), drop(proposedRefusal()));
  assert.deepEqual([back.state, back.notice, back.proposal, back.jointBody], ['decision', null, null, null]);
  assert.equal(after(back, jointly(back, { outcome: 'grant' })).state, 'decision');
});

test('APP-23 a refusal takes two officers: nobody approves what he proposed', () => {
  const app = proposedRefusal();
  assert.equal(codeOf(approve(app, 'first')), 'approved-by-another');
  const refused = after(app, approve(app, 'second'));
  assert.equal(refused.state, 'refused');
  assert.ok(refused.spans.every((s) => s.until !== null));
});

test('a refusal is proposed and approved over this version, by the proposal’s own id', () => {
  assert.equal(codeOf(propose(answered(), 'first', MONDAY, 'h0')), 'version-changed');
  assert.equal(codeOf(propose(proposedRefusal(), 'third')), 'proposal-open');
  assert.equal(codeOf(approve(proposedRefusal(), 'second', { hash: 'h0' })), 'version-changed');
  assert.equal(codeOf(approve(proposedRefusal(), 'second', { proposal: 'x' })), 'nothing-proposed');
  assert.equal(codeOf(approve(answered(), 'second')), 'nothing-proposed');
});

test('APP-24 no refusal rests on sealed reasons that its decider has not read', () => {
  const app = proposedRefusal({ sealed: SEALED });
  const [objection] = decision.objecting(app);
  const read = (now: Application, n: string, opinion = objection!.opinion) =>
    readSealed(now, { opinion, purpose: 'to decide' }, hand('telecom', n));
  assert.equal(codeOf(approve(app, 'second')), 'sealed-reasons-unread');
  assert.equal(codeOf(read(app, 'second', 'another')), 'no-sealed-reasons');
  const byAnother = after(app, read(app, 'third'));
  assert.equal(codeOf(approve(byAnother, 'second')), 'sealed-reasons-unread');
  const bySecond = after(byAnother, read(byAnother, 'second'));
  assert.equal(after(bySecond, approve(bySecond, 'second')).state, 'refused');
});

test('a grant proposal is no refusal: what was proposed is what is approved', () => {
  const app = { ...proposedRefusal(), proposal: { ...proposedRefusal().proposal!, what: 'grant' as const } };
  assert.equal(codeOf(approve(app, 'second')), 'nothing-proposed');
});

test('whoever recused himself neither notices, proposes, drops, approves nor reads', () => {
  const gone = (app: Application, n: string) =>
    after(app, recuse(app, { reason: 'kin', alternate: null }, hand('telecom', n), pack));
  const codes = [
    refusal.noticeRefusal(
      gone(proposal(), 'third'),
      { grounds: ['untrue'], reasons: 'r' },
      hand('telecom', 'third'),
      pack,
    ),
    propose(gone(answered(), 'third'), 'third'),
    refusal.dropRefusal(gone(answered(), 'third'), '', hand('telecom', 'third')),
    approve(gone(proposedRefusal(), 'second'), 'second'),
    readSealed(
      gone(proposedRefusal({ sealed: SEALED }), 'third'),
      { opinion: 'o', purpose: '' },
      hand('telecom', 'third'),
    ),
  ].map(codeOf);
  assert.deepEqual(new Set(codes), new Set(['recused-from-this']));
});

test('APP-55 whoever approves a refusal gives reasons of his own', () => {
  const app = proposedRefusal();
  assert.equal(codeOf(approve(app, 'second', { reasons: '' })), 'decider-gives-reasons');
  const approved = approve(app, 'second', { reasons: 'The answer does not meet the ground.' });
  assert.ok(!isRefusal(approved) && approved.type === 'RefusalApproved');
  assert.equal(approved.personal?.reasons, 'The answer does not meet the ground.');
});
