import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { type AgenciesPack, delegationFor } from '../../agencies/index.ts';
import { fittedSlope, SLOPE } from '../rules/calibration.ts';
import type { ScreeningSays } from '../rules/facts.ts';
import { slopeInForce, verdicts } from '../store.ts';
import { CALIBRATION } from '../subjects.ts';

/** Decisions of either kind without which nothing can be learnt. */
export const LEAST = 20;

/** A supervisor lets what people decided move the probabilities. The order of a queue stays; the act is on record. */
export async function calibrate(
  act: Act,
  pack: AgenciesPack,
): Promise<{ slope: number; before: number; same: number; different: number } | Refusal> {
  const delegation = await delegationFor(act, pack, act.by, 'calibrate', act.at);
  if (isRefusal(delegation)) return delegation;
  if (act.by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const told = await verdicts(act);
  const same = told.filter((one) => one.same).length;
  const different = told.length - same;
  if (same < LEAST || different < LEAST)
    return refuse('conflict', 'calibration-too-few', { values: { least: LEAST, same, different } });
  const known = await slopeInForce(act);
  const before = known?.slope ?? SLOPE;
  const slope = fittedSlope(told);
  const says: ScreeningSays = {
    type: 'CalibrationSet',
    data: { slope, before, same, different, officer: act.by.officer },
  };
  await act.append([{ subject: CALIBRATION, after: known?.version ?? 0, says }]);
  return { slope, before, same, different };
}
