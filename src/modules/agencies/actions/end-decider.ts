import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { agencySubject } from '../agency-subject.ts';
import { requirePersonnelPower } from '../powers.ts';
import { reasonFault, withReason } from '../reason.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { decidersNamed, officer as officerById } from '../store.ts';

export interface EndDeciderInput {
  readonly decider: Id<'decider'>;
  readonly reason: string;
}

/** Ends a decider's clearance: nothing more is sealed to him. What was sealed to him before still opens for him. */
export async function endDecider(
  act: Act,
  pack: AgenciesPack,
  input: EndDeciderInput,
): Promise<{ ended: Id<'decider'> } | Refusal> {
  const { version, deciders } = await decidersNamed(act, pack.authority);
  const decider = deciders.find((one) => one.decider === input.decider);
  const officer = decider && (await officerById(act, decider.officer));
  if (!officer) return refuse('not-found', 'decider-not-found', { field: '/decider' });
  const refusal = await requirePersonnelPower(act, pack, 'appoint', officer);
  if (refusal) return refusal;
  if (decider.endedAt) return refuse('conflict', 'decider-already-ended');
  const fault = reasonFault(input.reason);
  if (fault) return invalid([fault]);
  const says = { type: 'DeciderEnded', data: { decider: input.decider } } as const;
  const fact = { subject: agencySubject(pack.authority), after: version, says };
  await act.append([await withReason(act, officer.principal, fact, input.reason)]);
  return { ended: input.decider };
}
