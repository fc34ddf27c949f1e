import type { Instant } from '../../kernel/instant.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { Place, RulingsFact } from './rules/facts.ts';
import type { Ruling } from './rules/ruling.ts';

interface Row extends Omit<Ruling, 'askedAt'> {
  readonly asked_at: Instant;
  readonly proposed_by: string | null;
  readonly proposed_at: Instant | null;
  readonly approved_by: string | null;
  readonly given_at: Instant | null;
  readonly sent_back: number;
  readonly appealed_at: Instant | null;
  readonly licence_number: string | null;
}

function rulingFrom(row: Row): Ruling {
  const { id, version, reference, organisation, company, answers, advised, state, agency } = row;
  const { outcome, class: code, instrument, appeal, licence } = row;
  return {
    id,
    version,
    reference,
    organisation,
    company,
    answers,
    advised,
    state,
    askedAt: row.asked_at,
    agency,
    outcome,
    class: code,
    instrument,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    approvedBy: row.approved_by,
    givenAt: row.given_at,
    sentBack: row.sent_back,
    appealedAt: row.appealed_at,
    appeal,
    licence,
    licenceNumber: row.licence_number,
  };
}

export async function rulingById(reader: Reader, id: string): Promise<Ruling | undefined> {
  const row = await reader.row<Row>(sql`select * from ruling where id = ${id}`);
  return row && rulingFrom(row);
}

/** The questions of an organisation, newest first. */
export async function rulingsOf(reader: Reader, organisation: string, limit = 100): Promise<Ruling[]> {
  const rows = await reader.rows<Row>(
    sql`select * from ruling where organisation = ${organisation} order by asked_at desc, id desc limit ${limit}`,
  );
  return rows.map(rulingFrom);
}

/** Where a page of what waits goes on. */
export interface WaitingAfter {
  readonly askedAt: Instant;
  readonly id: string;
}

/** Questions that wait for an officer, a first or a second one, the oldest first; by key. */
export async function rulingsWaiting(
  reader: Reader,
  after: WaitingAfter | null,
  limit: number,
): Promise<(Ruling & { readonly organisationName: string })[]> {
  const rows = await reader.rows<Row & { organisation_name: string }>(
    sql`select r.*, o.name as organisation_name from ruling r join organisation o on o.id = r.organisation
        where r.state in ('asked', 'proposed')
          and (r.asked_at, r.id) > (${after?.askedAt ?? '-infinity'}::timestamptz, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
        order by r.asked_at, r.id limit ${limit}`,
  );
  return rows.map((row) => ({ ...rulingFrom(row), organisationName: row.organisation_name }));
}

export type ListedRuling = Ruling & { readonly organisationName: string };

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What was given, the newest first; by key. */
export async function rulingsGiven(
  reader: Reader,
  before: { readonly givenAt: Instant; readonly id: string } | null,
  limit: number,
): Promise<ListedRuling[]> {
  const rows = await reader.rows<Row & { organisation_name: string }>(
    sql`select r.*, o.name as organisation_name from ruling r join organisation o on o.id = r.organisation
        where r.state = 'given' and (r.given_at, r.id) < (${before?.givenAt ?? 'infinity'}::timestamptz, ${before?.id ?? LAST_ID}::uuid)
        order by r.given_at desc, r.id desc limit ${limit}`,
  );
  return rows.map(listedFrom);
}

const listedFrom = (row: Row & { organisation_name: string }): ListedRuling => ({
  ...rulingFrom(row),
  organisationName: row.organisation_name,
});

/** How many wait for an officer, and how many were given; counted no further than `most`. */
export async function rulingCounts(
  reader: Reader,
  most: number,
): Promise<{ readonly waiting: number; readonly given: number }> {
  const row = await reader.row<{ waiting: number; given: number }>(
    sql`select (select count(*) from (select 1 from ruling where state in ('asked', 'proposed') limit ${most}) x)::int as waiting,
          (select count(*) from (select 1 from ruling where state = 'given' limit ${most}) y)::int as given`,
  );
  return row!;
}

/** Rulings by their reference, or by words of the name of whoever asked; the last asked first. */
export async function rulingsFound(
  reader: Reader,
  sought: { readonly reference: string } | { readonly words: readonly string[] },
  page: { readonly before: WaitingAfter | null; readonly limit: number; readonly without: readonly string[] },
): Promise<{ readonly rows: readonly ListedRuling[]; readonly leftOut: number }> {
  const { before, limit, without } = page;
  const reference = 'reference' in sought ? sought.reference : null;
  const likes = 'words' in sought ? sought.words.map((word) => `%${word.replace(/[\\%_]/g, '')}%`) : [];
  const rows = await reader.rows<Row & { organisation_name: string }>(
    sql`select r.*, o.name as organisation_name from ruling r join organisation o on o.id = r.organisation
        where r.company <> all(${without}::uuid[]) and (${reference}::text is null or r.reference = ${reference}) and o.name ilike all(${likes}::text[])
          and (r.asked_at, r.id) < (${before?.askedAt ?? 'infinity'}::timestamptz, ${before?.id ?? LAST_ID}::uuid)
        order by r.asked_at desc, r.id desc limit ${limit}`,
  );
  const out = await reader.row<{ n: number }>(
    sql`select count(*)::int as n from ruling r join organisation o on o.id = r.organisation
        where r.company = any(${without}::uuid[]) and (${reference}::text is null or r.reference = ${reference}) and o.name ilike all(${likes}::text[])`,
  );
  return { rows: rows.map(listedFrom), leftOut: out!.n };
}

export async function nextRulingSerial(tx: Writer): Promise<number> {
  return (await tx.row<{ n: number }>(sql`select nextval('work.ruling_serial') as n`))!.n;
}

/** Holds back whoever else asks for the same organisation, until the act has ended. */
export async function waitForTurn(tx: Writer, organisation: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 7235016))`);
}

/** What was written about a ruling; null where it was erased or is not there yet. Whoever shows it to an officer logs the reading. */
export interface RulingTexts {
  readonly asked: { readonly text: string; readonly place: Place } | null;
  /** Of the ruling as it stands. */
  readonly reasons: string | null;
  /** Why a second officer sent it back, the last time; for the office alone. */
  readonly sentBack: string | null;
  /** What happened to it, in order. */
  readonly happened: readonly RulingStep[];
}

export interface RulingStep {
  readonly type: RulingsFact['type'];
  readonly at: Instant;
  readonly version: number;
}

export async function rulingTexts(reader: Reader, id: string): Promise<RulingTexts> {
  const facts = (await factsOf(reader, [id])) as unknown as RulingsFact[];
  const asked = facts.find((fact) => fact.type === 'RulingAsked');
  const proposed = facts.findLast((fact) => fact.type === 'RulingProposed');
  const back = facts.findLast((fact) => fact.type === 'RulingSentBack');
  return {
    asked: asked?.personal ?? null,
    reasons: proposed?.personal?.reasons ?? null,
    sentBack: back?.personal?.reasons ?? null,
    happened: facts.map(({ type, at, version }) => ({ type, at, version })),
  };
}
