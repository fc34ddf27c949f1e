import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PhoneNumber } from '../../kernel/phone-number.ts';
import { joins, type Reader, sql } from '../../platform/postgres/sql.ts';
import type { NumberKind, NumberUse } from './rules/facts.ts';
import type { Held } from './rules/holders.ts';

interface HoldingRow {
  id: Id<'holding'>;
  known_from: Instant;
  licence: Id<'licence'>;
  number: PhoneNumber;
  carrier: string;
  use: NumberUse;
  kind: NumberKind;
  home: boolean;
  foreign_authority: string | null;
  back_ends: PhoneNumber[];
  from_at: Instant;
  until_at: Instant | null;
}

function heldFrom(row: HoldingRow): Held {
  return {
    id: row.id,
    licence: row.licence,
    number: row.number,
    carrier: row.carrier,
    use: row.use,
    kind: row.kind,
    home: row.home,
    foreignAuthority: row.foreign_authority,
    backEnds: row.back_ends,
    from: row.from_at,
    until: row.until_at,
    knownFrom: row.known_from,
  };
}

/**
 * Lists of numbers are entered one after another: the constraint that gives each number one holder makes two inserts of one number wait
 * for each other, and the database then ends one of them only after a second.
 */
export async function takeTurn(db: Reader): Promise<void> {
  await db.rows(sql`select pg_advisory_xact_lock(7235020)`);
}

export async function bookVersion(
  db: Reader,
  book: Id<'holdings'>,
): Promise<{ version: number; licence: Id<'licence'> } | undefined> {
  return db.row(sql`select version, licence from number_book where id = ${book}`);
}

/** Holdings of these numbers that run at some time after the earliest start, as known now. */
export async function heldFromOn(db: Reader, numbers: readonly string[], from: Instant): Promise<Held[]> {
  const rows = await db.rows<HoldingRow>(
    sql`select * from number_holding where number = any(${numbers}::text[]) and known_until is null
          and (until_at is null or until_at > ${from}) and (until_at is null or until_at > from_at)`,
  );
  return rows.map(heldFrom);
}

/** Who held these numbers at a moment, as known now or as known then. Several numbers, at most one holder each. */
export async function holdersOf(
  db: Reader,
  numbers: readonly string[],
  at: Instant,
  known: Instant | null = null,
): Promise<Held[]> {
  // two statements, because the planner keeps a plan for each, and made one anew for every question to both
  const rows = await db.rows<HoldingRow>(
    known === null
      ? joins(
          'read',
        )`select * from number_holding where number = any(${numbers}::text[]) and from_at <= ${at}::timestamptz and (until_at is null or until_at > ${at}::timestamptz)
              and known_until is null order by number`
      : sql`select * from number_holding where number = any(${numbers}::text[]) and from_at <= ${at} and (until_at is null or until_at > ${at})
              and known_from <= ${known} and (known_until is null or known_until > ${known}) order by number`,
  );
  return rows.map(heldFrom);
}

/** Everybody who ever held these numbers, in the order of time; a holding that never came to be is left out. */
export async function holdingHistory(
  db: Reader,
  numbers: readonly string[],
  known: Instant | null = null,
): Promise<Held[]> {
  const rows = await db.rows<HoldingRow>(
    sql`select * from number_holding where number = any(${numbers}::text[]) and (until_at is null or until_at > from_at)
          and case when ${known}::timestamptz is null then known_until is null
            else known_from <= ${known} and (known_until is null or known_until > ${known}) end
        order by number, from_at`,
  );
  return rows.map(heldFrom);
}

/** All numbers a licence holds, held or will hold, in the order of number and time. */
export async function holdingsOf(
  db: Reader,
  licence: Id<'licence'>,
  known: Instant | null = null,
): Promise<Held[]> {
  const rows = await db.rows<HoldingRow>(
    sql`select * from number_holding where licence = ${licence} and (until_at is null or until_at > from_at)
          and case when ${known}::timestamptz is null then known_until is null
            else known_from <= ${known} and (known_until is null or known_until > ${known}) end
        order by number, from_at`,
  );
  return rows.map(heldFrom);
}

/** Holdings of a licence that run at or after a moment, as known now. */
export async function runningHoldings(db: Reader, licence: Id<'licence'>, at: Instant): Promise<Held[]> {
  const rows = await db.rows<HoldingRow>(
    sql`select * from number_holding where licence = ${licence} and known_until is null and (until_at is null or until_at > ${at})
          and (until_at is null or until_at > from_at) order by number`,
  );
  return rows.map(heldFrom);
}

export interface Mark {
  readonly number: string;
  readonly id: string;
}

/** A page of everything held now, before or later, for filling an index: up to `limit` after the mark. */
export async function holdingsAfter(db: Reader, after: Mark | null, limit: number): Promise<Held[]> {
  const rows = await db.rows<HoldingRow>(
    sql`select * from number_holding where known_until is null and (until_at is null or until_at > from_at)
          and (number, id) > (${after?.number ?? ''}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
        order by number, id limit ${limit}`,
  );
  return rows.map(heldFrom);
}

/** The universal access numbers that led to a number at a moment, as known now. */
export async function universalNumbersBefore(db: Reader, backEnd: string, at: Instant): Promise<Held[]> {
  const rows = await db.rows<HoldingRow>(
    sql`select * from number_holding where back_ends <> '[]' and back_ends @> jsonb_build_array(${backEnd}::text) and known_until is null
          and from_at <= ${at} and (until_at is null or until_at > ${at}) order by number`,
  );
  return rows.map(heldFrom);
}
