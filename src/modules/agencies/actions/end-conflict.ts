import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requirePersonnelPower } from '../powers.ts';
import { reasonFault, withReason } from '../reason.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { conflictById, officer as officerById } from '../store.ts';

export interface EndConflictInput {
  readonly conflict: Id<'conflict'>;
  readonly reason: string;
}

/** Ends a declared conflict. Never the officer himself: somebody else must be satisfied that it is over. */
export async function endConflict(
  act: Act,
  pack: AgenciesPack,
  input: EndConflictInput,
): Promise<{ ended: Id<'conflict'> } | Refusal> {
  const known = await conflictById(act, input.conflict);
  const officer = known && (await officerById(act, known.officer));
  if (!officer) return refuse('not-found', 'conflict-not-found', { field: '/conflict' });
  const refusal = await requirePersonnelPower(act, pack, 'appoint', officer);
  if (refusal) return refusal;
  const conflict = await conflictById(act, input.conflict); // after the officer's version was read
  if (conflict?.endedAt) return refuse('conflict', 'conflict-already-ended');
  const fault = reasonFault(input.reason);
  if (fault) return invalid([fault]);
  const says = { type: 'ConflictEnded', data: { conflict: input.conflict } } as const;
  const fact = { subject: officer.officer, after: officer.version, says };
  await act.append([await withReason(act, officer.principal, fact, input.reason)]);
  return { ended: input.conflict };
}
