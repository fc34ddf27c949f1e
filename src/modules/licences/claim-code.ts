import { createHash } from 'node:crypto';

// Crockford's base 32: no letter that is read as a digit.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * A claim code of 60 bits, `XXXX-XXXX-XXXX`, from an id that the edge's chance made and that is kept nowhere.
 * Only its hash is recorded.
 */
export function claimCodeFrom(chance: string): string {
  const bits = BigInt(`0x${chance.replaceAll('-', '').slice(-16)}`);
  const letters = Array.from({ length: LENGTH }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * i)) & 31n)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** SHA-256 (hex) of a code as people type it: any case, with or without hyphens, O for 0 and I or L for 1. */
export function claimCodeHash(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(`sanad claim code ${plain}`).digest('hex');
}
