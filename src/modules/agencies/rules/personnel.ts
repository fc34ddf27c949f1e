import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

/**
 * Whose office somebody with the power may touch.
 * - Officers act on officers of their own agency: no agency staffs another.
 * - Nobody acts on himself: no one appoints, empowers or clears himself.
 * - The installation acts anywhere.
 */
export function personnelRefusal(
  by: Actor,
  target: { readonly agency: string; readonly principal: string },
): Refusal | undefined {
  if (by.kind === 'system') return undefined;
  if (by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  if (by.agency !== target.agency) return refuse('not-allowed', 'other-agency');
  return by.principal === target.principal ? refuse('not-allowed', 'not-on-oneself') : undefined;
}

/** Whether an officer acts on his own office: declares his conflict, changes his key. */
export function actsOnOwnOffice(by: Actor, officer: string): boolean {
  return by.kind === 'officer' && by.officer === officer;
}
