import type { Actor } from '../../kernel/actor.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { AgenciesPack } from '../agencies/index.ts';
import { probabilityOfReturn, SLOPE } from './rules/calibration.ts';
import { type Reason, reasonsOf } from './rules/in-words.ts';
import { slopeInForce } from './store.ts';
import {
  type LeadAfter,
  type LeadRow,
  leadCounts,
  leadsLikeliestFirst,
  likeliestFirst,
  type QueueAfter,
  type QueueRow,
  type QueueShows,
  queueCounts,
} from './store-queue.ts';
import { mayLook } from './views.ts';

export interface Queued extends QueueRow {
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

export interface QueuePage {
  readonly rows: readonly Queued[];
  /** Of the whole queue: how many stand in it, and of how many somebody has decided. */
  readonly total: { readonly all: number; readonly decided: number };
  /** When decisions last moved the likelihoods; null while nobody let them. */
  readonly calibratedAt: Instant | null;
}

/**
 * Open applications that resemble a shut centre, the likeliest first, a page at a time. Likelihoods follow the calibration
 * in force from the moment it is made; nothing has to be worked out again.
 */
export async function phoenixQueue(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  at: Instant,
  asked: { readonly show: QueueShows; readonly after: QueueAfter | null; readonly limit: number },
): Promise<QueuePage | Refusal> {
  const no = await mayLook(reader, pack, actor, at);
  if (no) return no;
  const [rows, total, calibration] = await Promise.all([
    likeliestFirst(reader, asked.show, asked.after, asked.limit),
    queueCounts(reader),
    slopeInForce(reader),
  ]);
  const slope = calibration?.slope ?? SLOPE;
  return {
    rows: rows.map((row) => ({
      ...row,
      probability: probabilityOfReturn(row.bits, slope),
      reasons: reasonsOf(row.match.traces),
    })),
    total,
    calibratedAt: calibration?.at ?? null,
  };
}

export interface Lead extends LeadRow {
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

/**
 * Running licences that resemble a shut centre or an entry of a list, the likeliest first, a page at a time. Each is a
 * lead: somebody decides it where the matches of the application stand that the licence rests on.
 */
export async function leadsPage(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  at: Instant,
  asked: { readonly show: QueueShows; readonly after: LeadAfter | null; readonly limit: number },
): Promise<{ readonly rows: readonly Lead[]; readonly total: QueuePage['total'] } | Refusal> {
  const no = await mayLook(reader, pack, actor, at);
  if (no) return no;
  const [rows, total, calibration] = await Promise.all([
    leadsLikeliestFirst(reader, asked.show, asked.after, asked.limit),
    leadCounts(reader),
    slopeInForce(reader),
  ]);
  return {
    rows: rows.map((row) => ({
      ...row,
      probability: probabilityOfReturn(row.bits, calibration?.slope ?? SLOPE),
      reasons: reasonsOf(row.match.traces),
    })),
    total,
  };
}
