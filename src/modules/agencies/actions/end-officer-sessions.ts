import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { endAllSessions } from '../../accounts/index.ts';
import { requirePersonnelPower } from '../powers.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { officer as officerById } from '../store.ts';

/** Signs an officer out everywhere, at once: a lost device, a doubt. He may sign in again with his ways in. */
export async function endOfficerSessions(
  act: Act,
  pack: AgenciesPack,
  input: { readonly officer: Id<'officer'> },
): Promise<{ ended: number } | Refusal> {
  const officer = await officerById(act, input.officer);
  if (!officer) return refuse('not-found', 'officer-not-found', { field: '/officer' });
  const refusal = await requirePersonnelPower(act, pack, 'appoint', officer);
  return refusal ?? { ended: await endAllSessions(act, officer.principal) };
}
