import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { hashOfSecret } from '../../../platform/chance.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { invitationOver } from '../rules/invitation.ts';
import { type Invitation, invitationByHash } from '../store/invitations.ts';
import { holdPrincipal } from '../store.ts';
import { joinAs } from './add-member.ts';
import { endInvitation } from './invite-member.ts';

/** The invitation that a letter's secret opens; undefined once it is over. */
export async function openInvitation(
  reader: Reader,
  secret: string,
  at: Instant,
): Promise<Invitation | undefined> {
  const hash = hashOfSecret(secret);
  const found = hash && (await invitationByHash(reader, hash));
  return found && !invitationOver(found, at) ? found : undefined;
}

/**
 * Whoever holds the letter joins the organisation; a helper thereby accepts the power of attorney. His own consent
 * is the act: nobody is made a member whom nobody asked.
 */
export async function acceptInvitation(
  act: Act,
  input: { readonly secret: string },
): Promise<{ organisation: Id<'organisation'>; membership: Id<'membership'> } | Refusal> {
  const person = await holdPrincipal(act, act.by.principal);
  const invitation = await openInvitation(act, input.secret, act.at);
  if (!invitation) return refuse('not-found', 'invitation-over');
  if (act.by.kind !== 'applicant' || person?.kind !== 'person' || person.erasedAt)
    return refuse('not-found', 'invitation-over');
  const { organisation, capacity, until, power } = invitation;
  const joined = await joinAs(act, { organisation, principal: person.id, capacity, until, power });
  if ('refused' in joined) return joined;
  await endInvitation(act, invitation, 'accepted');
  return { organisation, membership: joined.membership };
}

export async function declineInvitation(
  act: Act,
  input: { readonly secret: string },
): Promise<{ declined: true } | Refusal> {
  const invitation = await openInvitation(act, input.secret, act.at);
  if (!invitation) return refuse('not-found', 'invitation-over');
  await endInvitation(act, invitation, 'declined');
  return { declined: true };
}
