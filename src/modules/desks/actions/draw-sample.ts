import type { Instant } from '../../../kernel/instant.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requirePower } from '../../agencies/index.ts';
import type { AgenciesPack } from '../../agencies/rules/pack.ts';
import type { DesksSays } from '../rules/facts.ts';
import { sampleFaults } from '../rules/sample.ts';
import { decidedByLot } from '../store/samples.ts';

export interface DrawSampleInput {
  readonly from: Instant;
  readonly until: Instant;
  readonly size: number;
  /** Chance from the edge; the draw can be repeated from it. */
  readonly seed: string;
}

/** Draws decided files by lot for a second look. Nobody chooses which. */
export async function drawSample(
  act: Act,
  pack: AgenciesPack,
  input: DrawSampleInput,
): Promise<{ sample: string; size: number } | Refusal> {
  const denied = await requirePower(act, pack, act.by, 'assign-work', act.at);
  if (denied || act.by.kind !== 'officer') return denied ?? refuse('not-allowed', 'officers-only');
  const faults = sampleFaults(input);
  if (faults.length) return invalid(faults);
  const { from, until, seed } = input;
  const { population, applications } = await decidedByLot(act, input);
  if (population === 0) return refuse('conflict', 'sample-nothing-decided', { field: '/from' });
  const { agency, officer } = act.by;
  const sample = act.newId<'sample'>();
  const says: DesksSays = {
    type: 'SampleDrawn',
    data: { agency, officer, from, until, seed, population, applications },
  };
  await act.append([{ subject: sample, after: 0, says }]);
  return { sample, size: applications.length };
}
