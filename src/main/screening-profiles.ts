import type { Id } from '../kernel/id.ts';
import type { Content, PersonEntry, PremisesEntry } from '../modules/applications/rules/content.ts';
import type { ApplicationSays } from '../modules/applications/rules/facts.ts';
import type { State } from '../modules/applications/rules/snapshot.ts';
import type { peopleAsDeclared, premisesAsDeclared } from '../modules/entities/index.ts';
import {
  companyNumber,
  type DeclaredPerson,
  type DeclaredPlace,
  type LicenceParty,
  type OwningCompany,
  type PartyKind,
  type Profile,
} from '../modules/screening/index.ts';
import { country } from './country.ts';

/** The latest version of an application, as the ledger has it. */
export interface Version {
  readonly application: string;
  readonly reference: string;
  readonly state: State;
  readonly kind: string;
  readonly organisation: string;
  readonly company: string;
  readonly licence: string | null;
  readonly version: number;
  readonly hash: string;
  readonly said: Extract<ApplicationSays, { type: 'VersionSubmitted' }>['data'];
}

export type People = Awaited<ReturnType<typeof peopleAsDeclared>>;
export type Places = Awaited<ReturnType<typeof premisesAsDeclared>>;

/** What one version declares, with its people and homes as they were declared then. */
export function profileOf(version: Version, people: People, places: Places, kind: PartyKind): Profile {
  const { content } = version.said;
  const { company, channels, devices = [], accounts = [] } = content;
  const declared = version.said.people.flatMap(({ person, fact, roles = [] }): DeclaredPerson[] => {
    const details = people.get(fact as Id<'fact'>);
    return details ? [personOf(person, fact, roles, details)] : [];
  });
  return {
    party: version.application,
    kind,
    company: version.company,
    label: version.reference,
    names: [company?.name, company?.nameUrdu, ...(company?.tradeNames ?? [])].filter(
      (name) => name !== undefined,
    ),
    taxNumbers: numbersHere('taxNumber', company?.taxNumber),
    registrations: numbersHere('incorporationNumber', company?.incorporationNumber),
    incorporatedOn: (company?.incorporatedOn as Profile['incorporatedOn']) ?? null,
    domains: domainsOf(company),
    owners: ownersOf(version.said.content),
    people: declared,
    places: (content.premises ?? []).map((place) => placeOf(place, version, places)),
    numbers: (channels?.numbers ?? []).flatMap(({ number, backEnds = [] }) => [
      ...(number ? [number] : []),
      ...backEnds,
    ]),
    ibans: accounts.flatMap(({ iban }) => (iban ? [iban] : [])),
    devices: devices.map(({ imei, mac, serial }) => ({
      imei: imei ?? null,
      mac: mac ?? null,
      serial: serial ?? null,
    })),
    ips: [...(channels?.addresses ?? []), ...(channels?.trunks ?? [])].flatMap(({ ip }) => (ip ? [ip] : [])),
    seats: (content.premises ?? []).reduce((sum, { seats = 0 }) => sum + seats, 0),
    concurrentCalls: (channels?.trunks ?? []).reduce(
      (sum, { concurrentCalls = 0 }) => sum + concurrentCalls,
      0,
    ),
    shutAt: null,
    ground: null,
    provisionalDays: 0,
    stayed: false,
  };
}

/** A number of this country in its one spelling. */
function numbersHere(kind: 'taxNumber' | 'incorporationNumber', text: string | undefined) {
  return text ? [companyNumber(kind, text, null, country.applications)] : [];
}

function domainsOf(company: Content['company']): string[] {
  const sites = (company?.websites ?? []).flatMap((site) => {
    const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(site)?.[1];
    return host ? [host] : [];
  });
  return [...new Set([...(company?.emailDomains ?? []), ...sites])];
}

/** The companies of the chain that owns the applicant, each with what it holds a share of. */
function ownersOf({ company, owners = [] }: Pick<Content, 'company' | 'owners'>): OwningCompany[] {
  return owners.flatMap((one) => {
    const { id, name, registrationNumber, taxNumber, country: registeredIn = null, sharePercent } = one;
    if (!id || !name) return [];
    const spelled = (kind: 'taxNumber' | 'incorporationNumber', text: string | undefined) =>
      text ? companyNumber(kind, text, registeredIn, country.applications).number : null;
    const held = owners.filter(({ heldBy = [] }) => heldBy.some(({ owner }) => owner === id));
    const owns = [...(sharePercent ? [company?.name] : []), ...held.map((one) => one.name)];
    return {
      id,
      name,
      registrationNumber: spelled('incorporationNumber', registrationNumber),
      taxNumber: spelled('taxNumber', taxNumber),
      abroad: registeredIn === country.applications.country ? null : registeredIn,
      owns: owns.filter((one) => one !== undefined),
    };
  });
}

type Details = NonNullable<People extends Map<unknown, infer D> ? D : never>;

function personOf(
  id: string,
  fact: string,
  roles: PersonEntry['roles'] | readonly string[],
  details: Details,
): DeclaredPerson {
  const {
    nameLatin: name,
    nameUrdu,
    relationName,
    birthDate,
    nationality,
    nationalId,
    passport,
    phone,
    email,
    address,
  } = details;
  return {
    id,
    fact,
    roles: roles ?? [],
    name,
    nameUrdu,
    relationName,
    birthDate,
    nationality,
    nationalId,
    passport,
    phone,
    email,
    address,
  };
}

function placeOf(entry: PremisesEntry, { said }: Version, places: Places): DeclaredPlace {
  const fact = said.places.find(({ premises }) => premises === entry.id)?.fact;
  const where = fact === undefined ? null : places.get(fact as Id<'fact'>);
  return {
    id: entry.id ?? '',
    line: entry.line ?? where?.line ?? null,
    unit: entry.unit ?? where?.unit ?? null,
    city: entry.city ?? where?.city ?? null,
    landlord: entry.landlord ?? null,
    utilityMeter: entry.utilityMeter ?? where?.utilityMeter ?? null,
    ispCircuit: entry.ispCircuit ?? where?.ispCircuit ?? null,
    latitude: entry.latitude ?? where?.latitude ?? null,
    longitude: entry.longitude ?? where?.longitude ?? null,
    residential: entry.residential ?? false,
  };
}

/** Who and what was bound to a licence by notification, or is bound to it now. */
export interface Notified {
  readonly staff: readonly { readonly person: string; readonly fact: string; readonly role: string }[];
  readonly agents: People;
  readonly devices: Profile['devices'];
}

/** A licence: all that its applications declared, the people bound to it, the devices it notified and the numbers it ever held. */
export function profileOfLicence(
  licence: LicenceParty,
  parts: readonly Profile[],
  { staff, agents, devices: notified }: Notified,
): Profile {
  const named = new Map(parts.flatMap(({ people }) => people.map((person) => [person.id, person])));
  for (const { person, fact, role } of staff) {
    const details = agents.get(fact as Id<'fact'>);
    if (details && !named.has(person)) named.set(person, personOf(person, fact, [role], details));
  }
  const all = <T>(pick: (part: Profile) => readonly T[]) => [...new Set(parts.flatMap(pick))];
  const first = parts[0];
  return {
    party: licence.id,
    kind: licence.kind,
    company: licence.company,
    label: licence.number,
    names: [...new Set([licence.holder, ...all(({ names }) => names)])],
    taxNumbers: all(({ taxNumbers }) => taxNumbers),
    registrations: all(({ registrations }) => registrations),
    incorporatedOn: first?.incorporatedOn ?? null,
    domains: all(({ domains }) => domains),
    owners: [...new Map(parts.flatMap(({ owners }) => owners.map((one) => [one.id, one]))).values()],
    people: [...named.values()],
    places: all(({ places }) => places),
    numbers: [...new Set([...licence.numbers, ...all(({ numbers }) => numbers)])],
    ibans: all(({ ibans }) => ibans),
    devices: [...all(({ devices }) => devices), ...notified],
    ips: all(({ ips }) => ips),
    seats: first?.seats ?? 0,
    concurrentCalls: first?.concurrentCalls ?? 0,
    shutAt: licence.shutAt,
    ground: licence.ground,
    provisionalDays: licence.provisionalDays,
    stayed: licence.stayed,
  };
}
