import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { registerPrincipalRefusal } from '../rules/access.ts';
import { type Contact, contactFaults, tidyContact, unreachable } from '../rules/contact.ts';
import type { AccountsSays, PrincipalKind } from '../rules/facts.ts';

export interface RegisterPrincipalInput extends Contact {
  readonly kind: PrincipalKind;
}

/** Registers a person or a service that will act. */
export async function registerPrincipal(
  act: Act,
  input: RegisterPrincipalInput,
): Promise<{ principal: Id<'principal'> } | Refusal> {
  const refusal = registerPrincipalRefusal(act.by);
  if (refusal) return refusal;
  const faults = contactFaults(input);
  if (input.kind === 'person') faults.push(...unreachable(input));
  if (faults.length) return invalid(faults);
  const principal = act.newId<'principal'>();
  const says: AccountsSays = {
    type: 'PrincipalRegistered',
    data: { kind: input.kind },
    personal: tidyContact(input),
  };
  await act.append([{ subject: principal, after: 0, says, keyedTo: principal }]);
  return { principal };
}
