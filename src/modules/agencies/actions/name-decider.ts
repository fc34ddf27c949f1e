import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { agencySubject } from '../agency-subject.ts';
import { requirePersonnelPower } from '../powers.ts';
import type { AgenciesSays } from '../rules/facts.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { decidersNamed, officer as officerById } from '../store.ts';

export interface NameDeciderInput {
  readonly officer: Id<'officer'>;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Names and clears an officer of the Authority to read every agency's sealed reasons and to decide on them. */
export async function nameDecider(
  act: Act,
  pack: AgenciesPack,
  input: NameDeciderInput,
): Promise<{ decider: Id<'decider'> } | Refusal> {
  const { from, until } = input;
  const { version } = await decidersNamed(act, pack.authority);
  const officer = await officerById(act, input.officer);
  if (!officer || officer.relievedAt) return refuse('not-found', 'officer-not-found', { field: '/officer' });
  const refusal = await requirePersonnelPower(act, pack, 'appoint', officer);
  if (refusal) return refusal;
  if (officer.agency !== pack.authority)
    return refuse('invalid', 'decider-of-authority-only', { field: '/officer' });
  if (until !== null && until <= from) return refuse('invalid', 'ends-before-it-begins', { field: '/until' });
  const decider = act.newId<'decider'>();
  const data = { decider, agency: pack.authority, officer: officer.officer, from, until };
  const says: AgenciesSays = { type: 'DeciderNamed', data };
  await act.append([{ subject: agencySubject(pack.authority), after: version, says }]);
  return { decider };
}
