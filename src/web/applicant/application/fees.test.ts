import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { OWN_FIELDS } from '../../shared/signed-in/form-of.ts';

const portal = await aPortal(desk.db, freshFolder(), { demonstration: true });
let asked: unknown[] = [];

test('in the demonstration the made-up bank pays a fee of one’s own application, and of no other', async () => {
  const made = await desk.inDecision();
  const { application, owner, organisation } = made;
  const proposal = await desk.proposedGrant(made);
  await desk.done(desk.acting, desk.second, desk.approving(made, proposal));
  const due = (await desk.licenceFee(application))!;
  Object.assign(portal.deps, {
    demoBank: async (fee: unknown) => {
      asked = [...asked, fee];
      await desk.payLicenceFee(application);
    },
  });
  const path = `/my/applications/${application}`;
  const browser = await portal.signedIn(owner.principal, 'applicant', organisation);
  const { fields } = (await browser.open(path)).form();
  const stranger = await anOrganisation(portal.acting);
  const other = await portal.signedIn(stranger.owner.principal, 'applicant', stranger.organisation);
  await other.open('/my');
  const own: readonly string[] = OWN_FIELDS;
  const ours = (await other.open('/my/start')).form().fields.filter(([name]) => own.includes(name));
  const body = new URLSearchParams([...ours, ['fee', due.id]]);
  assert.equal((await other.post(`${path}/fees/demo`, body)).status, 404);
  assert.deepEqual(asked, []);
  assert.equal(fields.find(([name]) => name === 'fee')?.[1], due.id);
  const paid = await browser.sendOn({});
  assert.deepEqual(asked, [{ reference: due.reference, amount: due.amount }]);
  assert.match(paid.words, /Licence fee: .* Paid .*Receipt/);
  assert.ok(!paid.text.includes('fees/demo'), 'what is paid is not paid again');
});
