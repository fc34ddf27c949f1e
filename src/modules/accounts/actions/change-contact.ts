import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { type Contact, contactFaults, tidyContact, unreachable } from '../rules/contact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { sendNotice } from '../sign-in/letters.ts';
import { dropOldAddresses } from '../store/invitations.ts';
import { runningRecovery } from '../store/sign-in.ts';
import { holdPrincipal } from '../store.ts';

/**
 * Changes how one is called and reached; one's own only, and never while a recovery runs. The addresses of before
 * and those of after are told, so that whoever did not ask for it notices; those of before identify nobody any more.
 */
export async function changeContact(
  act: Act,
  input: Contact,
): Promise<{ changed: Id<'principal'> } | Refusal> {
  const principal = act.by.principal;
  const faults = [...contactFaults(input), ...unreachable(input)];
  if (faults.length) return invalid(faults);
  const person = await holdPrincipal(act, principal);
  if (!person || person.erasedAt) return refuse('not-found', 'principal-not-found');
  if (await runningRecovery(act, principal)) return refuse('conflict', 'contact-while-recovering');
  const contact = tidyContact(input);
  const { name, email, mobile } = person;
  if (name === contact.name && email === contact.email && mobile === contact.mobile)
    return { changed: principal };
  await sendNotice(act, principal, 'letter-contact-changed');
  const says: AccountsSays = { type: 'ContactChanged', data: {}, personal: contact };
  await act.append([{ subject: principal, after: person.version, says, keyedTo: principal }]);
  await dropOldAddresses(act, principal, contact.email, contact.mobile);
  const moved = (email ?? '') !== (contact.email ?? '') || (mobile ?? '') !== (contact.mobile ?? '');
  if (moved) await sendNotice(act, principal, 'letter-contact-changed');
  return { changed: principal };
}
