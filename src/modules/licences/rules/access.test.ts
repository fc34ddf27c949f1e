import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anId } from '../../../../tests/make/entities.ts';
import { aLicence } from '../../../../tests/make/licences.ts';
import { on } from '../../../../tests/make/orders.ts';
import { type Actor, type ApplicantActor, OFFICER_ROLES, SYSTEM } from '../../../kernel/actor.ts';
import { mayNotify } from './access.ts';

const licence = aLicence();
const said = (actor: Actor) => mayNotify(actor, licence)?.code ?? 'may';
const owner: ApplicantActor = {
  kind: 'applicant',
  principal: anId<'principal'>(),
  organisation: licence.organisation!,
};
const helper = (only: readonly string[] | null): ApplicantActor => ({
  ...owner,
  mandate: {
    mandate: anId<'membership'>(),
    until: on('2027-01-01'),
    only: only?.map((id) => ({ kind: 'licence' as const, id, label: id })) ?? null,
  },
});

test('LIC-20 no officer of any role or agency notifies in the place of the holder', () => {
  for (const role of OFFICER_ROLES)
    for (const agency of ['telecom', 'crime', 'security'])
      assert.equal(
        said({
          kind: 'officer',
          principal: owner.principal,
          officer: anId<'officer'>(),
          agency,
          role,
        }),
        'notified-by-holder-alone',
        `${role} of ${agency}`,
      );
});

test('the holder notifies, and a helper as far as the power of attorney reaches', () => {
  assert.equal(said(owner), 'may');
  assert.equal(said(SYSTEM), 'may');
  assert.equal(said({ ...owner, organisation: anId<'organisation'>() }), 'licence-not-found');
  assert.equal(said({ kind: 'partner', principal: owner.principal, partner: 'bank' }), 'licence-not-found');
  assert.equal(said(helper(null)), 'may');
  assert.equal(said(helper([licence.id])), 'may');
  assert.equal(said(helper([anId()])), 'licence-not-found');
  assert.equal(mayNotify(owner, undefined)?.code, 'licence-not-found');
});
