import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'sanad_';
const SHAPE = /^sanad_[A-Za-z0-9_-]{43}$/;

/** A new API secret: `sanad_` and 32 random bytes, base64url. Shown once; only `secretHash` of it is kept. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** Whether a text could be an API secret at all; anything else needs no question to the database. */
export function isSecretShaped(text: string): boolean {
  return SHAPE.test(text);
}

/** SHA-256 in hex. A secret has 256 bits of chance, so a fast hash gives nothing to guess at. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
