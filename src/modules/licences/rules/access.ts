import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Licence } from './licence.ts';

/**
 * Who may notify changes of a licence's numbers and people: its own organisation, an officer on its behalf,
 * and the office's clockwork. To anybody else the licence does not exist.
 */
export function mayNotify(actor: Actor, licence: Licence | undefined): Refusal | undefined {
  if (!licence) return refuse('not-found', 'licence-not-found');
  const own = actor.kind === 'applicant' && actor.organisation === licence.organisation;
  return own || actor.kind === 'officer' || actor.kind === 'system'
    ? undefined
    : refuse('not-found', 'licence-not-found');
}
