import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done, refusedWith } from '../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { fromFace } from '../../../tests/make/faces.ts';
import {
  aGrant,
  aMadeOrder,
  aNumber,
  boundPremises,
  registerActing,
  testLicences,
  twoOfficers,
} from '../../../tests/make/licences.ts';
import { on, testOrderPacks } from '../../../tests/make/orders.ts';
import { stored } from '../../../tests/make/stored.ts';
import { holdsAt } from '../../kernel/instant.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { speaker } from '../../platform/texts.ts';
import { accountsTexts } from '../accounts/index.ts';
import { agenciesTexts } from '../agencies/index.ts';
import { courtsTexts } from '../courts/index.ts';
import { numbersTexts } from '../numbers/index.ts';
import {
  approveOrder,
  endStay,
  findForged,
  grantStay,
  liftOrder,
  ordersTexts,
  verifyStay,
} from '../orders/index.ts';
import {
  changeConditions,
  checkLicence,
  checkNumber,
  countsByVerdict,
  licencePage,
  licencesTexts,
  lookup,
  proposeOrderAgainst,
  registerAsOf,
  registerFaces,
  releaseLicenceNumbers,
  searchRegister,
  staysByGround,
  varyLicence,
} from './index.ts';

const db = await freshDatabase();
await stored(db, 'cd'.repeat(32));
const acting = await registerActing(db);
const texts = speaker([accountsTexts, agenciesTexts, courtsTexts, numbersTexts, ordersTexts, licencesTexts]);
const officers = await twoOfficers(acting);
const [legal, second] = officers;
const packs = testOrderPacks;
const said = async (number: string, at: string, known?: string) => {
  const { verdict, mayOperate } = await checkLicence(db, number, on(at), known ? on(known) : undefined);
  return `${verdict} ${mayOperate}`;
};
const everything = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

test('a revocation, its stay and the end of the stay show in the register, now and for every past moment', async () => {
  acting.clock.set(on('2026-02-01'));
  const { licence, number } = await aGrant(acting, { numbers: [aNumber()] });
  acting.clock.set(on('2026-03-01'));
  const order = await aMadeOrder(acting, officers, licence, { kind: 'revocation' });
  acting.clock.set(on('2026-03-10'));
  const claim = {
    licence,
    about: [],
    court: 'High Court',
    caseNumber: 'W.P. 7/2026',
    nature: 'writ' as const,
    covers: { kind: 'orders' as const, orders: [order] },
    from: on('2026-03-08'),
    lapseOn: null,
    nextDate: null,
  };
  const { stay } = await done(acting, legal, (act) => grantStay(act, packs, claim));
  assert.equal(await said(number, '2026-03-05'), 'revoked no');
  assert.equal(await said(number, '2026-03-08'), 'stayed yes');
  assert.equal(await said(number, '2026-03-08', '2026-03-09'), 'revoked no'); // what the office knew on the 9th
  const checked = {
    stay,
    about: [],
    certifiedCopy: 'cd'.repeat(32),
    registryCheckedAt: on('2026-03-10'),
    note: 'seen',
  };
  await done(acting, second, (act) => verifyStay(act, packs, checked));
  const shown = await checkLicence(db, number, on('2026-03-09'));
  assert.deepEqual(
    shown.courtOrders.map(({ status, caseNumber }) => [status, caseNumber]),
    [['verified', 'W.P. 7/2026']],
  );
  acting.clock.set(on('2026-05-01'));
  await done(acting, second, (act) =>
    endStay(act, packs, { stay, about: [], how: 'vacated', until: on('2026-04-20') }),
  );
  assert.equal(await said(number, '2026-04-19'), 'stayed yes');
  assert.equal(await said(number, '2026-04-20'), 'revoked no');
  assert.equal(await said(number, '2026-04-20', '2026-04-25'), 'stayed yes');
  await done(acting, legal, (act) =>
    liftOrder(act, packs, {
      order,
      until: on('2026-05-01'),
      how: 'set-aside',
      reasons: 'Set aside in W.P. 7/2026.',
    }),
  );
  assert.equal(await said(number, '2026-03-05'), 'licensed yes');
  const page = await licencePage(db, number, on('2026-05-01'));
  const history = page?.history.map(({ what }) => what);
  assert.deepEqual([...new Set(history)].sort(), [
    'granted',
    'order-lifted',
    'order-made',
    'stay-ended',
    'stay-granted',
    'stay-verified',
  ]);
  assert.ok(!JSON.stringify(page).includes('Victims were called'));
  assert.deepEqual(await staysByGround(db, on('2026-01-01'), on('2026-06-01')), [
    { ground: 'fraud', outcome: 'vacated', count: 1 },
  ]);
});

test('a claimed stay pauses the approval of the order that it covers; a forged one does not', async () => {
  acting.clock.set(on('2026-06-01'));
  const { licence } = await aGrant(acting);
  const input = {
    licence,
    kind: 'suspension' as const,
    interim: false,
    scope: { kind: 'whole' as const },
    ground: 'fraud',
    from: on('2026-06-01'),
    until: null,
    reasons: 'Victims were called from its numbers.',
  };
  const { order } = await done(acting, officers[0], (act) => proposeOrderAgainst(act, packs, input));
  const claim = {
    licence,
    about: [],
    court: 'Civil Court',
    caseNumber: 'C.S. 9/2026',
    nature: 'ad-interim' as const,
    covers: { kind: 'orders' as const, orders: [order] },
    from: on('2026-06-01'),
    lapseOn: null,
    nextDate: null,
  };
  const { stay } = await done(acting, legal, (act) => grantStay(act, packs, claim));
  const approve = (by = officers[1]) =>
    refusedWith(acting, texts, by, (act) => approveOrder(act, packs, { order }));
  assert.equal(await approve(officers[0]), 'order-own-proposal');
  assert.equal(await approve(), 'order-stayed-by-court');
  await done(acting, second, (act) => findForged(act, packs, { stay, about: [], note: null }));
  await done(acting, officers[1], (act) => approveOrder(act, packs, { order }));
  const strange = { ...claim, covers: { kind: 'orders' as const, orders: [anId<'order'>()] } };
  assert.equal(
    await refusedWith(acting, texts, legal, (act) => grantStay(act, packs, strange)),
    'stay-order-unknown',
  );
});

test('LIC-14 a home number answers a check and is listed nowhere', async () => {
  acting.clock.set(on('2026-06-01'));
  const [home, desk] = [aNumber({ home: true }), aNumber()];
  const { number } = await aGrant(acting, { numbers: [home, desk] });
  const at = on('2026-06-02');
  const answer = await checkNumber(db, home.number, at);
  assert.deepEqual([answer.verdict, answer.licence?.number, answer.carrier], ['licensed', number, 'bell']);
  const page = await licencePage(db, number, at);
  assert.deepEqual(
    page?.numbers.map((one) => one.number),
    [desk.number],
  );
  const rows = await everything(registerAsOf(db, at));
  assert.deepEqual(rows.find((row) => row.number === number)?.numbers, [desk.number]);
  const search = (n: string) => searchRegister(db, { q: '', city: '', number: n, after: null, limit: 5 }, at);
  assert.equal((await search(home.number)).items.length, 0);
  assert.equal((await search(desk.number)).items.length, 1);
});

test('an order on numbers shuts those, leaves the others open, and is refused for a number of somebody else', async () => {
  acting.clock.set(on('2026-06-01'));
  const [inside, outside] = [aNumber(), aNumber()];
  const { licence, number } = await aGrant(acting, { numbers: [inside, outside] });
  const scope = { kind: 'numbers' as const, numbers: [inside.number] };
  await aMadeOrder(acting, officers, licence, { scope });
  const at = on('2026-06-02');
  const answers = await lookup(db, [inside.number, outside.number, '+99929999999', inside.number], at);
  assert.deepEqual(answers, [
    { verdict: 'suspended', mayOperate: 'no', licence: number },
    { verdict: 'licensed', mayOperate: 'yes', licence: number },
    { verdict: 'not-found', mayOperate: 'no', licence: null },
    { verdict: 'suspended', mayOperate: 'no', licence: number },
  ]);
  assert.equal(await said(number, '2026-06-02'), 'licensed partly');
  const stranger = { kind: 'numbers' as const, numbers: [inside.number, '+99929999999'] };
  const order = {
    licence,
    kind: 'suspension' as const,
    interim: false,
    ground: 'fraud',
    from: at,
    until: null,
  };
  const refused = (act: Parameters<typeof proposeOrderAgainst>[0]) =>
    proposeOrderAgainst(act, packs, {
      ...order,
      scope: stranger,
      reasons: 'Victims were called from its numbers.',
    });
  assert.equal(await refusedWith(acting, texts, legal, refused), 'order-scope-not-of-licence');
});

test('the faces of the register give byte for byte what the database answers, and what was known gives the same', async () => {
  acting.clock.set(on('2026-07-01'));
  const [kept, released] = [aNumber(), aNumber()];
  const { licence, number } = await aGrant(acting, { numbers: [kept, released], provisionalUntil: null });
  const text = { en: 'Record calls', ur: 'کالیں ریکارڈ کریں' };
  await done(acting, legal, (act) => changeConditions(act, { licence, add: [{ id: 'c1', text }], end: [] }));
  acting.clock.set(on('2026-08-01'));
  await done(acting, legal, (act) =>
    varyLicence(act, {
      licence,
      application: anId<'application'>(),
      premises: [boundPremises(), boundPremises()],
    }),
  );
  await done(acting, undefined, (act) =>
    releaseLicenceNumbers(act, { licence, numbers: [{ number: released.number, until: on('2026-08-15') }] }),
  );
  await aMadeOrder(acting, officers, licence, {
    scope: { kind: 'numbers', numbers: [kept.number] },
    until: on('2026-09-01'),
  });
  acting.clock.set(on('2026-10-01'));
  for await (const face of registerFaces(db, 'all'))
    for (const day of [
      '2026-02-01',
      '2026-06-15',
      '2026-07-15',
      '2026-08-10',
      '2026-09-15',
      '2027-06-01',
      '2029-01-01',
    ]) {
      const at = on(day);
      const now = await checkLicence(db, face.number, at);
      assert.equal(fromFace(face, face.segments, at) ?? JSON.stringify(now), JSON.stringify(now));
      assert.equal(
        JSON.stringify(await checkLicence(db, face.number, at, on('2026-10-01'))),
        JSON.stringify(now),
      );
      for (const one of face.numbers.filter((candidate) => holdsAt(at, candidate))) {
        const answer = JSON.stringify(await checkNumber(db, one.number, at));
        assert.equal(fromFace(face, one.segments, at, one) ?? answer, answer);
        assert.equal(JSON.stringify(await checkNumber(db, one.number, at, on('2026-10-01'))), answer);
      }
    }
  assert.equal((await checkNumber(db, released.number, on('2026-08-20'))).verdict, 'not-found');
  assert.equal((await checkLicence(db, number, on('2026-08-10'))).licence?.premises.length, 2);
  assert.equal((await checkLicence(db, number, on('2026-07-15'))).licence?.premises.length, 1);
  const now = await everything(registerAsOf(db, on('2026-08-10')));
  assert.deepEqual(await everything(registerAsOf(db, on('2026-08-10'), on('2026-10-01'))), now);
});

test('the register of a moment counts every entry once, and a rebuild from the facts agrees', async () => {
  const at = on('2026-10-01');
  const rows = await everything(registerAsOf(db, at));
  const counts = await countsByVerdict(db, at);
  assert.equal(
    counts.reduce((sum, { count }) => sum + count, 0),
    rows.length,
  );
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
  assert.ok(rows.every(({ number }) => number.startsWith(testLicences.numberPrefix)));
});
