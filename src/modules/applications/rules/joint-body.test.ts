import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AGENCIES,
  after,
  codeOf,
  hand,
  inDecision,
  inspected,
  jointly,
  newId,
  OBJECTION,
  outcomeOf,
  pack,
  reconsidered,
  spoken,
} from '../../../../tests/make/decided.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import * as decision from './decision.ts';
import * as body from './joint-body.ts';
import { recuse } from './recusal.ts';
import * as review from './review.ts';
import { type Application, currentOpinions } from './state.ts';

const again = (app: Application) => decision.reconsider(app, 'Look again.', hand('telecom'), pack);
const members = (officers: Partial<Record<string, string>>) =>
  AGENCIES.map((agency) => ({ agency, officer: officers[agency] ?? `${agency}-head` }));

test('APP-20 an objection goes back to its agency once; after that the joint body decides', () => {
  assert.equal(codeOf(again(inDecision())), 'no-agency-objects');
  const app = inDecision({ crime: OBJECTION });
  assert.equal(codeOf(jointly(app)), 'reconsider-first');
  const back = after(app, again(app));
  assert.equal(back.state, 'agency-review');
  assert.deepEqual(
    back.clocks.map((c) => [c.agency, c.status]),
    [
      ['crime', 'running'],
      ['security', 'done'],
      ['telecom', 'done'],
    ],
  );
  assert.deepEqual(
    currentOpinions(back)
      .map((o) => o.agency)
      .sort(),
    ['security', 'telecom'],
  );
  const stood = spoken(back, 'crime', OBJECTION);
  assert.equal(stood.state, 'decision');
  assert.equal(codeOf(again(stood)), 'reconsidered-already');
  assert.equal(after(stood, jointly(stood)).state, 'refusal-proposed');
});

test('an agency that gives its objection up opens the way to the grant', () => {
  const app = inDecision({ crime: OBJECTION });
  const yielded = spoken(after(app, again(app)), 'crime');
  assert.equal(codeOf(jointly(yielded)), 'no-agency-objects');
  assert.equal(decision.grantable(inspected(yielded, 'satisfactory'), 'grant', pack.classes[0]!), undefined);
});

test('an agency may stand by its objection in one act, over the same version', () => {
  const app = inDecision({ crime: OBJECTION });
  const back = after(app, again(app));
  const stood = after(
    back,
    review.reaffirm(back, { opinion: 'o2', from: 'h1', hash: 'h1' }, hand('crime', 2), pack),
  );
  assert.equal(stood.state, 'decision');
  assert.equal(decision.objecting(stood)[0]?.opinion, 'o2');
});

test('APP-21 every reviewing agency sits in the joint body through one officer of its own, none recused', () => {
  const app = reconsidered();
  const sit = (seats: { agency: string; officer: string }[]) => codeOf(jointly(app, { members: seats }));
  assert.equal(sit(members({}).slice(1)), 'joint-body-incomplete');
  assert.equal(sit([...members({}), { agency: 'crime', officer: 'x' }]), 'joint-body-incomplete');
  assert.equal(sit([...members({}).slice(1), { agency: 'navy', officer: 'x' }]), 'joint-body-incomplete');
  assert.equal(sit(members({ crime: 'telecom-head' })), 'joint-body-seats-one-person-once');
  assert.equal(codeOf(jointly(app, { hash: 'h0' })), 'version-changed');
  const recused = after(app, recuse(app, { reason: 'kin', alternate: null }, hand('crime', 'head'), pack));
  const refused = jointly(recused);
  assert.equal(codeOf(refused), 'recused-from-this');
  assert.ok(isRefusal(refused) && refused.field === '/members/1/officer');
  const byHead = recuse(app, { reason: 'kin', alternate: null }, hand('telecom', 'head'), pack);
  assert.equal(codeOf(jointly(after(app, byHead))), 'recused-from-this');
});

test('where the joint body grants, each member’s vote is his agency’s opinion over this version', () => {
  const app = inspected(reconsidered(), 'satisfactory');
  const granted = after(app, jointly(app, { outcome: 'grant' }));
  assert.equal(granted.state, 'decision');
  assert.deepEqual(
    currentOpinions(granted).map((o) => [o.agency, o.officer, o.verdict, o.hash]),
    AGENCIES.map((agency) => [agency, `${agency}-head`, 'no-objection', 'h1']),
  );
  assert.equal(decision.grantable(granted, 'grant', pack.classes[0]!), undefined);
});

test('conditions that an agency had set survive the joint body’s vote', () => {
  const condition = { id: 'c', text: { en: 'Record', ur: 'ریکارڈ' }, from: null, until: null };
  const app = inDecision({
    crime: OBJECTION,
    telecom: { verdict: 'with-conditions', conditions: [condition] },
  });
  const stood = spoken(after(app, again(app)), 'crime', OBJECTION);
  const granted = after(stood, jointly(stood, { outcome: 'grant' }));
  const telecom = currentOpinions(granted).find((o) => o.agency === 'telecom');
  assert.deepEqual([telecom?.verdict, telecom?.conditions], ['with-conditions', [condition]]);
});

const laid = (app: Application, more: Parameters<typeof outcomeOf>[1] = {}) => {
  const input = outcomeOf(app, more);
  return { input, app: after(app, body.enterOutcome(app, input, hand('telecom', 'first'), pack)) };
};
const head = (agency: string) => ({ ...hand(agency), officer: `${agency}-head` });
const sign = (app: Application, agency: string, outcomeHash = 'oh', by = head(agency)) =>
  body.signOutcome(app, { sitting: app.sitting?.sitting ?? '', outcomeHash }, newId, by, pack);
const signed = (app: Application, agency: string) => {
  const decided = sign(app, agency);
  assert.ok(!isRefusal(decided));
  return decided.reduce((now, one) => after(now, one), app);
};

test('APP-47 the members sign one by one, each as named and once, over the hash of what they sign', () => {
  const { app, input } = laid(reconsidered());
  assert.equal(codeOf(sign(reconsidered(), 'crime')), 'no-such-sitting');
  assert.equal(codeOf(sign(app, 'crime', 'another')), 'another-outcome');
  assert.equal(codeOf(sign(app, 'crime', 'oh', hand('crime', 7))), 'no-seat-in-the-joint-body');
  const once = signed(app, 'crime');
  assert.equal(codeOf(sign(once, 'crime')), 'signed-already');
  assert.deepEqual(once.sitting?.signed, [{ agency: 'crime', officer: 'crime-head' }]);
  assert.equal(
    codeOf(body.enterOutcome(once, { ...input, sitting: 's2' }, hand('telecom'), pack)),
    'outcome-being-signed',
  );
});

test('APP-48 the outcome takes effect at the quorum of the pack, and a grant not before every objector has signed', () => {
  const refused = signed(signed(laid(reconsidered()).app, 'telecom'), 'security');
  assert.deepEqual([refused.state, refused.jointBody, refused.sitting], ['refusal-proposed', 'refuse', null]);
  assert.deepEqual(refused.jointHands, ['telecom-first', 'telecom-head', 'security-head']);
  const ready = inspected(reconsidered(), 'satisfactory');
  const two = signed(signed(laid(ready, { outcome: 'grant' }).app, 'telecom'), 'security');
  assert.deepEqual([two.state, two.jointBody], ['decision', null], 'the objector has not signed');
  const granted = signed(two, 'crime');
  assert.equal(granted.jointBody, 'grant');
  assert.equal(decision.grantable(granted, 'grant', pack.classes[0]!), undefined);
});

test('whoever objected may sit in the joint body', () => {
  const members = AGENCIES.map((agency) => ({
    agency,
    officer: agency === 'crime' ? 'crime-1' : `${agency}-head`,
  }));
  const { app } = laid(reconsidered(), { members });
  const objector = hand('crime');
  assert.ok(!isRefusal(sign(app, 'crime', 'oh', objector)));
});

test('an outcome is taken from the table by who laid it there or by a member, with reasons, and signed no more', () => {
  const { app } = laid(reconsidered());
  const { sitting } = app.sitting!;
  const drop = (by: ReturnType<typeof hand>, reason = 'We did not agree to this.') =>
    body.dropOutcome(app, { sitting, reason }, by);
  assert.equal(codeOf(drop(hand('crime', 7))), 'no-seat-in-the-joint-body');
  assert.equal(codeOf(drop(head('crime'), '')), 'say-why');
  for (const by of [head('crime'), hand('telecom', 'first')]) {
    const gone = after(app, drop(by) as never);
    assert.equal(gone.sitting, null);
    assert.equal(codeOf(sign(gone, 'crime')), 'no-such-sitting');
  }
});
