import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requirePersonnelPower } from '../powers.ts';
import { reasonFault, withReason } from '../reason.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { officer as officerById } from '../store.ts';

export interface RelieveOfficerInput {
  readonly officer: Id<'officer'>;
  readonly reason: string;
}

/** Ends an office: powers, delegations and the reading of sealed reasons end with it, at once. */
export async function relieveOfficer(
  act: Act,
  pack: AgenciesPack,
  input: RelieveOfficerInput,
): Promise<{ relieved: Id<'officer'> } | Refusal> {
  const officer = await officerById(act, input.officer);
  if (!officer) return refuse('not-found', 'officer-not-found', { field: '/officer' });
  const refusal = await requirePersonnelPower(act, pack, 'appoint', officer);
  if (refusal) return refusal;
  if (officer.relievedAt) return refuse('conflict', 'officer-already-relieved');
  const fault = reasonFault(input.reason);
  if (fault) return invalid([fault]);
  const fact = {
    subject: input.officer,
    after: officer.version,
    says: { type: 'OfficerRelieved', data: {} },
  } as const;
  await act.append([await withReason(act, officer.principal, fact, input.reason)]);
  return { relieved: input.officer };
}
