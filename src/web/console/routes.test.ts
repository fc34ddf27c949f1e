import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import { askedByStrangers, tableFaults } from '../../../tests/make/route-checks.ts';
import { CONSOLE_ROUTES } from './routes.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());

test('every row of the console’s table has a rule, says what it takes and stands there once', () => {
  assert.deepEqual(tableFaults(CONSOLE_ROUTES), []);
});

test('whoever is not signed in reaches nothing of the console', async () => {
  await askedByStrangers(portal, 'officer', CONSOLE_ROUTES);
});

test('ids that are none end in a refusal', async () => {
  const { browser } = await portal.anOfficer('telecom', 'supervisor');
  const token = (await browser.open('/console/security')).signOutForm().fields;
  for (const nothing of ['x', '', '0190b3f0-0000-7000-8000-00000000abcd'])
    for (const [path, field] of [
      ['/console/recoveries/approve', 'recovery'],
      ['/console/recoveries/stop', 'recovery'],
      ['/console/recoveries', 'principal'],
    ] as const) {
      const seen = await browser.post(path, new URLSearchParams([...token, [field, nothing]]));
      assert.equal(seen.status, 422, `${path} ${nothing}`);
    }
});
