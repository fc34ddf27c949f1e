import { type Column, cellText, type Table } from '../table/table.ts';
import { type Configuration, FIELDS_MAX, type FieldConfiguration } from './configuration.ts';

/** Kinds by what a column is called, the most telling first. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/father|walid|husband/, 'father-name'],
  // a given name and a family name in one column
  [/(first|given|fore).*(sur|last|family)|(sur|last|family).*(first|given|fore)/, 'full-name'],
  [/(given|first|fore).?name|^fname|^(first|given)$/, 'given-name'],
  [/sur.?name|(family|last).?name|^lname|^(last|family)$/, 'family-name'],
  [/compan|organi[sz]ation|firm|business|trade.?name/, 'company'],
  [/full.?name|^name$|person.?name/, 'full-name'],
  [/birth.?place|city|town|suburb|locality|district|place/, 'city'],
  [/dob|birth|date|^dt$/, 'date'],
  [/post.?code|zip|pin.?code/, 'postcode'],
  [/house|street.?(no|num)|building.?no/, 'house-number'],
  [/e.?mail/, 'email'],
  [/(^|_)ip(_|$)|ip.?addr/, 'ip'],
  [/address|street|addr|residence/, 'address'],
  [/phone|mobile|tel|msisdn|fax/, 'phone'],
  [/iban/, 'iban'],
  [/imei/, 'imei'],
  [/cnic|ssn|soc.?sec|passport|national.?id|(^|_)nic(_|$)/, 'national-id'],
  [/ntn|tax|vat|(^|_)tin(_|$)/, 'tax-id'],
  [/domain|web.?site|url/, 'domain'],
  [/lat.?lon|geo|coordinates/, 'geolocation'],
  [/price|amount|year|seats|size|weight/, 'number'],
  [/gender|sex|state|country|nationality|type|category|occupation|cuisine|class/, 'category'],
  [/description|note|comment|title|text/, 'free-text'],
];

const ID = /(^|[_ ])(id|rec_id|unique_id|record_id|key)$/;
const TRUTH = /cluster|label|entity|truth|match/;
/** Kinds that only people have, and columns that only companies and places, or only goods have. */
const OF_PEOPLE = ['given-name', 'family-name', 'father-name', 'date', 'national-id'];
const OF_PLACES = /type|categor|cuisine|industry|web.?site|domain|url|rating/;
const OF_GOODS = /price|brand|model|manufactur|sku|isbn/;

/** Columns that are one thing together: a date in three, a place on the map in two. */
const TOGETHER: readonly { readonly kind: string; readonly parts: readonly RegExp[] }[] = [
  { kind: 'date', parts: [/day$|(^|_)dd$/, /month$|(^|_)mm$/, /year$|(^|_)yyyy$/] },
  { kind: 'geolocation', parts: [/^lat(itude)?$/, /^(lon|lng|long|longitude)$/] },
];

/** Columns of a table that are read as one thing. */
interface Alone {
  readonly kind: string;
  readonly list: readonly Column[];
}

/** A field that a table may have, before it is known what the other table has. */
interface Seen {
  readonly columns: readonly string[];
  readonly kind: string;
  /** Distinct values a row, the mean of its columns. */
  readonly telling: number;
}

export interface Proposed {
  readonly configuration: Configuration;
  /** Columns that no kind fits, that the other table has not, or that are too many. */
  readonly leftOut: string[];
}

/** A configuration from the names and values of the columns of one table or two, to be looked over. */
export function proposed(...tables: readonly Table[]): Proposed {
  const [left, right] = tables as [Table, Table?];
  const ids = tables.map(idOf);
  const seen = fieldsIn(left, ids[0]!);
  const joined = right
    ? besideOne(seen, fieldsIn(right, ids[1]!))
    : seen.map((one) => ({ ...one, right: one.columns }));
  // the most telling stay where there are too many; all stand as they stand in the table
  const most = new Set(joined.toSorted((a, b) => b.telling - a.telling).slice(0, FIELDS_MAX));
  const kept = joined.filter((one) => most.has(one));
  const used = new Set(kept.flatMap(({ columns }) => columns));
  return {
    configuration: {
      id: ids[0]!.name,
      ...(right && ids[1]!.name !== ids[0]!.name && { right: ids[1]!.name }),
      fields: kept.map(({ columns, kind, right: there }): FieldConfiguration => {
        const one = (names: readonly string[]) => (names.length === 1 ? names[0]! : names);
        if (columns.join() !== there.join()) return { left: one(columns), right: one(there), kind };
        return columns.length === 1 ? { column: columns[0]!, kind } : { columns, kind };
      }),
    },
    leftOut: left.columns.flatMap(({ name }) => (name === ids[0]!.name || used.has(name) ? [] : [name])),
  };
}

/** The column that tells rows apart: one that is called so (of `id` itself a value that comes twice is a fault to be told), else the first of which no value comes twice. */
function idOf({ columns, rows }: Table): Column {
  const unique = columns.filter((column) => column.count - 1 === rows);
  const called = unique.find(({ name }) => ID.test(name.toLowerCase()));
  return called ?? columns.find(({ name }) => name.toLowerCase() === 'id') ?? unique[0] ?? columns[0]!;
}

function fieldsIn(table: Table, id: Column): Seen[] {
  const columns = table.columns.filter((column) => column !== id);
  const telling = (list: readonly Column[]) =>
    list.reduce((sum, { count }) => sum + (count - 1) / Math.max(1, table.rows), 0) / list.length;
  const together = TOGETHER.flatMap(({ kind, parts }) => {
    const found = parts.map((part) => columns.find(({ name }) => part.test(name.toLowerCase())));
    return found.every((one) => one !== undefined) ? [{ kind, list: found }] : [];
  });
  const taken = new Set(together.flatMap(({ list }) => list));
  const alone = columns.flatMap((column): Alone[] => {
    const kind = taken.has(column) ? undefined : kindOf(column, table.rows);
    return kind === undefined ? [] : [{ kind, list: [column] }];
  });
  const told = withoutRepeated(alone, table.rows);
  const people = told.some(({ kind }) => OF_PEOPLE.includes(kind));
  const has = (pattern: RegExp) => columns.some(({ name }) => pattern.test(name.toLowerCase()));
  // what has a price, a type or a website and no day of birth is no person
  const named = people ? 'full-name' : has(OF_GOODS) ? 'free-text' : has(OF_PLACES) ? 'company' : 'full-name';
  return [...told, ...together]
    .map(({ kind, list }) => ({
      columns: list.map(({ name }) => name),
      kind: kind === 'full-name' ? named : kind,
      telling: telling(list),
    }))
    .sort((a, b) => placeOf(table, a) - placeOf(table, b));
}

/** So many rows are looked at, evenly drawn. */
const ROWS_LOOKED_AT = 300;
/** What one column says in nearly every row another need not say again. */
const REPEATED = 0.98;

/** Without columns of which every word stands in another one of the same kind too: they would be counted twice. */
function withoutRepeated(list: readonly Alone[], rows: number): Alone[] {
  const step = Math.max(1, Math.floor(rows / ROWS_LOOKED_AT));
  const wordsOf = (column: Column, row: number) =>
    cellText(column, column.codes[row]!).toLowerCase().split(' ');
  const within = ([one]: readonly Column[], [other]: readonly Column[]) => {
    let [looked, inside] = [0, 0];
    for (let row = 0; row < rows; row += step) {
      if (one!.codes[row] === 0) continue;
      looked++;
      const words = wordsOf(other!, row);
      if (wordsOf(one!, row).every((word) => words.includes(word))) inside++;
    }
    return looked > 0 && inside >= REPEATED * looked;
  };
  const kept = [...list];
  for (const one of list)
    if (kept.some((other) => other !== one && other.kind === one.kind && within(one.list, other.list)))
      kept.splice(kept.indexOf(one), 1);
  return kept;
}

const placeOf = ({ columns }: Table, seen: Seen) => columns.findIndex(({ name }) => name === seen.columns[0]);

const bare = (names: readonly string[]) =>
  names
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Fields of one table with those of the other: of the same name, else the next of the same kind. */
function besideOne(left: readonly Seen[], right: readonly Seen[]): (Seen & { right: readonly string[] })[] {
  const free = new Set(right);
  const named = new Map(
    left.flatMap((one) => {
      const same = [...free].find((other) => bare(other.columns) === bare(one.columns));
      if (!same) return [];
      free.delete(same);
      return [[one, same] as const];
    }),
  );
  return left.flatMap((one) => {
    const other = named.get(one) ?? [...free].find(({ kind }) => kind === one.kind);
    if (!other) return [];
    free.delete(other);
    return [{ ...one, right: other.columns }];
  });
}

/** Of fewer rows nobody can tell a closed list. */
const CLOSED_LEAST = 20;
/** So many values of a column are looked at. */
const LOOKED_AT = 200;

function kindOf(column: Column, rows: number): string | undefined {
  const name = column.name.toLowerCase();
  if (TRUTH.test(name) || column.count <= 1) return undefined;
  const distinct = column.count - 1;
  // few values for many rows are a closed list, whatever they are
  const closed = rows >= CLOSED_LEAST && distinct <= Math.min(64, Math.max(2, rows / 10));
  const byName = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (byName) return byName === 'free-text' && closed ? 'category' : byName;
  const step = Math.max(1, Math.floor(distinct / LOOKED_AT));
  const sample = Array.from({ length: Math.min(LOOKED_AT, distinct) }, (_, at) =>
    cellText(column, 1 + at * step),
  );
  const share = (pattern: RegExp) => sample.filter((text) => pattern.test(text)).length / sample.length;
  if (share(/@/) > 0.8) return 'email';
  if (share(/^(19|20)\d\d-?\d\d-?\d\d$|^\d{1,2}[./-]\d{1,2}[./-](19|20)?\d\d$/) > 0.8) return 'date';
  if (share(/^(?=.*[+() -])\+?[\d\s()/.-]{7,20}$|^(\+|00?)\d{8,14}$/) > 0.8) return 'phone';
  if (share(/^-?\d+([.,]\d+)?$/) > 0.9) {
    if (ID.test(name)) return undefined;
    const { length } = sample[0]!;
    return sample.every((text) => /^\d+$/.test(text) && text.length === length) ? codeOf(length) : 'number';
  }
  if (ID.test(name)) return undefined;
  if (closed) return 'category';
  if (share(/^[\p{L}\p{M}'’.,-]+( [\p{L}\p{M}'’.,-]+){1,3}$/u) > 0.9) return 'full-name';
  if (share(/^(?=.*\d)(?=.*\p{L}{3}).{8,}$/u) > 0.8 && share(/^.{60}/u) < 0.2) return 'address';
  return 'free-text';
}

/** Digits that are always so many are no amount: short ones name a place, long ones a person or a thing. */
const codeOf = (length: number): string =>
  length <= 3 ? 'number' : length <= 6 ? 'postcode' : 'national-id';
