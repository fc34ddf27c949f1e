import { ZONE } from '../../jurisdictions/pk/calendar.ts';
import { classOf } from '../../jurisdictions/pk/classes.ts';
import { type Day, dayAt, plusDays } from '../../kernel/day.ts';
import { type Instant, msOf } from '../../kernel/instant.ts';
import type {
  Content,
  NumberEntry,
  PersonEntry,
  PremisesEntry,
} from '../../modules/applications/rules/content.ts';
import { uuidV7 } from '../../platform/ids.ts';
import { answersFor, businessOf, devicesOf } from './business.ts';
import { CARRIERS, type NumberBlocks } from './carriers.ts';
import { companyAt, type DemoCompany } from './companies.ts';
import { ownedThrough } from './owners.ts';
import { type DemoPerson, foreignerAt, personAt } from './people.ts';
import { CITIES, type City, office } from './places.ts';
import { Random } from './random.ts';

/** A call centre that does not exist, as its owner would describe it in an application. */
export interface DemoCentre {
  readonly index: number;
  readonly class: string;
  readonly city: City;
  readonly company: DemoCompany;
  readonly owner: DemoPerson;
  /** Complete but for the documents. */
  readonly content: Content;
  /** Numbers it notifies once it is licensed. */
  readonly spare: readonly NumberEntry[];
  /** Who may come to work there later. */
  readonly agents: readonly DemoPerson[];
  /** Of a branch that it may open later. */
  readonly branchId: string;
}

export interface CentreWishes {
  readonly seed: string;
  readonly index: number;
  /** When its papers are drawn up. */
  readonly at: Instant;
  readonly blocks: NumberBlocks;
  readonly class?: string;
}

const PEOPLE_A_CENTRE_MAX = 64;
const AGENTS = 16;

const CLASSES: readonly { readonly code: string; readonly weight: number }[] = [
  { code: 'outsourced-centre', weight: 56 },
  { code: 'in-house-centre', weight: 17 },
  { code: 'remote-agents-centre', weight: 12 },
  { code: 'hosted-dialler', weight: 5 },
  { code: 'number-reseller', weight: 4 },
  { code: 'foreign-agent', weight: 6 },
];

/** The n-th centre of a seed: company, about ten people, one to three premises, about twenty numbers. */
export function centreAt({ seed, index, at, blocks, ...wishes }: CentreWishes): DemoCentre {
  const random = new Random(`${seed}/centre/${index}`);
  const today = dayAt(at, ZONE);
  const code = wishes.class ?? random.weighted(CLASSES).code;
  const city = random.weighted(CITIES);
  const company = companyAt(seed, index, today);
  const newId = () => uuidV7(msOf(at), random.bytes(10));
  const people = peopleOf(random, seed, index, city, company, today, newId);
  // draws of its own: whatever else a centre is stays as it was
  const chance = new Random(`${seed}/owners/${index}`);
  const ownId = () => uuidV7(msOf(at), chance.bytes(10));
  const owned = ownedThrough(chance, { seed, index, today, newId: ownId }, people.entries);
  const landlord = people.entries.find((person) => person.roles?.includes('landlord'))?.id;
  const premises = premisesOf(random, index, city, today, landlord, newId);
  const seats = premises.reduce((sum, place) => sum + (place.seats ?? 0), 0);
  const numbers = numbersOf(random, blocks, city, code, today);
  return {
    index,
    class: code,
    city,
    company,
    owner: people.owner,
    content: {
      company: {
        name: company.name,
        nameUrdu: company.nameUrdu,
        form: company.form,
        tradeNames: company.tradeNames,
        incorporationNumber: company.incorporationNumber ?? undefined,
        incorporatedOn: company.incorporatedOn ?? undefined,
        taxNumber: company.taxNumber,
        emailDomains: company.emailDomains,
        websites: company.websites,
      },
      people: owned.people,
      ...(owned.owners.length && { owners: owned.owners }),
      premises,
      channels: {
        numbers,
        ...routesOf(random, seats, today),
      },
      devices: devicesOf(random, index),
      accounts: company.accounts,
      business: businessOf(random, code, company, seats),
      answers: answersFor(random, classOf(code)),
      declarations: { truthful: true, dataProtection: true, inspection: true, ownersNamed: true },
    },
    spare: blocks
      .mobile(random.below(CARRIERS.length), random.between(2, 5))
      .map((number) => ({ number, carrier: carrierOf(number), use: 'outbound' as const })),
    agents: Array.from({ length: AGENTS }, (_, i) =>
      personAt(seed, (index + 1) * PEOPLE_A_CENTRE_MAX - AGENTS + i, { city }),
    ),
    branchId: newId(),
  };
}

/** The mobile blocks tell the carrier by the digit after 0364. */
function carrierOf(mobile: string): string {
  return CARRIERS[Number(mobile[6]) - 5]!.code;
}

const LEADERS = {
  company: 'director',
  partnership: 'partner',
  proprietor: 'proprietor',
  'public-body': 'director',
} as const;

function peopleOf(
  random: Random,
  seed: string,
  index: number,
  city: City,
  company: DemoCompany,
  today: Day,
  newId: () => string,
) {
  const leaders = company.form === 'proprietor' ? 1 : random.between(1, 3);
  const staff = random.between(4, 10);
  let n = index * PEOPLE_A_CENTRE_MAX;
  const next = () => personAt(seed, n++, random.chance(850) ? { city } : {});
  const owner = next();
  const since = plusDays(today, -random.between(60, 2_000));
  const entries = [
    entryOf(
      newId,
      owner,
      [LEADERS[company.form], 'signatory', ...(company.form === 'company' ? (['shareholder'] as const) : [])],
      since,
    ),
  ];
  for (let i = 1; i < leaders; i++)
    entries.push(entryOf(newId, next(), [LEADERS[company.form], 'shareholder'], since));
  for (let i = 0; i < staff; i++)
    entries.push(entryOf(newId, next(), ['key-staff'], plusDays(today, -random.between(10, 900))));
  if (random.chance(60)) {
    const visaUntil = plusDays(today, random.between(400, 900));
    entries.push({ ...entryOf(newId, foreignerAt(seed, index, city), ['key-staff'], since), visaUntil });
  }
  entries.push(entryOf(newId, next(), ['landlord'], since));
  const holders = entries.filter((person) => person.roles?.includes('shareholder')).length;
  return {
    owner,
    entries: entries.map((person) =>
      person.roles?.includes('shareholder') ? { ...person, sharePercent: Math.floor(100 / holders) } : person,
    ),
  };
}

function entryOf(
  newId: () => string,
  person: DemoPerson,
  roles: NonNullable<PersonEntry['roles']>,
  from: Day,
): PersonEntry {
  const { nationalId, passport, city: _, ...rest } = person;
  return {
    id: newId(),
    roles,
    from,
    ...rest,
    nationalId: nationalId ?? undefined,
    passport: passport ?? undefined,
  };
}

function premisesOf(
  random: Random,
  index: number,
  city: City,
  today: Day,
  landlord: string | undefined,
  newId: () => string,
): PremisesEntry[] {
  const count = random.chance(250) ? random.between(2, 3) : 1;
  return Array.from({ length: count }, (_, i) => {
    const place = office(
      random,
      i === 0 || random.chance(500) ? city : random.weighted(CITIES),
      index * 4 + i,
    );
    const leaseFrom = plusDays(today, -random.between(30, 700));
    return {
      id: newId(),
      line: place.line,
      unit: place.unit,
      area: place.area,
      city: place.city.name.en,
      district: place.city.district,
      latitude: place.latitude,
      longitude: place.longitude,
      residential: place.residential,
      mainOffice: i === 0,
      landlord,
      leaseFrom,
      leaseUntil: plusDays(leaseFrom, random.pick([1_095, 1_460, 1_825])),
      utilityMeter: place.utilityMeter,
      seats: random.between(8, place.residential ? 20 : 120),
      hours: random.pick(['18:00 to 03:00', '09:00 to 18:00', '24 hours in three shifts']),
      isp: random.pick(CARRIERS).name.en,
      ispCircuit: place.circuit,
    };
  });
}

/** One carrier as a rule: a block of fixed lines, some mobiles, now and then a universal number that leads to three of the lines. */
function numbersOf(
  random: Random,
  blocks: NumberBlocks,
  city: City,
  code: string,
  today: Day,
): NumberEntry[] {
  const main = random.below(CARRIERS.length);
  const second = random.below(CARRIERS.length);
  const from = plusDays(today, -random.between(5, 300));
  const entry = (
    number: string,
    carrier: number,
    use: 'outbound' | 'inbound' | 'both',
    more: Partial<NumberEntry> = {},
  ): NumberEntry => ({
    number,
    carrier: CARRIERS[carrier]!.code,
    use,
    from,
    ...more,
  });
  const lines = blocks.geographic(main, city.areaCode, random.between(8, 26));
  const mobiles = blocks.mobile(second, random.between(0, 6));
  const atHome = code === 'remote-agents-centre';
  return [
    ...lines.map((number, i) => entry(number, main, i % 5 === 0 ? 'both' : 'outbound')),
    ...mobiles.map((number) => entry(number, second, 'outbound', atHome ? { home: true } : {})),
    ...(random.chance(200)
      ? [entry(blocks.universal(main, city.areaCode), main, 'inbound', { backEnds: lines.slice(0, 3) })]
      : []),
    ...(random.chance(50) ? [entry(blocks.tollFree(main), main, 'inbound')] : []),
  ];
}

function routesOf(
  random: Random,
  seats: number,
  today: Day,
): Pick<NonNullable<Content['channels']>, 'trunks' | 'addresses'> {
  const carrier = random.pick(CARRIERS);
  // 198.51.100.0/24 and 203.0.113.0/24 are set aside for documentation (RFC 5737).
  const ip = `${random.pick(['198.51.100', '203.0.113'])}.${random.between(1, 254)}`;
  return {
    trunks: [
      {
        name: `SIP-${random.between(100, 999)}`,
        carrier: carrier.code,
        ip,
        concurrentCalls: Math.ceil(seats * 1.2),
        from: plusDays(today, -random.between(5, 200)),
      },
    ],
    addresses: [{ ip, isp: carrier.name.en, bandwidthMbps: random.pick([20, 50, 100, 200]) }],
  };
}
