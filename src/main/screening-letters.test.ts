import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, anOrganisation, done } from '../../tests/make/accounts.ts';
import { anOfficer } from '../../tests/make/agencies.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { anId } from '../../tests/make/entities.ts';
import { wholeExampleland } from '../../tests/make/house.ts';
import { POWERS } from '../modules/agencies/index.ts';
import { discloseMatch, matchSubject, recordScreening } from '../modules/screening/index.ts';
import { sql } from '../platform/postgres/sql.ts';
import { speaker } from '../platform/texts.ts';
import { chapters, ownersTexts } from './chapters.ts';
import { tellDisclosures } from './screening-letters.ts';

test('a disclosure is told by letter once, in both languages, and not what it is', async () => {
  const db = await freshDatabase();
  const acting = await actingWith(db, chapters);
  const { agencies } = wholeExampleland;
  const examiner = await anOfficer(acting, 'telecom', 'examiner', POWERS, agencies);
  const { organisation, company } = await anOrganisation(acting);
  const [application, other] = [anId(), anId()];
  const match = {
    other,
    otherCompany: anId(),
    kind: 'shut',
    label: 'EXL-1',
    shutAt: null,
    ground: null,
    bits: 1,
    probability: 0.5,
    traces: [],
    loopholes: [],
  } as const;
  await done(acting, undefined, (act) =>
    recordScreening(act, {
      application,
      reference: 'EXA-2026-000007',
      organisation,
      company,
      version: 1,
      hash: 'h',
      why: 'submitted',
      models: { engine: 'e', people: 'p', companies: 'c' },
      counts: { parties: 1, people: 1, listed: 0 },
      found: [match],
    }),
  );
  const of = { application, match: matchSubject(application, other) };
  await done(acting, examiner, (act) =>
    discloseMatch(act, agencies, { ...of, gist: 'A secret of theirs.', days: 14 }),
  );
  const house = { acting, db, speaker: speaker(ownersTexts), country: wholeExampleland as never };
  await tellDisclosures(house);
  await tellDisclosures(house);
  const letters = await db.rows<{ body: string }>(
    sql`select body from work.outbox where subject like '%EXA-2026-000007%'`,
  );
  assert.equal(letters.length, 1);
  assert.match(letters[0]!.body, /Nothing is decided.*2026-12-0/s);
  assert.match(letters[0]!.body, /مماثلت/);
  assert.doesNotMatch(letters[0]!.body, /secret/);
});
