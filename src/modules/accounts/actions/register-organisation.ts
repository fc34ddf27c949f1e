import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { registerOrganisationRefusal } from '../rules/access.ts';
import { NAME_MAX } from '../rules/contact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { textFault, tidyText } from '../rules/plain-text.ts';
import { holdPrincipal } from '../store.ts';

export interface RegisterOrganisationInput {
  readonly name: string;
  /** The person who answers for it. */
  readonly owner: Id<'principal'>;
}

/** Registers an organisation with its first owner, and gives its company an id to apply under. */
export async function registerOrganisation(
  act: Act,
  input: RegisterOrganisationInput,
): Promise<{ organisation: Id<'organisation'>; company: Id<'company'> } | Refusal> {
  const refusal = registerOrganisationRefusal(act.by, input.owner);
  if (refusal) return refusal;
  const fault = textFault('/name', input.name, NAME_MAX);
  if (fault) return invalid([fault]);
  const owner = await holdPrincipal(act, input.owner);
  if (owner?.kind !== 'person' || owner.erasedAt)
    return refuse('not-found', 'principal-not-found', { field: '/owner' });
  const [organisation, company] = [act.newId<'organisation'>(), act.newId<'company'>()];
  const added = {
    membership: act.newId<'membership'>(),
    principal: owner.id,
    capacity: 'owner',
    until: null,
  } as const;
  const facts: NewFact<AccountsSays>[] = [
    {
      subject: organisation,
      after: 0,
      says: { type: 'OrganisationRegistered', data: { name: tidyText(input.name), company } },
    },
    { subject: organisation, after: 0, says: { type: 'MemberAdded', data: added } },
  ];
  await act.append(facts);
  return { organisation, company };
}
