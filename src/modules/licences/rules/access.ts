import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { reaches } from '../../accounts/rules/mandate.ts';
import type { Licence } from './licence.ts';

/**
 * Who may notify changes of a licence's numbers, people and devices (LIC-20): its own organisation, a helper as far as
 * the power of attorney reaches, and the office's clockwork. An officer who wants a number gone makes an order, which
 * takes two. To anybody else the licence does not exist.
 */
export function mayNotify(actor: Actor, licence: Licence | undefined): Refusal | undefined {
  if (!licence) return refuse('not-found', 'licence-not-found');
  if (actor.kind === 'officer') return refuse('not-allowed', 'notified-by-holder-alone');
  const own =
    actor.kind === 'applicant' && actor.organisation === licence.organisation && reaches(actor, licence);
  return own || actor.kind === 'system' ? undefined : refuse('not-found', 'licence-not-found');
}
