import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done, refusedWith } from '../../../tests/make/accounts.ts';
import { anOfficer, harbourAgencies } from '../../../tests/make/agencies.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aGrant, oneOldCentre, registerActing, testLicences } from '../../../tests/make/licences.ts';
import { on } from '../../../tests/make/orders.ts';
import type { Actor } from '../../kernel/actor.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { speaker } from '../../platform/texts.ts';
import { agenciesTexts, declareConflict } from '../agencies/index.ts';
import {
  checkLicence,
  claimExistingCentre,
  confirmClaim,
  confirmImport,
  licenceById,
  licencesTexts,
  makeRegisterChange,
  proposeImport,
  proposeRegisterChange,
} from './index.ts';

const db = await freshDatabase();
const acting = await registerActing(db);
const texts = speaker([licencesTexts, agenciesTexts]);
const packs = { agencies: harbourAgencies, licences: testLicences };
const REASONS = 'The file of the centre says so, page 4.';
const first = await anOfficer(acting, 'harbour', 'examiner');
const second = await anOfficer(acting, 'harbour', 'approver');
const text = { en: 'Record calls', ur: 'کالیں ریکارڈ کریں' };

const proposing = (licence: never, reasons = REASONS) => {
  const change = { kind: 'conditions' as const, licence, add: [{ id: 'c', text }], end: [] };
  return (act: Parameters<typeof proposeRegisterChange>[0]) =>
    proposeRegisterChange(act, packs, change, reasons);
};
const said = (by: Actor | undefined, act: Parameters<typeof done>[2]) => refusedWith(acting, texts, by, act);

async function anImport() {
  const list = oneOldCentre();
  const { change } = await done(acting, first, (act) => proposeImport(act, packs, list, REASONS));
  const [centre] = await done(acting, second, (act) => confirmImport(act, packs, { change, ...list }));
  return centre!;
}

test('LIC-22 the authority alone changes the register, under a delegation, without an interest and with reasons', async () => {
  const own = await anOrganisation(acting);
  const { licence } = await aGrant(acting, { organisation: own.organisation });
  const elsewhere = await anOfficer(acting, 'watch', 'examiner');
  const powerless = await anOfficer(acting, 'harbour', 'examiner', []);
  const tied = await anOfficer(acting, 'harbour', 'examiner');
  await done(acting, tied, (act) =>
    declareConflict(act, harbourAgencies, {
      officer: tied.officer,
      about: own.organisation,
      nature: 'kinship',
    }),
  );
  const asked = proposing(licence as never);
  assert.equal(await said(own.owner, asked), 'officers-only');
  assert.equal(await said(undefined, asked), 'officers-only');
  assert.equal(await said(second, asked), 'role-lacks-power');
  assert.equal(await said(powerless, asked), 'no-delegation-in-force');
  assert.equal(await said(elsewhere, asked), 'register-changed-by-authority-alone');
  assert.equal(await said(tied, asked), 'conflict-of-interest');
  assert.equal(await said(first, proposing(licence as never, 'Because.')), 'register-change-needs-reasons');
  const { change } = await done(acting, first, asked);
  const make = (act: Parameters<typeof makeRegisterChange>[0]) => makeRegisterChange(act, packs, { change });
  assert.equal(await said(first, make), 'role-lacks-power');
  await done(acting, second, make);
  assert.equal(await said(second, make), 'register-change-not-proposed');
});

test('what two officers change counts from when it was made, never backwards', async () => {
  const { licence, number } = await anImport();
  const ending = {
    kind: 'transition-end' as const,
    licence,
    why: 'refused' as const,
    until: on('2026-01-05'),
  };
  const { change } = await done(acting, first, (act) => proposeRegisterChange(act, packs, ending, REASONS));
  acting.clock.set(on('2026-02-01'));
  await done(acting, second, (act) => makeRegisterChange(act, packs, { change }));
  const verdict = async (at: string) => (await checkLicence(db, number, on(at))).verdict;
  assert.deepEqual([await verdict('2026-01-31'), await verdict('2026-02-01')], ['transitional', 'expired']);
  acting.clock.set(on('2026-01-01'));
});

test('LIC-24 a claim is confirmed once, by an officer without an interest in who claimed', async () => {
  const own = await anOrganisation(acting);
  const { licence, claimCode } = await anImport();
  const intake = await anOfficer(acting, 'harbour', 'supervisor');
  const tied = await anOfficer(acting, 'harbour', 'supervisor');
  await done(acting, tied, (act) =>
    declareConflict(act, harbourAgencies, {
      officer: tied.officer,
      about: own.organisation,
      nature: 'kinship',
    }),
  );
  const confirm = (act: Parameters<typeof confirmClaim>[0]) => confirmClaim(act, packs, { licence });
  assert.equal(await said(intake, confirm), 'centre-not-claimed');
  const { organisation } = own;
  await done(acting, own.owner, (act) => claimExistingCentre(act, { code: claimCode, organisation }));
  assert.equal((await licenceById(db, licence))?.claimConfirmedAt, null);
  assert.equal(await said(own.owner, confirm), 'officers-only');
  assert.equal(await said(second, confirm), 'role-lacks-power');
  assert.equal(await said(tied, confirm), 'conflict-of-interest');
  await done(acting, intake, confirm);
  assert.equal((await licenceById(db, licence))?.claimConfirmedAt, on('2026-01-01'));
  assert.equal(await said(intake, confirm), 'claim-already-confirmed');
});

test('a rebuild of every change of the register agrees with the tables', async () => {
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
