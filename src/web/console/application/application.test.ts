import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Role } from '../../../kernel/actor.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { findComplete, giveOpinion } from '../../../modules/applications/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { SECTIONS } from './flags.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
const { acting, clock } = portal;
const cashier = (await portal.anOfficer('telecom', 'intake')).actor;
const country: Country = {
  acting,
  pack: exampleland,
  officer: async () => cashier,
  wait: (days) => clock.set(plusMs(clock.now(), days * DAY_MS)),
};
const pack = exampleland;
type Made = Awaited<ReturnType<typeof aSubmittedApplication>>;
const deskOf = (agency: string, role: Role = 'examiner') => portal.anOfficer(agency, role);
const inReview = async () => {
  const made = await aSubmittedApplication(country);
  await done(acting, cashier, (act) => findComplete(act, pack, made));
  return made;
};
const pathOf = ({ application }: Made) => `/console/applications/${application}`;
const failures = () =>
  portal.events.filter(({ error }) => error).map(({ route, error }) => `${route}: ${error}`);

const speak = async (made: Made, agency: string) =>
  done(acting, (await deskOf(agency)).actor, (act) =>
    giveOpinion(act, pack, {
      application: made.application,
      hash: made.hash,
      verdict: 'objection',
      conditions: [],
      grounds: ['untrue'],
      reasons: 'The lease was seen at the registry.',
      sealedReasons: null,
      sealed: null,
      paper: null,
    }),
  );

test('every section is one address, in both languages, without a script', async () => {
  const made = await inReview();
  const { browser } = await deskOf('security');
  for (const section of SECTIONS) {
    const seen = await browser.get(`${pathOf(made)}?section=${section}`);
    assert.deepEqual(failures(), []);
    assert.equal(seen.status, 200, section);
    assert.doesNotMatch(seen.text, /<script|undefined|\[object/, section);
    const urdu = await browser.get(`/ur${pathOf(made)}?section=${section}`);
    assert.equal(urdu.status, 200);
    assert.match(urdu.words, /درخواست/);
  }
});
void speak;
void sql;
