import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type PhoneNumber, parseE164 } from '../kernel/phone-number.ts';

/**
 * What a number is for, as its country's published numbering plan says. `foreign` is any number outside the
 * plan of the country that asks, `uan` a universal access number. A mobile prefix does not prove the carrier: numbers are ported.
 */
export type PhoneKind =
  | 'mobile'
  | 'geographic'
  | 'uan'
  | 'toll-free'
  | 'shared-cost'
  | 'premium'
  | 'voip'
  | 'other'
  | 'foreign';

export interface ParsedPhone {
  readonly e164: PhoneNumber;
  readonly kind: PhoneKind;
}

const KINDS: Readonly<Record<string, PhoneKind>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'geographic',
  FIXED_LINE_OR_MOBILE: 'geographic',
  UAN: 'uan',
  TOLL_FREE: 'toll-free',
  SHARED_COST: 'shared-cost',
  PREMIUM_RATE: 'premium',
  VOIP: 'voip',
};

const LENGTH_MAX = 40;
const ZERO = { arabic: 0x0660, urdu: 0x06f0, fullWidth: 0xff10 };

/**
 * A telephone number as people write it: with spaces, dots, brackets, dashes, a leading 00 or the national 0, in
 * Latin, Urdu, Arabic or full-width digits. `defaultRegion` (ISO 3166 alpha-2) reads numbers without a country code.
 * Undefined for words, extensions and numbers that the numbering plans do not have.
 */
export function parsePhone(raw: string, defaultRegion: string): ParsedPhone | undefined {
  if (raw.length > LENGTH_MAX) return undefined;
  // of a country whose plan is not published, numbers are read in international form alone
  const region = isSupportedCountry(defaultRegion) ? defaultRegion : undefined;
  const text = withLatinDigits(raw).trim();
  if (!/^\+?[\d ().\-/]+$/.test(text)) return undefined;
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: region, extract: false });
  if (!parsed?.isValid()) return undefined;
  const e164 = parseE164(parsed.number);
  return e164 && { e164, kind: kindOf(parsed.country, parsed.getType(), region) };
}

function kindOf(
  country: CountryCode | undefined,
  type: string | undefined,
  region: CountryCode | undefined,
): PhoneKind {
  if (country !== region || country === undefined) return 'foreign';
  return (type && KINDS[type]) || 'other';
}

/** Digits of other scripts to 0-9; the marks that steer right-to-left text go; typographic spaces and dashes become plain. */
function withLatinDigits(raw: string): string {
  return raw
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - ZERO.arabic))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - ZERO.urdu))
    .replace(/[\uff10-\uff19]/g, (d) => String(d.charCodeAt(0) - ZERO.fullWidth))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/\uff0b/g, '+');
}
