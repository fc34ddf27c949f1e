import type { TypedIdentity } from '../../../modules/entities/index.ts';
import { parseLicenceNumber } from '../../../modules/licences/index.ts';
import { westernDigits } from '../../../modules/licences/rules/licence-number.ts';
import { parsePhone } from '../../../platform/phone.ts';
import type { PagesCountry } from '../../shared/signed-in/deps.ts';

/** What somebody looks for: an exact identifier wherever it is one, words otherwise. */
export type Question =
  | { readonly by: 'nothing' }
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'licence'; readonly number: string }
  | { readonly by: 'ruling'; readonly reference: string }
  | { readonly by: 'complaint'; readonly reference: string }
  | { readonly by: 'identity'; readonly identity: TypedIdentity }
  | { readonly by: 'number'; readonly e164: string }
  | { readonly by: 'words'; readonly text: string };

const TEXT_MAX = 200;
const ASKED = 'asked';
// A passport is named with its country, since many countries print the same short numbers.
const PASSPORT = /^([A-Z]{2})[ :/]+([A-Z0-9]{5,15})$/;

/** Exact identifiers first: a reference, a licence number, an id number, a telephone number; else words of a name. */
export function questionIn(typed: string, country: PagesCountry): Question {
  const text = typed.normalize('NFKC').trim().slice(0, TEXT_MAX);
  if (text === '') return { by: 'nothing' };
  const plain = westernDigits(text).toUpperCase();
  const { applications, licences, numbers, rulings, conduct } = country;
  const reference = plain.replace(/\s+/g, '');
  const begins = ({ referencePrefix }: { readonly referencePrefix: string }) =>
    reference.startsWith(`${referencePrefix}-`);
  if (begins(applications)) return { by: 'reference', reference };
  if (begins(rulings)) return { by: 'ruling', reference };
  if (begins(conduct)) return { by: 'complaint', reference };
  const licence = parseLicenceNumber(text, licences.numberPrefix);
  if (licence) return { by: 'licence', number: licence };
  const national = plain.startsWith('+') ? undefined : applications.formats.nationalId(plain);
  const nobody = { id: ASKED, nationality: applications.country, nationalId: null, passport: null };
  if (national) return { by: 'identity', identity: { ...nobody, nationalId: national } };
  const [, nationality, passport] = PASSPORT.exec(plain) ?? [];
  if (nationality && passport && /\d/.test(passport))
    return { by: 'identity', identity: { ...nobody, nationality, passport } };
  const phone = parseNumber(text, numbers.region);
  return phone ? { by: 'number', e164: phone } : { by: 'words', text };
}

function parseNumber(text: string, region: string): string | undefined {
  // whole with its country it is a number, whether or not the plan of that country is known
  const whole = /^\+\d{7,15}$/.test(text) ? text : undefined;
  try {
    return parsePhone(text, region)?.e164 ?? whole;
  } catch {
    return whole; // a region without a numbering plan
  }
}
