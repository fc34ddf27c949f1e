import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../tests/make/accounts.ts';
import { anOfficer } from '../../tests/make/agencies.ts';
import { completeContent, fileHash } from '../../tests/make/applications.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../tests/make/country.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { aGrant, aMadeOrder, twoOfficers } from '../../tests/make/licences.ts';
import { aDeclaredPerson, aProfile } from '../../tests/make/screening.ts';
import { stored } from '../../tests/make/stored.ts';
import type { Day } from '../kernel/day.ts';
import { DAY_MS, plusMs } from '../kernel/instant.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { POWERS } from '../modules/agencies/index.ts';
import { withdrawApplication } from '../modules/applications/index.ts';
import { registerCarrier } from '../modules/entities/index.ts';
import { checkLicence, surrenderLicence } from '../modules/licences/index.ts';
import {
  decideMatch,
  keepModels,
  leadsPage,
  licencesHeld,
  matchesOf,
  noteLicencesHeld,
  phoenixQueue,
  recordOwnEntry,
  runningLicences,
  trainedModels,
} from '../modules/screening/index.ts';
import { sql } from '../platform/postgres/sql.ts';
import { chapters } from './chapters.ts';
import { LORE } from './lore.ts';
import { Screener } from './screening.ts';

const db = await freshDatabase();
const acting = await actingWith(db, chapters);
const officers = await twoOfficers(acting);
const { agencies } = exampleland;
const now = () => acting.clock.now();
const wait = (days: number) => acting.clock.set(plusMs(now(), days * DAY_MS));
const officer: Country['officer'] = (agency, role = 'examiner') =>
  anOfficer(acting, agency, role, agencies.powers[agency]?.[role] ?? POWERS, agencies);
const country: Country = { acting, pack: exampleland, officer, wait };
for (const code of ['one', 'bell'])
  await done(acting, undefined, (act) => registerCarrier(act, { code, name: { en: code, ur: 'ایک' } }));
await stored(db, ...[1, 2, 3].map(fileHash));
const models = await trainedModels(
  Array.from({ length: 150 }, (_, n) => aProfile(n)),
  LORE,
  1,
);
await done(acting, undefined, (act) => keepModels(act, models));

/** A licence that runs, of the n-th centre; its file is closed. */
async function aRunningCentre(n: number, nationalId = String(1000 + ((n * 733) % 9000))) {
  const content = completeContent(n);
  const [head, owner] = [aDeclaredPerson(n * 3), aDeclaredPerson(n * 3 + 1)];
  const [director, landlord] = content.people!;
  const who = (of: typeof head) => ({
    nameLatin: of.name,
    birthDate: of.birthDate as Day,
    address: of.address!,
  });
  const made = await aSubmittedApplication(country, {
    company: {
      ...content.company,
      name: aProfile(n).names[0]!,
      taxNumber: `T${300 + n}`,
      incorporationNumber: `C${300 + n}`,
    },
    people: [
      { ...director, ...who(head), phone: `+99910${300_000 + n}`, nationalId },
      { ...landlord, ...who(owner), phone: `+99910${400_000 + n}`, passport: `AB${800_000 + n}` },
    ],
    premises: [{ ...content.premises![0], line: `${n * 7} Long Road`, city: 'Capital' }],
    accounts: [{ iban: `XE${20_000_000 + n}`, bank: 'First Bank', title: 'Calls' }],
  });
  const people = made.content.people!.map(({ id, roles }) => ({ person: id as never, role: roles![0]! }));
  const { licence, number } = await aGrant(acting, {
    application: made.application as never,
    company: made.company as never,
    organisation: made.organisation as never,
    validFrom: now(),
    people,
  });
  const { application, owner: by } = made;
  await done(acting, by, (act) => withdrawApplication(act, exampleland, { application }));
  return { ...made, licence, number, head, nationalId };
}

const must = <T>(answer: T) => {
  assert.ok(answer && !isRefusal(answer), JSON.stringify(answer));
  return answer as Exclude<T, { refused: unknown } | undefined>;
};
const screener = new Screener({ db, acting });
const examiner = await officer('crime');
const all = { show: 'all', after: null, limit: 50 } as const;
const leads = async (show: 'all' | 'open' | 'decided' = 'all') =>
  must(await leadsPage(db, agencies, examiner, now(), { ...all, show })).rows;
const standingOf = async (number: string) => {
  const answer = must(await checkLicence(db, number as never, now()));
  return `${answer.verdict} ${answer.mayOperate}`;
};

test('SCR-23 a running licence is held against new entries of lists and new shut centres, and nothing happens to it', async () => {
  const listed = await aRunningCentre(1);
  const returning = await aRunningCentre(2);
  const innocent = await aRunningCentre(3);
  const shut = await aRunningCentre(4, returning.nationalId);
  await screener.run();
  assert.deepEqual(await leads(), [], 'nothing is known against anybody yet');

  const { name, birthDate, relationName } = listed.head;
  const known = {
    name,
    nameUrdu: null,
    relationName,
    birthDate,
    nationality: 'XE',
    passport: null,
    phone: null,
    email: null,
    address: null,
  };
  await done(acting, examiner, (act) =>
    recordOwnEntry(act, agencies, {
      list: 'raids',
      role: 'organiser',
      outcome: 'charged',
      instrument: 'Seizure memo 4/2026',
      from: now(),
      dropsOn: null,
      content: {
        person: { ...known, nationalId: listed.nationalId },
        company: null,
        device: null,
        iban: null,
      },
    }),
  );
  wait(1);
  assert.equal((await screener.run()).licences, 4);
  const [lead, ...others] = await leads();
  assert.deepEqual(
    [lead?.number, lead?.match.kind, lead?.decided, others.length],
    [listed.number, 'listed', false, 0],
  );
  assert.equal(await standingOf(listed.number), 'licensed yes');

  await aMadeOrder(acting, officers, shut.licence, { kind: 'revocation', from: now() });
  wait(1);
  assert.equal((await screener.run()).licences, 3, 'what is shut is screened no more');
  const found = await leads();
  assert.deepEqual(
    found.map(({ number, match }) => `${number} ${match.kind}`).sort(),
    [`${listed.number} listed`, `${returning.number} shut`].sort(),
  );
  assert.ok(!found.some(({ number }) => number === innocent.number));
  const queue = must(await phoenixQueue(db, agencies, examiner, now(), all));
  assert.deepEqual(queue.rows, [], 'the queue of applications is theirs alone');

  const { application } = returning;
  const view = must(await matchesOf(db, agencies, examiner, now(), application));
  const [match] = view.matches;
  assert.equal(match?.other, shut.licence);
  const reason = 'The same director, by his papers.';
  const decided = {
    application,
    match: match!.match,
    decision: 'same',
    evidence: match!.evidence,
    reason,
  } as const;
  await done(acting, examiner, (act) => decideMatch(act, agencies, decided));
  assert.deepEqual(
    (await leads('decided')).map(({ number }) => number),
    [returning.number],
  );
  assert.deepEqual(
    (await leads('open')).map(({ number }) => number),
    [listed.number],
  );
  assert.equal(await standingOf(returning.number), 'licensed yes', 'not by a decision either');

  await done(acting, returning.owner, (act) =>
    surrenderLicence(act, { licence: returning.licence, from: now(), application: null }),
  );
  wait(1);
  await screener.run();
  assert.deepEqual(
    (await leads()).map(({ number }) => number),
    [listed.number],
    'a licence that runs no more leaves the list',
  );
  const facts = await db.rows(sql`select 1 from fact where type = 'ScreeningMade'`);
  wait(1);
  await screener.run();
  assert.equal((await db.rows(sql`select 1 from fact where type = 'ScreeningMade'`)).length, facts.length);
});

test('a pass over many licences goes on where it stopped, and what comes meanwhile is left to the next', async () => {
  const { lists, orders } = (await licencesHeld(db))!;
  const [first] = await runningLicences(db, now(), '00000000-0000-0000-0000-000000000000', 1);
  const rest = await runningLicences(db, now(), first!.licence, 100);
  await db.transaction((tx) =>
    noteLicencesHeld(tx, {
      lists,
      orders,
      passLists: 'earlier',
      passOrders: orders,
      passAfter: first!.licence,
    }),
  );
  assert.deepEqual(await screener.run(), { screened: 0, ended: 0, licences: rest.length, more: false });
  assert.equal((await licencesHeld(db))!.lists, 'earlier');
  assert.equal((await screener.run()).licences, rest.length + 1, 'what came since is another pass');
  assert.deepEqual(await screener.run(), { screened: 0, ended: 0, licences: 0, more: false });
});
