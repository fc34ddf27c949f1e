import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { organisationRefusal, removeMemberAccess } from '../rules/access.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { removeMemberRefusal } from '../rules/members.ts';
import { membership } from '../store.ts';

export interface RemoveMemberInput {
  readonly organisation: Id<'organisation'>;
  readonly principal: Id<'principal'>;
}

/**
 * Ends a membership at once, by an owner or by the member himself: sessions and tokens for the organisation are
 * refused on the next request, and so is a power of attorney.
 */
export async function removeMember(
  act: Act,
  input: RemoveMemberInput,
): Promise<{ removed: string } | Refusal> {
  const found = await membership(act, input.organisation);
  if (!found) return refuse('not-found', 'organisation-not-found', { field: '/organisation' });
  const { version, members } = found;
  const owners = members.filter((member) => member.capacity === 'owner').map((member) => member.principal);
  const leaves = act.by.kind === 'applicant' && act.by.principal === input.principal;
  const refusal =
    (leaves ? undefined : organisationRefusal(act.by, input.organisation)) ??
    removeMemberAccess(act.by, owners, input.principal) ??
    removeMemberRefusal(members, input.principal);
  if (refusal) return refusal;
  const { membership: removed } = members.find((member) => member.principal === input.principal)!;
  const says: AccountsSays = {
    type: 'MemberRemoved',
    data: { membership: removed, principal: input.principal },
  };
  await act.append([{ subject: input.organisation, after: version, says }]);
  return { removed };
}
