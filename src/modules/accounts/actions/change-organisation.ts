import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { manageMembersRefusal } from '../rules/access.ts';
import { NAME_MAX } from '../rules/contact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { type Capacity, changeCapacityRefusal } from '../rules/members.ts';
import { textFault, tidyText } from '../rules/plain-text.ts';
import { membership, organisation } from '../store.ts';

/** Gives an organisation another name. The company's own name, which licences print, is declared in an application. */
export async function renameOrganisation(
  act: Act,
  input: { readonly organisation: Id<'organisation'>; readonly name: string },
): Promise<{ organisation: Id<'organisation'>; name: string } | Refusal> {
  const found = await owned(act, input.organisation);
  if ('refused' in found) return found;
  const fault = textFault('/name', input.name, NAME_MAX);
  if (fault) return invalid([fault]);
  const name = tidyText(input.name);
  const own = await organisation(act, input.organisation);
  if (own?.name === name) return { organisation: input.organisation, name };
  const says: AccountsSays = { type: 'OrganisationRenamed', data: { name } };
  await act.append([{ subject: input.organisation, after: found.version, says }]);
  return { organisation: input.organisation, name };
}

/** Makes an owner of staff, or staff of an owner. */
export async function changeCapacity(
  act: Act,
  input: {
    readonly organisation: Id<'organisation'>;
    readonly principal: string;
    readonly capacity: Capacity;
  },
): Promise<{ membership: string; capacity: Capacity } | Refusal> {
  const found = await owned(act, input.organisation);
  if ('refused' in found) return found;
  const { principal, capacity } = input;
  const refusal = changeCapacityRefusal(found.members, principal, capacity);
  if (refusal) return refusal;
  const changed = {
    membership: found.members.find((one) => one.principal === principal)!.membership,
    capacity,
  };
  const says: AccountsSays = { type: 'CapacityChanged', data: changed };
  await act.append([{ subject: input.organisation, after: found.version, says }]);
  return changed;
}

/** The members of an organisation for one of its owners, and for nobody else. */
async function owned(act: Act, id: string) {
  const found = await membership(act, id);
  if (!found) return refuse('not-found', 'organisation-not-found', { field: '/organisation' });
  const owners = found.members
    .filter((member) => member.capacity === 'owner')
    .map(({ principal }) => principal);
  return manageMembersRefusal(act.by, owners) ?? found;
}
