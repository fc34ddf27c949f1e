import { createHash, randomBytes, randomInt } from 'node:crypto';

const SECRET_BYTES = 32;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** 256 bits of chance, base64url: a cookie's whole value. */
export function randomSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** SHA-256 in hex of such a secret, all that is kept of it; undefined when the text cannot be one. */
export function hashOfSecret(secret: string | undefined): string | undefined {
  return secret !== undefined && SHAPE.test(secret)
    ? createHash('sha256').update(secret).digest('hex')
    : undefined;
}

/** Every letter drawn evenly from the alphabet. */
export function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
