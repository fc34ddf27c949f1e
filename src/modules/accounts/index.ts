import type { Instant } from '../../kernel/instant.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { isSecretShaped, secretHash } from '../../platform/secrets.ts';
import { countsAt } from './rules/members.ts';
import { type Bearer, bearerByHash, type Member, membership } from './store.ts';

export { type AddMemberInput, addMember } from './actions/add-member.ts';
export { acceptInvitation, declineInvitation, openInvitation } from './actions/answer-invitation.ts';
export { changeContact } from './actions/change-contact.ts';
export { changeCapacity, renameOrganisation } from './actions/change-organisation.ts';
export { type ErasePrincipalInput, erasePrincipal } from './actions/erase-principal.ts';
export { type InviteMemberInput, inviteMember, withdrawInvitation } from './actions/invite-member.ts';
export { inviteToEnrol } from './actions/invite-to-enrol.ts';
export { type IssuedToken, issueToken } from './actions/issue-token.ts';
export {
  type AskRecoveryInput,
  approveRecovery,
  askRecovery,
  cancelRecovery,
} from './actions/recover-officer.ts';
export { type RegisterOrganisationInput, registerOrganisation } from './actions/register-organisation.ts';
export { type RegisterPrincipalInput, registerPrincipal } from './actions/register-principal.ts';
export { type RemoveMemberInput, removeMember } from './actions/remove-member.ts';
export { type RevokeTokenInput, revokeToken } from './actions/revoke-token.ts';
export {
  type AgencySignOnInput,
  endAgencySignOn,
  setAgencySignOn,
} from './actions/set-agency-sign-on.ts';
export { accountsChapter } from './apply.ts';
export { letterTo } from './letter.ts';
export {
  beyondMandate,
  ownAffairsRefusal,
  type Power,
  type PowerDocument,
  reaches,
} from './rules/mandate.ts';
export type { Capacity } from './rules/members.ts';
export { type SignInPack, signInDefaults } from './rules/pack.ts';
export type { Recovery } from './rules/recovery.ts';
export { type Audience, PROVEN_MINUTES, type Proof, provenWithin } from './rules/session.ts';
export type { GroupRole, WaysIn } from './rules/sign-in-access.ts';
export { type Partner, SCOPES, type Scope, type TokenInput } from './rules/tokens.ts';
export type { Completed } from './sign-in/change.ts';
export { withCodeTry } from './sign-in/code-tries.ts';
export type { Gate, HeldOffice, Offices, Visitor } from './sign-in/gate.ts';
export { type SignedIn, selfOf } from './sign-in/open.ts';
export { type AddPasskeyInput, addPasskey, askForNewPasskey, removePasskey } from './sign-in/own-passkeys.ts';
export {
  type BegunTotp,
  beginTotp,
  confirmTotp,
  removePassword,
  setPassword,
} from './sign-in/own-password.ts';
export {
  askForRecovery,
  type RecoverInput,
  type Recovering,
  recoverWithCodes,
} from './sign-in/recover-applicant.ts';
export {
  actFor,
  endAllSessions,
  keepAlive,
  pruneSignIn,
  revokeSession,
  sessionOf,
  sessionsOf,
  signInForDemonstration,
} from './sign-in/sessions.ts';
export { tryAgencySignOn } from './sign-in/try-agency.ts';
export {
  type AgencyAnswer,
  type BegunSignOn,
  beginAgencySignOn,
  SIGN_ON_PATH,
  signInWithAgency,
} from './sign-in/with-agency.ts';
export {
  type AskedCode,
  type AskForCodeInput,
  askForCode,
  type EnterCodeInput,
  signInWithCode,
} from './sign-in/with-code.ts';
export { signInWithEnrolmentCode } from './sign-in/with-enrolment-code.ts';
export {
  askForPasskey,
  type Challenged,
  type PasskeyAnswer,
  signInWithPasskey,
  takePasskeyAsk,
} from './sign-in/with-passkey.ts';
export { type PasswordAnswer, signInWithPassword } from './sign-in/with-password.ts';
export {
  type Deed,
  deedsUnder,
  type Invitation,
  invitationsOf,
  tokensForOrganisation,
} from './store/invitations.ts';
export type { Session } from './store/sessions.ts';
export {
  agenciesWithSignOn,
  agencySignOn,
  recoveriesOf,
  recoveryReasons,
  runningRecovery,
  type SignInEvent,
  signInsOf,
} from './store/sign-in.ts';
export { type Passkey, passkeysOf, waysInOf } from './store/ways-in.ts';
export {
  type Bearer,
  type ContactDetails,
  contactOf,
  contactsOf,
  holdPrincipal,
  type Member,
  membershipsOf,
  type Organisation,
  organisation,
  type Principal,
  principalById,
  type Token,
  tokensOf,
} from './store.ts';
export { accountsTexts } from './texts.ts';
export { underMandate } from './under-mandate.ts';

/** Who bears an API secret at a moment; undefined when it opens nothing (any more). One question at most. */
export async function bearerOf(reader: Reader, secret: string, at: Instant): Promise<Bearer | undefined> {
  return isSecretShaped(secret) ? bearerByHash(reader, secretHash(secret), at) : undefined;
}

/** The members of an organisation, oldest first; with `at`, without those whose date has passed. */
export async function membersOf(reader: Reader, organisation: string, at?: Instant): Promise<Member[]> {
  const members = (await membership(reader, organisation))?.members ?? [];
  return at ? members.filter((member) => countsAt(at, member)) : members;
}
