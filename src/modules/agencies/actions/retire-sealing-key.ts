import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requirePersonnelPower } from '../powers.ts';
import type { AgenciesSays } from '../rules/facts.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { actsOnOwnOffice } from '../rules/personnel.ts';
import { officer as officerById, sealingKey } from '../store.ts';

export interface RetireSealingKeyInput {
  readonly officer: Id<'officer'>;
  readonly keyId: string;
}

/** Stops sealing to a key, by its holder or by who appoints in his agency. What was sealed to it still opens. */
export async function retireSealingKey(
  act: Act,
  pack: AgenciesPack,
  input: RetireSealingKeyInput,
): Promise<{ retired: string } | Refusal> {
  const officer = await officerById(act, input.officer);
  const key = await sealingKey(act, input.keyId);
  if (!officer || key?.officer !== officer.officer)
    return refuse('not-found', 'sealing-key-not-found', { field: '/keyId' });
  const refusal = actsOnOwnOffice(act.by, officer.officer)
    ? undefined
    : await requirePersonnelPower(act, pack, 'appoint', officer);
  if (refusal) return refusal;
  if (key.retiredAt) return refuse('conflict', 'sealing-key-already-retired');
  const says: AgenciesSays = { type: 'SealingKeyRetired', data: { keyId: input.keyId } };
  await act.append([{ subject: officer.officer, after: officer.version, says }]);
  return { retired: input.keyId };
}
