import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done, refusedWith } from '../../../tests/make/accounts.ts';
import { anOfficer, harbourAgencies } from '../../../tests/make/agencies.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aGrant, oneOldCentre, registerActing, testLicences } from '../../../tests/make/licences.ts';
import { on } from '../../../tests/make/orders.ts';
import type { Actor } from '../../kernel/actor.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { speaker } from '../../platform/texts.ts';
import { accountsTexts } from '../accounts/index.ts';
import { agenciesTexts, declareConflict } from '../agencies/index.ts';
import {
  checkLicence,
  claimExistingCentre,
  claimRejectionsOf,
  confirmClaim,
  continueLicence,
  giveClaimCode,
  importExistingCentres,
  licenceById,
  licencesTexts,
  notifyDevices,
  rejectClaim,
} from './index.ts';

const db = await freshDatabase();
const acting = await registerActing(db);
const texts = speaker([licencesTexts, agenciesTexts, accountsTexts]);
const packs = { agencies: harbourAgencies };
const REASONS = 'The lease names another company as tenant of the place.';
const intake = await anOfficer(acting, 'harbour', 'supervisor');
const said = (by: Actor | undefined, act: Parameters<typeof done>[2]) => refusedWith(acting, texts, by, act);
type Act = Parameters<typeof rejectClaim>[0];

/** A centre that an organisation has claimed. */
async function claimed(own: Awaited<ReturnType<typeof anOrganisation>>) {
  const list = oneOldCentre();
  const [centre] = await done(acting, undefined, (act) => importExistingCentres(act, testLicences, list));
  await done(acting, own.owner, (act) => claim(act, centre!.claimCode, own.organisation));
  return centre!;
}
const claim = (
  act: Act,
  code: string,
  organisation: Parameters<typeof claimExistingCentre>[1]['organisation'],
) => claimExistingCentre(act, { code, organisation });

test('a helper whose power of attorney names something else claims no centre', async () => {
  const own = await anOrganisation(acting);
  const only = [{ kind: 'licence', id: own.organisation, label: 'Another' }] as const;
  const mandate = { mandate: own.organisation as never, until: on('2027-01-01'), only };
  const helper: Actor = { ...own.owner, mandate };
  assert.equal(await said(helper, (act) => claim(act, 'ANY-CODE', own.organisation)), 'beyond-mandate');
});

test('LIC-25 a rejected claim frees the centre and shuts nothing; its code is void and the claimant reads why', async () => {
  const [own, rightful] = [await anOrganisation(acting), await anOrganisation(acting)];
  const { licence, number, claimCode } = await claimed(own);
  const reject = (act: Act) => rejectClaim(act, packs, { licence, reasons: REASONS });
  const code = (act: Act) => giveClaimCode(act, packs, { licence });
  const tied = await anOfficer(acting, 'harbour', 'supervisor');
  const { organisation: about } = own;
  await done(acting, tied, (act) =>
    declareConflict(act, harbourAgencies, { officer: tied.officer, about, nature: 'kinship' }),
  );
  const approver = await anOfficer(acting, 'harbour', 'approver');
  for (const act of [reject, code]) {
    assert.equal(await said(own.owner, act), 'officers-only');
    assert.equal(await said(approver, act), 'role-lacks-power');
    assert.equal(await said(tied, act), 'conflict-of-interest');
  }
  const brief = (act: Act) => rejectClaim(act, packs, { licence, reasons: 'No.' });
  assert.equal(await said(intake, brief), 'claim-rejection-needs-reasons');
  assert.equal(await said(intake, code), 'centre-already-claimed');
  const application = '019ab000-0000-7000-8000-00000000a001' as never;
  await done(acting, own.owner, (act) => continueLicence(act, { licence, application }));
  await done(acting, intake, reject);
  assert.equal(await said(intake, reject), 'centre-not-claimed');
  assert.equal(await said(intake, (act) => confirmClaim(act, packs, { licence })), 'centre-not-claimed');
  const free = (await licenceById(db, licence))!;
  assert.deepEqual([free.claimed, free.organisation, free.continuedUntil], [false, null, acting.clock.now()]);
  const answer = await checkLicence(db, number, on('2026-06-30'));
  assert.deepEqual([answer.verdict, answer.mayOperate], ['transitional', 'yes']);
  const [told] = await claimRejectionsOf(db, own.organisation);
  assert.deepEqual([told?.number, told?.reasons], [number, REASONS]);
  assert.deepEqual(await claimRejectionsOf(db, rightful.organisation), []);
  const letters = await db.rows<{ body: string }>(
    sql`select body from work.outbox where about = ${own.owner.principal}`,
  );
  assert.equal(letters.filter(({ body }) => body.includes(number) && body.includes('مسترد')).length, 1);
  assert.ok(letters.every(({ body }) => !body.includes(REASONS)));
  const again = (by: typeof own, typed: string) => (act: Act) => claim(act, typed, by.organisation);
  assert.equal(await said(own.owner, again(own, claimCode)), 'claim-code-unknown');
  const { claimCode: first } = await done(acting, intake, code);
  const { claimCode: next } = await done(acting, intake, code);
  assert.equal(await said(rightful.owner, again(rightful, first)), 'claim-code-unknown');
  await done(acting, rightful.owner, again(rightful, next));
  await done(acting, intake, (act) => confirmClaim(act, packs, { licence }));
  assert.equal(await said(intake, reject), 'claim-already-confirmed');
});

test('whoever had claimed a centre takes nothing of it over with an application made before', async () => {
  const own = await anOrganisation(acting);
  const { licence } = await claimed(own);
  await done(acting, intake, (act) => rejectClaim(act, packs, { licence, reasons: REASONS }));
  await assert.rejects(
    aGrant(acting, { organisation: own.organisation, replaces: licence }),
    /centre-of-another/,
  );
  assert.equal((await licenceById(db, licence))?.endedAt, null);
});

test('no officer alone shuts a centre that goes on by its claimant’s application', async () => {
  const own = await anOrganisation(acting);
  const { licence } = await claimed(own);
  const application = '019ab000-0000-7000-8000-00000000a002' as never;
  await done(acting, own.owner, (act) => continueLicence(act, { licence, application }));
  const now = acting.clock.now();
  acting.clock.set(on('2026-08-01'));
  const reject = (act: Act) => rejectClaim(act, packs, { licence, reasons: REASONS });
  assert.equal(await said(intake, reject), 'claim-keeps-centre-going');
  acting.clock.set(now);
});

test('what the office knew of a centre is told whatever was notified or rejected since', async () => {
  const own = await anOrganisation(acting);
  const { licence, number } = await claimed(own);
  const add = [{ kind: 'router' as const, imei: null, mac: '001122334455', serial: null }];
  await done(acting, own.owner, (act) => notifyDevices(act, { licence, add, end: [] }));
  await done(acting, intake, (act) => rejectClaim(act, packs, { licence, reasons: REASONS }));
  const at = acting.clock.now();
  assert.equal((await checkLicence(db, number, at, at)).verdict, 'transitional');
});

test('a rebuild of claims, rejections and codes agrees with the tables', async () => {
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
