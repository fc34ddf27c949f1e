import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as given from '../../../../tests/make/desk.ts';
import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { type Act, perform } from '../../../platform/act.ts';
import { declareConflict } from '../../agencies/index.ts';
import * as desk from '../index.ts';

const { acting, done, officer, pack, refused } = given;

/** The objection stood, and an outcome lies before the heads of the three agencies. */
async function laid(outcome: 'grant' | 'refuse' = 'refuse') {
  const made = await given.inDecision(given.OBJECTION);
  const { application } = made;
  await done(acting, given.first, (act) =>
    desk.reconsider(act, pack, { application, reason: 'Look again.' }),
  );
  await given.speak('crime', made, given.OBJECTION);
  const body = await given.joint(made, outcome);
  const app = await done(acting, given.first, (act) => desk.enterJointOutcome(act, pack, body));
  return { ...made, body, ...app.sitting! };
}
type Laid = Awaited<ReturnType<typeof laid>>;
const head = (agency: string) => officer(agency, 'supervisor');
const sign = (made: Laid) => (act: Act) => desk.signJointOutcome(act, pack, made);
const decisions = async (application: string) =>
  (await given.factsNow(application)).filter((f) => f.type === 'JointBodyDecided').length;

test('members who sign at the same moment all count, and the outcome is decided once', async () => {
  const made = await laid('grant');
  const heads = await Promise.all(given.AGENCIES.map(head));
  const answers = await Promise.all(heads.map((by: OfficerActor) => perform(acting, { by }, sign(made))));
  // the outcome may have taken effect before the last of them came to sign
  for (const answer of answers) if (isRefusal(answer)) assert.equal(answer.code, 'no-such-sitting');
  const app = await given.applicationNow(made.application);
  assert.deepEqual([app.jointBody, app.state, await decisions(made.application)], ['grant', 'decision', 1]);
  assert.equal(app.opinions.filter((o) => o.verdict === 'objection').length, 0);
});

test('two outcomes with the same words have different hashes: a signature under one is none under the other', async () => {
  const made = await laid();
  const { application, sitting, body } = made;
  const telecom = await head('telecom');
  await done(acting, telecom, (act) =>
    desk.dropJointOutcome(act, pack, { application, sitting, reason: 'A page was missing.' }),
  );
  const again = await done(acting, given.first, (act) => desk.enterJointOutcome(act, pack, body));
  assert.notEqual(again.sitting!.outcomeHash, made.outcomeHash);
  assert.equal(await refused(telecom, sign(made)), 'no-such-sitting');
  const mixed = { application, sitting: again.sitting!.sitting, outcomeHash: made.outcomeHash };
  assert.equal(await refused(telecom, (act) => desk.signJointOutcome(act, pack, mixed)), 'another-outcome');
});

test('a member signs under his own power, without a tie to the applicant', async () => {
  const made = await laid();
  const narrow = {
    ...pack,
    agencies: { ...pack.agencies, powers: { ...pack.agencies.powers, crime: { supervisor: [] } } },
  } as typeof pack;
  const crime = await head('crime');
  assert.equal(await refused(crime, (act) => desk.signJointOutcome(act, narrow, made)), 'role-lacks-power');
  const about = made.company;
  await done(acting, crime, (act) =>
    declareConflict(act, pack.agencies, { officer: crime.officer, about, nature: 'kinship' }),
  );
  assert.equal(await refused(crime, sign(made)), 'conflict-of-interest');
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
