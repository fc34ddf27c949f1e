import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../../tests/make/accounts.ts';
import { anOfficer, harbourAgencies } from '../../../tests/make/agencies.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { aGrant, aMadeOrder, twoOfficers } from '../../../tests/make/licences.ts';
import { testOrderPacks } from '../../../tests/make/orders.ts';
import { stored } from '../../../tests/make/stored.ts';
import { DAY_MS, type Instant, plusMs } from '../../kernel/instant.ts';
import { chapters } from '../../main/chapters.ts';
import { surrenderLicence } from '../licences/index.ts';
import { declineOrder, endStay, grantStay, liftOrder, proposeOrder, verifyStay } from '../orders/index.ts';
import { importList, licenceParties, noteOutcome, recordOwnEntry, triggersOf } from './index.ts';
import type { ListedContent } from './rules/facts.ts';

const db = await freshDatabase();
const acting = await actingWith(db, chapters);
const officers = await twoOfficers(acting);
const [first, second] = officers;
const COPY = 'ab'.repeat(32);
await stored(db, COPY);

const now = () => acting.clock.now();
const later = (days: number) => acting.clock.set(plusMs(now(), days * DAY_MS));
/** What changed of both while something was done; whatever did not would leave the open applications as they were screened. */
async function changed(happens: () => Promise<unknown>): Promise<string[]> {
  const before = await triggersOf(db, now());
  await happens();
  const after = await triggersOf(db, now());
  return (['lists', 'orders'] as const).filter((one) => before[one] !== after[one]);
}
const standing = async (licence: string) => {
  const [party] = await licenceParties(db, now(), [licence]);
  return [party!.kind, party!.ground] as const;
};

test('an order that shuts a centre, the day on which it begins, and its end each screen everybody again', async () => {
  const { licence } = await aGrant(acting, { validFrom: now() });
  const from = plusMs(now(), 3 * DAY_MS);
  let order = anId<'order'>();
  assert.deepEqual(
    await changed(async () => {
      order = await aMadeOrder(acting, officers, licence, { kind: 'revocation', from });
    }),
    ['orders'],
  );
  assert.deepEqual(await standing(licence), ['running', null]);
  assert.deepEqual(await changed(async () => later(4)), ['orders'], 'its day came');
  assert.deepEqual(await standing(licence), ['shut', 'fraud']);
  const lift = { order, until: now(), how: 'lifted', reasons: 'The fault was mended.' } as const;
  assert.deepEqual(await changed(() => done(acting, first, (act) => liftOrder(act, testOrderPacks, lift))), [
    'orders',
  ]);
  assert.deepEqual(await changed(async () => later(1)), [], 'nothing happened');
});

test('a stay that opens a shut centre, and the end of the stay, screen everybody again', async () => {
  const { licence } = await aGrant(acting, { validFrom: now() });
  const order = await aMadeOrder(acting, officers, licence, { kind: 'revocation' });
  const claim = {
    licence,
    court: 'High Court',
    caseNumber: 'W.P. 1/2026',
    nature: 'writ',
    covers: { kind: 'orders', orders: [order] },
    from: now(),
    lapseOn: null,
    nextDate: null,
    about: [],
  } as never;
  let stay = anId<'stay'>();
  assert.deepEqual(
    await changed(async () => {
      ({ stay } = await done(acting, first, (act) => grantStay(act, testOrderPacks, claim)));
      const checked = { stay, about: [], certifiedCopy: COPY, registryCheckedAt: now(), note: null };
      await done(acting, second, (act) => verifyStay(act, testOrderPacks, checked));
    }),
    ['orders'],
  );
  assert.equal((await standing(licence))[0], 'running');
  const vacated = { stay, about: [], how: 'vacated', until: now() } as const;
  assert.deepEqual(
    await changed(() => done(acting, second, (act) => endStay(act, testOrderPacks, vacated))),
    ['orders'],
  );
  assert.deepEqual(await standing(licence), ['shut', 'fraud']);
});

test('who gives a licence up while an order against it is proposed stands shut, and everybody is screened again; else not', async () => {
  const leave = async (licence: Parameters<typeof surrenderLicence>[1]['licence']) => {
    const from = plusMs(now(), DAY_MS);
    await done(acting, undefined, (act) => surrenderLicence(act, { licence, from, application: null }));
    later(2);
  };
  const { licence: quiet } = await aGrant(acting, { validFrom: now() });
  assert.deepEqual(await changed(() => leave(quiet)), []);
  assert.deepEqual(await standing(quiet), ['past', null]);
  const { licence } = await aGrant(acting, { validFrom: now() });
  const terms = { kind: 'revocation', interim: false, scope: { kind: 'whole' }, ground: 'fraud' } as const;
  const proposal = {
    ...terms,
    licence,
    from: now(),
    until: null,
    reasons: 'Victims were called.',
    about: [],
  };
  const { order } = await done(acting, first, (act) => proposeOrder(act, testOrderPacks, proposal));
  assert.deepEqual(await changed(() => leave(licence)), ['orders']);
  assert.deepEqual(await standing(licence), ['shut', 'fraud']);
  const reasons = 'The evidence is thin.';
  assert.deepEqual(
    await changed(() => done(acting, second, (act) => declineOrder(act, testOrderPacks, { order, reasons }))),
    ['orders'],
  );
  assert.deepEqual(await standing(licence), ['past', null]);
});

test('an edition of a list, and a person, a device or an account on an own list, its outcome and its last day screen everybody again', async () => {
  const keeper = await anOfficer(acting, 'harbour', 'supervisor');
  const list = {
    name: 'L',
    source: 'S',
    dated: '2026-01-01',
    format: 'csv',
    text: 'id,name\n1,Ali Khan',
  } as const;
  assert.deepEqual(
    await changed(() => done(acting, keeper, (act) => importList(act, harbourAgencies, list))),
    ['lists'],
  );
  const nothing: ListedContent = { person: null, company: null, device: null, iban: null };
  const name = { name: 'Ali Khan', nameUrdu: null, relationName: null, birthDate: null, nationality: null };
  const person = { ...name, nationalId: null, passport: null, phone: null, email: null, address: null };
  const put = (content: Partial<ListedContent>, dropsOn: Instant | null = null) =>
    done(acting, keeper, (act) =>
      recordOwnEntry(act, harbourAgencies, {
        list: 'raids',
        role: 'manager',
        outcome: 'charged',
        from: now(),
        dropsOn,
        instrument: 'Memo 1',
        content: { ...nothing, ...content },
      }),
    );
  for (const content of [
    { person },
    { device: { imei: '490154203237518', mac: null, serial: null } },
    { iban: 'XE36SCBL0000001123456702' },
    { company: 'Blue Sky Calls' },
  ])
    assert.deepEqual(await changed(() => put(content)), ['lists'], JSON.stringify(content));
  const { entry } = await put({ person }, plusMs(now(), 5 * DAY_MS));
  const outcome = { entry, outcome: 'acquitted', instrument: 'Judgment 1' } as const;
  assert.deepEqual(
    await changed(() => done(acting, keeper, (act) => noteOutcome(act, harbourAgencies, outcome))),
    ['lists'],
  );
  assert.deepEqual(await changed(async () => later(6)), ['lists'], 'it dropped off');
});
