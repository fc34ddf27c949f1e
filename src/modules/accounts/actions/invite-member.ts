import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { hashOfSecret, randomSecret } from '../../../platform/chance.ts';
import { destroyPersonal } from '../../../platform/ledger/erase.ts';
import { manageMembersRefusal } from '../rules/access.ts';
import { contactFaults, tidyContact } from '../rules/contact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { INVITATION_DAYS, INVITATIONS_OPEN_MAX, invitationEnd, invitationOver } from '../rules/invitation.ts';
import { type PowerDocument, powerFaults } from '../rules/mandate.ts';
import { CAPACITIES, type Capacity } from '../rules/members.ts';
import type { Gate } from '../sign-in/gate.ts';
import { letterOfInvitation } from '../sign-in/letters.ts';
import { type Invitation, invitationById, invitationsOf } from '../store/invitations.ts';
import { blankMessagesAbout, membership, organisation } from '../store.ts';

export interface InviteMemberInput {
  readonly organisation: Id<'organisation'>;
  readonly name: string;
  readonly email: string;
  readonly capacity: Capacity;
  /** Of a helper: until when the power of attorney holds. */
  readonly until?: Instant | null;
  /** Of a helper: the deed, and what it reaches (null: everything). */
  readonly power?: {
    readonly document: PowerDocument | null;
    readonly only: NonNullable<Invitation['power']>['only'];
  } | null;
}

/**
 * Asks somebody by letter to act for an organisation. The letter carries a secret that opens the invitation once,
 * within a week; only its hash is kept. A helper is asked together with his power of attorney.
 */
export async function inviteMember(
  act: Act,
  gate: Pick<Gate, 'origin'>,
  input: InviteMemberInput,
): Promise<{ invitation: Id<'invitation'> } | Refusal> {
  const { capacity, until = null, power = null } = input;
  const found = await membership(act, input.organisation);
  const own = await organisation(act, input.organisation);
  if (!found || !own) return refuse('not-found', 'organisation-not-found', { field: '/organisation' });
  const owners = found.members
    .filter((member) => member.capacity === 'owner')
    .map(({ principal }) => principal);
  const refusal = manageMembersRefusal(act.by, owners);
  if (refusal) return refusal;
  const contact = { name: input.name, email: input.email, mobile: null };
  const faults = contactFaults(contact);
  if (!CAPACITIES.includes(capacity)) faults.push({ field: '/capacity', code: 'capacity-unknown' });
  if (capacity === 'helper')
    faults.push(...powerFaults(power ?? { document: null, only: null }, until, act.at));
  if (faults.length) return invalid(faults);
  const open = (await invitationsOf(act, own.id)).filter((one) => !invitationOver(one, act.at));
  const { name, email } = tidyContact(contact) as { name: string; email: string };
  if (open.some((one) => one.email?.toLowerCase() === email.toLowerCase()))
    return refuse('conflict', 'already-invited', { field: '/email' });
  if (open.length >= INVITATIONS_OPEN_MAX)
    return refuse('conflict', 'too-many-invitations', { values: { max: INVITATIONS_OPEN_MAX } });
  const [invitation, secret] = [act.newId<'invitation'>(), randomSecret()];
  const helping = capacity === 'helper';
  const says: AccountsSays = {
    type: 'MemberInvited',
    data: {
      organisation: own.id,
      capacity,
      until: helping ? until : null,
      power: helping && power?.document ? { document: power.document, only: power.only } : null,
      hash: hashOfSecret(secret)!,
      expiresAt: invitationEnd(act.at),
    },
    personal: { name, email },
  };
  await act.append([{ subject: invitation, after: 0, says, keyedTo: invitation }]);
  const values = { organisation: own.name, link: `${gate.origin}/my/invitations/${secret}` };
  await act.send([
    letterOfInvitation(email.toLowerCase(), invitation, helping, { ...values, days: INVITATION_DAYS }),
  ]);
  return { invitation };
}

/** Takes an invitation back; the letter opens nothing any more. */
export async function withdrawInvitation(
  act: Act,
  input: { readonly invitation: Id<'invitation'> },
): Promise<{ withdrawn: Id<'invitation'> } | Refusal> {
  const invitation = await invitationById(act, input.invitation);
  if (!invitation) return refuse('not-found', 'invitation-over');
  const members = (await membership(act, invitation.organisation))?.members ?? [];
  const owners = members
    .filter((member) => member.capacity === 'owner')
    .map(({ principal }) => principal as string);
  // who is no owner does not learn that there is one
  if (manageMembersRefusal(act.by, owners)) return refuse('not-found', 'invitation-over');
  if (invitation.endedAt !== null) return refuse('not-found', 'invitation-over');
  await endInvitation(act, invitation, 'withdrawn');
  return { withdrawn: invitation.id };
}

/** An invitation is over: whom it was sent to is forgotten, and so is the letter. */
export async function endInvitation(
  act: Act,
  invitation: Invitation,
  how: 'accepted' | 'declined' | 'withdrawn',
): Promise<void> {
  const says: AccountsSays = { type: 'InvitationEnded', data: { how } };
  await destroyPersonal(act, invitation.id);
  await blankMessagesAbout(act, invitation.id);
  await act.append([{ subject: invitation.id, after: invitation.version, says }]);
}
