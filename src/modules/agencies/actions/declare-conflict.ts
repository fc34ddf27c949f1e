import { type Id, parseId } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requirePersonnelPower } from '../powers.ts';
import { CONFLICT_NATURES, type ConflictNature } from '../rules/conflicts.ts';
import type { AgenciesSays } from '../rules/facts.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { actsOnOwnOffice } from '../rules/personnel.ts';
import { declaredConflicts, officer as officerById } from '../store.ts';

export interface DeclareConflictInput {
  readonly officer: Id<'officer'>;
  /** The organisation, company or person the officer is tied to. */
  readonly about: string;
  readonly nature: ConflictNature;
}

/** Records that an officer must not decide about somebody: said by himself, or entered by who appoints in his agency. */
export async function declareConflict(
  act: Act,
  pack: AgenciesPack,
  input: DeclareConflictInput,
): Promise<{ conflict: Id<'conflict'> } | Refusal> {
  const { about, nature } = input;
  const officer = await officerById(act, input.officer);
  if (!officer || officer.relievedAt) return refuse('not-found', 'officer-not-found', { field: '/officer' });
  const refusal = actsOnOwnOffice(act.by, officer.officer)
    ? undefined
    : await requirePersonnelPower(act, pack, 'appoint', officer);
  if (refusal) return refusal;
  if (!parseId(about)) return refuse('invalid', 'conflict-about-nobody', { field: '/about' });
  if (!CONFLICT_NATURES.includes(nature))
    return refuse('invalid', 'conflict-nature-unknown', { field: '/nature' });
  const known = await declaredConflicts(act, officer.principal, [about]);
  if (known.length) return refuse('conflict', 'conflict-already-declared');
  const conflict = act.newId<'conflict'>();
  const says: AgenciesSays = { type: 'ConflictDeclared', data: { conflict, about, nature } };
  await act.append([{ subject: officer.officer, after: officer.version, says }]);
  return { conflict };
}
