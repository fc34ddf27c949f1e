import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { parsePhone } from '../../../platform/phone.ts';
import { contactFaults, tidyContact } from '../rules/contact.ts';
import type { Address } from '../store/sign-in.ts';

/** An e-mail address or a mobile number as people type it. */
export function addressTyped(raw: string, region: string): Address | Refusal {
  const malformed = refuse('invalid', 'address-malformed', { field: '/address' });
  if (!raw.includes('@')) {
    const phone = parsePhone(raw, region);
    return phone ? { channel: 'sms', address: phone.e164 } : malformed;
  }
  const contact = { name: 'x', email: raw, mobile: null };
  if (contactFaults(contact).length) return malformed;
  return { channel: 'mail', address: tidyContact(contact).email!.toLowerCase() };
}

/** Who is tried to be, as the counters know him: the same text whether there is such an account or not. */
export function accountText({ channel, address }: Address): string {
  return `${channel}/${address}`;
}
