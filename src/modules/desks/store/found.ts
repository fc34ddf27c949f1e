import { type Reader, trustedSql } from '../../../platform/postgres/sql.ts';
import { askedWords } from '../../licences/rules/search-words.ts';
import { COUNT_MAX } from './queues.ts';
import type { FoundApplication } from './search.ts';

/** What applications or entries of the register are looked for by; words begin words of a name, in either script. */
export type Sought =
  | { readonly by: 'words'; readonly text: string }
  | { readonly by: 'companies'; readonly companies: readonly string[] }
  | { readonly by: 'number'; readonly number: string };

export interface Page<Mark> {
  readonly after: Mark | null;
  readonly limit: number;
  /** Companies whose rows are counted and not shown. */
  readonly without: readonly string[];
}

export interface FoundPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  /** Counted no further than one beyond `COUNT_MAX`, those left out not among them. */
  readonly all: number;
  readonly leftOut: number;
}

export interface FoundLicence {
  readonly id: string;
  readonly number: string;
  readonly company: string;
  readonly holder: string;
  readonly holderUrdu: string | null;
  readonly kind: string;
}

const LAST_LETTER = '\u{10ffff}';
/** A word that fewer have is looked up; a commoner one is met soon enough while all are walked through in their order. */
const RARE_MAX = 10_000;

// The text of these statements is put together from pieces of this file and never from input.
class Piece {
  readonly values: unknown[] = [];
  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}

interface Words {
  /** The rarest first. */
  readonly lows: readonly string[];
  readonly highs: readonly string[];
  readonly rare: boolean;
}

/** The words with the rarest first, counted no further than needed; undefined where nothing was typed. */
async function wordsIn(
  reader: Reader,
  text: string,
  from: 'company' | 'licence',
): Promise<Words | undefined> {
  const words = askedWords(text);
  if (words.length === 0) return undefined;
  const ends = words.map((word) => word + LAST_LETTER);
  const registered = `+ (select count(*) from (select 1 from register_word r where r.kind = 'word' and r.word >= w.low and r.word < w.high limit ${RARE_MAX + 1}) y)`;
  const counts = await reader.rows<{ i: number; n: number }>(
    trustedSql(
      `select w.i::int as i, (select count(*) from (select 1 from company_word c where c.word >= w.low and c.word < w.high limit ${RARE_MAX + 1}) x) ${from === 'licence' ? registered : ''} as n
       from unnest($1::text[], $2::text[]) with ordinality as w(low, high, i) order by n, i`,
      [words, ends],
    ),
  );
  const order = counts.map(({ i }) => i - 1);
  return {
    lows: order.map((i) => words[i]!),
    highs: order.map((i) => ends[i]!),
    rare: counts[0]!.n <= RARE_MAX,
  };
}

/** The first and the last text that a word which was typed begins, as they are bound. */
type Bounds = readonly (readonly [low: string, high: string])[];

/** That each word begins a word that a table keeps of one row; asked row by row, whatever the planner expects. */
const hasEach = (bounds: Bounds, table: string, same: string) =>
  `not exists (select 1 from (values ${bounds.map(([low, high]) => `(${low}, ${high})`).join(', ')}) as w(low, high)
     where not exists (select 1 from ${table} o where ${same} and o.word >= w.low and o.word < w.high offset 0))`;

/** Whoever has all the words: as sets, which two common words that never meet make no slower. */
const withAll = (bounds: Bounds, kept: string) =>
  bounds.map(([low, high]) => `${kept} word >= ${low} and word < ${high}`).join(' intersect ');

interface Counted {
  readonly n: number;
  readonly out: number;
  /** Null where a page has no row. */
  readonly mark: string | null;
}

interface Kind {
  readonly table: 'application' | 'licence';
  readonly columns: string;
  /** What rows stand in the order of, the last first where `down`. */
  readonly order: string;
  readonly down: boolean;
  /** The row's place in that order, as a page's address carries it. */
  readonly mark: string;
  /** Who has all of these words, and that one row does. */
  having(bounds: Bounds): string;
  fits(bounds: Bounds): string;
  /** Who has a telephone number. */
  numbered(number: string): string;
}

const hasName = (bounds: Bounds) => hasEach(bounds, 'company_word', 'o.company = t.company');
const named = (bounds: Bounds, table: string) =>
  `select id from ${table} where company in (${withAll(bounds, 'select company from company_word where')})`;

const APPLICATIONS: Kind = {
  table: 'application',
  columns: 't.id, t.reference, t.company_name as "companyName", t.district, t.state, t.company',
  order: 't.changed_at, t.id',
  mark: `to_char(t.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '~' || t.id`,
  down: true,
  having: (bounds) => named(bounds, 'application'),
  fits: hasName,
  numbered: (number) => `select application from declared_numbers where numbers ? ${number}`,
};

const LICENCES: Kind = {
  table: 'licence',
  columns: 't.id, t.number, t.company, t.holder, t.holder_urdu as "holderUrdu", t.kind',
  order: 't.number',
  mark: 't.number',
  down: false,
  having: (bounds) =>
    `${named(bounds, 'licence')} union (${withAll(bounds, "select licence from register_word where kind = 'word' and")})`,
  fits: (bounds) =>
    `(${hasName(bounds)} or ${hasEach(bounds, 'register_word', `o.licence = t.id and o.kind = 'word'`)})`,
  numbered: (number) =>
    `select licence from number_holding where number = ${number} and known_until is null
     union select licence from number_holding where back_ends ? ${number} and back_ends <> '[]' and known_until is null`,
};

async function found<Row>(
  reader: Reader,
  kind: Kind,
  sought: Sought,
  { after, limit, without }: Page<readonly unknown[]>,
  markTypes: readonly string[],
): Promise<FoundPage<Row>> {
  const piece = new Piece();
  const out = `t.company = any(${piece.bind(without, 'uuid[]')})`;
  const words =
    sought.by === 'words'
      ? await wordsIn(reader, sought.text, kind.table === 'licence' ? 'licence' : 'company')
      : undefined;
  if (sought.by === 'words' && !words) return { rows: [], next: null, all: 0, leftOut: 0 };
  const bounds = (words?.lows ?? []).map(
    (low, i) => [piece.bind(low, 'text'), piece.bind(words!.highs[i], 'text')] as const,
  );
  // a rare word says who comes in question; several common ones are sets that meet; one common word is met on every page
  const walked = words !== undefined && !words.rare && bounds.length === 1;
  const fits = walked || words?.rare ? kind.fits(bounds) : 'true';
  const way = kind.down ? 'desc' : 'asc';
  const order = kind.order.split(', ').map((column) => `${column} ${way}`);
  const mark = after && markTypes.map((type, i) => piece.bind(after[i], type)).join(', ');
  const beyond = mark ? `(${kind.order}) ${kind.down ? '<' : '>'} (${mark})` : 'true';
  const top = `order by ${order.join(', ')} limit ${piece.bind(limit + 1, 'int')}`;
  const ask = (text: string) => reader.rows<Row & Counted>(trustedSql(text, piece.values));
  let rows: (Row & Counted)[];
  if (walked) {
    const shown = `${kind.table} t where not ${out} and ${fits}`;
    rows = await ask(
      `select c.n, c.out, p.* from (
         select (select count(*) from (select 1 from ${shown} limit ${COUNT_MAX + 1}) x)::int as n,
           (select count(*) from ${kind.table} t where ${out} and ${fits})::int as out) c
       left join lateral (select ${kind.columns}, ${kind.mark} as mark from ${shown} and ${beyond} ${top}) p on true`,
    );
  } else {
    const ids = words
      ? kind.having(words.rare ? bounds.slice(0, 1) : bounds)
      : sought.by === 'number'
        ? kind.numbered(piece.bind(sought.number, 'text'))
        : `select id from ${kind.table} where company = any(${piece.bind(sought.by === 'companies' ? sought.companies : [], 'uuid[]')})`;
    rows = await ask(
      `with ids as materialized (${ids}), found as materialized (
         select t.id, ${kind.table === 'licence' ? 't.number' : 't.changed_at'}, ${out} as out from ${kind.table} t where t.id in (select * from ids) and ${fits})
       select c.n, c.out, p.* from (
         select least(count(*) filter (where not out), ${COUNT_MAX + 1})::int as n, count(*) filter (where out)::int as out from found) c
       left join lateral (select ${kind.columns}, ${kind.mark} as mark from (select id from found t where not t.out and ${beyond} ${top}) f
         join ${kind.table} t on t.id = f.id order by ${order.join(', ')}) p on true`,
    );
  }
  const there = rows.filter(({ mark }) => mark !== null);
  const shown = there.slice(0, limit);
  return {
    rows: shown,
    next: there.length > limit ? shown.at(-1)!.mark : null,
    all: rows[0]!.n,
    leftOut: rows[0]!.out,
  };
}

/** Applications, the last changed first, a page at a time. */
export function applicationsFound(
  reader: Reader,
  sought: Sought,
  page: Page<{ readonly key: string; readonly id: string }>,
): Promise<FoundPage<FoundApplication>> {
  const after = page.after && [page.after.key, page.after.id];
  return found(reader, APPLICATIONS, sought, { ...page, after }, ['timestamptz', 'uuid']);
}

/** Entries of the register, begun or not, in the order of their numbers; of a telephone number all that ever held it. */
export function licencesFound(
  reader: Reader,
  sought: Sought,
  page: Page<string>,
): Promise<FoundPage<FoundLicence>> {
  return found(reader, LICENCES, sought, { ...page, after: page.after === null ? null : [page.after] }, [
    'text',
  ]);
}
