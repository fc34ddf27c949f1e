import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';

/** A number bound to a licence for a time. */
export interface BoundNumber {
  readonly licence: string;
  readonly number: string;
  readonly carrier: string;
  readonly use: 'outbound' | 'inbound' | 'both';
  readonly home: boolean;
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * Every number of some licences, past ones too, as known at a moment (null: now).
 * A register of a thousand licences a batch cannot ask `numbers` one licence at a time.
 */
export async function numbersBoundTo(
  db: Reader,
  licences: readonly string[],
  known: Instant | null,
): Promise<BoundNumber[]> {
  const rows = await db.rows<BoundTogether>(
    known === null
      ? sql`select licence, carrier, use, home, from_at as "from", until_at as until, string_agg(number, ' ') as numbers from number_holding
            where licence = any(${licences}::uuid[]) and known_until is null and (until_at is null or until_at > from_at)
            group by licence, carrier, use, home, from_at, until_at`
      : sql`select licence, carrier, use, home, from_at as "from", until_at as until, string_agg(number, ' ') as numbers from number_holding
            where licence = any(${licences}::uuid[]) and known_from <= ${known} and (known_until is null or known_until > ${known})
              and (until_at is null or until_at > from_at)
            group by licence, carrier, use, home, from_at, until_at`,
  );
  const bound = new Map<string, BoundNumber[]>();
  for (const { numbers, ...together } of rows) {
    const apart = numbers.split(' ').sort();
    const own = apart.map((number) => ({ ...together, number }));
    const others = bound.get(together.licence);
    bound.set(together.licence, others ? [...others, ...own].sort(inOrder) : own);
  }
  return [...bound.keys()].sort().flatMap((licence) => bound.get(licence)!);
}

/** Most numbers of a licence come and go together: a row says so once, its numbers between spaces. */
interface BoundTogether extends Omit<BoundNumber, 'number'> {
  readonly numbers: string;
}

function inOrder(a: BoundNumber, b: BoundNumber): number {
  return compare(a.number, b.number) || compare(a.from, b.from);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
