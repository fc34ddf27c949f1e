import { randomBytes } from 'node:crypto';
import { type SignInKey, sameFingerprint } from './sign-in-key.ts';

const BYTES = 32;

/**
 * A token for the forms of one session (HMAC; OWASP's signed double submit needs no table). `boundTo` is the
 * session's id, or the value of a visitor's own cookie where nobody is signed in yet. It looks different each time,
 * so that a compressed page tells nothing about it (BREACH).
 */
export function formToken(key: SignInKey, boundTo: string): string {
  const pad = randomBytes(BYTES);
  const mac = Buffer.from(key.fingerprint('form', boundTo), 'base64url');
  return Buffer.concat([pad, xor(pad, mac)]).toString('base64url');
}

/** Whether a form carries the token of this session. */
export function isFormToken(key: SignInKey, boundTo: string, token: unknown): boolean {
  if (typeof token !== 'string' || token.length > 100) return false;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * BYTES) return false;
  const mac = xor(bytes.subarray(0, BYTES), bytes.subarray(BYTES)).toString('base64url');
  return sameFingerprint(mac, key.fingerprint('form', boundTo));
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ b[i]!));
}
