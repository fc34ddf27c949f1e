import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPaidDraft } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Act, perform } from '../../../platform/act.ts';
import { feeState, feesAbout } from '../../payments/index.ts';
import * as desk from '../index.ts';

const { acting, blind, country, db, done, first, officer, pack, second } = given;
type Deed = readonly [by: Actor, action: (act: Act) => Promise<unknown>];
const ROUNDS = 4;

/** All at the same time; the answers in their order. */
const atOnce = (...deeds: Deed[]) =>
  Promise.all(deeds.map(([by, action]) => perform(acting, { by }, action as (act: Act) => Promise<Refusal>)));

/** Exactly one came through, and the others were told of a conflict with one of these codes. */
function oneWins(answers: readonly unknown[], ...codes: string[]): void {
  const lost = answers.filter(isRefusal);
  assert.equal(lost.length, answers.length - 1, JSON.stringify(lost));
  for (const { refused, code } of lost) {
    assert.equal(refused, 'conflict');
    assert.ok(codes.includes(code), code);
  }
}
const typesOf = async (id: string) => (await given.factsNow(id)).map((f) => f.type as string);
const count = async (id: string, type: string) => (await typesOf(id)).filter((t) => t === type).length;

test('two officers who approve a grant at the same time approve it once', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const made = await given.inDecision();
    const proposal = await given.proposedGrant(made);
    const approve = given.approving(made, proposal);
    const third = await officer('telecom', 'approver', 3);
    oneWins(await atOnce([second, approve], [third, approve]), 'act-not-possible-now');
    assert.equal(await count(made.application, 'GrantApproved'), 1);
    const demanded = (await feesAbout(db, made.application)).filter((f) => f.purpose === 'licence');
    assert.equal(demanded.length, 1);
  }
});

test('two submissions of one draft at the same time make one version', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const draft = await aPaidDraft(country);
    const input = { application: draft.application, revision: 1 };
    const submit = (act: Act) => desk.submitApplication(act, pack, blind, input);
    oneWins(
      await atOnce([draft.owner, submit], [draft.owner, submit], [draft.owner, submit]),
      'act-not-possible-now',
    );
    assert.deepEqual(await typesOf(draft.application), ['VersionSubmitted']);
  }
});

test('two saves over one revision keep one of them whole', async () => {
  const draft = await aPaidDraft(country);
  const save = (name: string) => (act: Act) =>
    desk.saveDraft(act, { application: draft.application, revision: 1, content: { company: { name } } });
  oneWins(await atOnce([draft.owner, save('One')], [draft.owner, save('Two')]), 'draft-changed');
});

test('two officers of one agency who speak at the same time speak once', async () => {
  const made = await given.underReview();
  const [one, two] = [await officer('crime'), await officer('crime', 'examiner', 2)];
  const agree = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made));
  const object = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made, given.OBJECTION));
  oneWins(await atOnce([one, agree], [two, object]), 'agency-has-spoken');
});

test('three agencies that speak at the same time are all heard', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const made = await given.underReview();
    const agree = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made));
    const officers = await Promise.all(given.AGENCIES.map((agency) => officer(agency)));
    const answers = await atOnce(...officers.map((by): Deed => [by, agree]));
    assert.ok(!answers.some(isRefusal));
    assert.equal((await given.applicationNow(made.application)).state, 'decision');
  }
});

test('an opinion that meets a new version counts for the version it was given over, and for no other', async () => {
  for (let i = 0; i < 2 * ROUNDS; i++) {
    const made = await given.underReview();
    const { application, owner } = made;
    await done(acting, await officer('security'), given.asking(application));
    const content = { ...made.content, business: { ...made.content.business, script: 'Good day.' } };
    await done(acting, owner, (act) => desk.saveDraft(act, { application, revision: 1, content }));
    const submit = (act: Act) => desk.submitApplication(act, pack, blind, { application, revision: 2 });
    const agree = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made));
    const speaks = [await officer('crime'), agree] as const;
    const deeds: Deed[] = i % 2 ? [speaks, [owner, submit]] : [[owner, submit], speaks];
    const answers = await atOnce(...deeds);
    const [opinion, version] = i % 2 ? answers : [...answers].reverse();
    assert.ok(!isRefusal(version));
    const app = await given.applicationNow(application);
    assert.equal(app.version, 2);
    assert.ok(
      app.opinions.every((o) => o.hash === made.hash),
      'none is current',
    );
    const types = await typesOf(application);
    if (isRefusal(opinion))
      assert.deepEqual([opinion.refused, opinion.code], ['conflict', 'version-changed']);
    else assert.ok(types.indexOf('OpinionGiven') < types.lastIndexOf('VersionSubmitted'));
  }
});

test('a withdrawal that meets an approval ends the application either way, with nothing left to pay', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const made = await given.inDecision();
    const approve = given.approving(made, await given.proposedGrant(made));
    const withdraw = (act: Act) => desk.withdrawApplication(act, pack, made);
    const [gone] = await atOnce([made.owner, withdraw], [second, approve]);
    assert.ok(!isRefusal(gone));
    assert.equal((await given.applicationNow(made.application)).state, 'withdrawn');
    assert.ok(!(await feesAbout(db, made.application)).some((f) => feeState(f) === 'due'));
  }
});

test('a licence fee that is paid twice at the same time leads to one licence', async () => {
  const made = await given.inDecision();
  await done(acting, second, given.approving(made, await given.proposedGrant(made)));
  const fee = (await given.licenceFee(made.application))!;
  const pay = (receipt: string) => (act: Act) =>
    desk.receivePayment(act, pack, { fee: fee.id, amount: fee.amount, receipt, paidAt: act.at });
  oneWins(
    await atOnce([given.cashier, pay('A')], [given.cashier, pay('B')]),
    'already-paid',
    'fee-already-paid',
  );
  assert.equal(await count(made.application, 'ApplicationGranted'), 1);
});

test('a proposal is approved or declined, not both', async () => {
  const made = await given.inDecision();
  const proposal = await given.proposedGrant(made);
  const decline = (act: Act) =>
    desk.declineProposal(act, pack, { application: made.application, proposal, reason: 'Wait.' });
  const answers = await atOnce([second, given.approving(made, proposal)], [first, decline]);
  oneWins(answers, 'act-not-possible-now', 'nothing-proposed');
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
