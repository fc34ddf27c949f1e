// A small register of plain parties, people known by id number alone, for rules that weigh what two share.
import { parseInstant } from '../../src/kernel/instant.ts';
import { KINDS } from '../../src/matching/kinds/index.ts';
import { ENGLISH } from '../../src/matching/text/lore.ts';
import { companiesAmong, companiesOf } from '../../src/modules/screening/rules/companies.ts';
import { marksOf, type OneWay } from '../../src/modules/screening/rules/marks.ts';
import { resemblances } from '../../src/modules/screening/rules/phoenix.ts';
import type { DeclaredPerson, OwningCompany, Profile } from '../../src/modules/screening/rules/profile.ts';
import type { Sight } from '../../src/modules/screening/rules/sight.ts';

export const NOW = parseInstant('2026-11-01T00:00:00.000Z')!;
export const YEAR_MS = 365.25 * 86_400_000;

export function aPerson(id: string, more: Partial<DeclaredPerson> = {}): DeclaredPerson {
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

export function aProfile(party: string, more: Partial<Profile> = {}): Profile {
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

export const shut = (more: Partial<Profile> = {}) =>
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

export const against = (own: Profile, ...others: readonly Profile[]) =>
  resemblances(own, sightOf([own, ...others]), NOW);

export const here = (number: string) => [{ number, abroad: null }];

export const anOwner = (more: Partial<OwningCompany> = {}): OwningCompany => ({
  id: 'h',
  name: 'Holding One',
  registrationNumber: null,
  taxNumber: null,
  abroad: null,
  owns: ['Blue Sky Calls'],
  ...more,
});
