import type { IdFormats } from '../../modules/applications/rules/pack.ts';

/** Urdu (U+06F0) and Arabic (U+0660) digits to ASCII; everything else is left as it is. */
export function latinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Digits typed with spaces, hyphens or dashes between them; undefined where anything else stands there. */
function digitsOnly(text: string): string | undefined {
  const plain = latinDigits(text).replace(/[\s\u2010-\u2015-]/g, '');
  return /^\d+$/.test(plain) ? plain : undefined;
}

/**
 * National identity number (CNIC, NICOP), 13 digits, to `35202-1234567-1`. No check digit is published, so
 * only the structure is checked; first digits 8 and 9 are issued and pass, 0 is not.
 */
export function nationalId(text: string): string | undefined {
  const digits = digitsOnly(text);
  if (!digits || !/^[1-9]\d{12}$/.test(digits)) return undefined;
  return `${digits.slice(0, 5)}-${digits.slice(5, 12)}-${digits.slice(12)}`;
}

/** The last digit is odd for men and even for women. */
export function sexOfNationalId(id: string): 'male' | 'female' {
  return Number(id.at(-1)) % 2 === 1 ? 'male' : 'female';
}

/**
 * Tax number: seven characters (a letter may come first) and a check digit, to `1234567-8`; a proprietor's
 * is the national identity number. How the check digit is made is not published.
 */
export function taxNumber(text: string): string | undefined {
  const plain = latinDigits(text)
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase();
  if (/^[0-9A-Z]\d{7}$/.test(plain)) return `${plain.slice(0, 7)}-${plain.slice(7)}`;
  return nationalId(text);
}

/** Company registration number of the securities commission: up to seven digits, filled with zeros. */
export function incorporationNumber(text: string): string | undefined {
  const digits = digitsOnly(text);
  return digits && digits.length >= 3 && digits.length <= 7 && Number(digits) > 0
    ? digits.padStart(7, '0')
    : undefined;
}

/** IBAN `PK`, two check digits, four letters of the bank, sixteen characters; check digits by ISO 7064 MOD 97-10. */
export function bankAccount(text: string): string | undefined {
  const plain = latinDigits(text).replace(/\s/g, '').toUpperCase();
  return /^PK\d{2}[A-Z]{4}[0-9A-Z]{16}$/.test(plain) && ibanRemainder(plain) === 1 ? plain : undefined;
}

/** The remainder of ISO 13616: 1 for a right IBAN; 98 minus that of check digits `00` gives the check digits. */
export function ibanRemainder(iban: string): number {
  let remainder = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** IMEI: fifteen digits, the last by Luhn (3GPP TS 23.003). */
export function imei(text: string): string | undefined {
  const digits = digitsOnly(text);
  return digits?.length === 15 && luhnSum(digits) % 10 === 0 ? digits : undefined;
}

/** Luhn's sum, the last digit counted once. */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return sum;
}

/** Passport of any country: six to nine letters and digits with at least four digits (ICAO Doc 9303). */
export function passport(text: string): string | undefined {
  const plain = latinDigits(text).replace(/[\s-]/g, '').toUpperCase();
  return /^(?=(?:\D*\d){4})[A-Z0-9]{6,9}$/.test(plain) ? plain : undefined;
}

export const formats: IdFormats = { nationalId, passport, taxNumber, incorporationNumber, bankAccount, imei };
