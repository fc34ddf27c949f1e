import { saysNothing } from '../text/nothing.ts';
import { address } from './addresses.ts';
import { category, houseNumber, iban, imei, nationalId, phone, postcode, taxId } from './codes.ts';
import { date } from './dates.ts';
import { domain, email, ip } from './internet.ts';
import type { Kind } from './kind.ts';
import { familyName, givenName } from './names.ts';
import { geolocation, number } from './quantities.ts';
import { city, company, fatherName, freeText, fullName } from './texts.ts';

/** The kind, to which words for nothing are nothing. */
function ofSomething(kind: Kind): Kind {
  const normal: Kind['normal'] = (raw, lore) => (saysNothing(kind.name, raw) ? '' : kind.normal(raw, lore));
  return { ...kind, normal };
}

/** Every kind of field, by its name in a configuration. */
export const KINDS: Readonly<Record<string, Kind>> = Object.fromEntries(
  [
    givenName,
    familyName,
    fullName,
    fatherName,
    company,
    address,
    houseNumber,
    city,
    postcode,
    date,
    phone,
    nationalId,
    taxId,
    email,
    domain,
    iban,
    imei,
    ip,
    geolocation,
    freeText,
    category,
    number,
  ].map((kind) => [kind.name, ofSomething(kind)]),
);
