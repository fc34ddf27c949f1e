import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { madeLicence } from '../../bench/register-facts.ts';
import { anOrganisation, done } from '../../tests/make/accounts.ts';
import { freshFolder } from '../../tests/make/api.ts';
import { freshDatabase, testCluster } from '../../tests/make/database.ts';
import { DAY_MS, plusMs } from '../kernel/instant.ts';
import { issueToken } from '../modules/accounts/index.ts';
import { licenceNumber } from '../modules/licences/rules/licence-number.ts';
import { perform } from '../platform/act.ts';
import { readSettings } from '../platform/settings.ts';
import { openHouse } from './house.ts';
import { startOffice } from './office.ts';
import { mustBeFree } from './serving.ts';

const db = await freshDatabase(2);
const { host, user } = testCluster();
const { rows } = await db.pool.query('select current_database() as name');
const settings = readSettings({
  DATABASE_URL: `postgres:///${rows[0].name}?host=${host}&user=${user}`,
  SANAD_DATA: freshFolder(),
  SANAD_BASE_URL: 'http://sanad.test',
  SANAD_THREADS: '2',
  PORT: '0',
  LOG_LEVEL: 'fatal',
});
const house = await openHouse(settings, { as: 'alone', connections: 8 });
const office = await startOffice(house);
await office.begin();
after(async () => {
  await office.stop();
  await house.close();
});

/** Every question comes by a connection of its own, so that either thread may get it. */
function ask<T>(method: 'GET' | 'POST', path: string, body?: object, secret?: string): Promise<T> {
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(secret && { authorization: `Bearer ${secret}` }),
  };
  return new Promise((answered, failed) => {
    const asked = request(
      { port: office.port, method, path: `/api/v1${path}`, headers, agent: false },
      async (response) => {
        const text = (await response.toArray()).join('');
        if (response.statusCode === 200) answered(JSON.parse(text) as T);
        else failed(new Error(`${response.statusCode}: ${text}`));
      },
    );
    asked.on('error', failed);
    asked.end(body && JSON.stringify(body));
  });
}

const verdictOf = async (number: string) =>
  (await ask<{ verdict: string }>('GET', `/numbers/${number}`)).verdict;
const ASKED = 12; // both threads get some of so many connections, but for one time in two thousand

test('a thread shows what another thread wrote, from the moment the writer had its answer', async () => {
  const { acting, country } = house;
  const { organisation, owner } = await anOrganisation(acting as Parameters<typeof anOrganisation>[0]);
  const token = {
    principal: owner.principal,
    label: 'test',
    scopes: ['apply'] as const,
    organisation,
    expiresAt: plusMs(acting.clock.now(), DAY_MS),
  };
  const { secret } = await done(acting, undefined, (act) => issueToken(act, token));
  const numbers = Array.from({ length: 20 }, (_, i) => `+15550120${String(i).padStart(3, '0')}`);
  const from = plusMs(acting.clock.now(), -DAY_MS);
  const made = madeLicence(
    () => acting.ids.next(from),
    licenceNumber(country.licences.numberPrefix, 2026, 1),
    from,
    numbers,
    organisation,
  );
  await done(acting, undefined, async (act) => void (await act.append(made.facts)));
  for (const number of numbers) {
    assert.deepEqual(
      await Promise.all(Array.from({ length: ASKED }, () => verdictOf(number))),
      Array(ASKED).fill('licensed'),
    );
    await ask('POST', `/licences/${made.number}/numbers/release`, { numbers: [{ number }] }, secret);
    assert.deepEqual(
      await Promise.all(Array.from({ length: ASKED }, () => verdictOf(number))),
      Array(ASKED).fill('not-found'),
    );
  }
});

test('what another process wrote arrives by following the ledger', async () => {
  const { onCommitted: _nobodyTold, ...elsewhere } = house.acting;
  const from = plusMs(elsewhere.clock.now(), -DAY_MS);
  const number = '+15550130001';
  const made = madeLicence(
    () => elsewhere.ids.next(from),
    licenceNumber(house.country.licences.numberPrefix, 2026, 2),
    from,
    [number],
  );
  assert.equal(await verdictOf(number), 'not-found');
  await perform(elsewhere, {}, async (act) => void (await act.append(made.facts)));
  for (let tries = 0; tries < 1_000 && (await verdictOf(number)) !== 'licensed'; tries++) await sleep(20);
  assert.deepEqual(
    await Promise.all(Array.from({ length: ASKED }, () => verdictOf(number))),
    Array(ASKED).fill('licensed'),
  );
});

test('a port that somebody else listens on is refused, though ours could be shared', async () => {
  await assert.rejects(mustBeFree(office.port), { code: 'EADDRINUSE' });
});
