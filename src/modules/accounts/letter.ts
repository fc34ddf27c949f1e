import type { Message } from '../../platform/outbox.ts';
import type { ContactDetails } from './store.ts';

/**
 * A letter to somebody as he can be reached: by mail, or by SMS where he has no mail; to nobody once he is erased.
 * Others may read either, so it says what waits and no more.
 */
export function letterTo(
  principal: string,
  contact: ContactDetails | null | undefined,
  { subject, body }: { readonly subject: string; readonly body: string },
): Message[] {
  if (contact?.email) return [{ channel: 'mail', to: contact.email, subject, body, about: principal }];
  if (contact?.mobile) return [{ channel: 'sms', to: contact.mobile, subject: '', body, about: principal }];
  return [];
}
