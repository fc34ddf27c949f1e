import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  asked,
  codeOf,
  hand,
  inDecision,
  newId,
  noonOf,
  OBJECTION,
  opinion,
  pack,
  SEALED,
  spoken,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Decided } from './facts.ts';
import type { Hand } from './hand.ts';
import * as inspection from './inspection.ts';
import { recuse } from './recusal.ts';
import * as review from './review.ts';
import { type Application, currentOpinions } from './state.ts';

const give = (app: Application, agency: string, more: Partial<review.OpinionInput> = {}, by?: Hand) =>
  review.giveOpinion(app, opinion(app, more), by ?? hand(agency), pack);
const ask = (
  app: Application,
  agency: string,
  justification: string | null = null,
  items = [{ field: '', text: 'Who?' }],
) => review.requestInformation(app, { request: newId(), items, justification }, hand(agency), pack);
const reaffirm = (app: Application, agency: string, from: string, n: number | string = 1) =>
  review.reaffirm(app, { opinion: newId(), from, hash: app.hash }, hand(agency, n), pack);
const CONDITION = { id: 'c', text: { en: 'Record calls', ur: 'کالیں ریکارڈ کریں' }, from: null, until: null };

/** Crime spoke over version 1; security asked, and version 2 came. */
const secondVersion = (more: Partial<review.OpinionInput> = {}) =>
  submitted(asked(spoken(underReview(), 'crime', more), 'security'));

test('APP-09 an opinion is over one exact version: one over another hash is refused', () => {
  const app = secondVersion();
  assert.equal(codeOf(give(app, 'telecom', { hash: 'h1' })), 'version-changed');
  const given = give(app, 'telecom');
  assert.ok(!isRefusal(given) && given.type === 'OpinionGiven');
  assert.deepEqual([given.data.version, given.data.hash, given.data.agency], [2, 'h2', 'telecom']);
});

test('an agency speaks once over a version, and one that does not review does not speak', () => {
  const app = spoken(underReview(), 'crime');
  assert.equal(codeOf(give(app, 'crime', {}, hand('crime', 2))), 'agency-has-spoken');
  assert.equal(codeOf(give(app, 'navy')), 'agency-does-not-review');
  assert.equal(codeOf(give(submitted(), 'crime')), 'act-not-possible-now');
  assert.equal(codeOf(give(inDecision(), 'crime')), 'act-not-possible-now');
});

test('APP-10 conditions come with the verdict that announces them, grounds of the law and reasons with an objection', () => {
  const app = underReview();
  const cases: [Partial<review.OpinionInput>, string][] = [
    [{ verdict: 'with-conditions' }, 'conditions-go-with-their-verdict'],
    [{ conditions: [CONDITION] }, 'conditions-go-with-their-verdict'],
    [{ verdict: 'objection', reasons: 'No.' }, 'grounds-go-with-objection'],
    [{ grounds: ['untrue'] }, 'grounds-go-with-objection'],
    [{ verdict: 'objection', grounds: ['untrue', 'whim'], reasons: 'No.' }, 'unknown-ground'],
    [{ verdict: 'objection', grounds: ['whim'], reasons: 'No.' }, 'unknown-ground'],
    [{ verdict: 'objection', grounds: ['untrue'] }, 'objection-needs-reasons'],
  ];
  for (const [more, code] of cases) assert.equal(codeOf(give(app, 'crime', more)), code);
  for (const more of [
    { verdict: 'with-conditions', conditions: [CONDITION] } as const,
    OBJECTION,
    { ...OBJECTION, reasons: '', sealed: SEALED },
  ])
    assert.ok(!isRefusal(give(app, 'crime', more)));
});

test('APP-11 a paper opinion carries the signature of a second officer, who is neither its enterer nor recused', () => {
  const paper = (countersignedBy: string) => ({
    paper: { countersignedBy, givenOn: '2026-03-01' as never, document: 'd' },
  });
  const recused = after(
    underReview(),
    recuse(underReview(), { reason: 'kin', alternate: null }, hand('crime', 7), pack),
  );
  assert.equal(codeOf(give(recused, 'crime', paper('crime-1'))), 'countersigned-by-another');
  assert.equal(codeOf(give(recused, 'crime', paper('crime-7'))), 'recused-from-this');
  const given = give(recused, 'crime', paper('crime-2'));
  assert.ok(
    !isRefusal(given) && given.type === 'OpinionGiven' && given.data.paper?.countersignedBy === 'crime-2',
  );
});

test('APP-12 an agency has one request; a later one says why it was not asked before', () => {
  assert.equal(codeOf(ask(underReview(), 'crime', null, [])), 'say-what-is-asked');
  const begins = ask(underReview(), 'crime');
  assert.ok(!isRefusal(begins) && begins.type === 'InformationRequested' && !begins.data.later);
  const first = asked(underReview(), 'crime');
  assert.equal(codeOf(ask(first, 'crime', 'new facts')), 'request-still-open');
  const answered = submitted(first);
  assert.ok(answered.requests.every((r) => r.answered));
  assert.equal(codeOf(ask(answered, 'crime')), 'later-request-needs-justification');
  const later = ask(answered, 'crime', 'The lease came only now.');
  assert.ok(!isRefusal(later) && later.type === 'InformationRequested' && later.data.later);
  assert.equal(codeOf(ask(spoken(underReview(), 'crime'), 'crime')), 'agency-has-spoken');
  assert.equal(codeOf(ask(underReview(), 'navy')), 'agency-does-not-review');
});

test('APP-13 a request stops the clock of who asks, no other; the others go on to speak and to ask', () => {
  const app = asked(underReview(), 'crime', '2026-03-05');
  assert.equal(app.state, 'deficient');
  const clock = (agency: string, now = app) => now.clocks.find((c) => c.agency === agency);
  assert.deepEqual([clock('crime')?.status, clock('crime')?.stoppedAt], ['stopped', noonOf('2026-03-05')]);
  assert.deepEqual([clock('telecom')?.status, clock('security')?.status], ['running', 'running']);
  assert.equal(codeOf(give(app, 'crime')), 'own-request-still-open');
  const both = spoken(asked(app, 'security'), 'telecom');
  assert.equal(both.state, 'deficient');
  assert.equal(clock('telecom', both)?.status, 'done');
  const held = both.spans.filter((s) => s.until === null).map((s) => s.holder);
  assert.deepEqual(held, ['applicant']);
});

test('APP-14 on a new version an agency reaffirms over the difference it was shown, and only that', () => {
  const app = secondVersion({ verdict: 'with-conditions', conditions: [CONDITION] });
  assert.deepEqual(currentOpinions(app), []);
  assert.equal(codeOf(reaffirm(app, 'crime', 'h0')), 'difference-not-shown');
  assert.equal(codeOf(reaffirm(app, 'telecom', 'h1')), 'nothing-to-reaffirm');
  const stale = review.reaffirm(app, { opinion: newId(), from: 'h1', hash: 'h1' }, hand('crime'), pack);
  assert.equal(codeOf(stale), 'version-changed');
  const again = after(app, reaffirm(app, 'crime', 'h1', 2));
  const [now] = currentOpinions(again);
  assert.deepEqual(
    [now?.hash, now?.verdict, now?.conditions, now?.officer, now?.reaffirms],
    ['h2', 'with-conditions', [CONDITION], 'crime-2', app.opinions[0]?.opinion],
  );
  assert.equal(codeOf(reaffirm(again, 'crime', 'h2')), 'agency-has-spoken');
  assert.equal(codeOf(reaffirm(again, 'navy', 'h1')), 'agency-does-not-review');
  assert.equal(codeOf(reaffirm(inDecision(), 'crime', 'h1')), 'act-not-possible-now');
});

test('nobody reaffirms while his own request waits, nor what was sealed to the earlier version', () => {
  const open = after(secondVersion(), ask(secondVersion(), 'crime') as Decided);
  assert.equal(codeOf(reaffirm(open, 'crime', 'h1')), 'own-request-still-open');
  const sealed = secondVersion({ ...OBJECTION, sealed: SEALED });
  assert.equal(codeOf(reaffirm(sealed, 'crime', 'h1')), 'sealed-reasons-are-given-anew');
});

test('APP-15 whoever recused himself touches the application no more', () => {
  const stepsBack = (app: Application, alternate: string | null = null) =>
    recuse(app, { reason: 'My brother owns it.', alternate }, hand('crime'), pack);
  assert.equal(codeOf(stepsBack(underReview(), 'crime-1')), 'alternate-is-another');
  const app = after(underReview(), stepsBack(underReview(), 'crime-2'));
  const [id, premises] = [newId(), app.content.premises![0]!.id!];
  const acts = [
    stepsBack(app),
    give(app, 'crime'),
    ask(app, 'crime'),
    reaffirm(app, 'crime', 'h1'),
    inspection.orderInspection(app, { inspection: id, premises }, hand('crime')),
  ];
  for (const act of acts) assert.equal(codeOf(act), 'recused-from-this');
  assert.ok(!isRefusal(give(app, 'crime', {}, hand('crime', 2))));
});

test('when the third agency has spoken the application stands in decision, in the Authority’s hand', () => {
  const two = spoken(spoken(underReview(), 'telecom'), 'crime');
  assert.equal(two.state, 'agency-review');
  const app = spoken(two, 'security', OBJECTION);
  assert.equal(app.state, 'decision');
  assert.deepEqual(
    app.spans.filter((s) => s.until === null).map((s) => s.holder),
    ['authority'],
  );
  assert.deepEqual(
    app.clocks.filter((c) => c.status === 'running').map((c) => c.agency),
    ['authority'],
  );
});
