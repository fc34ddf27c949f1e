import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { manageMembersRefusal, organisationRefusal } from '../rules/access.ts';
import type { AccountsSays } from '../rules/facts.ts';
import type { Power } from '../rules/mandate.ts';
import { addMemberRefusal, type Capacity, countsAt } from '../rules/members.ts';
import { holdPrincipal, membership } from '../store.ts';

export interface AddMemberInput {
  readonly organisation: Id<'organisation'>;
  readonly principal: Id<'principal'>;
  readonly capacity: Capacity;
  /** Required of a helper. */
  readonly until?: Instant | null;
}

/** Lets a person act for an organisation. A membership whose date has passed makes room for a new one. */
export async function addMember(
  act: Act,
  input: AddMemberInput,
): Promise<{ membership: Id<'membership'> } | Refusal> {
  const { organisation, principal, capacity, until = null } = input;
  const person = await holdPrincipal(act, principal);
  const found = await membership(act, organisation);
  if (!found) return refuse('not-found', 'organisation-not-found', { field: '/organisation' });
  const owners = found.members
    .filter((member) => member.capacity === 'owner')
    .map((member) => member.principal);
  const refusal = organisationRefusal(act.by, organisation) ?? manageMembersRefusal(act.by, owners);
  if (refusal) return refusal;
  if (!person || person.erasedAt) return refuse('not-found', 'principal-not-found', { field: '/principal' });
  return joinAs(act, { organisation, principal, capacity, until, power: null });
}

/** Makes a person, who is held, a member; who may let him is decided before. */
export async function joinAs(
  act: Act,
  joining: Required<AddMemberInput> & { readonly power: Power | null },
): Promise<{ membership: Id<'membership'> } | Refusal> {
  const { organisation, principal, capacity, until, power } = joining;
  const found = await membership(act, organisation);
  if (!found) return refuse('not-found', 'organisation-not-found', { field: '/organisation' });
  const { version, members } = found;
  const no = addMemberRefusal(members, { principal, capacity, until }, act.at);
  if (no) return no;
  const added = { membership: act.newId<'membership'>(), principal, capacity, until };
  const facts: NewFact<AccountsSays>[] = members
    .filter((member) => member.principal === principal && !countsAt(act.at, member))
    .map((past) => ({
      subject: organisation,
      after: version,
      says: { type: 'MemberRemoved', data: { membership: past.membership, principal } },
    }));
  const data = power ? { ...added, power } : added;
  facts.push({ subject: organisation, after: version, says: { type: 'MemberAdded', data } });
  await act.append(facts);
  return { membership: added.membership };
}
