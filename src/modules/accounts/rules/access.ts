import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { ownAffairsRefusal } from './mandate.ts';
import type { Partner } from './tokens.ts';

/** Whether somebody runs the office's accounts: an administrator of an agency, or the installation itself. */
function runsAccounts(by: Actor): boolean {
  return by.kind === 'system' || (by.kind === 'officer' && by.role === 'administrator');
}

/** An administrator registers anybody; an applicant registers those who are to help him, and a helper nobody. */
export function registerPrincipalRefusal(by: Actor): Refusal | undefined {
  if (by.kind === 'applicant') return ownAffairsRefusal(by);
  return runsAccounts(by) ? undefined : refuse('not-allowed', 'administrators-only');
}

/** People register organisations that they own themselves; an administrator does it for another. */
export function registerOrganisationRefusal(by: Actor, owner: string): Refusal | undefined {
  return runsAccounts(by) || (by.kind === 'applicant' && by.principal === owner)
    ? undefined
    : refuse('not-allowed', 'own-organisation-only');
}

/** To whoever acts for another organisation, this one is not there. */
export function organisationRefusal(by: Actor, organisation: string): Refusal | undefined {
  return by.kind === 'applicant' && by.organisation !== organisation
    ? refuse('not-found', 'organisation-not-found', { field: '/organisation' })
    : undefined;
}

/**
 * Owners decide who acts for their organisation; no power of attorney does, and no officer: whoever could put somebody
 * into an applicant's organisation could act, or read, in its name (ACC-11).
 */
export function manageMembersRefusal(by: Actor, owners: readonly string[]): Refusal | undefined {
  const helps = ownAffairsRefusal(by);
  if (helps) return helps;
  return by.kind === 'system' || (by.kind === 'applicant' && owners.includes(by.principal))
    ? undefined
    : refuse('not-allowed', 'owners-only');
}

/** A member leaves by himself; else owners decide. */
export function removeMemberAccess(
  by: Actor,
  owners: readonly string[],
  principal: string,
): Refusal | undefined {
  return by.kind === 'applicant' && by.principal === principal ? undefined : manageMembersRefusal(by, owners);
}

/**
 * Who may issue a token: an administrator one for himself, for a service or for a partner, and for no other person,
 * as whom he could then act; an applicant one for himself, or, as an owner, for another
 * member, and always for the organisation he acts for. `owners` are that organisation's.
 */
export function issueTokenRefusal(
  by: Actor,
  token: {
    readonly principal: string;
    readonly organisation: string | null;
    readonly kind: 'person' | 'service' | undefined;
    readonly partner: Partner | null;
  },
  owners: readonly string[],
): Refusal | undefined {
  if (by.kind === 'system') return undefined;
  if (runsAccounts(by))
    return token.partner || token.kind !== 'person' || by.principal === token.principal
      ? undefined
      : refuse('not-allowed', 'token-of-another-person');
  if (by.kind !== 'applicant' || by.organisation !== token.organisation)
    return refuse('not-allowed', 'administrators-only');
  return by.principal === token.principal || owners.includes(by.principal)
    ? undefined
    : refuse('not-allowed', 'owners-only');
}

/** Everybody may revoke a token of his own, an owner those of the organisation, an administrator all. */
export function revokeTokenRefusal(
  by: Actor,
  token: { readonly principal: string; readonly organisation: string | null },
  owners: readonly string[],
): Refusal | undefined {
  if (runsAccounts(by) || by.principal === token.principal) return undefined;
  if (by.kind !== 'applicant' || by.organisation !== token.organisation)
    return refuse('not-found', 'token-not-found', { field: '/token' });
  return owners.includes(by.principal) ? undefined : refuse('not-allowed', 'owners-only');
}

/** Erasure by law is the office's act; the edge has asked for the power to erase before. */
export function eraseRefusal(by: Actor): Refusal | undefined {
  return by.kind === 'system' || by.kind === 'officer'
    ? undefined
    : refuse('not-allowed', 'erased-by-office-only');
}
