import { type Reader, trustedSql } from '../../../platform/postgres/sql.ts';
import { askedWords } from '../../licences/rules/search-words.ts';

// Words of a name that somebody typed, as pieces of statements. Their text is put together from pieces of this file and of
// `found.ts`, and never from input.

const LAST_LETTER = '\u{10ffff}';
/** A word that fewer have is looked up; a commoner one is met soon enough while all are walked through in their order. */
const RARE_MAX = 10_000;
/** So many companies are told one by one. */
const COMPANIES_MAX = 5_000;

/** The values of a statement as it is put together. */
export class Piece {
  readonly values: unknown[] = [];
  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}

/** The first and the last text that a word which was typed begins, as they are bound; of the rarest word first. */
export type Bounds = readonly (readonly [low: string, high: string])[];

interface Words {
  readonly count: number;
  readonly rare: boolean;
  bounds(piece: Piece): Bounds;
}

/** What was typed, the rarest word first, counted no further than needed; undefined where nothing was typed. */
export async function wordsIn(
  reader: Reader,
  text: string,
  of: 'company' | 'licence',
): Promise<Words | undefined> {
  const words = askedWords(text);
  if (words.length === 0) return undefined;
  const ends = words.map((word) => word + LAST_LETTER);
  const registered = `+ (select count(*) from (select 1 from register_word r where r.kind = 'word' and r.word >= w.low and r.word < w.high limit ${RARE_MAX + 1}) y)`;
  const counts = await reader.rows<{ i: number; n: number }>(
    trustedSql(
      `select w.i::int as i, (select count(*) from (select 1 from company_word c where c.word >= w.low and c.word < w.high limit ${RARE_MAX + 1}) x) ${of === 'licence' ? registered : ''} as n
       from unnest($1::text[], $2::text[]) with ordinality as w(low, high, i) order by n, i`,
      [words, ends],
    ),
  );
  const order = counts.map(({ i }) => i - 1);
  return {
    count: words.length,
    rare: counts[0]!.n <= RARE_MAX,
    bounds: (piece) => order.map((i) => [piece.bind(words[i], 'text'), piece.bind(ends[i], 'text')] as const),
  };
}

/** That each word begins a word that a table keeps of one row; asked row by row, whatever the planner expects. */
export const hasEach = (bounds: Bounds, table: string, same: string): string =>
  `not exists (select 1 from (values ${bounds.map(([low, high]) => `(${low}, ${high})`).join(', ')}) as w(low, high)
     where not exists (select 1 from ${table} o where ${same} and o.word >= w.low and o.word < w.high offset 0))`;

/** Whoever has all the words: as sets, which two common words that never meet make no slower. */
export const withAll = (bounds: Bounds, kept: string): string =>
  bounds.map(([low, high]) => `${kept} word >= ${low} and word < ${high}`).join(' intersect ');

/** Companies of which every word begins a word of a name, in either script; `many` where there are more than can be told. */
export async function companiesHaving(reader: Reader, text: string): Promise<readonly string[] | 'many'> {
  const words = await wordsIn(reader, text, 'company');
  if (!words) return [];
  if (!words.rare && words.count === 1) return 'many';
  const piece = new Piece();
  const bounds = words.bounds(piece);
  const [low, high] = bounds[0]!;
  const companies = words.rare
    ? `select distinct t.company from company_word t where t.word >= ${low} and t.word < ${high} and ${hasEach(bounds, 'company_word', 'o.company = t.company')}`
    : withAll(bounds, 'select company from company_word where');
  const rows = await reader.rows<{ company: string }>(
    trustedSql(`select company from (${companies}) c limit ${COMPANIES_MAX + 1}`, piece.values),
  );
  return rows.length > COMPANIES_MAX ? 'many' : rows.map(({ company }) => company);
}
