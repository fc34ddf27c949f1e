import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { textFault, tidyText } from '../../accounts/rules/plain-text.ts';
import { requirePower } from '../../agencies/index.ts';
import type { AgenciesPack } from '../../agencies/rules/pack.ts';
import type { DesksSays, SampleOutcome } from '../rules/facts.ts';
import { reviewRefusal } from '../rules/sample.ts';
import { hadAHandIn, sampleById } from '../store/samples.ts';

const NOTE_MAX = 2_000;

export interface ReviewSampledInput {
  readonly sample: string;
  readonly application: string;
  readonly outcome: SampleOutcome;
  readonly note: string;
}

/** What the second look at a decided file found. It changes no decision. */
export async function reviewSampled(
  act: Act,
  pack: AgenciesPack,
  input: ReviewSampledInput,
): Promise<{ reviewed: string } | Refusal> {
  const denied = await requirePower(act, pack, act.by, 'assign-work', act.at);
  if (denied || act.by.kind !== 'officer') return denied ?? refuse('not-allowed', 'officers-only');
  const { application, outcome } = input;
  const sample = await sampleById(act, input.sample);
  const item =
    sample?.agency === act.by.agency
      ? sample.items.find((one) => one.application === application)
      : undefined;
  const ownHand = item !== undefined && (await hadAHandIn(act, application, act.by.principal));
  const refusal = reviewRefusal(act.by, item && { outcome: item.outcome, ownHand }, outcome);
  if (refusal) return refusal;
  const fault = textFault('/note', input.note, NOTE_MAX, 'lines');
  if (fault) return invalid([fault]);
  const says: DesksSays = {
    type: 'SampleReviewed',
    data: { application, officer: act.by.officer, outcome },
    personal: { note: tidyText(input.note) },
  };
  await act.append([{ subject: input.sample, after: sample!.version, keyedTo: input.sample, says }]);
  return { reviewed: application };
}
