/** One entry of a watch list, whatever its format. */
export interface ListEntry {
  readonly id: string;
  /** The schema of FollowTheMoney: Person, Company, Organization, LegalEntity ... */
  readonly schema: string;
  readonly names: readonly string[];
  readonly fathers: readonly string[];
  readonly birthDates: readonly string[];
  readonly nationalIds: readonly string[];
  readonly passports: readonly string[];
  readonly countries: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  readonly ibans: readonly string[];
  readonly imeis: readonly string[];
  readonly taxNumbers: readonly string[];
  /** Missing where none is named, as in editions of before they were read. */
  readonly registrationNumbers?: readonly string[];
  readonly topics: readonly string[];
  readonly sources: readonly string[];
}

const VALUES_MAX = 200;

/** Properties of FollowTheMoney and columns of CSV, by what they mean here. */
const MEANS: Readonly<Record<string, keyof ListEntry>> = {
  name: 'names',
  alias: 'names',
  weakAlias: 'names',
  previousName: 'names',
  fatherName: 'fathers',
  birthDate: 'birthDates',
  idNumber: 'nationalIds',
  nationalId: 'nationalIds',
  passportNumber: 'passports',
  passport: 'passports',
  nationality: 'countries',
  citizenship: 'countries',
  country: 'countries',
  jurisdiction: 'countries',
  phone: 'phones',
  email: 'emails',
  address: 'addresses',
  iban: 'ibans',
  imei: 'imeis',
  taxNumber: 'taxNumbers',
  innCode: 'taxNumbers',
  vatCode: 'taxNumbers',
  registrationNumber: 'registrationNumbers',
  ogrnCode: 'registrationNumbers',
  topics: 'topics',
  sourceUrl: 'sources',
};

/** Entities that are parties; the others of a file (addresses, sanctions, ownerships) are left out. */
const PARTIES = ['Person', 'Company', 'Organization', 'LegalEntity', 'PublicBody'];

type Lists = {
  -readonly [K in keyof ListEntry]: ListEntry[K] extends readonly string[] | undefined ? string[] : string;
};

const empty = (id: string, schema: string): Lists => ({
  id,
  schema,
  names: [],
  fathers: [],
  birthDates: [],
  nationalIds: [],
  passports: [],
  countries: [],
  phones: [],
  emails: [],
  addresses: [],
  ibans: [],
  imeis: [],
  taxNumbers: [],
  topics: [],
  sources: [],
});

function put(entry: Lists, property: string, value: unknown): void {
  const to = Object.hasOwn(MEANS, property) && MEANS[property]; // a column may be called anything
  if (!to || typeof value !== 'string' || !value.trim()) return;
  if (to === 'registrationNumbers') entry.registrationNumbers ??= [];
  const list = entry[to] as string[];
  const text = value.trim().slice(0, 1_000);
  if (list.length < VALUES_MAX && !list.includes(text)) list.push(text);
}

/** A line of FollowTheMoney's JSON lines (the format of OpenSanctions); `other` is an entity that is no party. */
export function ftmEntry(line: string): ListEntry | 'other' | undefined {
  let entity: unknown;
  try {
    entity = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { id, schema, properties, caption } = (entity ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof schema !== 'string' || typeof properties !== 'object')
    return undefined;
  if (!PARTIES.includes(schema)) return 'other';
  const entry = empty(id.slice(0, 300), schema);
  for (const [property, values] of Object.entries(properties ?? {}))
    if (Array.isArray(values)) for (const value of values) put(entry, property, value);
  if (entry.names.length === 0) put(entry, 'name', caption);
  return entry.names.length ? entry : undefined;
}

/** A row of a table as an entry: `id`, `schema`, and any of the properties above; several values are parted by semicolons. */
export function rowEntry(columns: readonly string[], cells: readonly string[]): ListEntry | undefined {
  const id = cells[columns.indexOf('id')]?.trim();
  const entry = empty((id ?? '').slice(0, 300), cells[columns.indexOf('schema')]?.trim() || 'Person');
  columns.forEach((column, at) => {
    for (const value of (cells[at] ?? '').split(';')) put(entry, column, value);
  });
  return id && entry.names.length ? entry : undefined;
}
