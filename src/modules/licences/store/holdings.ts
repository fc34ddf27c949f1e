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
export function numbersBoundTo(
  db: Reader,
  licences: readonly string[],
  known: Instant | null,
): Promise<BoundNumber[]> {
  return db.rows<BoundNumber>(
    known === null
      ? sql`select licence, number, carrier, use, home, from_at as "from", until_at as until from number_holding
            where licence = any(${licences}::uuid[]) and known_until is null and (until_at is null or until_at > from_at)
            order by licence, number, from_at`
      : sql`select licence, number, carrier, use, home, from_at as "from", until_at as until from number_holding
            where licence = any(${licences}::uuid[]) and known_from <= ${known} and (known_until is null or known_until > ${known})
              and (until_at is null or until_at > from_at)
            order by licence, number, from_at`,
  );
}
