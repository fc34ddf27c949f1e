import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { fileHash } from '../../../tests/make/applications.ts';
import {
  acting,
  db,
  inDecision,
  pack,
  proposedGrant,
  second,
  underReview,
} from '../../../tests/make/desk.ts';
import { chapters } from '../../main/chapters.ts';
import { rebuildAndCompare, rebuildLive } from '../../platform/ledger/rebuild.ts';
import { POWERS } from '../agencies/index.ts';
import {
  approveCourtDirection,
  declineProposal,
  enterCourtDirection,
  withdrawApplication,
} from '../applications/index.ts';
import { assignWork, giveBack, NO_FILTER, queueNamed, queuePage, takeInHand } from './index.ts';

test('hands, running clocks and waiting proposals are what the facts say, live and rebuilt', async () => {
  const open = await inDecision();
  const declined = await inDecision();
  const first = await proposedGrant(open);
  const other = await proposedGrant(declined);
  assert.notEqual(first, other);
  const reviewed = await underReview();
  const gone = await underReview();
  const whole = await actingWith(db, chapters);
  whole.clock.set(acting.clock.now());
  const { registry, catalogue } = whole.ledger;
  await rebuildLive(db, registry, catalogue); // these applications came to be without the desks looking on
  const by = await anOfficer(whole, 'crime', 'examiner', POWERS, pack.agencies);
  const chief = await anOfficer(whole, 'crime', 'supervisor', POWERS, pack.agencies);
  await done(whole, by, (act) => takeInHand(act, pack.agencies, reviewed));
  await done(whole, by, (act) => giveBack(act, reviewed));
  await done(whole, chief, (act) =>
    assignWork(act, pack.agencies, {
      applications: [reviewed.application, gone.application],
      officer: by.officer,
    }),
  );
  await done(whole, gone.owner, (act) => withdrawApplication(act, pack, gone));
  await done(whole, second, (act) =>
    declineProposal(act, pack, { application: declined.application, proposal: other, reason: 'Not yet.' }),
  );
  const desk = {
    agency: 'telecom',
    officer: by.officer,
    today: '2026-11-23' as never,
  };
  const list = async (name: 'approvals' | 'directions' | 'mine', agency = 'telecom') =>
    (await queuePage(db, queueNamed(name)!, { ...desk, agency }, NO_FILTER, null, 9)).rows.map(
      ({ id }) => id,
    );
  assert.deepEqual(await list('approvals'), [open.application]);
  assert.deepEqual(await list('mine', 'crime'), [reviewed.application]);
  const paper = { court: 'high', caseNumber: '1', document: fileHash(1) };
  const { direction } = await done(whole, chief, (act) =>
    enterCourtDirection(act, pack, { application: open.application, ...paper }),
  );
  assert.deepEqual(await list('directions'), [open.application]);
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
  await done(whole, by, (act) =>
    approveCourtDirection(act, pack, { application: open.application, ...direction! }),
  );
  assert.deepEqual([await list('directions'), await list('approvals')], [[], []]);
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
