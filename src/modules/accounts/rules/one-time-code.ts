import { HOUR_MS, SECOND_MS } from '../../../kernel/instant.ts';

export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
export const CODE_MS = CODE_MINUTES * 60 * SECOND_MS;
export const CODE_TRIES = 5;

/** Letters without I, L, O and U (Crockford's base 32): they are read aloud and typed. 16 are 80 bits. */
export const ENROLMENT_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const ENROLMENT_LENGTH = 16;
export const ENROLMENT_MS = 24 * HOUR_MS;

const ARABIC_ZERO = 0x0660;
const URDU_ZERO = 0x06f0;

/** A code of digits as people type it, in Latin, Arabic or Urdu digits, with blanks and dashes; undefined if it is none. */
export function digitsTyped(raw: string, digits: number): string | undefined {
  if (raw.length > 40) return undefined;
  const text = raw
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - URDU_ZERO))
    .replace(/[\s\u200b-\u200f\u2066-\u2069\u00a0-]/g, '');
  return text.length === digits && /^\d+$/.test(text) ? text : undefined;
}

/** An enrolment code as people type it: any case, in groups, the look-alikes read as what they look like. */
export function enrolmentTyped(raw: string): string | undefined {
  if (raw.length > 80) return undefined;
  const text = raw
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\u2066-\u2069-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return text.length === ENROLMENT_LENGTH && [...text].every((letter) => ENROLMENT_ALPHABET.includes(letter))
    ? text
    : undefined;
}

/** In groups of four, for reading. */
export function enrolmentShown(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
