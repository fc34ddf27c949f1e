import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requirePower } from '../../agencies/index.ts';
import type { AgenciesPack } from '../../agencies/rules/pack.ts';
import type { DesksSays } from '../rules/facts.ts';

/** Records that an officer takes a list out of the system, before he gets it. */
export async function noteExport(
  act: Act,
  pack: AgenciesPack,
  input: { readonly list: string; readonly question: string },
): Promise<{ noted: string } | Refusal> {
  const denied = await requirePower(act, pack, act.by, 'see-applications', act.at);
  if (denied || act.by.kind !== 'officer') return denied ?? refuse('not-allowed', 'officers-only');
  const { officer, agency } = act.by;
  const noted = act.newId<'export'>();
  const says: DesksSays = { type: 'ListExported', data: { ...input, officer, agency } };
  await act.append([{ subject: noted, after: 0, says }]);
  return { noted };
}
