import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { type Blind, openIndexKey } from './index-key.ts';

const NONCE = 12;
const TAG = 16;

/**
 * The installation's key for sign-in, kept in the keys folder and never in the database: whoever steals the tables
 * can neither try six-digit codes nor read the secrets of authenticators.
 */
export interface SignInKey {
  /** A keyed fingerprint of a text, for one purpose: base64url, 43 letters. */
  fingerprint(purpose: string, text: string): string;
  /** AES-256-GCM, bound to `place`: moved to another row it does not open. */
  seal(place: string, plain: Uint8Array): Buffer;
  /** Throws when it was altered or moved. */
  open(place: string, sealed: Uint8Array): Buffer;
}

export function openSignInKey(keysFolder: string): SignInKey {
  return signInKeyWith(openIndexKey(join(keysFolder, 'sign-in')));
}

export function signInKeyWith(blind: Blind): SignInKey {
  const derived = (purpose: string) => Buffer.from(blind(`sign-in/${purpose}`), 'base64url');
  const sealing = derived('seal');
  return {
    fingerprint: (purpose, text) =>
      createHmac('sha256', derived(`fingerprint/${purpose}`))
        .update(text)
        .digest('base64url'),
    seal(place, plain) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      cipher.setAAD(Buffer.from(place));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    },
  };
}

/** Whether two fingerprints are one, in constant time. */
export function sameFingerprint(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
