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
  where s.ended_as is null and s.bits is not null`;

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
