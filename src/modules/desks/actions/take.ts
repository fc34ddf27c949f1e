import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requireNoConflict, requirePower } from '../../agencies/index.ts';
import type { AgenciesPack } from '../../agencies/rules/pack.ts';
import { assignmentSubject } from '../assignment-subject.ts';
import { takeRefusal } from '../rules/assignment.ts';
import type { DesksSays } from '../rules/facts.ts';
import { applicationOutline, assignmentOf } from '../store/assignments.ts';

/** An officer takes an application in hand for his agency: from now on it is his until he gives it back. */
export async function takeInHand(
  act: Act,
  pack: AgenciesPack,
  input: { readonly application: string },
): Promise<{ taken: string } | Refusal> {
  const { application } = input;
  const denied = await requirePower(act, pack, act.by, 'see-applications', act.at);
  if (denied || act.by.kind !== 'officer') return denied ?? refuse('not-allowed', 'officers-only');
  const outline = await applicationOutline(act, application);
  if (!outline) return refuse('not-found', 'no-such-application');
  const conflict = await requireNoConflict(act, act.by, [outline.organisation, outline.company]);
  if (conflict) return conflict;
  const { agency, officer } = act.by;
  const held = await assignmentOf(act, application, agency);
  const refusal = takeRefusal(act.by, { officer: held?.officer ?? null }, outline.open);
  if (refusal) return refusal;
  const data = { application, agency, officer, before: null, instead: false };
  const says: DesksSays = { type: 'AssignmentMade', data };
  await act.append([{ subject: assignmentSubject(application, agency), after: held?.version ?? 0, says }]);
  return { taken: application };
}
