import { createHmac, timingSafeEqual } from 'node:crypto';

/** The three hashes of RFC 6238; authenticator apps know `sha1` for certain. */
export type TotpHash = 'sha1' | 'sha256' | 'sha512';

/** HOTP (RFC 4226, section 5.3) over a counter; TOTP (RFC 6238) is the same over the number of the time step. */
export function hotp(secret: Uint8Array, counter: number, digits: number, hash: TotpHash = 'sha1'): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac(hash, secret).update(message).digest();
  const offset = mac.at(-1)! & 0x0f;
  const value = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

/** Which of these steps a code belongs to; undefined if none. Every step is compared, in constant time. */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  steps: readonly number[],
  digits: number,
): number | undefined {
  let found: number | undefined;
  for (const step of steps) {
    const expected = Buffer.from(hotp(secret, step, digits));
    const given = Buffer.from(code);
    if (given.length === expected.length && timingSafeEqual(given, expected)) found ??= step;
  }
  return found;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6, without padding: as authenticator apps take a secret. */
export function base32(bytes: Uint8Array): string {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >>> (bits - 5)) & 31];
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text;
}

/** The address that an authenticator app reads from a QR code (Key URI format). */
export function totpAddress(
  issuer: string,
  account: string,
  secret: Uint8Array,
  digits: number,
  period: number,
): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const query = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${period}`;
  return `otpauth://totp/${label}?${query}`;
}
