import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { declareConflict } from '../../agencies/index.ts';
import { checkNumber } from '../../licences/index.ts';
import * as desk from '../index.ts';

const { acting, done, first, officer, pack, refused, second } = given;

test('from a draft to a licence that anybody can check: three agencies, two officers, two fees', async () => {
  const made = await given.inDecision();
  const proposal = await given.proposedGrant(made);
  assert.equal(await refused(first, given.approving(made, proposal)), 'approved-by-another');
  const approved = await done(acting, second, given.approving(made, proposal));
  assert.equal(approved.state, 'licence-fee-due');
  await given.payLicenceFee(made.application);
  const app = await given.applicationNow(made.application);
  assert.ok(app.state === 'granted' && app.granted?.number);
  const { number } = made.content.channels!.numbers![0]!;
  const answer = await checkNumber(given.db, number as never, acting.clock.now());
  assert.ok(!isRefusal(answer));
  assert.equal(answer.verdict, 'licensed');
  assert.equal(answer.licence?.number, app.granted.number);
});

test('an officer acts with a power of his role, and not where he declared a conflict of interest', async () => {
  const made = await aSubmittedApplication(given.country);
  const find = (act: Act) => desk.findComplete(act, pack, made);
  assert.equal(await refused(made.owner, find), 'officers-only');
  const narrow = { ...pack, agencies: { ...pack.agencies, powers: { telecom: { intake: [] } } } };
  assert.equal(
    await refused(given.intake, (act) => desk.findComplete(act, narrow, made)),
    'role-lacks-power',
  );
  const kin = await officer('telecom', 'intake', 7);
  const nature = 'kinship' as const;
  await done(acting, kin, (act) =>
    declareConflict(act, pack.agencies, { officer: kin.officer, about: made.company, nature }),
  );
  assert.equal(await refused(kin, find), 'conflict-of-interest');
  await done(acting, given.intake, find);
});

test('an objection goes back once, then the joint body decides, and a refusal waits for the answer', async () => {
  const made = await given.inDecision(given.OBJECTION);
  const { application, hash } = made;
  const propose = (act: Act) => desk.proposeGrant(act, pack, { ...made, what: 'grant', reasons: '' });
  assert.equal(await refused(first, propose), 'an-agency-objects');
  const body = await given.joint(made);
  assert.equal(await refused(first, (act) => desk.enterJointOutcome(act, pack, body)), 'reconsider-first');
  await done(acting, first, (act) => desk.reconsider(act, pack, { application, reason: 'Look again.' }));
  await given.speak('crime', made, given.OBJECTION);
  const strangers = { ...body, members: body.members.map((m) => ({ ...m, officer: first.officer })) };
  assert.equal(
    await refused(first, (act) => desk.enterJointOutcome(act, pack, strangers)),
    'member-not-of-agency',
  );
  const decided = await given.decidedJointly(body);
  assert.equal(decided.state, 'refusal-proposed');
  const refusal = (act: Act) =>
    desk.proposeRefusal(act, pack, {
      application,
      hash,
      reasons: 'As noticed.',
      gist: 'The lease is not yours.',
    });
  assert.equal(await refused(first, refusal), 'no-notice-yet');
  const notice = { application, grounds: ['untrue'], reasons: 'The lease is not yours.' };
  await done(acting, first, (act) => desk.noticeRefusal(act, pack, notice));
  assert.equal(await refused(first, refusal), 'time-to-answer-runs');
});

test('a refused applicant reads the gist; a court’s direction, by two officers, leads to the licence all the same', async () => {
  const made = await given.answeredRefusal();
  const { application } = made;
  assert.equal(await refused(made.owner, (act) => desk.refusalGist(act, act.by, application)), 'not-refused');
  const proposal = await given.proposedRefusal(made);
  const final = await done(acting, second, given.approving(made, proposal));
  assert.equal(final.state, 'refused');
  assert.deepEqual(await desk.refusalGist(given.db, made.owner, application), {
    grounds: ['untrue'],
    gist: 'The lease is not yours.',
  });
  const copy = { application, court: 'high', caseNumber: 'W.P. 7/2026', document: given.fileHash(8) };
  const entered = await done(acting, first, (act) => desk.enterCourtDirection(act, pack, copy));
  const { direction } = entered.direction!;
  const approve = (act: Act) => desk.approveCourtDirection(act, pack, { application, direction });
  assert.equal(await refused(first, approve), 'approved-by-another');
  await done(acting, second, approve);
  await given.payLicenceFee(application);
  const granted = await given.applicationNow(application);
  assert.ok(granted.state === 'granted' && granted.direction?.approvedBy === second.officer);
});

test('a paper opinion is countersigned by an officer of the same agency who may countersign', async () => {
  const made = await given.underReview();
  const paper = (countersignedBy: string) => ({
    paper: { countersignedBy, givenOn: '2026-11-01' as never, document: given.fileHash(7) },
  });
  const [enters, head] = [await officer('crime'), await officer('crime', 'supervisor')];
  const give = (by: string) => (act: Act) => desk.giveOpinion(act, pack, given.opinion(made, paper(by)));
  const strangers = [(await officer('security')).officer, made.application];
  for (const other of strangers)
    assert.equal(await refused(enters, give(other)), 'countersigned-within-the-agency');
  assert.equal(await refused(enters, give(enters.officer)), 'countersigned-by-another');
  const agencies = {
    ...pack.agencies,
    powers: { ...pack.agencies.powers, crime: { examiner: ['give-opinion'], supervisor: [] } },
  };
  const narrow = (act: Act) =>
    desk.giveOpinion(act, { ...pack, agencies } as typeof pack, given.opinion(made, paper(head.officer)));
  assert.equal(await refused(enters, narrow), 'countersigned-within-the-agency');
  const app = await done(acting, enters, give(head.officer));
  assert.equal(app.opinions[0]?.paper?.countersignedBy, head.officer);
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
