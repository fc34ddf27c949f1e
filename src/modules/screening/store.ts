import type { Day } from '../../kernel/day.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { FrozenModel } from '../../matching/frozen.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { Decision } from './rules/decision.ts';
import type { Counts, Models } from './rules/facts.ts';
import type { Match } from './rules/match.ts';

/** The latest screening of an application. */
export interface Screening {
  readonly id: string;
  readonly version: number;
  readonly application: string;
  readonly reference: string;
  readonly organisation: string;
  readonly company: string;
  /** Version of the application that was screened. */
  readonly appVersion: number;
  readonly hash: string;
  /** The running licence whose screening it is; null: the application's. */
  readonly licence: string | null;
  readonly madeAt: Instant;
  readonly fact: string;
  readonly models: Models;
  readonly counts: Counts;
  readonly matches: readonly Match[];
  readonly bits: number | null;
  readonly probability: number | null;
  readonly endedAs: string | null;
}

const SCREENING = sql`select id, version, application, reference, organisation, company, app_version as "appVersion", hash,
  licence, made_at as "madeAt", fact, models, counts, matches, bits, probability, ended_as as "endedAs" from screening`;

export function screeningOf(db: Reader, application: string): Promise<Screening | undefined> {
  return db.row<Screening>({
    text: `${SCREENING.text} where application = $1`,
    values: [application],
    name: 'screening-of',
  });
}

/** What people did about a match. */
export interface MatchRow {
  readonly id: string;
  readonly version: number;
  readonly application: string;
  readonly other: string;
  readonly decision: Decision | null;
  readonly evidence: string | null;
  readonly rests: readonly string[] | null;
  readonly officer: string | null;
  readonly decidedAt: Instant | null;
  readonly disclosedEvidence: string | null;
  readonly disclosedAt: Instant | null;
  readonly answerBy: Instant | null;
  readonly answeredAt: Instant | null;
  readonly sealed: boolean;
}

export async function matchRowsOf(db: Reader, application: string): Promise<Map<string, MatchRow>> {
  const rows = await db.rows<MatchRow>(
    sql`select id, version, application, other, decision, evidence, rests, officer, decided_at as "decidedAt",
          disclosed_evidence as "disclosedEvidence", disclosed_at as "disclosedAt", answer_by as "answerBy",
          answered_at as "answeredAt", sealed
        from screening_match where application = ${application} order by id`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Weight and verdict of every match that a person told to be the same or different. */
export function verdicts(db: Reader): Promise<{ bits: number; same: boolean }[]> {
  return db.rows(
    sql`select bits, decision = 'same' as same from screening_match where decision in ('same', 'different') and bits is not null order by id`,
  );
}

/** The calibration that moves probabilities, where there was one. */
export interface Calibration {
  readonly slope: number;
  readonly version: number;
  /** Decisions of either kind that it was learnt from. */
  readonly same: number;
  readonly different: number;
  readonly at: Instant;
}

export async function slopeInForce(db: Reader): Promise<Calibration | undefined> {
  return db.row<Calibration>(sql`select slope, version, same, different, at from calibration`);
}

/** A published list, as imported last. */
export interface WatchList {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly dated: Day;
  readonly format: 'ftm' | 'csv';
  readonly edition: number;
  readonly hash: string;
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unread: number;
  readonly importedAt: Instant;
}

export function watchLists(db: Reader): Promise<WatchList[]> {
  return db.rows<WatchList>(
    sql`select id, version, name, source, dated, format, edition, hash, entries, added, changed, removed, unread, imported_at as "importedAt"
        from watch_list order by name`,
  );
}

export async function keepModel(
  db: Writer,
  kind: 'people' | 'companies',
  model: FrozenModel,
  at: Instant,
): Promise<void> {
  await db.run(
    sql`insert into work.screening_model (hash, kind, records, made_at, model)
        values (${model.hash}, ${kind}, ${model.records}, ${at}, ${JSON.stringify(model)}) on conflict do nothing`,
  );
}

export async function newestModel(
  db: Reader,
  kind: 'people' | 'companies',
): Promise<FrozenModel | undefined> {
  const row = await db.row<{ model: string }>(
    sql`select model from work.screening_model where kind = ${kind} order by made_at desc, hash limit 1`,
  );
  return row && (JSON.parse(row.model) as FrozenModel);
}

export async function modelBy(db: Reader, hash: string): Promise<FrozenModel | undefined> {
  const row = await db.row<{ model: string }>(
    sql`select model from work.screening_model where hash = ${hash}`,
  );
  return row && (JSON.parse(row.model) as FrozenModel);
}

/** To whom a match was disclosed, and until when it may be answered. */
export interface DisclosureTold {
  readonly match: string;
  readonly organisation: string;
  readonly reference: string;
  readonly answerBy: Instant;
}

/** What was disclosed since a moment and is not sealed. */
export function disclosedSince(db: Reader, since: Instant): Promise<DisclosureTold[]> {
  return db.rows<DisclosureTold>(
    sql`select m.id as match, s.organisation, s.reference, m.answer_by as "answerBy"
        from screening_match m join screening s on s.application = m.application
        where m.disclosed_at >= ${since} and not m.sealed and m.answer_by is not null order by m.disclosed_at, m.id`,
  );
}
