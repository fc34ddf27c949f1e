import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseInstant, plusMs } from '../../../kernel/instant.ts';
import { KINDS } from '../../../matching/kinds/index.ts';
import { ENGLISH } from '../../../matching/text/lore.ts';
import { agedBits, doubtedBits, fittedSlope, probabilityOfReturn, sharedBits } from './calibration.ts';
import { companiesAmong, companiesOf } from './companies.ts';
import { restsOf } from './evidence.ts';
import { reasonsOf } from './in-words.ts';
import { marksOf, type OneWay } from './marks.ts';
import { resemblances } from './phoenix.ts';
import type { DeclaredPerson, OwningCompany, Profile } from './profile.ts';
import type { Sight } from './sight.ts';

const NOW = parseInstant('2026-11-01T00:00:00.000Z')!;
const YEAR_MS = 365.25 * 86_400_000;

function aPerson(id: string, more: Partial<DeclaredPerson> = {}): DeclaredPerson {
  return {
    id,
    fact: `fact-of-${id}`,
    roles: ['director'],
    name: `Name ${id}`,
    nameUrdu: null,
    relationName: null,
    birthDate: null,
    nationality: 'XE',
    nationalId: id,
    passport: null,
    phone: null,
    email: null,
    address: null,
    ...more,
  };
}

function aProfile(party: string, more: Partial<Profile> = {}): Profile {
  return {
    party,
    kind: 'application',
    company: `company of ${party}`,
    label: party,
    names: [],
    taxNumbers: [],
    registrations: [],
    incorporatedOn: null,
    domains: [],
    owners: [],
    people: [],
    places: [],
    numbers: [],
    ibans: [],
    devices: [],
    ips: [],
    seats: 10,
    concurrentCalls: 12,
    shutAt: null,
    ground: null,
    provisionalDays: 0,
    stayed: false,
    ...more,
  };
}

const shut = (more: Partial<Profile> = {}) =>
  aProfile('shut', { kind: 'shut', shutAt: NOW, ground: 'defrauding', ...more });

const ONE_WAY: OneWay = {
  address: (text) => KINDS.address!.normal(text, ENGLISH),
  city: (text) => KINDS.city!.normal(text, ENGLISH),
};

/** Everybody of a small register, people known by id number alone. */
function sightOf(parties: readonly Profile[]): Sight {
  const marks = parties.flatMap((profile) => marksOf(profile, ONE_WAY).map((mark) => ({ profile, mark })));
  return {
    marksOf: (profile) => marksOf(profile, ONE_WAY),
    bearing: (key) => {
      const bearers = marks.filter(({ mark }) => mark.key === key);
      return { bearers, companies: companiesAmong(bearers.map(({ profile }) => profile)) };
    },
    peopleLike: ({ nationalId }) =>
      parties.flatMap((profile) =>
        profile.people
          .filter((person) => person.nationalId === nationalId)
          .map((person) => ({ of: { profile, person }, chance: 1 })),
      ),
    companiesLike: ({ name }) =>
      parties
        .flatMap(companiesOf)
        .filter((one) => one.name !== '' && one.name.slice(0, 8) === name.slice(0, 8))
        .map((of) => ({ of, chance: of.name === name ? 0.95 : 0.6 })),
  };
}

const against = (own: Profile, ...others: readonly Profile[]) =>
  resemblances(own, sightOf([own, ...others]), NOW);

test('SCR-01 of each independent group the best piece counts, once', () => {
  const [one] = against(aProfile('a', { ibans: ['X1'] }), shut({ ibans: ['X1'] }));
  const [two] = against(aProfile('a', { ibans: ['X1', 'X2'] }), shut({ ibans: ['X1', 'X2'] }));
  assert.equal(two!.bits, one!.bits);
  assert.deepEqual(
    two!.traces.map(({ counted }) => counted),
    [true, false],
  );
  const imei = { imei: '350000000000001', mac: null, serial: null };
  const [both] = against(
    aProfile('a', { ibans: ['X1'], devices: [imei] }),
    shut({ ibans: ['X1'], devices: [imei] }),
  );
  assert.ok(both!.bits > one!.bits + 5, 'another group adds');
});

test('SCR-02 what many share weighs little, and the reasons say how many share it', () => {
  const landlord = (n: number) => aPerson(`landlord-${n}`, { roles: ['landlord'], nationalId: 'L' });
  const tenants = Array.from({ length: 13 }, (_, n) =>
    aProfile(`tenant-${n}`, { kind: 'running', people: [landlord(n)] }),
  );
  const own = aProfile('a', { people: [landlord(90)] });
  const [alone] = against(own, shut({ people: [landlord(91)] }));
  const [crowd] = against(own, shut({ people: [landlord(91)] }), ...tenants).filter(
    ({ kind }) => kind === 'shut',
  );
  assert.ok(alone!.traces[0]!.bits > 2);
  assert.equal(crowd!.traces[0]!.bits, 0);
  assert.equal(crowd!.traces[0]!.parties, 15);
  const { en, ur } = reasonsOf(crowd!.traces)[0]!.say;
  assert.match(en, /shared by 15 parties, so it weighs little/);
  assert.match(ur, /15 فریقوں میں مشترک/);
  fc.assert(
    fc.property(fc.nat(20), fc.integer({ min: 2, max: 1e6 }), (bits, parties) =>
      assert.ok(sharedBits(bits, parties + 1) <= sharedBits(bits, parties)),
    ),
  );
});

test('SCR-03 what was shared with a centre shut long ago weighs less', () => {
  const own = aProfile('a', { ibans: ['X1'] });
  const bits = (years: number) =>
    against(own, shut({ ibans: ['X1'], shutAt: plusMs(NOW, -years * YEAR_MS) }))[0]!.traces[0]!.bits;
  assert.equal(Math.round(bits(6) * 10), Math.round((bits(0) / 2) * 10), 'half after its time');
  assert.ok(bits(1) < bits(0));
  assert.equal(agedBits(8, 2, -1), 8, 'nothing is lost before it is shut');
});

test('SCR-04 what a counted person brings along is not counted again', () => {
  const known = { phone: '+99910000001', email: 'a@mail.example' };
  const other = shut({ people: [aPerson('p', known)] });
  const [same] = against(aProfile('a', { people: [aPerson('p', known)] }), other);
  const [nominee] = against(aProfile('a', { people: [aPerson('q', known)] }), other);
  assert.deepEqual(
    same!.traces.filter(({ counted }) => counted).map(({ kind }) => kind),
    ['leader'],
  );
  assert.deepEqual(
    nominee!.traces.filter(({ counted }) => counted).map(({ kind }) => kind),
    ['email'],
  );
  assert.deepEqual(nominee!.loopholes, ['nominee']);
});

test('nobody is matched with his own company, but with his own shut centre he is', () => {
  const own = aProfile('a', { company: 'c', ibans: ['X1'] });
  assert.deepEqual(against(own, aProfile('b', { company: 'c', kind: 'running', ibans: ['X1'] })), []);
  assert.equal(against(own, shut({ company: 'c', ibans: ['X1'] })).length, 1);
});

const here = (number: string) => [{ number, abroad: null }];

const anOwner = (more: Partial<OwningCompany> = {}): OwningCompany => ({
  id: 'h',
  name: 'Holding One',
  registrationNumber: null,
  taxNumber: null,
  abroad: null,
  owns: ['Blue Sky Calls'],
  ...more,
});

test('SCR-21 every company of the chain that owns the applicant is screened like the applicant, and the reasons say what it owns', () => {
  const own = (owner: Partial<OwningCompany>) =>
    aProfile('a', { names: ['Blue Sky Calls'], owners: [anOwner(owner)] });
  const [numbered] = against(own({ registrationNumber: '00-77' }), shut({ registrations: here('0077') }));
  assert.deepEqual(
    numbered!.traces.map(({ kind, own: here, other, bits }) => [kind, here, other, bits]),
    [['owner-number', '/owners/h', '/company/incorporationNumber', 12]],
  );
  const abroad = own({ registrationNumber: '0077', abroad: 'XF' });
  assert.deepEqual(against(abroad, shut({ registrations: here('0077') })), [], 'another country counts anew');
  const sister = shut({
    owners: [anOwner({ registrationNumber: '0077', abroad: 'XF', owns: ['Old Calls'] })],
  });
  assert.equal(against(abroad, sister)[0]!.traces[0]!.kind, 'owner-number');
  const behind = own({ owns: ['Middle Holding', 'A', 'B', 'C', 'D'] });
  const [named] = against(behind, shut({ names: ['Holding 1'] }));
  const { say } = reasonsOf(named!.traces)[0]!;
  assert.match(
    say.en,
    /the name of an owning company: 60%.*here it owns Middle Holding, A, B and 2 more; there it is the party itself/,
  );
  assert.match(
    say.ur,
    /مالک کمپنی کا نام.*یہاں یہ Middle Holding، A، B اور مزید 2 کی مالک ہے؛ وہاں یہ خود وہی فریق ہے/,
  );
  const [owned] = against(
    aProfile('a', { names: ['Old Calls'] }),
    shut({ owners: [anOwner({ name: 'Old Calls' })] }),
  );
  assert.match(
    reasonsOf(owned!.traces)[0]!.say.en,
    /here it is the applicant itself; there it owns Blue Sky Calls/,
  );
});

test('a tax number tells an owning company too, and one of another country is another number', () => {
  const own = (owner: Partial<OwningCompany>) => aProfile('a', { owners: [anOwner(owner)] });
  const old = shut({ taxNumbers: here('7654321-0') });
  const [taxed] = against(own({ taxNumber: '76543210' }), old);
  assert.deepEqual(
    taxed!.traces.map(({ kind, own: place, other }) => [kind, place, other]),
    [['owner-tax-number', '/owners/h', '/company/taxNumber']],
  );
  assert.deepEqual(taxed!.loopholes, ['nominee']);
  assert.deepEqual(against(own({ taxNumber: '76543210', abroad: 'XF' }), old), []);
});

test('whom a list names besides does not make a thing common', () => {
  const own = aProfile('a', { ibans: ['X1'], people: [aPerson('p')], owners: [anOwner()] });
  const old = shut({ ibans: ['X1'], people: [aPerson('p')], owners: [anOwner()] });
  const entry = (n: number) =>
    aProfile(`l${n}`, { kind: 'listed', ibans: ['X1'], people: [aPerson('p')], names: ['Holding One'] });
  const weights = (...others: readonly Profile[]) =>
    against(own, old, ...others)
      .find(({ kind }) => kind === 'shut')!
      .traces.map(({ kind, parties, bits }) => [kind, parties, bits]);
  assert.deepEqual(weights(entry(1), entry(2), entry(3)), weights());
  assert.ok(weights().every(([, parties]) => parties === 2));
});

test('a company is found by any of its names, and told of once', () => {
  const names = ['New Name Ltd', 'Blue Sky Calls'];
  const [match] = against(aProfile('a', { names }), shut({ names: ['Blue Sky Talks', 'Blue Sky Calls'] }));
  assert.deepEqual(
    match!.traces.map(({ kind, value, valueThere, chance }) => [kind, value, valueThere, chance]),
    [['company-name', 'Blue Sky Calls', 'Blue Sky Calls', 0.95]],
  );
});

test('an owner of many weighs little, for a group owns many', () => {
  const group = (n: number) => shut({ party: `s${n}`, company: `s${n}`, owners: [anOwner()] });
  const weight = (count: number) => {
    const others = Array.from({ length: count }, (_, n) => group(n));
    const [match] = against(aProfile('a', { names: ['Blue'], owners: [anOwner()] }), ...others);
    return match!.traces[0]!;
  };
  assert.equal(weight(8).parties, 9);
  assert.ok(weight(8).bits < weight(1).bits - 3);
});

test('SCR-05 every match says in both languages what speaks for it and what takes weight from it', () => {
  const home = aPerson('p', { nationalId: 'A', address: 'House 1, Street 2' });
  const lit = shut({ people: [{ ...home, id: 'q', nationalId: 'B' }], shutAt: plusMs(NOW, -9 * YEAR_MS) });
  const [match] = against(aProfile('a', { people: [home] }), lit);
  const [reason] = reasonsOf(match!.traces);
  assert.match(reason!.say.en, /home address.*the shutdown was long ago/);
  assert.match(reason!.say.ur, /گھر کا پتا.*عرصہ گزر چکا/);
  assert.doesNotMatch(reason!.say.ur, /[a-z]{3}/);
});

test('a probability follows the bits, and doubt never turns evidence against', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      (bits, more) => {
        assert.ok(probabilityOfReturn(bits) <= probabilityOfReturn(bits + more));
        const doubted = doubtedBits(Math.abs(bits), 0.3);
        assert.ok(doubted >= 0 && doubted <= Math.abs(bits) + 1e-9);
      },
    ),
  );
  const told = Array.from({ length: 60 }, (_, i) => ({ bits: i - 30, same: i > 30 }));
  assert.ok(
    fittedSlope(told) > fittedSlope([...told, ...told.map(({ bits, same }) => ({ bits, same: !same }))]),
  );
});

test('what a match rests on does not move with its weight, but with who shares it', () => {
  const own = aProfile('a', { ibans: ['X1'] });
  const rests = (...others: readonly Profile[]) =>
    restsOf(against(own, ...others).find(({ kind }) => kind === 'shut')!.traces);
  const now = rests(shut({ ibans: ['X1'] }));
  assert.deepEqual(rests(shut({ ibans: ['X1'], shutAt: plusMs(NOW, -YEAR_MS) })), now);
  const more = Array.from({ length: 4 }, (_, n) => aProfile(`m${n}`, { kind: 'running', ibans: ['X1'] }));
  assert.notDeepEqual(rests(shut({ ibans: ['X1'] }), ...more), now);
});
