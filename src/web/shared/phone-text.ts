import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Html, id } from './html.ts';

/** A telephone number in groups, as its country writes it abroad: `+44 20 7946 0018`. */
export function phoneHtml(e164: string): Html {
  return id(parsePhoneNumberFromString(e164)?.formatInternational() ?? e164);
}
