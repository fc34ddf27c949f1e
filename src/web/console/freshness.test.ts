import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import { addressOf } from '../../../tests/make/route-checks.ts';
import { plusMs } from '../../kernel/instant.ts';
import { PROVEN_MINUTES } from '../../modules/accounts/index.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { CONSOLE_ROUTES } from './routes.ts';

const OWN_VIEW = 'Only what this officer sees or has in hand; it decides nothing about anybody.';
const PROTECTS = 'Ends or stops something for safety: waiting for a proof would help a thief.';
const VISIT = 'What was seen on a visit, from a telephone that may be offline; the decision comes later.';
const SAMPLE = 'A second look at what was decided; it changes no decision.';
const ASIDE = 'An officer steps back himself: he loses a power and uses none.';

/** What officers send without a fresh proof, and why it is neither a decision nor an export nor a whole id number. */
const UNPROVEN: Readonly<Record<string, string>> = {
  '/console/notices/read': OWN_VIEW,
  '/console/preferences': OWN_VIEW,
  '/console/search': OWN_VIEW,
  '/console/queues/hand': OWN_VIEW,
  '/console/queues/kept': OWN_VIEW,
  '/console/queues/kept/rename': OWN_VIEW,
  '/console/queues/kept/delete': OWN_VIEW,
  '/console/jobs/:job/cancel': OWN_VIEW,
  '/console/recoveries/stop': PROTECTS,
  '/console/inspections/:inspection': VISIT,
  '/console/inspections/:inspection/take': VISIT,
  '/console/inspections/:inspection/record': VISIT,
  '/console/inspections/:inspection/uploads': VISIT,
  '/console/inspections/:inspection/uploads/:upload': VISIT,
  '/console/supervisor/samples': SAMPLE,
  '/console/supervisor/samples/:sample': SAMPLE,
  '/console/applications/:application/acts/recuse': ASIDE,
  '/console/applications/:application/acts/conflict': ASIDE,
};

const acts = CONSOLE_ROUTES.filter(({ who = 'actor', method }) => who === 'actor' && method === 'post');

test('whatever officers send wants a fresh proof, or it is said why it needs none', () => {
  const unproven = acts.filter(({ fresh }) => !fresh).map(({ path }) => path);
  assert.deepEqual(unproven.toSorted(), Object.keys(UNPROVEN).toSorted());
});

test('whole id numbers, sealed reasons and files of lists are not read without a fresh proof either', () => {
  const fresh = CONSOLE_ROUTES.filter((route) => route.fresh).map(({ method, path }) => `${method} ${path}`);
  for (const read of [
    'post /console/applications/:application/reveal',
    'get /console/screening/lists/own/:entry',
    'get /console/applications/:application/acts/sealed',
    'post /console/applications/:application/acts/sealed',
    'get /console/applications/:application/acts/produce',
    'post /console/applications/:application/acts/produce',
    'post /console/queues/export',
    'get /console/jobs/:job/file',
  ])
    assert.ok(fresh.includes(read), read);
});

test('after five minutes each of them leads to the proof, and nothing is done', async () => {
  const portal = await aPortal(await freshDatabase(), freshFolder());
  const { db, clock } = portal;
  const { browser } = await portal.anOfficer('telecom', 'approver');
  const token = (await browser.open('/console/security')).signOutForm().fields;
  const count = () => db.row<{ n: string }>(sql`select count(*) as n from ledger.fact`);
  clock.set(plusMs(clock.now(), (PROVEN_MINUTES + 1) * 60_000));
  const before = await count();
  for (const { method, path, fresh } of CONSOLE_ROUTES) {
    if (!fresh || !['get', 'post'].includes(method)) continue;
    const address = addressOf(path);
    const seen =
      method === 'get' ? await browser.get(address) : await browser.post(address, new URLSearchParams(token));
    assert.match(
      seen.location ?? '',
      /^\/console\/sign-in\/again\?next=/,
      `${method} ${path}: ${seen.status}`,
    );
  }
  assert.deepEqual(await count(), before);
});
