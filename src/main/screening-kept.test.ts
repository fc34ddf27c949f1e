import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../tests/make/accounts.ts';
import { anOfficer } from '../../tests/make/agencies.ts';
import { completeContent, fileHash, ids } from '../../tests/make/applications.ts';
import { aSubmittedApplication, blind, type Country, exampleland } from '../../tests/make/country.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { anId, personDetails } from '../../tests/make/entities.ts';
import { aGrant, aMadeOrder, aNumber, twoOfficers } from '../../tests/make/licences.ts';
import { testOrderPacks } from '../../tests/make/orders.ts';
import { aProfile } from '../../tests/make/screening.ts';
import { stored } from '../../tests/make/stored.ts';
import { DAY_MS, plusMs } from '../kernel/instant.ts';
import { POWERS } from '../modules/agencies/index.ts';
import { withdrawApplication } from '../modules/applications/index.ts';
import { declarePeople, erasePerson, erasePremises, registerCarrier } from '../modules/entities/index.ts';
import {
  declareLicenceNumbers,
  notifyDevices,
  notifyPeople,
  surrenderLicence,
} from '../modules/licences/index.ts';
import { endStay, grantStay, verifyStay } from '../modules/orders/index.ts';
import {
  eraseOwnEntry,
  importList,
  keepModels,
  noteOutcome,
  recordOwnEntry,
  trainedModels,
} from '../modules/screening/index.ts';
import { sequence } from '../platform/ledger/sequencer.ts';
import { chapters } from './chapters.ts';
import { LORE } from './lore.ts';
import { KeptRegister } from './screening-kept.ts';

const db = await freshDatabase();
const acting = await actingWith(db, chapters);
const officers = await twoOfficers(acting);
const now = () => acting.clock.now();
const later = (days: number) => acting.clock.set(plusMs(now(), days * DAY_MS));
const [first, second] = officers;
const { agencies } = exampleland;
const officer: Country['officer'] = (agency, role = 'examiner') =>
  anOfficer(acting, agency, role, agencies.powers[agency]?.[role] ?? POWERS, agencies);
const country: Country = { acting, pack: exampleland, officer, wait: later };
await done(acting, undefined, (act) => registerCarrier(act, { code: 'one', name: { en: 'One', ur: 'ایک' } }));
await done(acting, undefined, (act) =>
  registerCarrier(act, { code: 'bell', name: { en: 'Bell', ur: 'بیل' } }),
);
await stored(db, ...[1, 2, 3].map(fileHash));
const models = await trainedModels(
  Array.from({ length: 150 }, (_, n) => aProfile(n)),
  LORE,
  1,
);
await done(acting, undefined, (act) => keepModels(act, models));

const house = { db, acting };
const kept = new KeptRegister(house, 1);
const whole = await kept.at(now());

/** What was done since is in the register that was kept, which is the one it was, as in one read anew. */
async function follows(what: string): Promise<void> {
  const sight = await kept.at(now());
  assert.equal(sight, whole, `${what}: it was read whole`);
  const fresh = await new KeptRegister(house, 1).at(now());
  const inOrder = (register: typeof sight) =>
    [...register.profiles()].sort((a, b) => (a.party < b.party ? -1 : 1));
  assert.deepEqual(inOrder(sight), inOrder(fresh), what);
  const counts = ({ size, people, listed }: typeof sight) => ({ size, people, listed });
  assert.deepEqual(counts(sight), counts(fresh), what);
}
const party = async (id: string) => (await kept.at(now())).party(id);

test('the register that is kept follows applications, licences, numbers, orders, stays and days', async () => {
  const made = await aSubmittedApplication(country);
  const other = await aSubmittedApplication(country);
  await follows('two applications came');
  const held = (owner: string) => ({ heldBy: [{ owner, sharePercent: 100 }] });
  const holding = (n: number, of: string) => ({
    id: anId(),
    name: `Holding ${n}`,
    country: 'XF',
    registrationNumber: `F-${n}`,
    ...held(of),
  });
  const far = holding(2, ids.director);
  const owners = [{ ...holding(1, far.id), sharePercent: 40 }, far];
  const chain = await aSubmittedApplication(country, { owners });
  await follows('one came that companies own');
  assert.deepEqual(
    (await party(chain.application))!.owners.map(({ name, abroad, owns }) => [name, abroad, owns]),
    [
      ['Holding 1', 'XF', [chain.content.company!.name]],
      ['Holding 2', 'XF', ['Holding 1']],
    ],
  );
  assert.ok((await party(made.application))?.people.length);
  const people = made.content.people!.map(({ id }) => ({ person: id as never, role: 'director' }));
  const { licence } = await aGrant(acting, {
    application: made.application as never,
    company: made.company as never,
    validFrom: now(),
    provisionalUntil: plusMs(now(), 20 * DAY_MS),
    people,
  });
  await follows('a licence came of one');
  later(3);
  await follows('days of the provisional licence passed');
  assert.ok((await party(licence))!.provisionalDays >= 3);
  const given = aNumber({ from: now() });
  await done(acting, undefined, (act) => declareLicenceNumbers(act, { licence, numbers: [given] }));
  await follows('a number');
  assert.ok((await party(licence))!.numbers.includes(given.number));
  const agent = anId<'person'>();
  const declared = (nameLatin: string) =>
    done(acting, made.owner, (act) =>
      declarePeople(
        act,
        made.company as never,
        [{ id: agent, details: personDetails({ nameLatin }) }],
        blind,
      ),
    );
  await declared('Imran Agent');
  await done(acting, undefined, (act) =>
    notifyPeople(act, { licence, add: [{ person: agent, role: 'agent', foreign: false }], end: [] }),
  );
  await follows('an agent was notified');
  await declared('Imran Agnet');
  await follows('he was declared anew');
  assert.ok((await party(licence))!.people.some(({ name }) => name === 'Imran Agnet'));
  await sequence(db);
  await follows('what was read had no place in the log then, and has one now');
  const from = plusMs(now(), 2 * DAY_MS);
  const order = await aMadeOrder(acting, officers, licence, { kind: 'revocation', from });
  await follows('an order is made for another day');
  assert.equal((await party(licence))!.kind, 'running');
  later(3);
  await follows('its day came');
  assert.equal((await party(licence))!.kind, 'shut');
  const { stay } = await done(acting, first, (act) =>
    grantStay(act, testOrderPacks, {
      licence,
      court: 'High Court',
      caseNumber: 'W.P. 1/2026',
      nature: 'writ',
      covers: { kind: 'orders', orders: [order] },
      from: now(),
      lapseOn: null,
      nextDate: null,
      about: [],
    } as never),
  );
  const copy = { certifiedCopy: fileHash(1), registryCheckedAt: now(), note: null };
  await done(acting, second, (act) => verifyStay(act, testOrderPacks, { stay, about: [], ...copy }));
  await follows('a stay');
  assert.equal((await party(licence))!.kind, 'running');
  await done(acting, second, (act) =>
    endStay(act, testOrderPacks, { stay, about: [], how: 'vacated', until: now() }),
  );
  await follows('it ended');
  await done(acting, other.owner, (act) =>
    withdrawApplication(act, exampleland, { application: other.application }),
  );
  await follows('an application was withdrawn');
  assert.equal((await party(other.application))!.kind, 'past');
  const leaving = await aGrant(acting, { validFrom: now() });
  const { licence: left } = leaving;
  await done(acting, undefined, (act) =>
    surrenderLicence(act, { licence: left, from: plusMs(now(), DAY_MS), application: null }),
  );
  await follows('a licence is given up for another day');
  later(2);
  await follows('that day came');
  assert.equal((await party(left))!.kind, 'past');
});

test('SCR-22 agents, devices and numbers that were notified are among what every application is held against from then on', async () => {
  const { licence } = await aGrant(acting, { validFrom: now() });
  await follows('a licence came');
  const agent = anId<'person'>();
  const given = aNumber({ from: now() });
  const mac = 'aa:bb:cc:00:11:22';
  await done(acting, undefined, async (act) => {
    await notifyPeople(act, { licence, add: [{ person: agent, role: 'agent', foreign: false }], end: [] });
    const details = personDetails({ nameLatin: 'Notified Agent' });
    await declarePeople(act, anId<'company'>(), [{ id: agent, details }], blind);
    return declareLicenceNumbers(act, { licence, numbers: [given] });
  });
  const router = { kind: 'router', mac, imei: null, serial: null } as const;
  await done(acting, undefined, (act) => notifyDevices(act, { licence, add: [router], end: [] }));
  await follows('an agent, a number and a device were notified');
  const seen = (await party(licence))!;
  assert.ok(seen.people.some(({ name }) => name === 'Notified Agent'));
  assert.ok(seen.numbers.includes(given.number));
  assert.ok(seen.devices.some((device) => device.mac === mac));
});

test('who is erased by law leaves the register that is kept, and so does an erased home', async () => {
  const [office] = completeContent().premises!;
  const made = await aSubmittedApplication(country, { premises: [{ ...office!, residential: true }] });
  await follows('an application came from a home');
  const { people, places } = (await party(made.application))!;
  const [gone] = people;
  await done(acting, undefined, (act) => erasePerson(act, { person: gone!.id as never, basis: 'Act 9' }));
  await kept.keepUp(now());
  const left = whole.party(made.application)!.people;
  assert.ok(!left.some(({ id }) => id === gone!.id), 'though nobody was to be screened');
  await follows('a person was erased');
  await done(acting, undefined, (act) =>
    erasePremises(act, { premises: places[0]!.id as never, basis: 'Act 9' }),
  );
  await follows('a home was erased');
  assert.equal((await party(made.application))!.places[0]!.line, null);
});

test('the register that is kept follows editions of lists and entries of own ones', async () => {
  const keeper = await anOfficer(acting, 'telecom', 'supervisor', ['keep-lists'], agencies);
  const edition = (dated: string, ...lines: readonly string[]) =>
    done(acting, keeper, (act) =>
      importList(act, agencies, {
        name: 'L',
        source: 'S',
        dated,
        format: 'csv',
        text: ['id,name', ...lines].join('\n'),
      }),
    );
  await edition('2026-01-01', '1,Ali Khan', '2,Zara Example', '3,Nobody Known');
  await follows('a list');
  await edition('2026-02-01', '1,Ali Khan', '2,Zara Exampel', '4,Somebody New');
  await edition('2026-03-01', '1,Ali Khan', '2,Zara Exampel', '5,Another One');
  await follows('two editions at once: who came and went between was never seen');
  const content = { person: null, company: 'Blue Sky Calls', device: null, iban: 'XE1' };
  const put = (days: number, dropsOn: number | null) =>
    done(acting, keeper, (act) =>
      recordOwnEntry(act, agencies, {
        list: 'raids',
        role: 'manager',
        outcome: 'charged',
        from: plusMs(now(), days * DAY_MS),
        dropsOn: dropsOn === null ? null : plusMs(now(), dropsOn * DAY_MS),
        instrument: 'Memo 1',
        content,
      }),
    );
  const short = await put(0, 5);
  const { entry } = await put(0, null);
  const { entry: erased } = await put(0, null);
  await follows('own entries');
  assert.ok((await party(short.entry)) && (await party(entry)));
  await done(acting, keeper, (act) =>
    noteOutcome(act, agencies, { entry, outcome: 'acquitted', instrument: 'Judgment 1' }),
  );
  const eraser = await anOfficer(acting, 'telecom', 'administrator', ['erase'], agencies);
  await done(acting, eraser, (act) => eraseOwnEntry(act, agencies, { entry: erased, basis: 'Act 9, s. 4' }));
  await follows('an acquittal and an erasure');
  assert.equal(await party(entry), undefined);
  assert.equal(await party(erased), undefined);
  later(6);
  await follows('one dropped off');
  assert.equal(await party(short.entry), undefined);
});

test('when the clock goes back the register is read whole', async () => {
  later(-1);
  assert.notEqual(await kept.at(now()), whole);
});

test('models stay what they are until the register has outgrown them, each by its own', async () => {
  const db = await freshDatabase();
  const acting = await actingWith(db, chapters);
  const register = new KeptRegister({ db, acting }, 1);
  const grants = async (count: number) => {
    for (let n = 0; n < count; n++) await aGrant(acting, { validFrom: now() });
    return register.at(now());
  };
  const small = (await grants(3)).models;
  assert.equal((await grants(10)).models, small, 'a handful more teaches nothing');
  const sight = await grants(10);
  assert.equal(sight.models.companies.records, 23);
  assert.equal(sight.models.people.hash, small.people.hash, 'there are as few people as there were');
  assert.equal(sight.size, 23);
  const another = await new KeptRegister({ db, acting }, 1).at(now());
  assert.equal(another.models.companies.hash, sight.models.companies.hash, 'what was learnt is kept');
});
