import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done, refusedWith } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { on, testOrderPacks } from '../../../tests/make/orders.ts';
import { stored } from '../../../tests/make/stored.ts';
import type { Act } from '../../platform/act.ts';
import { fileTexts } from '../../platform/files-texts.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { speaker } from '../../platform/texts.ts';
import { accountsChapter, accountsTexts } from '../accounts/index.ts';
import { agenciesChapter, agenciesTexts, CONFLICT_NATURES, declareConflict } from '../agencies/index.ts';
import { courtsChapter, courtsTexts, staysOf, writsToCheck } from '../courts/index.ts';
import {
  approveOrder,
  declineOrder,
  endStay,
  extendStay,
  findForged,
  grantStay,
  liftOrder,
  liftReasonsOf,
  type OrderInput,
  order as orderById,
  ordersChapter,
  ordersMadeByGround,
  ordersTexts,
  ordersToApprove,
  proposeOrder,
  reasonsOf,
  verifyStay,
} from './index.ts';

const db = await freshDatabase();
await stored(db, 'ab'.repeat(32));
const acting = await actingWith(db, [accountsChapter, agenciesChapter, courtsChapter, ordersChapter]);
acting.clock.set(on('2026-03-01'));
const texts = speaker([accountsTexts, agenciesTexts, courtsTexts, ordersTexts, fileTexts]);
const packs = testOrderPacks;
const first = await anOfficer(acting, 'harbour', 'supervisor');
const second = await anOfficer(acting, 'harbour', 'supervisor');
const legal = await anOfficer(acting, 'harbour', 'legal');
const otherLegal = await anOfficer(acting, 'harbour', 'legal');

const input = (with_: Partial<OrderInput> = {}): OrderInput => ({
  licence: anId<'licence'>(),
  kind: 'suspension',
  interim: false,
  scope: { kind: 'whole' },
  ground: 'fraud',
  from: on('2026-03-01'),
  until: null,
  reasons: 'Victims were called from its numbers.',
  about: [],
  ...with_,
});
const propose = (with_: Partial<OrderInput> = {}, by = first) =>
  done(acting, by, (act) => proposeOrder(act, packs, input(with_)));
const claim = (with_: object = {}) => ({
  licence: anId<'licence'>(),
  court: 'High Court',
  caseNumber: 'W.P. 3/2026',
  nature: 'writ' as const,
  covers: { kind: 'grant' as const },
  from: on('2026-03-01'),
  lapseOn: null,
  nextDate: null,
  about: [],
  ...with_,
});

test('an order is proposed by one officer and made by another, under a delegation that the fact cites', async () => {
  const { order } = await propose();
  assert.deepEqual(
    (await ordersToApprove(db, 'harbour')).map(({ id }) => id),
    [order],
  );
  acting.clock.set(on('2026-03-05'));
  const made = await done(acting, second, (act) => approveOrder(act, packs, { order }));
  assert.equal(made.from, on('2026-03-05'));
  const kept = await orderById(db, order);
  assert.deepEqual(
    [kept?.state, kept?.proposedBy, kept?.approvedBy],
    ['made', first.officer, second.officer],
  );
  assert.equal(await reasonsOf(db, order), 'Victims were called from its numbers.');
  const again = (act: Act) => approveOrder(act, packs, { order });
  assert.equal(await refusedWith(acting, texts, second, again), 'order-not-proposed');
  const counts = await ordersMadeByGround(db, on('2026-03-01'), on('2026-04-01'));
  assert.deepEqual(counts, [{ ground: 'fraud', kind: 'suspension', made: 1, setAside: 0 }]);
});

test('whoever lacks the power, the delegation or the office makes no order', async () => {
  const { order } = await propose();
  const approve = (act: Act) => approveOrder(act, packs, { order });
  const proposing = (act: Act) => proposeOrder(act, packs, input());
  assert.equal(await refusedWith(acting, texts, undefined, proposing), 'officers-only');
  assert.equal(await refusedWith(acting, texts, legal, approve), 'role-lacks-power');
  const idle = await anOfficer(acting, 'harbour', 'supervisor', []);
  assert.equal(await refusedWith(acting, texts, idle, proposing), 'no-delegation-in-force');
  assert.equal(await refusedWith(acting, texts, first, approve), 'order-own-proposal');
  const strange = (act: Act) => approveOrder(act, packs, { order: anId<'order'>() });
  assert.equal(await refusedWith(acting, texts, second, strange), 'order-not-found');
});

test('an officer with an interest in the holder neither proposes nor approves', async () => {
  const tied = await anOfficer(acting, 'harbour', 'supervisor');
  const company = anId<'company'>();
  const declare = { officer: tied.officer, about: company, nature: CONFLICT_NATURES[0]! };
  await done(acting, tied, (act) => declareConflict(act, packs.agencies, declare));
  const proposing = (act: Act) => proposeOrder(act, packs, input({ about: [company] }));
  assert.equal(await refusedWith(acting, texts, tied, proposing), 'conflict-of-interest');
  const { order } = await propose({ about: [company] });
  const approve = (act: Act) => approveOrder(act, packs, { order });
  assert.equal(await refusedWith(acting, texts, tied, approve), 'conflict-of-interest');
});

test('an officer with an interest in the holder records and follows no court order', async () => {
  const [clerk, checker] = [
    await anOfficer(acting, 'harbour', 'legal'),
    await anOfficer(acting, 'harbour', 'supervisor'),
  ];
  const company = anId<'company'>();
  for (const tied of [clerk, checker]) {
    const declare = { officer: tied.officer, about: company, nature: CONFLICT_NATURES[0]! };
    await done(acting, tied, (act) => declareConflict(act, packs.agencies, declare));
  }
  const refused = (by: typeof clerk, what: Parameters<typeof refusedWith>[3]) =>
    refusedWith(acting, texts, by, what);
  const mine = claim({ about: [company] });
  assert.equal(await refused(clerk, (act) => grantStay(act, packs, mine)), 'conflict-of-interest');
  // what the orders of the licence name counts too
  const licence = anId<'licence'>();
  await propose({ licence, about: [company] });
  const { stay } = await done(acting, legal, (act) => grantStay(act, packs, claim({ licence })));
  const of = { stay, about: [] };
  const at = on('2026-03-01');
  const looked = { ...of, certifiedCopy: 'ab'.repeat(32), registryCheckedAt: at, note: null };
  const tries = [
    await refused(clerk, (act) => grantStay(act, packs, claim({ licence }))),
    await refused(checker, (act) => verifyStay(act, packs, looked)),
    await refused(checker, (act) => findForged(act, packs, { ...of, note: null })),
    await refused(clerk, (act) =>
      extendStay(act, packs, { ...of, orderedAt: at, nextDate: null, lapseOn: null }),
    ),
    await refused(clerk, (act) => endStay(act, packs, { ...of, how: 'vacated', until: at })),
  ];
  assert.deepEqual([...new Set(tries)], ['conflict-of-interest']);
});

test('a proposal is declined, and an order lifted or set aside, once', async () => {
  const { order } = await propose();
  await done(acting, second, (act) => declineOrder(act, packs, { order, reasons: 'The evidence is thin.' }));
  const approve = (act: Act) => approveOrder(act, packs, { order });
  assert.equal(await refusedWith(acting, texts, second, approve), 'order-not-proposed');
  const { order: other } = await propose();
  await done(acting, second, (act) => approveOrder(act, packs, { order: other }));
  const reasons = 'Mended, as decided in appeal 12/2026.';
  const until = on('2026-04-01');
  const lift = (act: Act) =>
    liftOrder(act, packs, { order: other, until, how: 'lifted', reasons: 'The fault was mended.' });
  assert.equal(await refusedWith(acting, texts, second, lift), 'order-own-approval');
  await done(acting, first, lift);
  assert.equal(await refusedWith(acting, texts, first, lift), 'order-already-over');
  assert.equal(await liftReasonsOf(db, other), 'The fault was mended.');
  await done(acting, first, (act) =>
    liftOrder(act, packs, { order: other, until, how: 'set-aside', reasons }),
  );
  assert.equal(await liftReasonsOf(db, other), reasons);
  const kept = await orderById(db, other);
  assert.deepEqual([kept?.liftedHow, kept?.liftedUntil], ['set-aside', kept?.from]);
});

test('a court order is claimed, verified, extended and ended by officers with the power, each step once', async () => {
  const stay = claim({ nature: 'temporary-injunction' });
  assert.equal(
    await refusedWith(acting, texts, undefined, (act) => grantStay(act, packs, stay)),
    'officers-only',
  );
  const elsewhere = (act: Act) => grantStay(act, packs, { ...stay, court: 'Court of the Moon' });
  assert.equal(await refusedWith(acting, texts, legal, elsewhere), 'unknown-court');
  const { stay: id } = await done(acting, legal, (act) => grantStay(act, packs, stay));
  const checked = {
    stay: id,
    about: [],
    certifiedCopy: 'ab'.repeat(32),
    registryCheckedAt: on('2026-03-03'),
    note: 'seen',
  };
  const verify = (act: Act) => verifyStay(act, packs, checked);
  assert.equal(await refusedWith(acting, texts, legal, verify), 'role-lacks-power');
  const early = (act: Act) => verifyStay(act, packs, { ...checked, registryCheckedAt: on('2027-01-01') });
  assert.equal(await refusedWith(acting, texts, first, early), 'registry-check-in-the-future');
  const unstored = (act: Act) => verifyStay(act, packs, { ...checked, certifiedCopy: 'ef'.repeat(32) });
  assert.equal(await refusedWith(acting, texts, first, unstored), 'file-not-stored');
  await done(acting, first, verify);
  assert.equal(await refusedWith(acting, texts, first, verify), 'stay-already-verified');
  const extend = { stay: id, about: [], orderedAt: on('2026-03-04'), nextDate: null, lapseOn: null };
  await done(acting, legal, (act) => extendStay(act, packs, extend));
  const late = (act: Act) => extendStay(act, packs, { ...extend, orderedAt: on('2027-03-04') });
  assert.equal(await refusedWith(acting, texts, legal, late), 'stay-has-lapsed');
  const end = (act: Act) =>
    endStay(act, packs, { stay: id, about: [], how: 'withdrawn', until: on('2026-03-02') });
  assert.equal(await refusedWith(acting, texts, legal, end), 'by-a-second-officer');
  await done(acting, otherLegal, end);
  assert.equal(await refusedWith(acting, texts, otherLegal, end), 'stay-has-ended');
  const [kept] = await staysOf(db, stay.licence);
  assert.deepEqual(
    [kept?.status, kept?.lapseOn, kept?.endedAt],
    ['verified', '2026-08-31', on('2026-03-02')],
  );
  const forged = (act: Act) => findForged(act, packs, { stay: anId<'stay'>(), about: [], note: null });
  assert.equal(await refusedWith(acting, texts, first, forged), 'stay-not-found');
});

test('a stay names what it covers, and no future day', async () => {
  const refused = (stay: ReturnType<typeof claim>) =>
    refusedWith(acting, texts, legal, (act) => grantStay(act, packs, stay));
  assert.equal(await refused(claim({ from: on('2027-01-01') })), 'stay-from-future');
  assert.equal(await refused(claim({ covers: { kind: 'orders', orders: [] } })), 'stay-covers-nothing');
  const { order } = await propose();
  assert.equal(await refused(claim({ covers: { kind: 'orders', orders: [order] } })), 'stay-order-unknown');
});

test('writs past their date wait for a legal officer, the others do not', async () => {
  await done(acting, legal, (act) => grantStay(act, packs, claim({ lapseOn: '2026-04-01' })));
  await done(acting, legal, (act) =>
    grantStay(act, packs, claim({ nature: 'ad-interim', lapseOn: '2026-04-01' })),
  );
  assert.equal((await writsToCheck(db, on('2026-03-31'))).length, 0);
  assert.deepEqual(
    (await writsToCheck(db, on('2026-04-01'))).map(({ nature }) => nature),
    ['writ'],
  );
});

test('a rebuild of everything this file did agrees with the tables', async () => {
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
