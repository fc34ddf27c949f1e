import type { OfficerActor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { AgenciesPack } from './pack.ts';

/**
 * Why an officer may not say who is a carrier.
 * - It is an administrator's work.
 * - It is the telecom regulator's: carriers answer to no other agency (AGY-08).
 */
export function keepCarriersRefusal(
  pack: AgenciesPack,
  { agency, role }: Pick<OfficerActor, 'agency' | 'role'>,
): Refusal | undefined {
  if (role !== 'administrator') return refuse('not-allowed', 'administrators-only');
  return agency === pack.telecomRegulator ? undefined : refuse('not-allowed', 'telecom-regulator-only');
}
