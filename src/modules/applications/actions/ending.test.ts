import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPaidDraft, aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import type { Act } from '../../../platform/act.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { feeState, feesAbout } from '../../payments/index.ts';
import * as desk from '../index.ts';

const { acting, country, db, done, first, pack, refused, second } = given;
const fees = async (application: string) =>
  (await feesAbout(db, application)).map((f) =>
    `${f.purpose} ${feeState(f)} ${f.refund?.reason ?? ''}`.trim(),
  );
const withdraw = (made: { application: string }) => (act: Act) => desk.withdrawApplication(act, pack, made);
const missing = [{ field: '/business/script', code: 'required' }];

test('what comes back of the processing fee depends on whether review had begun', async () => {
  const early = await aSubmittedApplication(country);
  await done(acting, early.owner, withdraw(early));
  assert.deepEqual(await fees(early.application), ['processing refund-ordered withdrawn-before-review']);
  const late = await given.underReview();
  await done(acting, late.owner, withdraw(late));
  assert.deepEqual(await fees(late.application), ['processing refund-ordered withdrawn-in-review']);
});

test('an application that lapses leaves nothing to pay, and nothing is paid back where the pack gives nothing', async () => {
  const made = await aSubmittedApplication(country);
  const { application, owner } = made;
  await done(acting, given.intake, (act) =>
    desk.findDeficient(act, pack, { application, missing, note: '' }),
  );
  const [office] = made.content.premises!;
  const branch = { ...office!, id: office!.id!.replace(/..$/, 'b2'), mainOffice: false };
  const content = { ...made.content, premises: [office!, branch] };
  await done(acting, owner, (act) => desk.saveDraft(act, { application, revision: 1, content }));
  await done(acting, owner, (act) => desk.demandProcessingFee(act, pack, { application }));
  assert.deepEqual((await fees(application)).sort(), ['processing due', 'processing paid']);
  for (const days of [15, 8]) {
    country.wait(days);
    await done(acting, undefined, (act) => desk.tickApplication(act, pack, application));
  }
  assert.equal((await given.applicationNow(application)).state, 'lapsed');
  assert.deepEqual((await fees(application)).sort(), ['processing paid', 'processing withdrawn']);
});

test('lists tell of an application the grounds of its refusal, a provisional grant and a court’s direction', async () => {
  const row = (id: string) =>
    db.row<{ grounds: string[]; provisional: boolean; court_directed: boolean }>(
      sql`select grounds, provisional, court_directed from application where id = ${id}`,
    );
  const refusedOne = await given.answeredRefusal();
  const { application } = refusedOne;
  assert.deepEqual(await row(application), {
    grounds: ['untrue'],
    provisional: false,
    court_directed: false,
  });
  const proposal = await given.proposedRefusal(refusedOne);
  await done(acting, second, given.approving(refusedOne, proposal));
  const copy = { application, court: 'high', caseNumber: 'W.P. 8/2026', document: given.fileHash(8) };
  const entered = await done(acting, first, (act) => desk.enterCourtDirection(act, pack, copy));
  const { direction } = entered.direction!;
  await done(acting, second, (act) => desk.approveCourtDirection(act, pack, { application, direction }));
  assert.equal((await row(application))?.court_directed, true);
  const made = await given.inDecision();
  const input = { ...made, what: 'provisional' as const, reasons: 'Inspected later.' };
  const app = await done(acting, first, (act) => desk.proposeGrant(act, pack, input));
  await done(acting, second, given.approving(made, app.proposal!.proposal));
  assert.equal((await row(made.application))?.provisional, true);
});

test('an answer to a notice carries only files uploaded to the same application', async () => {
  const made = await given.inDecision(given.OBJECTION);
  const other = await aPaidDraft(country);
  const answer = (documents: string[]) => (act: Act) =>
    desk.answerNotice(act, { application: made.application, answer: 'No.', documents });
  assert.equal(await refused(made.owner, answer([given.fileHash(99)])), 'file-not-uploaded');
  assert.equal(await refused(other.owner, answer([])), 'no-such-application');
  assert.equal(await refused(made.owner, answer([given.fileHash(1)])), 'act-not-possible-now');
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
