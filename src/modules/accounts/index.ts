import type { Instant } from '../../kernel/instant.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { isSecretShaped, secretHash } from '../../platform/secrets.ts';
import { countsAt } from './rules/members.ts';
import { type Bearer, bearerByHash, type Member, membership } from './store.ts';

export { type AddMemberInput, addMember } from './actions/add-member.ts';
export { type ErasePrincipalInput, erasePrincipal } from './actions/erase-principal.ts';
export { type IssuedToken, issueToken } from './actions/issue-token.ts';
export { type RegisterOrganisationInput, registerOrganisation } from './actions/register-organisation.ts';
export { type RegisterPrincipalInput, registerPrincipal } from './actions/register-principal.ts';
export { type RemoveMemberInput, removeMember } from './actions/remove-member.ts';
export { type RevokeTokenInput, revokeToken } from './actions/revoke-token.ts';
export { accountsChapter } from './apply.ts';
export type { Capacity } from './rules/members.ts';
export { type Partner, SCOPES, type Scope, type TokenInput } from './rules/tokens.ts';
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

/** Who bears an API secret at a moment; undefined when it opens nothing (any more). One question at most. */
export async function bearerOf(reader: Reader, secret: string, at: Instant): Promise<Bearer | undefined> {
  return isSecretShaped(secret) ? bearerByHash(reader, secretHash(secret), at) : undefined;
}

/** The members of an organisation, oldest first; with `at`, without those whose date has passed. */
export async function membersOf(reader: Reader, organisation: string, at?: Instant): Promise<Member[]> {
  const members = (await membership(reader, organisation))?.members ?? [];
  return at ? members.filter((member) => countsAt(at, member)) : members;
}
