import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { type MadeLicence, madeLicence } from '../../bench/register-facts.ts';
import { freshFolder } from '../../tests/make/api.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { aHouse, MORNING } from '../../tests/make/house.ts';
import { DAY_MS, type Instant, plusMs } from '../kernel/instant.ts';
import { licenceNumber } from '../modules/licences/rules/licence-number.ts';
import { perform } from '../platform/act.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { fastPath } from '../web/api/fast/fast-path.ts';
import { facesIn } from './register-faces.ts';
import { RegisterKeeper } from './register-index.ts';
import { createListener } from './server.ts';
import { licencesTouched } from './serving.ts';

const db = await freshDatabase();
const house = await aHouse(db, freshFolder());
const register = new RegisterKeeper(facesIn(db), (error) => assert.fail(String(error)));
const acting = {
  ...house.acting,
  onCommitted: (facts: Parameters<typeof licencesTouched>[0]) => register.refresh(licencesTouched(facts)),
};
let fromMemory = 0;
const server = createServer(
  createListener({
    api: house.fetch,
    fast: fastPath(register, house.clock, () => fromMemory++),
    unready: async () => undefined,
    metrics: { text: async () => '', contentType: 'text/plain' },
  }),
).listen(0);
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
after(() => server.close());

const id = () => house.acting.ids.next(MORNING) as string;
const days = (n: number) => plusMs(MORNING, n * DAY_MS);
const append = (facts: readonly NewFact[]) =>
  perform(acting, {}, async (act) => void (await act.append(facts)));
let serial = 0;

/** A licence with four numbers, valid since 100 days before the test's morning. */
async function aLicence(): Promise<MadeLicence> {
  const n = ++serial;
  const numbers = [1, 2, 3, 4].map((i) => `+1555010${String(n).padStart(3, '0')}${i}`);
  const made = madeLicence(
    id,
    licenceNumber(house.parts.country.licences.numberPrefix, 2026, n),
    days(-100),
    numbers,
  );
  await append(made.facts);
  return made;
}

interface Terms {
  readonly kind?: string;
  readonly scope?: object;
  readonly from?: Instant;
}

async function anOrder(
  { licence }: MadeLicence,
  { kind = 'revocation', scope = { kind: 'whole' }, from = MORNING }: Terms = {},
): Promise<string> {
  const subject = id();
  const data = { licence, kind, interim: false, scope, ground: 'fraud', from, until: null, proposedBy: id() };
  const personal = { reasons: 'Reasons.' };
  await append([
    {
      subject,
      after: 0,
      keyedTo: subject,
      says: { type: 'OrderProposed', data: { ...data, agency: 'one', about: [] }, personal },
    },
    {
      subject,
      after: 1,
      keyedTo: subject,
      says: { type: 'OrderMade', data: { ...data, approvedBy: id(), delegation: null }, personal },
    },
  ]);
  return subject;
}

async function aStay({ licence }: MadeLicence, covers: object, more: object = {}): Promise<string> {
  const subject = id();
  const data = {
    licence,
    court: 'High Court',
    caseNumber: 'W.P. 1/2026',
    nature: 'writ',
    covers,
    from: days(2),
    lapseOn: null,
    lapseAt: null,
    nextDate: '2026-12-24',
    ...more,
  };
  await append([{ subject, after: 0, says: { type: 'StayGranted', data } }]);
  return subject;
}

/** The whole answer but what names the request, asked from memory or of the database itself. */
async function ask(path: string, { memory, ...init }: RequestInit & { memory: boolean }): Promise<string> {
  const before = fromMemory;
  const headers = new Headers(init.headers);
  if (!memory) headers.set('cache-control', 'no-cache');
  const response = await fetch(address + path, { ...init, headers });
  const shown = [...response.headers].filter(
    ([name]) =>
      !['x-request-id', 'date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'].includes(
        name,
      ),
  );
  assert.equal(response.status, 200);
  assert.equal(fromMemory - before, memory ? 1 : 0, `${path} from ${memory ? 'memory' : 'the database'}`);
  return JSON.stringify(shown.sort()) + (await response.text());
}

async function agreesOn(path: string, init: RequestInit = {}): Promise<void> {
  assert.equal(await ask(path, { ...init, memory: true }), await ask(path, { ...init, memory: false }), path);
}

test('memory and database give the same bytes about every licence and number at every moment that matters', async () => {
  const plain = await aLicence();
  const revoked = await aLicence();
  const order = await anOrder(revoked);
  const stay = await aStay(revoked, { kind: 'orders', orders: [order] });
  const inPart = await aLicence();
  await anOrder(inPart, {
    kind: 'suspension',
    scope: { kind: 'numbers', numbers: [inPart.numbers[1]] },
    from: days(1),
  });
  await anOrder(inPart, {
    kind: 'suspension',
    scope: { kind: 'premises', premises: [inPart.premises[0]] },
    from: days(5),
  });
  const attacked = await aLicence();
  await aStay(
    attacked,
    { kind: 'grant' },
    { nature: 'ad-interim', lapseOn: '2026-12-08', lapseAt: days(15) },
  );
  const lapsing = await aLicence();
  await aStay(
    lapsing,
    { kind: 'orders', orders: [await anOrder(lapsing)] },
    { lapseOn: '2026-12-03', lapseAt: days(10) },
  );
  await register.load(); // half of the history loads, half arrives as it is made
  await append([
    {
      subject: stay,
      after: 1,
      says: {
        type: 'StayVerified',
        data: { licence: revoked.licence, certifiedCopy: '0'.repeat(64), registryCheckedAt: MORNING },
      },
    },
  ]);
  await append([
    {
      subject: stay,
      after: 2,
      says: { type: 'StayEnded', data: { licence: revoked.licence, how: 'vacated', until: days(4) } },
    },
  ]);
  const surrendered = await aLicence();
  await append([
    {
      subject: surrendered.licence,
      after: 1,
      says: { type: 'LicenceSurrendered', data: { from: days(7), application: null } },
    },
  ]);
  const varied = await aLicence();
  const ended = { id: varied.premises[0], since: 1, until: days(3) };
  await append([
    {
      subject: varied.licence,
      after: 1,
      says: {
        type: 'LicenceVaried',
        data: {
          application: id(),
          premisesAdded: [],
          premisesEnded: [ended],
          peopleAdded: [],
          peopleEnded: [],
          conditionsAdded: [],
          conditionsEnded: [{ id: 'hours', since: 1, until: days(6) }],
        },
      },
    },
  ]);
  const all = [plain, revoked, inPart, attacked, lapsing, surrendered, varied];
  const numbers = [...all.flatMap((made) => made.numbers.slice(0, 2)), '+15550199999'];
  const cuts = [-101, -100, -1, 0, 1, 2, 3, 4, 5, 6, 7, 10, 15, 400, 365 * 3 - 100].map(days);
  for (const cut of cuts)
    for (const at of [plusMs(cut, -1), cut]) {
      for (const { number } of all) await agreesOn(`/licences/${number}?at=${at}`);
      for (const number of numbers)
        await agreesOn(`/numbers/${encodeURIComponent(number)}?at=${encodeURIComponent(at)}`);
      await agreesOn('/numbers/lookup', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ numbers, at }),
      });
    }
  for (const number of numbers) await agreesOn(`/numbers/${number}`);
});

test('what is not plainly right is left to the careful path, with its body', async () => {
  await register.load();
  const before = fromMemory;
  const { number, numbers } = await aLicence();
  const statusOf = async (path: string, init?: RequestInit) => (await fetch(address + path, init)).status;
  const post = (body: string, type = 'application/json') =>
    statusOf('/numbers/lookup', { method: 'POST', headers: { 'content-type': type }, body });
  assert.equal(await statusOf('/numbers/12'), 422);
  assert.equal(await statusOf(`/numbers/${numbers[0]}?at=2026-02-30T00:00:00Z`), 422);
  assert.equal(await statusOf(`/numbers/${numbers[0]}?more=1`), 422);
  assert.equal(await statusOf(`/licences/${number.toLowerCase()}`), 200);
  assert.equal(await statusOf('/licences/none'), 422);
  assert.equal(await post('{"numbers":["+15550100011","12"]}'), 422);
  assert.equal(await post('{"numbers":["+15550100011"],"more":1}'), 422);
  assert.equal(await post('{"numbers":["+15550100011"'), 400);
  assert.equal(await post('{"numbers":["+15550100011"]}', 'text/plain'), 415);
  assert.equal(await post('{"numbers":["\\u002b15550100011"]}'), 200);
  assert.equal(fromMemory, before);
});

test('no answer after an acknowledged revocation lacks it, with questions and other acts under way', async () => {
  await register.load();
  const made = await Promise.all(Array.from({ length: 12 }, aLicence));
  const before = fromMemory;
  const verdict = async (path: string) =>
    ((await (await fetch(address + path)).json()) as { verdict: string }).verdict;
  const revoked = new Set<MadeLicence>();
  let asking = true;
  const strangers = Array.from({ length: 4 }, async () => {
    while (asking)
      for (const one of made) {
        const known = revoked.has(one);
        const answer = await verdict(`/numbers/${one.numbers[2]}`);
        if (known) assert.equal(answer, 'revoked');
      }
  });
  await Promise.all(
    made.map(async (one) => {
      await anOrder(one, { from: plusMs(MORNING, -1) });
      revoked.add(one);
      assert.equal(await verdict(`/licences/${one.number}`), 'revoked');
    }),
  );
  asking = false;
  await Promise.all(strangers);
  assert.ok(fromMemory - before >= made.length);
});
