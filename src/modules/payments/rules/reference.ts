import { checkCharacter } from '../../../kernel/check-character.ts';
import type { Id } from '../../../kernel/id.ts';

const DIGITS = 15;
const ZEROS = [0x0660, 0x06f0];

/**
 * The payment reference of a fee: the pack's prefix, 15 digits from the random part of the fee's id, and a check
 * character (ISO 7064 MOD 37,36) over both. The same fee always has the same reference; among a million fees two
 * meet once in two thousand such registers, and the database refuses the second.
 */
export function referenceOf(fee: Id<'fee'>, prefix: string): string {
  const random = BigInt(`0x${fee.replaceAll('-', '').slice(16)}`) & ((1n << 62n) - 1n);
  const letters = prefix.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const body = `${letters}${(random % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0')}`;
  return `${body}${checkCharacter(body)}`;
}

/**
 * A reference as somebody typed it, in any spacing, case or digits, to its plain form; undefined when the check
 * character is wrong, so that a slip of the hand never pays for somebody else.
 */
export function parseReference(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const plain = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) =>
      String(d.charCodeAt(0) - ZEROS[d.charCodeAt(0) < 0x06f0 ? 0 : 1]!),
    )
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .toUpperCase();
  if (!/^[A-Z0-9]{16,40}$/.test(plain)) return undefined;
  return checkCharacter(plain.slice(0, -1)) === plain.at(-1) ? plain : undefined;
}

/** The reference as printed: prefix, digits in fives, check character. */
export function referenceInGroups(reference: string): string {
  const [prefix, digits] = [reference.slice(0, -DIGITS - 1), reference.slice(-DIGITS - 1, -1)];
  return [prefix, ...(digits.match(/.{5}/g) ?? []), reference.slice(-1)]
    .filter((part) => part !== '')
    .join('-');
}
