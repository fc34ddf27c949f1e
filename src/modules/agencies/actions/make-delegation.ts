import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { tidyText } from '../../accounts/rules/plain-text.ts';
import { requirePersonnelPower } from '../powers.ts';
import { type DelegationTerms, delegationFaults } from '../rules/delegations.ts';
import type { AgenciesSays } from '../rules/facts.ts';
import type { AgenciesPack } from '../rules/pack.ts';
import { officer as officerById } from '../store.ts';

export interface MakeDelegationInput extends DelegationTerms {
  readonly officer: Id<'officer'>;
}

/** Gives an officer powers of his role, by an instrument and for a time. */
export async function makeDelegation(
  act: Act,
  pack: AgenciesPack,
  input: MakeDelegationInput,
): Promise<{ delegation: Id<'delegation'> } | Refusal> {
  const { officer, powers, from, until } = input;
  const office = await officerById(act, officer);
  if (!office || office.relievedAt) return refuse('not-found', 'officer-not-found', { field: '/officer' });
  const refusal = await requirePersonnelPower(act, pack, 'delegate', office);
  if (refusal) return refusal;
  const faults = delegationFaults(pack, office, input);
  if (faults.length) return invalid(faults);
  const delegation = act.newId<'delegation'>();
  const data = { officer, powers, instrument: tidyText(input.instrument), from, until };
  const says: AgenciesSays = { type: 'DelegationMade', data };
  await act.append([{ subject: delegation, after: 0, says }]);
  return { delegation };
}
