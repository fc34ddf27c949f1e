import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import { holdersOf } from '../../numbers/index.ts';
import type { LicenceKind } from '../rules/facts.ts';
import { askedWords, cityWord } from '../rules/search-words.ts';
import type { MayOperate, Verdict } from '../rules/standing.ts';
import { premisesOf } from './licences.ts';
import { type LicenceRow, licenceFrom } from './rows.ts';
import { standingsAt } from './standing.ts';

export interface SearchQuery {
  /** Words of a name (either script), a city or a licence number; each must begin a word of the entry. */
  readonly q: string;
  /** The city or district, whole; empty for any. */
  readonly city: string;
  /** A number (E.164) that the entry calls from; never a home number. */
  readonly number?: string;
  /** The licence number that the page before ended with; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

export interface SearchItem {
  readonly number: string;
  readonly holder: string;
  readonly holderUrdu: string | null;
  readonly kind: LicenceKind;
  readonly verdict: Verdict;
  readonly mayOperate: MayOperate;
  readonly cities: readonly string[];
}

export interface SearchPage {
  readonly items: readonly SearchItem[];
  /** What to ask for next; null at the end. */
  readonly next: string | null;
}

/** The public register, searched; entries by licence number. An empty question lists all. */
export async function searchRegister(db: Reader, query: SearchQuery, at: Instant): Promise<SearchPage> {
  const rows = await found(db, query, at);
  const page = rows.slice(0, query.limit).map(licenceFrom);
  const ids = page.map(({ id }) => id);
  const standings = await standingsAt(
    db,
    ids.map((licence) => ({ licence, number: null })),
    at,
  );
  const premises = await premisesOf(db, ids);
  const items = page.map(({ id, number, holder, holderUrdu, kind }, i): SearchItem => {
    const running = (premises.get(id) ?? []).filter(({ until }) => until === null || at < until);
    const cities = [...new Set(running.map(({ city, district }) => city ?? district))].sort();
    const { verdict, mayOperate } = standings[i]!;
    return { number, holder, holderUrdu, kind, verdict, mayOperate, cities };
  });
  return { items, next: rows.length > query.limit ? page.at(-1)!.number : null };
}

interface Wanted {
  readonly kind: 'word' | 'city';
  readonly low: string;
  /** The first word that no longer begins with what was typed. */
  readonly high: string;
}

const LAST_LETTER = '\u{10ffff}';
// A word that fewer entries have is looked up; a commoner one is met soon enough while walking the register.
const RARE_MAX = 10_000;

async function found(
  db: Reader,
  { q, city, number, after, limit }: SearchQuery,
  at: Instant,
): Promise<LicenceRow[]> {
  const from = after ?? '';
  if (number !== undefined) {
    const ids = (await holdersOf(db, [number], at)).filter(({ home }) => !home).map(({ licence }) => licence);
    return (await licencesOf(db, ids)).filter((row) => row.number > from);
  }
  const wanted = askedWords(q).map((word): Wanted => ({ kind: 'word', low: word, high: word + LAST_LETTER }));
  const place = cityWord(city);
  if (place) wanted.push({ kind: 'city', low: place, high: `${place}\u0001` });
  const more = limit + 1;
  if (wanted.length === 0)
    return db.rows<LicenceRow>(
      sql`select * from licence where number > ${from} and valid_from <= ${at} order by number limit ${more}`,
    );
  const { words, n } = await rarestFirst(db, wanted);
  if (n === 0) return [];
  const rarest = words[0]!;
  const [kinds, lows, highs] = columnsOf(words);
  return n <= RARE_MAX
    ? db.rows<LicenceRow>(
        sql`select l.* from (select distinct licence from register_word where kind = ${rarest.kind} and word >= ${rarest.low} and word < ${rarest.high}) c
            join licence l on l.id = c.licence
            where l.number > ${from} and l.valid_from <= ${at} and not exists (
              select 1 from unnest(${kinds}::text[], ${lows}::text[], ${highs}::text[]) as w(kind, low, high) where not exists (
                select 1 from register_word r where r.licence = l.id and r.kind = w.kind and r.word >= w.low and r.word < w.high))
            order by l.number limit ${more}`,
      )
    : db.rows<LicenceRow>(
        sql`select l.* from licence l
            where l.number > ${from} and l.valid_from <= ${at} and not exists (
              select 1 from unnest(${kinds}::text[], ${lows}::text[], ${highs}::text[]) as w(kind, low, high) where not exists (
                select 1 from register_word r where r.licence = l.id and r.kind = w.kind and r.word >= w.low and r.word < w.high))
            order by l.number limit ${more}`,
      );
}

/** The words with the rarest first, and how many entries have that one (counted no further than needed). */
async function rarestFirst(db: Reader, wanted: readonly Wanted[]): Promise<{ words: Wanted[]; n: number }> {
  const [kinds, lows, highs] = columnsOf(wanted);
  const counts = await db.rows<{ i: number; n: number }>(
    sql`select w.i::int, (select count(*) from (select 1 from register_word r where r.kind = w.kind and r.word >= w.low and r.word < w.high
            limit ${2 * RARE_MAX}) x) as n
        from unnest(${kinds}::text[], ${lows}::text[], ${highs}::text[]) with ordinality as w(kind, low, high, i) order by n, i`,
  );
  return { words: counts.map(({ i }) => wanted[i - 1]!), n: counts[0]!.n };
}

function columnsOf(wanted: readonly Wanted[]): [string[], string[], string[]] {
  return [wanted.map((w) => w.kind), wanted.map((w) => w.low), wanted.map((w) => w.high)];
}

async function licencesOf(db: Reader, ids: readonly string[]): Promise<LicenceRow[]> {
  return db.rows<LicenceRow>(sql`select * from licence where id = any(${ids}::uuid[]) order by number`);
}
