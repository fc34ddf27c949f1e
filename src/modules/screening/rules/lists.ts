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
  readonly topics: readonly string[];
  readonly sources: readonly string[];
}

export interface ReadList {
  readonly entries: readonly ListEntry[];
  /** Lines that could not be read, by number, the first of them. */
  readonly unread: readonly number[];
  readonly unreadCount: number;
}

const TOLD_MAX = 20;
const LINE_MAX = 1_000_000;
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
  phone: 'phones',
  email: 'emails',
  address: 'addresses',
  iban: 'ibans',
  imei: 'imeis',
  taxNumber: 'taxNumbers',
  topics: 'topics',
  sourceUrl: 'sources',
};

/** Entities that are parties; the others of a file (addresses, sanctions, ownerships) are left out. */
const PARTIES = ['Person', 'Company', 'Organization', 'LegalEntity', 'PublicBody'];

type Lists = { -readonly [K in keyof ListEntry]: ListEntry[K] extends readonly string[] ? string[] : string };

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
  const to = MEANS[property];
  if (!to || typeof value !== 'string' || !value.trim()) return;
  const list = entry[to] as string[];
  const text = value.trim().slice(0, 1_000);
  if (list.length < VALUES_MAX && !list.includes(text)) list.push(text);
}

/** FollowTheMoney entities as JSON lines (the format of OpenSanctions). A line that is none is counted, never dropped in silence. */
export function readFtm(text: string): ReadList {
  const entries = new Map<string, ListEntry>();
  const unread: number[] = [];
  let unreadCount = 0;
  text.split('\n').forEach((line, index) => {
    if (!line.trim()) return;
    const entry = line.length > LINE_MAX ? undefined : ftmEntry(line);
    if (entry === 'other') return;
    if (entry) entries.set(entry.id, entry);
    else {
      unreadCount++;
      if (unread.length < TOLD_MAX) unread.push(index + 1);
    }
  });
  return { entries: [...entries.values()], unread, unreadCount };
}

function ftmEntry(line: string): ListEntry | 'other' | undefined {
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

/** A table with a first row of names: `id`, `schema`, and any of the properties above; several values are parted by semicolons. */
export function readListCsv(rows: readonly (readonly string[])[]): ReadList {
  const [head = [], ...lines] = rows;
  const columns = head.map((name) => name.trim());
  const idAt = columns.indexOf('id');
  const schemaAt = columns.indexOf('schema');
  const entries = new Map<string, ListEntry>();
  const unread: number[] = [];
  let unreadCount = 0;
  lines.forEach((cells, index) => {
    if (cells.every((cell) => !cell.trim())) return;
    const id = cells[idAt]?.trim();
    const entry = empty((id ?? '').slice(0, 300), cells[schemaAt]?.trim() || 'Person');
    columns.forEach((column, at) => {
      for (const value of (cells[at] ?? '').split(';')) put(entry, column, value);
    });
    if (id && entry.names.length) entries.set(id, entry);
    else {
      unreadCount++;
      if (unread.length < TOLD_MAX) unread.push(index + 2);
    }
  });
  return { entries: [...entries.values()], unread, unreadCount };
}

/** Rows of a CSV as RFC 4180 has it. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') endCell();
    else if (c === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else if (c !== '\r') cell += c;
  }
  if (cell || row.length) {
    endCell();
    rows.push(row);
  }
  return rows;
}

export interface EditionDiff<Entry> {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  readonly removed: readonly string[];
}

/** What an edition brings against the one before, by the hash of each entry (SCR-13). */
export function editionDiff<Entry extends { readonly id: string; readonly hash: string }>(
  before: ReadonlyMap<string, string>,
  now: readonly Entry[],
): EditionDiff<Entry> {
  const kept = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !before.has(id)),
    changed: now.filter(({ id, hash }) => before.has(id) && before.get(id) !== hash),
    removed: [...before.keys()].filter((id) => !kept.has(id)),
  };
}
