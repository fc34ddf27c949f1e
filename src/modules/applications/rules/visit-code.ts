// Crockford's base 32: no letter that is read as a digit.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;
const NUMBER_LENGTH = 6;

/** 40 bits from an id that the edge's chance made and that is kept nowhere. */
export function visitCodeFrom(chance: string): string {
  return lettersOf(chance, CODE_LENGTH);
}

/** The number on an inspector's card, the same for the whole time in office; it tells nothing of the person. */
export function serviceNumberOf(officer: string): string {
  return lettersOf(officer, NUMBER_LENGTH);
}

function lettersOf(id: string, length: number): string {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-12)}`);
  return Array.from({ length }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * i)) & 31n)]).join('');
}

/** A code as people type it: any case and spacing, O for 0, I and L for 1; undefined when it can be none. */
export function visitCodeTyped(raw: string): string | undefined {
  if (raw.length > 60) return undefined;
  const text = raw
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\u2066-\u2069\u2010-\u2015-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return text.length === CODE_LENGTH && [...text].every((letter) => ALPHABET.includes(letter))
    ? text
    : undefined;
}
