import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Html, id } from './html.ts';

/** A telephone number in groups, as its country writes it abroad: `+44 20 7946 0018`. */
export function phoneHtml(e164: string): Html {
  let written = remembered.get(e164);
  if (!written) {
    written = id(parsePhoneNumberFromString(e164)?.formatInternational() ?? e164);
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(e164, written);
  }
  return written;
}

// The same few are asked about again and again, and the example stands on every page.
const REMEMBERED_MAX = 2_000;
const remembered = new Map<string, Html>();
