import { parseE164 } from '../../../kernel/phone-number.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { textFault, tidyText } from './plain-text.ts';

/** How a principal is called and reached. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  /** E.164. */
  readonly mobile: string | null;
}

export const NAME_MAX = 200;
const EMAIL_MAX = 254; // RFC 5321, section 4.5.3.1.3, less the angle brackets
const EMAIL =
  /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

export function tidyContact(raw: Contact): Contact {
  return {
    name: tidyText(raw.name),
    email: raw.email === null ? null : tidyText(raw.email),
    mobile: raw.mobile,
  };
}

export function contactFaults(raw: Contact): Fault[] {
  return [textFault('/name', raw.name, NAME_MAX), emailFault(raw.email), mobileFault(raw.mobile)].filter(
    (fault) => fault !== undefined,
  );
}

/** Letters with days in them go to every person: one address at the least. */
export function unreachable({ email, mobile }: Contact): Fault[] {
  return email === null && mobile === null ? [{ field: '/email', code: 'contact-needs-address' }] : [];
}

function emailFault(email: string | null): Fault | undefined {
  if (email === null) return undefined;
  const text = tidyText(email);
  const broken = textFault('/email', text, EMAIL_MAX);
  if (broken) return broken;
  return EMAIL.test(text) ? undefined : { field: '/email', code: 'contact-email-malformed' };
}

function mobileFault(mobile: string | null): Fault | undefined {
  return mobile === null || parseE164(mobile)
    ? undefined
    : { field: '/mobile', code: 'contact-mobile-malformed' };
}
