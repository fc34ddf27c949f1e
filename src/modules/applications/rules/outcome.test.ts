import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  asked,
  centre,
  codeOf,
  FEE,
  hand,
  inDecision,
  inspected,
  jointly,
  proposed,
  reconsidered,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { approveCourtDirection, enterCourtDirection } from './court-direction.ts';
import * as decision from './decision.ts';
import { grant, withdraw } from './outcome.ts';
import * as review from './review.ts';
import type { Application } from './state.ts';

const DIRECTION = { direction: 'd1', court: 'High Court', caseNumber: 'W.P. 7', document: 'copy' };
const enter = (app: Application, n = 'first') => enterCourtDirection(app, DIRECTION, hand('telecom', n));
const follow = (app: Application, n = 'second', direction = 'd1', fee: typeof FEE | null = FEE) =>
  approveCourtDirection(app, direction, fee, hand('telecom', n));
const approved = (fee: typeof FEE | null = FEE) => {
  const app = proposed(inspected(inDecision(), 'satisfactory'));
  const { proposal } = app.proposal!;
  return after(
    app,
    decision.approveGrant(app, { proposal, hash: app.hash }, fee, hand('telecom', 'second'), centre),
  );
};
const LICENCE = { licence: 'l', number: 'N' };

test('APP-25 a licence comes into being only when its fee is paid', () => {
  assert.equal(codeOf(grant(approved(), { ...LICENCE, feePaid: false })), 'licence-fee-unpaid');
  const granted = after(approved(), grant(approved(), { ...LICENCE, feePaid: true }));
  assert.deepEqual([granted.state, granted.granted], ['granted', LICENCE]);
  assert.ok(granted.spans.every((s) => s.until !== null));
  assert.ok(
    !isRefusal(grant(approved(null), { ...LICENCE, feePaid: false })),
    'where the pack asks for none',
  );
});

test('the last gate counts agencies, officers, verdicts and hashes again', () => {
  const ask = (more: Partial<Application>) =>
    codeOf(grant({ ...approved(), ...more }, { ...LICENCE, feePaid: true }));
  const { opinions } = approved();
  assert.equal(ask({ opinions: opinions.slice(1) }), 'opinions-missing');
  assert.equal(ask({ opinions: opinions.map((o) => ({ ...o, officer: 'one' })) }), 'opinions-missing');
  assert.equal(ask({ opinions: opinions.map((o) => ({ ...o, hash: 'h0' })) }), 'opinions-missing');
  assert.equal(
    ask({ opinions: opinions.map((o, i) => (i ? o : { ...o, verdict: 'objection' as const })) }),
    'opinions-missing',
  );
  assert.equal(ask({ hash: 'h2' }), 'opinions-missing');
  assert.equal(ask({ sentBack: ['crime'] }), 'opinions-missing');
  assert.equal(ask({ reviewers: [], opinions: [] }), 'opinions-missing');
  assert.equal(ask({ grant: null }), 'nothing-approved');
});

test('a surrender is carried out without any agency', () => {
  const app = proposed(underReview({ kind: 'surrender' }));
  const { proposal } = app.proposal!;
  const by = hand('telecom', 'second');
  const surrendered = after(app, decision.approveGrant(app, { proposal, hash: app.hash }, null, by, centre));
  assert.ok(!isRefusal(grant(surrendered, { licence: 'l', number: null, feePaid: false })));
});

test('APP-26 a court’s direction to grant is entered by one officer and approved by another, and shown as such', () => {
  const app = reconsidered();
  const entered = after(app, enter(app));
  assert.equal(codeOf(enter(entered)), 'direction-entered-already');
  assert.equal(codeOf(follow(entered, 'first')), 'approved-by-another');
  assert.equal(codeOf(follow(entered, 'second', 'd2')), 'no-such-direction');
  assert.equal(codeOf(follow(app)), 'no-such-direction');
  const directed = after(entered, follow(entered));
  assert.equal(directed.state, 'licence-fee-due');
  assert.equal(directed.direction?.approvedBy, 'telecom-second');
  assert.equal(codeOf(grant(directed, { ...LICENCE, feePaid: false })), 'licence-fee-unpaid');
  assert.equal(after(directed, grant(directed, { ...LICENCE, feePaid: true })).state, 'granted');
});

test('a direction that nobody approved carries no licence', () => {
  const app = { ...approved(), opinions: [], direction: { ...DIRECTION, officer: 'o', approvedBy: null } };
  assert.equal(codeOf(grant(app, { ...LICENCE, feePaid: true })), 'opinions-missing');
});

test('a direction reaches an application in any state before the fee, also one refused, but grants no surrender', () => {
  for (const app of [submitted(), underReview(), asked(underReview(), 'crime'), inDecision()]) {
    const entered = after(app, enter(app));
    assert.equal(after(entered, follow(entered)).state, 'licence-fee-due');
  }
  assert.equal(codeOf(enter(approved())), 'act-not-possible-now');
  assert.equal(codeOf(enter(submitted(undefined, { kind: 'surrender' }))), 'nothing-to-grant');
  const app = after(
    inDecision(),
    review.recuse(inDecision(), { reason: 'k', alternate: null }, hand('telecom', 'first')),
  );
  assert.equal(codeOf(enter(app)), 'recused-from-this');
  assert.equal(codeOf(follow(after(app, enter(app, 'third')), 'first')), 'recused-from-this');
});

test('APP-27 an applicant withdraws at any time before the licence, and never after', () => {
  const stages = [
    submitted(),
    underReview(),
    asked(underReview(), 'crime'),
    inDecision(),
    after(reconsidered(), jointly(reconsidered())),
    approved(),
  ];
  for (const app of stages) {
    const gone = after(app, withdraw(app));
    assert.equal(gone.state, 'withdrawn');
    assert.ok(gone.clocks.every((c) => c.status === 'done') && gone.spans.every((s) => s.until !== null));
    assert.equal(codeOf(withdraw(gone)), 'act-not-possible-now');
  }
  const granted = after(approved(), grant(approved(), { ...LICENCE, feePaid: true }));
  assert.equal(codeOf(withdraw(granted)), 'act-not-possible-now');
});

test('a withdrawal says whether review had begun, on which the refund rests', () => {
  const before = (app: Application) => {
    const gone = withdraw(app);
    return !isRefusal(gone) && gone.type === 'ApplicationWithdrawn' && gone.data.beforeReview;
  };
  assert.deepEqual([before(submitted()), before(underReview())], [true, false]);
});
