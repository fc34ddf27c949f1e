import type { Actor, Role } from '../../../kernel/actor.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { PROVEN_MINUTES, provenWithin } from './session.ts';

/** Ways in that a person has. */
export interface WaysIn {
  readonly passkeys: number;
  readonly password: boolean;
  readonly totp: boolean;
  readonly signOns: number;
}

/** Whether somebody can sign in with what he has: a passkey, a password with TOTP, or his agency's own sign-on. */
export function canSignIn(ways: WaysIn): boolean {
  return ways.passkeys > 0 || (ways.password && ways.totp) || ways.signOns > 0;
}

/** Whether anything is enrolled at all; a one-time code then opens nothing by itself. */
export function hasAnyWay(ways: WaysIn): boolean {
  return ways.passkeys > 0 || ways.password || ways.totp || ways.signOns > 0;
}

/** Ways in are changed in an enrolment, or by somebody who proved who he is a moment ago. */
export function changeWaysRefusal(
  session: { readonly enrolling: boolean; readonly provenAt: Instant },
  at: Instant,
): Refusal | undefined {
  return session.enrolling || provenWithin(session, PROVEN_MINUTES, at)
    ? undefined
    : refuse('not-allowed', 'sign-in-again', { values: { minutes: PROVEN_MINUTES } });
}

/** An administrator of the agency, or the installation, invites an officer to enrol his first way in. */
export function inviteRefusal(
  by: Actor,
  invited: { readonly principal: string; readonly agency: string } | undefined,
): Refusal | undefined {
  if (!invited) return refuse('not-found', 'officer-to-invite-missing', { field: '/principal' });
  if (by.kind === 'system') return undefined;
  if (by.kind !== 'officer' || by.role !== 'administrator')
    return refuse('not-allowed', 'administrators-only');
  if (by.agency !== invited.agency) return refuse('not-allowed', 'invite-other-agency');
  return by.principal === invited.principal ? refuse('not-allowed', 'invite-not-oneself') : undefined;
}

/** An agency's own sign-on is its administrator's to set, and nobody else's. */
export function signOnRefusal(by: Actor, agency: string): Refusal | undefined {
  if (by.kind === 'system') return undefined;
  if (by.kind !== 'officer' || by.role !== 'administrator')
    return refuse('not-allowed', 'administrators-only');
  return by.agency === agency ? undefined : refuse('not-allowed', 'sign-on-other-agency');
}

export interface GroupRole {
  readonly group: string;
  readonly role: Role;
}

/** The roles that a provider's groups give, in the order of the setting. */
export function rolesOfGroups(groups: readonly string[], roles: readonly GroupRole[]): Role[] {
  return [...new Set(roles.filter(({ group }) => groups.includes(group)).map(({ role }) => role))];
}
