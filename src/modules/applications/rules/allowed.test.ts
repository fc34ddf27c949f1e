import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  centre,
  codeOf,
  FEE,
  hand,
  OBJECTION,
  OFFICE,
  opinion,
  outcomeOf,
  pack,
  reconsidered,
  record,
} from '../../../../tests/make/decided.ts';
import type { Day } from '../../../kernel/day.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { ALLOWED, type ApplicationAct, notNow } from './allowed.ts';
import * as court from './court-direction.ts';
import * as decision from './decision.ts';
import type { Decided } from './facts.ts';
import * as inspection from './inspection.ts';
import * as records from './inspection-record.ts';
import * as intake from './intake.ts';
import * as body from './joint-body.ts';
import * as outcome from './outcome.ts';
import { askForInspection } from './provisional-inspection.ts';
import { recuse } from './recusal.ts';
import * as refusal from './refusal.ts';
import * as review from './review.ts';
import * as sealed from './sealed.ts';
import { extendTime, silenceSteps } from './silence.ts';
import { STATES } from './snapshot.ts';
import type { Application } from './state.ts';

const by = hand('crime');
const LATER = '2030-01-01' as Day;
const DIRECTION = { direction: 'd', court: 'c', caseNumber: 'n', document: 'f' };
const VISIT = {
  inspection: 'i',
  officer: 'crime-9',
  agency: 'crime',
  code: 'ABCD1234',
  from: by.at,
  until: plusMs(by.at, DAY_MS),
};
type Rule = (app: Application) => Decided | Refusal | undefined;

/** How each act of an officer asks its rule; nothing but the state or a recusal stands in its way first. */
const PRODUCED = {
  opinion: 'o',
  court: 'High Court',
  caseNumber: 'W.P. 1',
  order: 'f',
  reader: { keyId: 'k', publicKey: 'p' },
  key: { keyId: 'k', enc: '', ct: '' },
  reasons: 'Ordered.',
};
const OFFICERS = {
  'find-complete': (app) => intake.findComplete(app, app.hash, by, pack),
  'find-deficient': (app) => intake.findDeficient(app, [], '', by, pack),
  'request-information': (app) =>
    review.requestInformation(app, { request: 'r', items: [], justification: null }, by, pack),
  'give-opinion': (app) => review.giveOpinion(app, opinion(app), by, pack),
  recuse: (app) => recuse(app, { reason: '', alternate: null }, by, pack),
  'order-inspection': (app) => inspection.orderInspection(app, { inspection: 'i', premises: OFFICE }, by),
  'announce-visit': (app) => inspection.announceVisit(app, VISIT, by, pack),
  'record-inspection': (app) => records.recordInspection(app, record(app, 'i'), by, pack),
  'propose-grant': (app) =>
    decision.proposeGrant(app, { proposal: 'p', what: 'grant', hash: app.hash, reasons: '' }, by, centre),
  'decline-proposal': (app) => decision.declineProposal(app, { proposal: 'p', reason: '' }, by),
  'approve-grant': (app) => decision.approveGrant(app, { proposal: 'p', hash: app.hash }, FEE, by, centre),
  reconsider: (app) => decision.reconsider(app, '', by, pack),
  'decide-jointly': (app) => body.enterOutcome(app, outcomeOf(app), by, pack),
  'notice-refusal': (app) => refusal.noticeRefusal(app, { grounds: [], reasons: '' }, by, pack),
  'drop-refusal': (app) => refusal.dropRefusal(app, '', by),
  'propose-refusal': (app) =>
    refusal.proposeRefusal(app, { proposal: 'p', hash: app.hash, reasons: '', gist: '' }, by),
  'approve-refusal': (app) => refusal.approveRefusal(app, { proposal: 'p', hash: app.hash, reasons: '' }, by),
  'enter-court-direction': (app) => court.enterCourtDirection(app, DIRECTION, by),
  'approve-court-direction': (app) => court.approveCourtDirection(app, 'd', FEE, by),
  'drop-court-direction': (app) => court.dropCourtDirection(app, { direction: 'd', reason: '' }, by),
  'extend-time': (app) => extendTime(app, { agency: 'crime', dueOn: LATER, reason: '' }, by, pack),
  'produce-sealed': (app) => sealed.produceSealed(app, PRODUCED, by),
  'read-sealed': (app) => sealed.readSealed(app, { opinion: 'o', purpose: '' }, by),
} as const satisfies Partial<Record<ApplicationAct, Rule>>;

/** What the applicant and the clockwork do. */
const OTHERS = {
  'answer-refusal': (app) => refusal.answerRefusal(app, { answer: '', documents: [] }),
  withdraw: (app) => outcome.withdraw(app),
  grant: (app) => outcome.grant(app, { licence: 'l', number: null, feePaid: true }),
  lapse: (app) =>
    intake.lapseStep({ ...app, lapseOn: '2020-01-01' as Day }, LATER, pack) ?? notNow(app.state, 'lapse'),
  'mark-silence': (app) => {
    const clocks = app.clocks.map((c) => ({ ...c, status: 'running' as const, marked: [] }));
    return silenceSteps({ ...app, clocks }, LATER, pack)[0] ?? notNow(app.state, 'mark-silence');
  },
  'ask-for-inspection': (app) => askForInspection(app, centre),
  reopen: (app) => outcome.reopenable(app, LATER),
  resubmit: (app) => notNow(app.state, 'resubmit'),
} as const satisfies Partial<Record<ApplicationAct, Rule>>;

const ACTS: Record<ApplicationAct, Rule> = { ...OFFICERS, ...OTHERS };
const inState = (state: Application['state']) => ({ ...reconsidered(OBJECTION), state });
const code = (answer: unknown) => (isRefusal(answer) ? codeOf(answer) : 'done');

test('APP-43 what the table does not name in a state cannot be done in it, and the answer says when it can', () => {
  for (const state of STATES)
    for (const [act, rule] of Object.entries(ACTS) as [ApplicationAct, Rule][]) {
      const allowed = (ALLOWED[state] as readonly ApplicationAct[]).includes(act);
      const answer = rule(inState(state));
      assert.equal(
        code(answer) === 'act-not-possible-now',
        !allowed,
        `${act} when ${state}: ${code(answer)}`,
      );
      if (!allowed && isRefusal(answer)) assert.ok(answer.values?.possible);
    }
});

test('in no state does an officer who recused himself act', () => {
  for (const state of STATES)
    for (const [act, rule] of Object.entries(OFFICERS) as [ApplicationAct, Rule][]) {
      if (!(ALLOWED[state] as readonly ApplicationAct[]).includes(act)) continue;
      const app = { ...inState(state), recused: [by.officer] };
      assert.equal(code(rule(app)), 'recused-from-this', `${act} when ${state}`);
    }
});

test('an ended application takes nothing more, save that sealed reasons are read and a court reaches one without a licence', () => {
  const read = ['read-sealed', 'produce-sealed'];
  const inspections = ['order-inspection', 'announce-visit', 'record-inspection'];
  assert.deepEqual(ALLOWED.granted, [...inspections, 'ask-for-inspection', 'mark-silence', ...read]);
  const court = ['enter-court-direction', 'approve-court-direction', 'drop-court-direction'];
  assert.deepEqual(ALLOWED.refused, [...read, ...court]);
  assert.deepEqual(ALLOWED.withdrawn, [...read, ...court]);
  assert.deepEqual(ALLOWED.lapsed, ['reopen', ...read, ...court]);
});
