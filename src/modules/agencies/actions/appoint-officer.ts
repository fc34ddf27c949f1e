import type { Role } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { holdPrincipal } from '../../accounts/index.ts';
import { requirePersonnelPower } from '../powers.ts';
import type { AgenciesSays } from '../rules/facts.ts';
import { type AgenciesPack, rolePowers } from '../rules/pack.ts';
import { officerOf } from '../store.ts';

export interface AppointOfficerInput {
  readonly principal: Id<'principal'>;
  readonly agency: string;
  readonly role: Role;
}

/** Appoints a person to an office. The office alone decides nothing: that takes a delegation. */
export async function appointOfficer(
  act: Act,
  pack: AgenciesPack,
  input: AppointOfficerInput,
): Promise<{ officer: Id<'officer'> } | Refusal> {
  const { principal, agency, role } = input;
  const refusal = await requirePersonnelPower(act, pack, 'appoint', input);
  if (refusal) return refusal;
  if (!pack.agencies.some((one) => one.id === agency))
    return refuse('invalid', 'agency-unknown', { field: '/agency' });
  if (!rolePowers(pack, agency, role)) return refuse('invalid', 'role-unknown', { field: '/role' });
  const person = await holdPrincipal(act, principal);
  if (person?.kind !== 'person' || person.erasedAt)
    return refuse('not-found', 'principal-not-found', { field: '/principal' });
  if (await officerOf(act, principal, act.at))
    return refuse('conflict', 'already-officer', { field: '/principal' });
  const officer = act.newId<'officer'>();
  const says: AgenciesSays = { type: 'OfficerAppointed', data: { principal, agency, role } };
  await act.append([{ subject: officer, after: 0, says }]);
  return { officer };
}
