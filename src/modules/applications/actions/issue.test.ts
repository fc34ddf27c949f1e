import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { type AnApplication, aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { checkNumber, licenceById, releaseLicenceNumbers } from '../../licences/index.ts';
import { feeState } from '../../payments/index.ts';
import * as desk from '../index.ts';

const { acting, db, pack, country } = given;
const NUMBER = '+99917777777';

/** Approved, its licence fee due; it names a number that another application names as well. */
async function approved(): Promise<AnApplication> {
  const made = await aSubmittedApplication(country, {
    channels: { numbers: [{ number: NUMBER, carrier: 'one', use: 'outbound' }] },
  });
  await done(acting, given.intake, (act) => desk.findComplete(act, pack, made));
  await given.inspected(made.application);
  for (const agency of given.AGENCIES) await given.speak(agency, made);
  await done(acting, given.second, given.approving(made, await given.proposedGrant(made)));
  return made;
}

test('APP-44 a licence fee that is paid stays paid where the register cannot take the licence in, and it is issued once the way is free', async () => {
  const [early, late] = [await approved(), await approved()];
  await given.payLicenceFee(early.application);
  await given.payLicenceFee(late.application);
  const waiting = await given.applicationNow(late.application);
  assert.equal(waiting.state, 'licence-fee-due');
  assert.equal(feeState((await given.licenceFee(late.application))!), 'paid');
  country.wait(90);
  await done(acting, undefined, (act) => desk.tickApplication(act, pack, late.application));
  assert.equal((await given.applicationNow(late.application)).lapseOn, null, 'what is paid does not lapse');
  const issue = (act: Parameters<typeof desk.issuePaidLicence>[0]) => desk.issuePaidLicence(act, pack, late);
  assert.equal(await given.refused(given.second, issue), 'number-held-by-another');
  const holder = (await given.applicationNow(early.application)).granted!;
  const licence = (await licenceById(db, holder.licence as never))!;
  country.wait(1);
  const at = acting.clock.now();
  await done(acting, early.owner, (act) =>
    releaseLicenceNumbers(act, { licence: licence.id, numbers: [{ number: NUMBER as never, until: at }] }),
  );
  const issued = await done(acting, given.second, issue);
  assert.equal(issued.state, 'granted');
  const answer = await checkNumber(db, NUMBER as never, at);
  assert.ok(!isRefusal(answer) && answer.licence?.number === issued.granted?.number);
});

test('nothing is approved while another licence holds one of its numbers', async () => {
  const made = await aSubmittedApplication(country, {
    channels: { numbers: [{ number: NUMBER, carrier: 'one', use: 'outbound' }] },
  });
  await done(acting, given.intake, (act) => desk.findComplete(act, pack, made));
  await given.inspected(made.application);
  for (const agency of given.AGENCIES) await given.speak(agency, made);
  const proposal = await given.proposedGrant(made);
  assert.equal(await given.refused(given.second, given.approving(made, proposal)), 'number-held-by-another');
});

test('APP-45 a provisional licence waits for its inspection, and a satisfactory one confirms it for its full term', async () => {
  const made = await given.underReview();
  const { application } = made;
  for (const agency of given.AGENCIES) await given.speak(agency, made);
  const proposed = await done(acting, given.first, (act) =>
    desk.proposeGrant(act, pack, { ...made, what: 'provisional', reasons: 'Inspection follows.' }),
  );
  await done(acting, given.second, given.approving(made, proposed.proposal!.proposal));
  await given.payLicenceFee(application);
  const { licence } = (await given.applicationNow(application)).granted!;
  const provisional = (await licenceById(db, licence as never))!;
  assert.ok(provisional.provisionalUntil !== null && provisional.confirmedAt === null);
  await given.inspected(application);
  assert.ok((await licenceById(db, licence as never))!.confirmedAt !== null);
});

test('a licence granted for good is not inspected through its application', async () => {
  const made = await given.inDecision();
  await done(acting, given.second, given.approving(made, await given.proposedGrant(made)));
  await given.payLicenceFee(made.application);
  const premises = made.content.premises![0]!.id!;
  const order = (act: Parameters<typeof desk.orderInspection>[0]) =>
    desk.orderInspection(act, pack, { ...made, premises });
  assert.equal(await given.refused(given.first, order), 'granted-for-good');
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
