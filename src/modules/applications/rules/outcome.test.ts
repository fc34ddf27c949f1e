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
  MONDAY,
  pack,
  proposed,
  reconsidered,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { plusDays } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { approveCourtDirection, dropCourtDirection, enterCourtDirection } from './court-direction.ts';
import * as decision from './decision.ts';
import { feeReminder, lapseStep } from './intake.ts';
import { grant, reopen, withdraw } from './outcome.ts';
import { recuse } from './recusal.ts';
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

test('a direction reaches an application in any state before the fee, and one that ended without a licence, but grants no surrender', () => {
  const ended = (['refused', 'withdrawn', 'lapsed'] as const).map((state) => ({ ...inDecision(), state }));
  for (const app of [submitted(), underReview(), asked(underReview(), 'crime'), inDecision(), ...ended]) {
    const entered = after(app, enter(app));
    assert.equal(after(entered, follow(entered)).state, 'licence-fee-due');
  }
  assert.equal(codeOf(enter(approved())), 'act-not-possible-now');
  assert.equal(codeOf(enter(submitted(undefined, { kind: 'surrender' }))), 'nothing-to-grant');
  const app = after(
    inDecision(),
    recuse(inDecision(), { reason: 'k', alternate: null }, hand('telecom', 'first'), pack),
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

const unpaid = () => {
  const app = approved();
  return after(app, { type: 'LapseNoticed', data: { lapseOn: '2026-03-10' as never } });
};
const feeOf = (fee: string) => ({ fee, reference: 'R', dueOn: '2026-05-01' as never });
const lapsedOn = (app: Application, day: string) => after(app, lapseStep(app, day as never, pack)!, day);

test('APP-54 a direction entered by mistake is taken back by who entered it or declined by the second officer, with reasons', () => {
  const entered = after(inDecision(), enter(inDecision()));
  const { direction } = entered.direction!;
  const drop = (n: string, reason = 'Another case.', id = direction) =>
    dropCourtDirection(entered, { direction: id, reason }, hand('telecom', n));
  assert.equal(codeOf(drop('first', '')), 'say-why');
  assert.equal(codeOf(drop('first', 'r', 'another')), 'no-such-direction');
  for (const n of ['first', 'second']) {
    const gone = after(entered, drop(n));
    assert.deepEqual([gone.direction, gone.state], [null, 'decision']);
    assert.ok(!isRefusal(enter(gone)), 'the right one is entered after it');
  }
});

test('APP-56 a licence fee that stays unpaid is reminded of, then lapses with notice', () => {
  const app = approved();
  const dueOn = app.grant!.fee!.dueOn;
  assert.equal(feeReminder(app, plusDays(dueOn, -8), pack), undefined);
  const reminder = feeReminder(app, plusDays(dueOn, -7), pack)!;
  assert.deepEqual(reminder.data, { fee: app.grant!.fee!.fee, dueOn });
  assert.equal(feeReminder(after(app, reminder), dueOn, pack), undefined, 'once');
  assert.equal(feeReminder(app, plusDays(dueOn, 1), pack), undefined, 'then it is noticed');
  assert.equal(lapseStep(app, dueOn, pack), undefined);
  const notice = lapseStep(app, plusDays(dueOn, 1), pack)!;
  assert.deepEqual(notice, { type: 'LapseNoticed', data: { lapseOn: plusDays(dueOn, 8) } });
  const warned = after(app, notice);
  assert.equal(lapseStep(warned, plusDays(dueOn, 8), pack), undefined);
  assert.equal(lapsedOn(warned, plusDays(dueOn, 9)).state, 'lapsed');
});

test('APP-57 an application that lapsed for want of its fee is reopened in the days and as often as the pack allows', () => {
  const gone = lapsedOn(unpaid(), '2026-03-11');
  assert.equal(gone.reopenBy, '2026-03-31');
  assert.equal(codeOf(reopen(gone, feeOf('f2'), '2026-04-01' as never)), 'time-to-reopen-is-over');
  const back = after(gone, reopen(gone, feeOf('f2'), '2026-03-31' as never));
  assert.deepEqual(
    [back.state, back.grant?.fee?.fee, back.answerBy],
    ['licence-fee-due', 'f2', '2026-05-01'],
  );
  assert.equal(after(back, grant(back, { ...LICENCE, feePaid: true })).state, 'granted');
  const twice = lapsedOn(
    after(back, { type: 'LapseNoticed', data: { lapseOn: '2026-05-09' as never } }),
    '2026-05-10',
  );
  assert.equal(codeOf(reopen(twice, feeOf('f3'), '2026-05-11' as never)), 'not-reopened-again');
  assert.equal(codeOf(reopen(approved(), feeOf('f'), MONDAY)), 'act-not-possible-now');
  const silent = { ...asked(underReview(), 'crime'), lapseOn: '2026-03-10' as never };
  const lapsed = lapsedOn(silent, '2026-03-11');
  assert.equal(codeOf(reopen(lapsed, feeOf('f'), '2026-03-12' as never)), 'nothing-approved');
});
