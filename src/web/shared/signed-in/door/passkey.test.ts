import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../../tests/make/database.ts';
import { aPortal } from '../../../../../tests/make/portal.ts';
import { plusMs, SECOND_MS } from '../../../../kernel/instant.ts';

test('a network that asks for passkeys without end waits a little, and then may ask again', async () => {
  const portal = await aPortal(await freshDatabase(), freshFolder());
  const browser = portal.surfer('officer');
  const page = await browser.open('/console/sign-in');
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
  const ask = () => browser.post('/console/sign-in/passkey/options', '', { 'x-csrf-token': token });
  let asked = 0;
  let seen = await ask();
  for (; seen.status === 200 && asked < 500; asked++) seen = await ask();
  assert.ok(asked >= 100 && asked < 500, `${asked} were free`);
  assert.equal(seen.status, 429);
  const { wait } = JSON.parse(seen.text) as { wait: number };
  assert.ok(wait > 0);
  portal.clock.set(plusMs(portal.clock.now(), (wait + 1) * SECOND_MS));
  assert.equal((await ask()).status, 200);
});
