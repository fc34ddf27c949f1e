import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../tests/make/accounts.ts';
import { anOfficer } from '../../tests/make/agencies.ts';
import { completeContent, fileHash, ids } from '../../tests/make/applications.ts';
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
import type { Content, PersonEntry } from '../modules/applications/rules/content.ts';
import { registerCarrier } from '../modules/entities/index.ts';
import {
  explainTrace,
  keepModels,
  matchesOf,
  phoenixQueue,
  trainedModels,
} from '../modules/screening/index.ts';
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
const register = Array.from({ length: 150 }, (_, n) => aProfile(n));
const models = await trainedModels(register, LORE, 1);
await done(acting, undefined, (act) => keepModels(act, models));

const CITIES = ['Capital', 'Harbour', 'Hill Town', 'River End'];

/** The n-th centre: its own name, people, place and account. */
function aCentre(n: number, leader: Partial<PersonEntry> = {}): Partial<Content> {
  const content = completeContent(n);
  const [head, landlord] = [aDeclaredPerson(n * 3), aDeclaredPerson(n * 3 + 1)];
  const who = (of: typeof head) => ({
    nameLatin: of.name,
    relation: 'father' as const,
    relationName: of.relationName!,
    birthDate: of.birthDate as Day,
    phone: `+99910${String(100_000 + (Number(of.nationalId) % 99_999))}`,
    address: of.address!,
  });
  const [director, owner] = content.people!;
  const [office] = content.premises!;
  return {
    company: {
      ...content.company,
      name: aProfile(n).names[0]!,
      taxNumber: `T${200 + n}`,
      incorporationNumber: `C${200 + n}`,
    },
    people: [
      { ...director, ...who(head), nationalId: String(1000 + ((n * 733) % 9000)), ...leader },
      { ...owner, ...who(landlord), passport: `AB${700_000 + n}` },
    ],
    premises: [{ ...office, line: `${n * 7} Long Road`, city: CITIES[n % CITIES.length]! }],
    accounts: [{ iban: `XE${String(10_000_000 + n)}`, bank: 'First Bank', title: 'Calls' }],
  };
}

async function aShutCentre(n: number) {
  const made = await aSubmittedApplication(country, aCentre(n));
  const people = made.content.people!.map(({ id, roles }) => ({ person: id as never, role: roles![0]! }));
  const { licence } = await aGrant(acting, {
    application: made.application as never,
    company: made.company as never,
    validFrom: now(),
    people,
  });
  // its file is closed: only the licence stands for it
  const { application, owner } = made;
  await done(acting, owner, (act) => withdrawApplication(act, exampleland, { application }));
  wait(1);
  await aMadeOrder(acting, officers, licence, { kind: 'revocation', from: now() });
  return { licence, leader: made.content.people!.find(({ roles }) => roles!.includes('director'))! };
}

const must = <T>(answer: T) => {
  assert.ok(answer && !isRefusal(answer), JSON.stringify(answer));
  return answer as Exclude<T, { refused: unknown } | undefined>;
};

test('a centre shut last year comes back under another name, in another city, with one letter changed and without his number: it stands first in the queue, with its reasons', async () => {
  const shut = [];
  for (let n = 1; n <= 6; n++) shut.push(await aShutCentre(n));
  const old = shut[2]!;
  wait(330);
  for (let n = 20; n < 28; n++) await aSubmittedApplication(country, aCentre(n));
  // an innocent has the name of another shut centre's head, and a room in the house where a third was
  const { nameLatin } = shut[4]!.leader;
  const plaza = aCentre(4).premises![0]!;
  const innocent = aCentre(30, { nameLatin });
  await aSubmittedApplication(country, { ...innocent, premises: [{ ...plaza, unit: 'Office 417' }] });
  const { nameLatin: name, relation, relationName, birthDate } = old.leader;
  const renamed = name!.replace(/[aeiou]/, (vowel) => (vowel === 'a' ? 'e' : 'a'));
  assert.notEqual(renamed, name);
  const back = await aSubmittedApplication(
    country,
    aCentre(32, {
      ...{ nameLatin: renamed, relation, relationName, birthDate },
      nationality: 'XF',
      nationalId: undefined,
      passport: 'ZZ123456',
    }),
  );
  const { city } = back.content.premises![0]!;
  assert.notEqual(city, aCentre(3).premises![0]!.city);

  const { screened } = await new Screener({ db, acting }).run();
  assert.equal(screened, 10);
  const examiner = await officer('crime');
  const queue = must(
    await phoenixQueue(db, agencies, examiner, now(), { show: 'open', after: null, limit: 50 }),
  );
  const [first, second] = queue.rows;
  assert.equal(first!.application, back.application);
  assert.ok(first!.probability > 0.5 && (second?.probability ?? 0) < first!.probability / 2);
  const [people] = first!.reasons;
  assert.equal(people!.group, 'people');
  assert.match(people!.say.en, /a person who leads it: \d\d% likely the same/);
  assert.match(people!.say.ur, /سربراہی کرنے والا شخص: ایک ہی ہونے کا امکان \d\d%/);

  const view = must(await matchesOf(db, agencies, examiner, now(), back.application));
  const [match] = view.matches;
  assert.equal(match!.other, old.licence);
  assert.deepEqual(
    match!.loopholes.map(({ code }) => code),
    ['another-city'],
  );
  const [leader] = match!.traces;
  assert.deepEqual([leader!.kind, leader!.ownValue, leader!.otherValue], ['leader', renamed, name]);
  assert.ok(leader!.chance > 0.9 && leader!.chance < 1);
  const asked = { application: back.application, match: match!.match, trace: 0 };
  const why = must(await explainTrace(db, agencies, examiner, now(), LORE, asked));
  const level = (field: string) => why.evidence.fields.find((one) => one.field === field)!;
  assert.ok(level('name').bits > 0 && level('born').bits > 0);
  assert.equal(level('national-id').bits, 0, 'a missing number is no disagreement');
  assert.match(why.sentence.en, /Likely one and the same/);
  assert.match(why.waterfall.ur, /<svg/);
  assert.equal(back.content.people!.find(({ id }) => id === ids.director)?.nationalId, undefined);
});
