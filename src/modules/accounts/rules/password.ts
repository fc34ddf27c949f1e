import type { Fault } from '../../../kernel/refusal.ts';

/** NIST SP 800-63B-4, section 3.1.1.2, asks for 8 beside a second factor; 12 costs a person little. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;
const DIFFERENT_MIN = 5;
const WORD_MIN = 4;

/** As it is hashed: the same however a keyboard composed it (section 3.1.1.2: NFKC). */
export function tidyPassword(raw: string): string {
  return raw.normalize('NFKC');
}

/**
 * Why a password is not taken. Any character counts, and nothing is demanded of the mixture.
 * - It is long enough, and not so long that hashing it is an attack.
 * - It has some variety: no single letter over and over, no run along the alphabet or the keyboard.
 * - It does not hold the name or address of its owner (`about`), nor the name of the service.
 */
export function passwordFault(raw: string, about: readonly string[]): Fault | undefined {
  const field = '/password';
  const password = tidyPassword(raw);
  const characters = [...password];
  if (characters.length < PASSWORD_MIN)
    return { field, code: 'password-too-short', values: { min: PASSWORD_MIN } };
  if (password.length > PASSWORD_MAX)
    return { field, code: 'password-too-long', values: { max: PASSWORD_MAX } };
  const plain = password.toLowerCase();
  if (new Set(plain).size < DIFFERENT_MIN || isRun(plain)) return { field, code: 'password-too-simple' };
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return words.some((word) => word.length >= WORD_MIN && plain.includes(word))
    ? { field, code: 'password-about-you' }
    : undefined;
}

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const WALK_SHARE = 0.6;

/** Whether most letters merely follow their neighbour in the alphabet, the digits or a keyboard's row. */
function isRun(plain: string): boolean {
  const pairs = Array.from({ length: plain.length - 1 }, (_, i) => plain.slice(i, i + 2));
  const walked = pairs.filter(
    (pair) =>
      pair[0] === pair[1] || ROWS.some((row) => row.includes(pair) || row.includes(pair[1]! + pair[0]!)),
  );
  return walked.length > pairs.length * WALK_SHARE;
}
