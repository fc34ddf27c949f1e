import type { Instant } from '../../kernel/instant.ts';
import { type Reader, type Sql, sql } from '../postgres/sql.ts';
import type { Fact } from './fact.ts';
import { openPersonal } from './seal.ts';

export interface FactRow {
  seq: number;
  id: string;
  subject: string;
  subject_version: number;
  type: string;
  schema: number;
  agency: string | null;
  by: string;
  at: Instant;
  recorded_at: Instant;
  data: string;
  keyed_to: string | null;
  personal: Buffer | null;
  inner_mac: Buffer | null;
  person_key: Buffer | null;
}

export function factFrom(row: FactRow): Fact {
  const place = { subject: row.subject, version: row.subject_version, type: row.type };
  const open = row.personal && row.person_key && row.inner_mac;
  return {
    ...place,
    seq: row.seq,
    id: row.id,
    schema: row.schema,
    agency: row.agency,
    by: row.by,
    at: row.at,
    recordedAt: row.recorded_at,
    data: JSON.parse(row.data),
    keyedTo: row.keyed_to,
    personal: open ? openPersonal(row.person_key!, place, row.personal!, row.inner_mac!) : null,
    innerMac: row.inner_mac?.toString('base64url') ?? null,
  };
}

async function facts(db: Reader, query: Sql): Promise<Fact[]> {
  return (await db.rows<FactRow>(query)).map(factFrom);
}

/** All facts of some subjects, each subject's in order. */
export function factsOf(db: Reader, subjects: readonly string[]): Promise<Fact[]> {
  return facts(
    db,
    sql`select f.*, k.key as person_key from ledger.fact f left join ledger.person_key k on k.keyed_to = f.keyed_to
        where f.subject = any(${subjects}::uuid[]) order by f.subject, f.subject_version`,
  );
}

/** What the office knew of some subjects at a moment. */
export function factsKnownAt(db: Reader, subjects: readonly string[], known: Instant): Promise<Fact[]> {
  return facts(
    db,
    sql`select f.*, k.key as person_key from ledger.fact f left join ledger.person_key k on k.keyed_to = f.keyed_to
        where f.subject = any(${subjects}::uuid[]) and f.recorded_at <= ${known} order by f.subject, f.subject_version`,
  );
}

/** Facts by id, with what is personal opened; a missing or erased payload is null. */
export function factsById(db: Reader, ids: readonly string[]): Promise<Fact[]> {
  return facts(
    db,
    sql`select f.*, k.key as person_key from ledger.fact f left join ledger.person_key k on k.keyed_to = f.keyed_to
        where f.id = any(${ids}::uuid[]) order by f.seq`,
  );
}

/** A page of the ledger in the order of `seq`. */
export async function factsAfter(db: Reader, seq: number, limit: number): Promise<Fact[]> {
  return (await factRowsAfter(db, seq, limit)).map(factFrom);
}

/** The same as rows, for replay, which asks for the next page before it opens one with `factFrom`. */
export function factRowsAfter(db: Reader, seq: number, limit: number): Promise<FactRow[]> {
  return db.rows<FactRow>(
    sql`select f.seq, f.id, f.subject, f.subject_version, f.type, f.schema, f.agency, f.by, f.at, f.recorded_at, f.data, f.keyed_to,
          f.personal, f.inner_mac, k.key as person_key from ledger.fact f left join ledger.person_key k on k.keyed_to = f.keyed_to
        where f.seq > ${seq} order by f.seq limit ${limit}`,
  );
}

/** A page of the log: facts with their gap-free index, for whoever follows the ledger. */
export async function factsFromIndex(
  db: Reader,
  after: number,
  limit: number,
): Promise<{ index: number; fact: Fact }[]> {
  const rows = await db.rows<FactRow & { index: number }>(
    sql`select l.index, f.*, k.key as person_key from ledger.log_index l join ledger.fact f on f.seq = l.seq
        left join ledger.person_key k on k.keyed_to = f.keyed_to
        where l.index > ${after} order by l.index limit ${limit}`,
  );
  return rows.map((row) => ({ index: row.index, fact: factFrom(row) }));
}
