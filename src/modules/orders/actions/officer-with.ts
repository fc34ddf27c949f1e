import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { delegationFor, requireNoConflict } from '../../agencies/index.ts';
import type { AgenciesPack, Power } from '../../agencies/rules/pack.ts';
import type { CourtsPack } from '../../courts/rules/pack.ts';
import type { OrdersPack } from '../rules/pack.ts';

/** The slices of the country's pack that orders and the recording of court orders rest on. */
export interface OrderPacks {
  readonly orders: OrdersPack;
  readonly courts: CourtsPack;
  readonly agencies: AgenciesPack;
}

/** An officer, with the delegation that the act is done under. */
export interface Empowered extends OfficerActor {
  readonly delegation: string;
}

/** The acting officer, if one: with the power in force and no declared interest in what it is about. */
export async function officerWith(
  act: Act,
  packs: Pick<OrderPacks, 'agencies'>,
  power: Power,
  about: readonly string[] = [],
): Promise<Empowered | Refusal> {
  if (act.by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const delegation = await delegationFor(act, packs.agencies, act.by, power, act.at);
  if (isRefusal(delegation)) return delegation;
  return (await requireNoConflict(act, act.by, about)) ?? { ...act.by, delegation: delegation.delegation };
}
