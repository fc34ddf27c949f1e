import { type Reader, trustedSql } from '../../../platform/postgres/sql.ts';
import { type Bounds, companiesHaving, hasEach, Piece, withAll, wordsIn } from './found-words.ts';
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

interface Counted {
  readonly n: number;
  readonly out: number;
  /** The row's place in its list, as a page's address carries it; null where a page has no row. */
  readonly mark: string | null;
}

const NONE = { rows: [], next: null, all: 0, leftOut: 0 };

function pageOf<Row>(rows: readonly (Row & Counted)[], limit: number): FoundPage<Row> {
  const there = rows.filter(({ mark }) => mark !== null);
  const shown = there.slice(0, limit);
  const next = there.length > limit ? shown.at(-1)!.mark : null;
  return { rows: shown, next, all: rows[0]!.n, leftOut: rows[0]!.out };
}

const APPLICATION = `t.id, t.reference, t.company_name as "companyName", t.district, t.state, t.company,
  to_char(t.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '~' || t.id as mark`;
const LAST_FIRST = 't.changed_at desc, t.id desc';

/**
 * Applications, the last changed first, a page at a time. Of companies that can be told one by one each brings its latest; what very
 * many have is met soon enough while all are walked through.
 */
export async function applicationsFound(
  reader: Reader,
  sought: Sought,
  { after, limit, without }: Page<{ readonly key: string; readonly id: string }>,
): Promise<FoundPage<FoundApplication>> {
  const piece = new Piece();
  const beyond = after
    ? `(t.changed_at, t.id) < (${piece.bind(after.key, 'timestamptz')}, ${piece.bind(after.id, 'uuid')})`
    : 'true';
  const top = `order by ${LAST_FIRST} limit ${piece.bind(limit + 1, 'int')}`;
  const ask = async (counts: string, ids: string) =>
    pageOf<FoundApplication>(
      await reader.rows(
        trustedSql(
          `select c.n, c.out, p.* from (select ${counts}) c
           left join lateral (select ${APPLICATION} from (${ids}) f join application t on t.id = f.id order by ${LAST_FIRST}) p on true`,
          piece.values,
        ),
      ),
      limit,
    );
  const counted = (from: string) =>
    `(select count(*) from (select 1 from ${from} limit ${COUNT_MAX + 1}) x)::int`;
  const of = (companies: readonly string[]) => piece.bind(companies, 'uuid[]');
  if (sought.by === 'number') {
    const number = piece.bind(sought.number, 'text');
    const numbered = `application t where t.id = any(array(select application from declared_numbers where numbers ? ${number}))`;
    const out = `t.company = any(${of(without)})`;
    return ask(
      `${counted(`${numbered} and not ${out}`)} as n, ${counted(`${numbered} and ${out}`)} as out`,
      `select t.id from ${numbered} and not ${out} and ${beyond} ${top}`,
    );
  }
  const companies = sought.by === 'companies' ? sought.companies : await companiesHaving(reader, sought.text);
  if (companies === 'many') {
    const words = (await wordsIn(reader, sought.by === 'words' ? sought.text : '', 'company'))!;
    const fits = hasEach(words.bounds(piece), 'company_word', 'o.company = t.company');
    const out = `t.company = any(${of(without)})`;
    return ask(
      `${counted(`application t where not ${out} and ${fits}`)} as n, ${counted(`application t where ${out} and ${fits}`)} as out`,
      `select t.id from application t where not ${out} and ${fits} and ${beyond} ${top}`,
    );
  }
  if (companies.length === 0) return NONE;
  const left = new Set(without);
  const shown = of(companies.filter((one) => !left.has(one)));
  const hidden = of(companies.filter((one) => left.has(one)));
  return ask(
    `${counted(`application where company = any(${shown})`)} as n, ${counted(`application where company = any(${hidden})`)} as out`,
    `select t.id from unnest(${shown}) as own(company)
       cross join lateral (select t.id, t.changed_at from application t where t.company = own.company and ${beyond} ${top}) t ${top}`,
  );
}

const hasName = (bounds: Bounds) =>
  `(${hasEach(bounds, 'company_word', 'o.company = t.company')} or ${hasEach(bounds, 'register_word', `o.licence = t.id and o.kind = 'word'`)})`;
const havingName = (bounds: Bounds) =>
  `select id from licence where company in (${withAll(bounds, 'select company from company_word where')})
   union (${withAll(bounds, "select licence from register_word where kind = 'word' and")})`;

/** Entries of the register, begun or not, in the order of their numbers; of a telephone number all that ever held it. */
export async function licencesFound(
  reader: Reader,
  sought: Sought,
  { after, limit, without }: Page<string>,
): Promise<FoundPage<FoundLicence>> {
  const piece = new Piece();
  const out = `t.company = any(${piece.bind(without, 'uuid[]')})`;
  const beyond = after === null ? 'true' : `t.number > ${piece.bind(after, 'text')}`;
  const top = `order by t.number limit ${piece.bind(limit + 1, 'int')}`;
  const columns =
    't.id, t.number, t.company, t.holder, t.holder_urdu as "holderUrdu", t.kind, t.number as mark';
  const ask = async (text: string) =>
    pageOf<FoundLicence>(await reader.rows(trustedSql(text, piece.values)), limit);
  const words = sought.by === 'words' ? await wordsIn(reader, sought.text, 'licence') : undefined;
  if (sought.by === 'words' && !words) return NONE;
  const bounds = words?.bounds(piece) ?? [];
  if (words && !words.rare && bounds.length === 1) {
    const fits = hasName(bounds);
    return ask(
      `select c.n, c.out, p.* from (
         select (select count(*) from (select 1 from licence t where not ${out} and ${fits} limit ${COUNT_MAX + 1}) x)::int as n,
           (select count(*) from licence t where ${out} and ${fits})::int as out) c
       left join lateral (select ${columns} from licence t where not ${out} and ${fits} and ${beyond} ${top}) p on true`,
    );
  }
  // a rare word says who comes in question; several common ones are sets that meet
  const ids =
    sought.by === 'words'
      ? havingName(words!.rare ? bounds.slice(0, 1) : bounds)
      : sought.by === 'number'
        ? `select licence from number_holding where number = ${piece.bind(sought.number, 'text')} and known_until is null
           union select licence from number_holding where back_ends ? ${piece.bind(sought.number, 'text')} and back_ends <> '[]' and known_until is null`
        : `select id from licence where company = any(${piece.bind(sought.companies, 'uuid[]')})`;
  const fits = words?.rare ? hasName(bounds) : 'true';
  return ask(
    `with found as materialized (select t.id, t.number, ${out} as out from licence t where t.id = any(array(${ids})) and ${fits})
     select c.n, c.out, p.* from (
       select least(count(*) filter (where not out), ${COUNT_MAX + 1})::int as n, count(*) filter (where out)::int as out from found) c
     left join lateral (select ${columns} from (select id from found t where not t.out and ${beyond} ${top}) f
       join licence t on t.id = f.id order by t.number) p on true`,
  );
}
