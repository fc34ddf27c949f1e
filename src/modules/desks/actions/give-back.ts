import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { assignmentSubject } from '../assignment-subject.ts';
import { giveBackRefusal } from '../rules/assignment.ts';
import type { DesksSays } from '../rules/facts.ts';
import { assignmentOf } from '../store/assignments.ts';

/** An officer gives back what he has in hand: it waits for anybody of his agency again. */
export async function giveBack(
  act: Act,
  input: { readonly application: string },
): Promise<{ returned: string } | Refusal> {
  const { application } = input;
  if (act.by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const { agency, officer } = act.by;
  const held = await assignmentOf(act, application, agency);
  const refusal = giveBackRefusal(act.by, { officer: held?.officer ?? null });
  if (refusal) return refusal;
  const says: DesksSays = { type: 'AssignmentEnded', data: { application, agency, officer } };
  await act.append([{ subject: assignmentSubject(application, agency), after: held!.version, says }]);
  return { returned: application };
}
