import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { beyondMandate } from '../../accounts/rules/mandate.ts';
import type { Complaint } from './complaint.ts';

type About = Pick<Complaint, 'agency' | 'officer'>;

const UNKNOWN = () => refuse('not-found', 'no-such-complaint');

/**
 * Who of the office hears a complaint.
 * - Oversight, and no other role.
 * - Nobody of the agency it is about, its own oversight included: to them it does not exist.
 * - Not the officer it is about, wherever he serves now.
 */
export function mayHear(actor: Actor, about: About): Refusal | undefined {
  if (actor.kind !== 'officer' || actor.role !== 'oversight') return UNKNOWN();
  return actor.agency === about.agency || actor.officer === about.officer ? UNKNOWN() : undefined;
}

/**
 * Who made it follows it, a helper as far as his power of attorney still reaches; not the others of the organisation,
 * who may be those it would harm to know.
 */
export function mayFollow(
  actor: Actor,
  { complainant, application }: Pick<Complaint, 'complainant' | 'application'>,
): Refusal | undefined {
  if (actor.kind !== 'applicant' || actor.principal !== complainant) return UNKNOWN();
  return beyondMandate(actor, ...(application ? [{ id: application }] : []));
}

export const GIVEN_TO_OVERSIGHT: Refusal = refuse('invalid', 'complaint-given-to-oversight', {
  field: '/to',
});

/** Whether a case can be given to somebody: an officer of oversight who may hear it himself. */
export function mayBeGiven(
  to: { readonly officer: string; readonly agency: string; readonly role: string } | undefined,
  about: About,
): Refusal | undefined {
  const may = to && to.role === 'oversight' && to.agency !== about.agency && to.officer !== about.officer;
  return may ? undefined : GIVEN_TO_OVERSIGHT;
}
