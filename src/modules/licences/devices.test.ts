import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done, refusedWith } from '../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aGrant, registerActing } from '../../../tests/make/licences.ts';
import { on } from '../../../tests/make/orders.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { speaker } from '../../platform/texts.ts';
import { devicesOf, licenceById, noticesOf, notifyDevices, readDeviceList } from './index.ts';
import { deviceFaults, macOf } from './rules/devices.ts';
import { licencesTexts } from './texts.ts';

const texts = speaker([licencesTexts]);
const words = {
  imei: (text: string) => (/^\d{15}$/.test(text) ? text : undefined),
  day: () => undefined,
};
const read = (text: string) => readDeviceList(text, words);
const IMEI = '490154203237518';
const phone = { kind: 'telephone', imei: IMEI, mac: null, serial: null } as const;

test('LIC-17 each line of a list of devices counts by itself, in both languages', () => {
  const { good, bad } = read(
    `kind,imei,mac,serial\ntelephone,${IMEI}\nکمپیوٹر,,AA-BB-CC-00-11-22,S1,2026-01-02\nlamp,,,S2\ntelephone,12\nrouter,,xx\nserver\nserver,,,S3,31 31 31`,
  );
  assert.deepEqual(
    good.map(({ line, kind, imei, mac, serial, from }) => [line, kind, imei ?? mac, serial, from]),
    [
      [2, 'telephone', IMEI, null, null],
      [3, 'computer', 'aa:bb:cc:00:11:22', 'S1', '2026-01-02'],
    ],
  );
  assert.deepEqual(
    bad.map(({ line, code }) => [line, code]),
    [
      [4, 'device-kind-unknown'],
      [5, 'device-imei-wrong'],
      [6, 'device-mac-wrong'],
      [7, 'device-needs-identity'],
      [8, 'device-not-a-day'],
    ],
  );
});

test('a device stands in a list once, by whichever of its marks', () => {
  assert.deepEqual(
    read(`computer,,,abc\nserver,,aa:bb:cc:00:11:22,ABC`).bad.map(({ line, code, values }) => [
      line,
      code,
      values,
    ]),
    [[2, 'device-line-repeats', { first: 1 }]],
  );
  assert.deepEqual(
    deviceFaults([
      phone,
      { ...phone, serial: 'x' },
      { kind: 'server', imei: null, mac: null, serial: null },
    ]).map(({ field, code }) => [field, code]),
    [
      ['/add/1', 'device-listed-twice'],
      ['/add/2', 'device-needs-identity'],
    ],
  );
  assert.equal(macOf('aabb.cc00.1122'), 'aa:bb:cc:00:11:22');
  assert.equal(macOf('aa:bb:cc:00:11'), undefined);
});

test('LIC-18 devices come and go at once; what identifies them is sealed, and gone with its key', async () => {
  const db = await freshDatabase();
  const acting = await registerActing(db, on('2026-02-01'));
  const own = await anOrganisation(acting);
  const { licence } = await aGrant(acting, { organisation: own.organisation });
  const notify = (add: Parameters<typeof notifyDevices>[1]['add'], end: { id: string }[] = []) =>
    done(acting, own.owner, (act) => notifyDevices(act, { licence, add, end }));
  await notify([phone, { kind: 'server', imei: null, mac: null, serial: 'S1' }]);
  await notify([{ ...phone, serial: 'also' }]);
  const [server, telephone] = (await devicesOf(db, licence, acting.clock.now())).sort((a, b) =>
    a.kind < b.kind ? -1 : 1,
  );
  assert.deepEqual([server?.serial, telephone?.imei, telephone?.serial], ['S1', IMEI, null]);
  acting.clock.set(on('2026-03-01'));
  await notify([], [{ id: telephone!.id }]);
  assert.equal((await devicesOf(db, licence, acting.clock.now())).length, 1);
  const held = (await licenceById(db, licence))!;
  assert.deepEqual(
    (await noticesOf(db, held, 'devices', 10)).map(({ added, ended }) => [added, ended]),
    [
      [0, 1],
      [2, 0],
    ],
  );
  const open = await db.row<{ n: number }>(
    sql`select count(*)::int as n from fact where data like ${`%${IMEI}%`}`,
  );
  assert.equal(open?.n, 0);
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
  const again = (end: { id: string }[]) =>
    refusedWith(acting, texts, own.owner, (act) => notifyDevices(act, { licence, add: [], end }));
  assert.equal(await again([{ id: telephone!.id }]), 'device-not-on-record');
  const other = await anOrganisation(acting);
  assert.equal(
    await refusedWith(acting, texts, other.owner, (act) =>
      notifyDevices(act, { licence, add: [phone], end: [] }),
    ),
    'licence-not-found',
  );
  acting.clock.set(on('2029-01-01'));
  assert.equal(
    await refusedWith(acting, texts, own.owner, (act) =>
      notifyDevices(act, { licence, add: [phone], end: [] }),
    ),
    'licence-expired',
  );
});
