import { type Day, plusDays } from '../../kernel/day.ts';
import type { EditionInput } from '../../modules/screening/index.ts';
import { companyAt } from './companies.ts';
import { foreignerAt, personAt } from './people.ts';
import { CITIES } from './places.ts';
import type { Random } from './random.ts';

/** An edition of a published list, as it is imported. */
export interface DemoEdition extends EditionInput {
  readonly text: string;
  /** Taken in so many days before the anchor. */
  readonly daysBefore: number;
}

/** Somebody or something that a list names besides those who are made up for it alone. */
export type Named = Readonly<Record<string, readonly string[]>> & { readonly name: readonly string[] };

// Beyond all centres and holdings, so that nobody is on a list by chance.
const PEOPLE_FROM = 2_000_000;
const COMPANIES_FROM = 340_000;

const INTERNATIONAL = {
  name: 'Consolidated list of the Example Nations (made up)',
  source: 'https://lists.example/consolidated',
  format: 'ftm',
} as const;
const WANTED = {
  name: 'Wanted in fraud cases (made up)',
  source: 'Demonstration of the cyber-crime agency',
  format: 'csv',
} as const;

/** People who are found to go by another name too. */
const ALIASED = ['en-1005', 'en-1014', 'en-2000'];

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const entityOf = (id: string, schema: string, properties: Entity['properties']): Entity => ({
  id,
  schema,
  properties,
});

/** Two editions as JSON lines of FollowTheMoney: people, companies, and entities that are no parties; `companies` come with the second. */
export function internationalList(
  seed: string,
  random: Random,
  anchor: Day,
  companies: readonly Named[],
): DemoEdition[] {
  const abroad = Array.from({ length: 24 }, (_, n): Entity => {
    const { nameLatin, nationality, passport, birthDate } = foreignerAt(
      `${seed}/listed`,
      n,
      random.pick(CITIES),
    );
    return entityOf(`en-${1_000 + n}`, 'Person', {
      name: [nameLatin],
      birthDate: [birthDate],
      nationality: [nationality.toLowerCase()],
      passportNumber: [passport ?? ''],
      topics: [random.pick(['sanction', 'crime.fraud'])],
    });
  });
  const home = Array.from({ length: 12 }, (_, n): Entity => {
    const { nameLatin, nameUrdu, relationName, birthDate } = personAt(`${seed}/listed`, PEOPLE_FROM + n);
    return entityOf(`en-${2_000 + n}`, 'Person', {
      name: [nameLatin],
      alias: nameUrdu ? [nameUrdu] : [],
      fatherName: [relationName ?? ''],
      birthDate: [birthDate],
      nationality: ['pk'],
      topics: ['crime.fraud'],
    });
  });
  const firms = Array.from({ length: 8 }, (_, n): Entity => {
    const { name, taxNumber, incorporationNumber } = companyAt(seed, COMPANIES_FROM + n, anchor);
    return entityOf(`en-${3_000 + n}`, 'Company', {
      name: [name],
      jurisdiction: ['pk'],
      taxNumber: [taxNumber],
      registrationNumber: incorporationNumber ? [incorporationNumber] : [],
      topics: ['sanction'],
    });
  });
  const owners = companies.map((one, n) => entityOf(`en-${4_000 + n}`, 'Company', one));
  const address = entityOf('en-addr-1', 'Address', { full: ['1 Example Street, Limassol'] });
  const held = entityOf('en-own-1', 'Ownership', { owner: ['en-1000'], asset: ['en-3000'] });
  const first = [...abroad.slice(0, 20), ...home.slice(0, 10), ...firms.slice(0, 7), address, held];
  // aliases came, three were taken off, others were put on
  const second = [
    ...[...abroad, ...home, ...firms].filter((_, n) => n !== 3 && n !== 17 && n !== 25),
    ...owners,
    address,
    held,
  ].map((one) => (ALIASED.includes(one.id) ? aliased(one) : one));
  return [first, second].map((entities, i) => {
    const daysBefore = [150, 12][i]!;
    return {
      ...INTERNATIONAL,
      dated: plusDays(anchor, -daysBefore - 1),
      daysBefore,
      text: `${entities.map((one) => JSON.stringify(one)).join('\n')}\n`,
    };
  });
}

const aliased = (one: Entity): Entity => ({
  ...one,
  properties: {
    ...one.properties,
    alias: [...(one.properties.alias ?? []), `${one.properties.name?.[0]?.split(' ')[0]} the Elder`],
  },
});

const COLUMNS = ['id', 'schema', 'name', 'fatherName', 'birthDate', 'idNumber', 'phone', 'topics'] as const;

/** Two editions of a table; `also` are people of centres that were shut. */
export function wantedList(seed: string, anchor: Day, also: readonly Named[]): DemoEdition[] {
  const made = Array.from({ length: 16 }, (_, n): Named => {
    const { nameLatin, relationName, birthDate, nationalId, phone } = personAt(
      `${seed}/listed`,
      PEOPLE_FROM + 100 + n,
    );
    return {
      name: [nameLatin],
      fatherName: [relationName ?? ''],
      birthDate: [birthDate],
      idNumber: [nationalId ?? ''],
      phone: [phone],
      topics: ['wanted'],
    };
  });
  const row = (one: Named, n: number) =>
    COLUMNS.map((column) => {
      if (column === 'id') return `W-${100 + n}`;
      if (column === 'schema') return 'Person';
      const cell = (one[column] ?? []).join(';');
      return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    }).join(',');
  const rows = [...made, ...also].map(row);
  const editions = [
    { daysBefore: 90, lines: rows.filter((_, n) => n < made.length - 2) },
    { daysBefore: 20, lines: rows.filter((_, n) => n !== 2 && n !== 7) },
  ];
  return editions.map(({ daysBefore, lines }) => ({
    ...WANTED,
    dated: plusDays(anchor, -daysBefore),
    daysBefore,
    text: `${[COLUMNS.join(','), ...lines].join('\n')}\n`,
  }));
}
