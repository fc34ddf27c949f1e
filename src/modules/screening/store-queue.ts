import type { Instant } from '../../kernel/instant.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { Decision } from './rules/decision.ts';
import type { Match } from './rules/match.ts';

/** Where a page of the queue goes on. */
export interface QueueAfter {
  readonly bits: number;
  readonly application: string;
}

/** What waits for a person, what somebody decided over the evidence that stands, or both. */
export const QUEUE_SHOWS = ['open', 'decided', 'all'] as const;
export type QueueShows = (typeof QUEUE_SHOWS)[number];

export interface QueueRow {
  readonly application: string;
  readonly reference: string;
  readonly organisation: string;
  readonly version: number;
  readonly madeAt: Instant;
  readonly bits: number;
  /** The likeliest shut centre. */
  readonly match: Match;
  /** What somebody decided of it last, over whatever evidence. */
  readonly decision: Decision | null;
  /** Whether it was decided over the evidence that stands. */
  readonly decided: boolean;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
const DECIDED = 'coalesce(m.decision is not null and m.evidence = s.shut_evidence, false)';
const QUEUE = `from screening s left join screening_match m on m.id = s.shut_match
  where s.licence is null and s.ended_as is null and s.bits is not null`;

/** Open applications that share something with a shut centre, the likeliest first. */
export function likeliestFirst(
  db: Reader,
  show: QueueShows,
  after: QueueAfter | null,
  limit: number,
): Promise<QueueRow[]> {
  return db.rows<QueueRow>({
    text: `select s.application, s.reference, s.organisation, s.app_version as version, s.made_at as "madeAt", s.bits,
        jsonb_path_query_first(s.matches, '$[*] ? (@.kind == "shut")') as match, m.decision, ${DECIDED} as decided ${QUEUE}
        and ($1 = 'all' or ${DECIDED} = ($1 = 'decided'))
        and ($2 or (-s.bits, s.application) > ($3::double precision, $4::uuid))
      order by s.bits desc, s.application limit $5`,
    values: [show, after === null, -(after?.bits ?? 0), after?.application ?? NO_ID, limit],
    name: 'likeliest-first',
  });
}

/** How many stand in the queue, and of how many somebody has decided. */
export async function queueCounts(db: Reader): Promise<{ readonly all: number; readonly decided: number }> {
  const row = await db.row<{ all: number; decided: number }>({
    text: `select count(*)::int as all, count(*) filter (where ${DECIDED})::int as decided ${QUEUE}`,
    values: [],
    name: 'queue-counts',
  });
  return row!;
}

/** Where a page of leads goes on. */
export interface LeadAfter {
  readonly bits: number;
  readonly match: string;
}

/** A running licence and whom it may be, or may belong to. */
export interface LeadRow extends Omit<QueueRow, 'organisation' | 'version'> {
  readonly number: string;
  readonly holder: string;
  readonly holderUrdu: string | null;
}

const LEAD_DECIDED = "coalesce(m.decision is not null and m.evidence = x ->> 'evidence', false)";
const LEADS = `from screening s join licence l on l.id = s.licence
  cross join lateral jsonb_array_elements(s.matches) x
  left join screening_match m on m.id = (x ->> 'match')::uuid
  where s.licence is not null and s.ended_as is null`;

/** What running licences resemble of what was shut or listed, the likeliest first; each lead is decided by itself. */
export function leadsLikeliestFirst(
  db: Reader,
  show: QueueShows,
  after: LeadAfter | null,
  limit: number,
): Promise<LeadRow[]> {
  return db.rows<LeadRow>({
    text: `select s.application, s.reference, l.number, l.holder, l.holder_urdu as "holderUrdu", s.made_at as "madeAt",
        (x ->> 'bits')::double precision as bits, x as match, m.decision, ${LEAD_DECIDED} as decided ${LEADS}
        and ($1 = 'all' or ${LEAD_DECIDED} = ($1 = 'decided'))
        and ($2 or (-(x ->> 'bits')::double precision, (x ->> 'match')::uuid) > ($3::double precision, $4::uuid))
      order by bits desc, (x ->> 'match')::uuid limit $5`,
    values: [show, after === null, -(after?.bits ?? 0), after?.match ?? NO_ID, limit],
    name: 'leads-likeliest-first',
  });
}

/** How many leads there are, and of how many somebody has decided. */
export async function leadCounts(db: Reader): Promise<{ readonly all: number; readonly decided: number }> {
  const row = await db.row<{ all: number; decided: number }>({
    text: `select count(*)::int as all, count(*) filter (where ${LEAD_DECIDED})::int as decided ${LEADS}`,
    values: [],
    name: 'lead-counts',
  });
  return row!;
}
