import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent } from '../../../../tests/make/applications.ts';
import {
  AGENCIES,
  after,
  asked,
  centre,
  codeOf,
  desk,
  FEE,
  hand,
  inDecision,
  inspected,
  newId,
  OBJECTION,
  OFFICE,
  opinion,
  pack,
  proposed,
  record,
  spoken,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import type { Day } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import * as decision from './decision.ts';
import * as inspection from './inspection.ts';
import * as records from './inspection-record.ts';
import type { Condition } from './opinion.ts';
import { recuse } from './recusal.ts';
import * as review from './review.ts';
import type { Application } from './state.ts';

const ready = () => inspected(inDecision(), 'satisfactory');
const propose = (app: Application, what: 'grant' | 'provisional' = 'grant', hash = app.hash) =>
  decision.proposeGrant(
    app,
    { proposal: newId(), what, hash, reasons: 'r' },
    hand('telecom', 'first'),
    centre,
  );
const approve = (app: Application, by = 'second', more = {}) =>
  decision.approveGrant(
    app,
    { proposal: app.proposal?.proposal ?? '', hash: app.hash, ...more },
    FEE,
    hand('telecom', by),
    centre,
  );
const grantable = (
  app: Application,
  mode: 'grant' | 'provisional' = 'grant',
  of = centre,
  toInspect?: readonly string[],
) => {
  const no = decision.grantable(app, mode, of, toInspect);
  return no ? codeOf(no) : 'yes';
};

test('APP-16 a grant takes two officers: nobody approves what he proposed', () => {
  const app = proposed(ready());
  assert.equal(codeOf(approve(app, 'first')), 'approved-by-another');
  const approved = approve(app);
  assert.ok(!isRefusal(approved) && approved.type === 'GrantApproved');
  assert.equal(after(app, approved).state, 'licence-fee-due');
  assert.deepEqual(
    approved.data.opinions.map((o) => o.hash),
    ['h1', 'h1', 'h1'],
  );
});

test('a proposal is over the version read, one at a time, and approved by its own id and hash', () => {
  assert.equal(codeOf(propose(ready(), 'grant', 'h0')), 'version-changed');
  const app = proposed(ready());
  assert.equal(codeOf(propose(app)), 'proposal-open');
  assert.equal(codeOf(approve(app, 'second', { proposal: 'another' })), 'nothing-proposed');
  assert.equal(codeOf(approve(app, 'second', { hash: 'h0' })), 'version-changed');
  assert.equal(codeOf(approve(ready())), 'nothing-proposed');
  const refusing = { ...app, proposal: { ...app.proposal!, what: 'refusal' as const } };
  assert.equal(codeOf(approve(refusing)), 'nothing-proposed');
  const open = app.proposal!.proposal;
  const decline = decision.declineProposal(
    app,
    { proposal: 'another', reason: '' },
    hand('telecom', 'second'),
  );
  assert.equal(codeOf(decline), 'nothing-proposed');
  const declined = decision.declineProposal(
    app,
    { proposal: open, reason: 'Wait.' },
    hand('telecom', 'second'),
  );
  assert.equal(after(app, declined).proposal, null);
});

test('APP-17 nothing is granted unless distinct officers of all agencies stand behind this version without objection', () => {
  assert.equal(grantable(spoken(underReview(), 'crime')), 'opinions-missing');
  assert.equal(grantable(inspected(inDecision({ crime: OBJECTION }), 'satisfactory')), 'an-agency-objects');
  const one = hand('telecom', 'both');
  const twice = AGENCIES.reduce((app, agency) => {
    const by = agency === 'security' ? hand(agency) : { ...one, agency };
    return after(app, review.giveOpinion(app, opinion(app), by, pack));
  }, underReview());
  assert.equal(grantable(inspected(twice, 'satisfactory')), 'opinions-of-one-officer');
  assert.equal(grantable(ready()), 'yes');
  const old = { ...ready(), hash: 'h2' };
  assert.equal(grantable(old), 'opinions-missing');
});

test('everything is checked again at the approval: an inspection ordered since holds it back', () => {
  const app = inspected(proposed(ready()), null);
  assert.equal(codeOf(approve(app)), 'inspection-outstanding');
  assert.equal(codeOf(approve(inspected(proposed(ready()), 'unsatisfactory'))), 'inspection-unsatisfactory');
});

test('APP-18 a class that is inspected is not licensed before the outcome, nor against it', () => {
  assert.equal(grantable(inDecision()), 'inspection-needed');
  assert.equal(grantable(inDecision(), 'grant', desk), 'yes');
  assert.equal(grantable(inspected(inDecision(), null)), 'inspection-outstanding');
  assert.equal(grantable(inspected(inDecision(), null), 'grant', desk), 'inspection-outstanding');
  const bad = inspected(inDecision(), 'unsatisfactory');
  assert.equal(grantable(bad), 'inspection-unsatisfactory');
  assert.equal(grantable(inspected(bad, 'satisfactory')), 'yes');
  for (const kind of ['renewal', 'variation'] as const) {
    assert.equal(grantable(inDecision({}, { kind }), 'grant', centre, []), 'yes');
    const bad = inspected(inDecision({}, { kind }), 'unsatisfactory');
    assert.equal(grantable(inspected(inDecision({}, { kind }), null)), 'inspection-outstanding');
    assert.equal(grantable(bad), 'inspection-unsatisfactory');
  }
});

test('a place that the new version gives up holds nothing back, and its inspection proves nothing', () => {
  const other = { ...completeContent().premises![0]!, id: OFFICE.replace(/1$/, '2') };
  for (const outcome of ['unsatisfactory', 'satisfactory', null] as const) {
    const first = asked(inspected(underReview(), outcome), 'crime');
    const moved = AGENCIES.reduce(
      (app, agency) => spoken(app, agency),
      submitted(first, { content: { premises: [other] } }),
    );
    assert.equal(grantable(moved), 'inspection-needed');
    assert.equal(grantable(inspected(moved, 'satisfactory', other.id)), 'yes');
  }
});

test('an inspection is of named premises, one at a time, and its outcome is recorded once', () => {
  const app = inspected(underReview(), null);
  const order = (premises: string) =>
    inspection.orderInspection(app, { inspection: newId(), premises }, hand('telecom'));
  const found = (now: Application, id: string) =>
    records.recordInspection(now, record(now, id), hand('telecom'), pack);
  assert.equal(codeOf(order('elsewhere')), 'premises-not-of-this-application');
  assert.equal(codeOf(order(OFFICE)), 'inspection-outstanding');
  assert.equal(codeOf(found(app, 'none')), 'no-such-inspection');
  const id = app.inspections[0]!.inspection;
  assert.equal(codeOf(found(after(app, found(app, id)), id)), 'inspection-recorded-already');
});

test('APP-19 a provisional grant comes before the inspection, not against its outcome, for a new centre of a class that allows it', () => {
  assert.equal(grantable(inDecision(), 'provisional'), 'yes');
  assert.equal(grantable(inspected(inDecision(), null), 'provisional'), 'yes');
  assert.equal(
    grantable(inspected(inDecision(), 'unsatisfactory'), 'provisional'),
    'inspection-unsatisfactory',
  );
  assert.equal(grantable(inDecision(), 'provisional', desk), 'no-provisional-for-this-class');
  assert.equal(
    grantable(inDecision({}, { kind: 'renewal' }), 'provisional'),
    'no-provisional-for-this-class',
  );
  assert.equal(grantable(inDecision({ crime: OBJECTION }), 'provisional'), 'an-agency-objects');
  const app = proposed(inDecision(), 'provisional');
  assert.equal(after(app, approve(app)).grant?.provisional, true);
});

test('the conditions of all agencies become those of the grant; the same words for the same time bind once', () => {
  const condition = (id: string, text: string): Condition => ({
    id,
    text: { en: text, ur: text },
    from: null,
    until: null,
  });
  const more = (...conditions: Condition[]) => {
    return { verdict: 'with-conditions' as const, conditions };
  };
  const crime = more(condition('one', 'No loans.'));
  const security = more(condition('two', 'No prizes.'), condition('three', 'No loans.'));
  const app = proposed(inspected(inDecision({ crime, security }), 'satisfactory'));
  const granted = after(app, approve(app)).grant?.conditions ?? [];
  assert.deepEqual(granted.map(({ text }) => text.en).sort(), ['No loans.', 'No prizes.']);
  const other = more({ ...condition('three', 'No loans.'), until: '2027-01-01' as Day });
  const apart = proposed(inspected(inDecision({ crime, security: other }), 'satisfactory'));
  assert.equal(after(apart, approve(apart)).grant?.conditions.length, 2);
});

test('whoever recused himself neither proposes, approves nor declines', () => {
  const recused = (app: Application, n: string) =>
    after(app, recuse(app, { reason: 'kin', alternate: null }, hand('telecom', n), pack));
  assert.equal(codeOf(propose(recused(ready(), 'first'))), 'recused-from-this');
  const app = recused(proposed(ready()), 'second');
  assert.equal(codeOf(approve(app)), 'recused-from-this');
  const proposal = app.proposal!.proposal;
  assert.equal(
    codeOf(decision.declineProposal(app, { proposal, reason: '' }, hand('telecom', 'second'))),
    'recused-from-this',
  );
});
