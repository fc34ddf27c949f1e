import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

/** A bank reports payments; the office itself does while it is being set up. */
export function mayNotify(by: Actor): Refusal | undefined {
  if ((by.kind === 'partner' && by.partner === 'bank') || by.kind === 'system') return undefined;
  return refuse('not-allowed', 'banks-only');
}

/** Money is entered and paid out by officers; which officers, their role and delegation say. */
export function mayHandleMoney(by: Actor): Refusal | undefined {
  if (by.kind === 'officer' || by.kind === 'system') return undefined;
  return refuse('not-allowed', 'payments-by-officers-only');
}
