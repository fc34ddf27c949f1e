import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requirePersonnelPower } from '../powers.ts';
import { reasonFault, withReason } from '../reason.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { delegationById, officer as officerById } from '../store.ts';

export interface RevokeDelegationInput {
  readonly delegation: Id<'delegation'>;
  readonly reason: string;
}

/** Takes a delegation back: its powers are gone on the next request. What was decided under it stands. */
export async function revokeDelegation(
  act: Act,
  pack: AgenciesPack,
  input: RevokeDelegationInput,
): Promise<{ revoked: Id<'delegation'> } | Refusal> {
  const delegation = await delegationById(act, input.delegation);
  const officer = delegation && (await officerById(act, delegation.officer));
  if (!officer) return refuse('not-found', 'delegation-not-found', { field: '/delegation' });
  const refusal = await requirePersonnelPower(act, pack, 'delegate', officer);
  if (refusal) return refusal;
  if (delegation.revokedAt) return refuse('conflict', 'delegation-already-revoked');
  const fault = reasonFault(input.reason);
  if (fault) return invalid([fault]);
  const fact = {
    subject: input.delegation,
    after: delegation.version,
    says: { type: 'DelegationRevoked', data: {} },
  } as const;
  await act.append([await withReason(act, officer.principal, fact, input.reason)]);
  return { revoked: input.delegation };
}
