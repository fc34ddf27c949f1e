import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { acting, db, inDecision, opinion, pack, second, underReview } from '../../../tests/make/desk.ts';
import { chapters } from '../../main/chapters.ts';
import { rebuildAndCompare, rebuildLive } from '../../platform/ledger/rebuild.ts';
import { declareConflict, POWERS } from '../agencies/index.ts';
import {
  announceVisit,
  declineProposal,
  giveOpinion,
  noteLookAt,
  orderInspection,
  proposeGrant,
  recuseOfficer,
} from '../applications/index.ts';
import { assignWork, newsCount, noticesFor, readNotices } from './index.ts';

const made = await inDecision();
const reviewed = await underReview();
const whole = await actingWith(db, chapters);
whole.clock.set(acting.clock.now());
const { registry, catalogue } = whole.ledger;
await rebuildLive(db, registry, catalogue); // these applications came to be without the desks looking on
const officer = (agency: string, role: 'examiner' | 'supervisor' | 'approver' | 'inspector') =>
  anOfficer(whole, agency, role, pack.agencies.powers[agency]?.[role] ?? POWERS, pack.agencies);
const [proposer, chief, ali] = [
  await officer('telecom', 'approver'),
  await officer('crime', 'supervisor'),
  await officer('crime', 'examiner'),
];
const soon = '2000-01-01' as never;
const long = '2000-01-01T00:00:00.000Z' as never;
const to = ({ officer, principal }: typeof ali, newSince: never = long) => ({ officer, principal, newSince });
const told = async (who: typeof ali, newSince: never = long) =>
  (await noticesFor(db, to(who, newSince), null, 9)).map(
    ({ what, fresh }) => `${what}${fresh ? '' : ' (read)'}`,
  );
const give = (to: typeof ali, ...applications: string[]) =>
  done(whole, chief, (act) => assignWork(act, pack.agencies, { applications, officer: to.officer }));

test('what came of an officer’s work is told to him, live and rebuilt alike', async () => {
  const { application, hash } = made;
  const app = await done(whole, proposer, (act) =>
    proposeGrant(act, pack, { application, hash, what: 'provisional', reasons: 'All agree.' }),
  );
  assert.deepEqual(await told(proposer), []);
  const { proposal } = app.proposal!;
  await done(whole, second, (act) =>
    declineProposal(act, pack, { application, proposal, reason: 'Not yet.' }),
  );
  assert.deepEqual(await told(proposer), ['returned']);
  await give(ali, reviewed.application);
  const sana = await officer('crime', 'examiner');
  await done(whole, ali, (act) =>
    recuseOfficer(act, pack, {
      application: reviewed.application,
      reason: 'A cousin.',
      alternate: sana.officer,
    }),
  );
  assert.deepEqual(await told(ali), [], 'who stood aside is told nothing of it any more');
  assert.deepEqual(await told(sana), ['named-instead']);
  const premises = reviewed.content.premises![0]!.id!;
  const zia = await officer('telecom', 'inspector');
  const other = await officer('telecom', 'inspector');
  const ordered = await done(whole, proposer, (act) =>
    orderInspection(act, pack, {
      application: reviewed.application,
      premises,
      visit: { officer: zia.officer },
    }),
  );
  const { inspection } = ordered.inspections.at(-1)!;
  await done(whole, other, (act) =>
    announceVisit(act, pack, {
      application: reviewed.application,
      inspection,
      officer: other.officer,
    }),
  );
  assert.deepEqual((await told(zia)).sort(), ['visit', 'visit-handed-over']);
  assert.deepEqual(await told(other), []);
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});

test('an opinion of another agency leaves no trace among the notices of who has not spoken', async () => {
  const [one, other] = [await underReview(), await officer('crime', 'examiner')];
  await rebuildLive(db, registry, catalogue);
  await give(other, one.application);
  const before = await told(other);
  await done(whole, await officer('security', 'examiner'), (act) =>
    giveOpinion(act, pack, opinion(one, { verdict: 'objection', grounds: ['untrue'], reasons: 'Forged.' })),
  );
  assert.deepEqual(await told(other), before);
  assert.equal(await newsCount(db, to(other), soon), 1);
});

test('a notice is new until it is marked or its application was opened, and is not shown to who is tied', async () => {
  const [first, later] = [await underReview(), await underReview()];
  await rebuildLive(db, registry, catalogue);
  const omar = await officer('crime', 'examiner');
  await give(omar, first.application);
  assert.deepEqual(await told(omar), ['assigned']);
  assert.deepEqual(await told(omar, '2999-01-01T00:00:00.000Z' as never), ['assigned (read)'], 'long ago');
  const [shown] = await noticesFor(db, to(omar), null, 9);
  whole.clock.set(new Date(Date.parse(whole.clock.now()) + 1000).toISOString() as never);
  await give(omar, later.application);
  await done(whole, omar, (act) => readNotices(act, { upTo: shown!, dueBefore: soon }));
  assert.deepEqual(await told(omar), ['assigned', 'assigned (read)'], 'what came after it stays new');
  assert.equal(await newsCount(db, to(omar), soon), 1);
  await db.transaction((tx) =>
    noteLookAt(tx, {
      officer: omar.officer,
      application: later.application,
      facts: 1,
      at: whole.clock.now(),
    }),
  );
  assert.equal(await newsCount(db, to(omar), soon), 0);
  const older = (await noticesFor(db, to(omar), (await noticesFor(db, to(omar), null, 9))[0]!, 9)).length;
  assert.equal(older, 1, 'the next page begins behind the last notice of this one');
  await done(whole, omar, (act) =>
    declareConflict(act, pack.agencies, {
      officer: omar.officer,
      about: first.organisation,
      nature: 'kinship',
    }),
  );
  assert.deepEqual(await told(omar), ['assigned (read)']);
});

test('a clock in one’s hands is counted once it comes near, until that is marked', async () => {
  const one = await underReview();
  await rebuildLive(db, registry, catalogue);
  const hina = await officer('crime', 'examiner');
  await give(hina, one.application);
  const [shown] = await noticesFor(db, to(hina), null, 9);
  const far = '2999-01-01' as never;
  await done(whole, hina, (act) => readNotices(act, { upTo: shown!, dueBefore: soon }));
  assert.equal(await newsCount(db, to(hina), soon), 0);
  assert.equal(await newsCount(db, to(hina), far), 1);
  await done(whole, hina, (act) => readNotices(act, { upTo: shown!, dueBefore: far }));
  assert.equal(await newsCount(db, to(hina), far), 0);
});
