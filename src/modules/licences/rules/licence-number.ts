import { checkCharacter } from '../../../kernel/check-character.ts';

const SERIAL_DIGITS_MIN = 5;

/** `PREFIX-YEAR-NNNNN-C`: the check character (ISO/IEC 7064 MOD 37,36) covers prefix, year and serial. */
export function licenceNumber(prefix: string, year: number, serial: number): string {
  const body = `${prefix}-${year}-${String(serial).padStart(SERIAL_DIGITS_MIN, '0')}`;
  return `${body}-${checkCharacter(body)}`;
}

/**
 * A licence number as people type it: any case, with spaces, without hyphens, with Arabic or Urdu digits.
 * Undefined when it is malformed, a mistyped check character included; whether it exists is another question.
 */
export function parseLicenceNumber(text: string, prefix: string): string | undefined {
  if (text.length > TYPED_LENGTH_MAX) return undefined;
  const plain = westernDigits(text.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s‐-―_./-]/gu, '');
  const wanted = prefix.toUpperCase();
  if (!plain.startsWith(wanted)) return undefined;
  const parts = /^(\d{4})(\d{5,9})([0-9A-Z])$/.exec(plain.slice(wanted.length));
  if (!parts) return undefined;
  const body = `${prefix}-${parts[1]}-${parts[2]}`;
  return checkCharacter(body) === parts[3] ? `${body}-${parts[3]}` : undefined;
}

const TYPED_LENGTH_MAX = 64;

/** Arabic-Indic and Urdu digits to 0-9. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
