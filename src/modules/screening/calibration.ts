import type { Actor } from '../../kernel/actor.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { type AgenciesPack, requirePower } from '../agencies/index.ts';
import { LEAST } from './actions/calibrate.ts';
import { fittedSlope, probabilityOfReturn, SLOPE } from './rules/calibration.ts';
import { type Calibration, slopeInForce, verdicts } from './store.ts';
import { likeliestFirst } from './store-queue.ts';

/** What a calibration would do, before anybody lets it. */
export interface CalibrationView {
  readonly inForce: Calibration | null;
  /** Matches that people decided by now, of either kind, and how many of each are needed. */
  readonly same: number;
  readonly different: number;
  readonly least: number;
  /** The first of the queue: the likelihood now and after. */
  readonly first: readonly {
    readonly application: string;
    readonly reference: string;
    readonly now: number;
    readonly after: number;
  }[];
}

const SHOWN = 10;

/** What people decided so far and how it would move the likelihoods; for whoever may calibrate. */
export async function calibrationOf(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  at: Instant,
): Promise<CalibrationView | Refusal> {
  const no = await requirePower(reader, pack, actor, 'calibrate', at);
  if (no) return no;
  const told = await verdicts(reader);
  const inForce = (await slopeInForce(reader)) ?? null;
  const rows = await likeliestFirst(reader, 'all', null, SHOWN);
  const same = told.filter((one) => one.same).length;
  const different = told.length - same;
  const before = inForce?.slope ?? SLOPE;
  const slope = same < LEAST || different < LEAST ? before : fittedSlope(told);
  const first = rows.map(({ application, reference, bits }) => ({
    application,
    reference,
    now: probabilityOfReturn(bits, before),
    after: probabilityOfReturn(bits, slope),
  }));
  return { inForce, same, different, least: LEAST, first };
}
