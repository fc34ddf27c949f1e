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

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
