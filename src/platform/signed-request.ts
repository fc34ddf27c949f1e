import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, msOf, SECOND_MS } from '../kernel/instant.ts';

/** How far the sender's clock may be off, in seconds; an older request may be a replay. */
export const SIGNATURE_TOLERANCE_S = 300;

const HEADER = /^t=(\d{1,12})((?:,v1=[0-9a-f]{64}){1,4})$/;

/**
 * Whether a partner's request carries its signature: header `t=<unix seconds>,v1=<hex>`, where v1 is
 * HMAC-SHA256 under the shared secret over `<t>.<body>`. Several v1 are allowed while a secret is being
 * replaced. `body` must be the bytes as they came, before any parsing.
 */
export function verifySignature(
  secret: string,
  header: string,
  body: string | Uint8Array,
  now: Instant,
): boolean {
  const match = HEADER.exec(header);
  if (!secret || !match) return false;
  const [, stamp, signatures] = match as unknown as [string, string, string];
  if (Math.abs(msOf(now) - Number(stamp) * SECOND_MS) > SIGNATURE_TOLERANCE_S * SECOND_MS) return false;
  const expected = macOf(secret, stamp, body);
  return signatures
    .split(',v1=')
    .slice(1)
    .map((hex) => timingSafeEqual(Buffer.from(hex, 'hex'), expected))
    .includes(true);
}

/** The header that `verifySignature` accepts, for partners' clients and tests. */
export function signRequest(secret: string, body: string | Uint8Array, now: Instant): string {
  const stamp = String(Math.floor(msOf(now) / SECOND_MS));
  return `t=${stamp},v1=${macOf(secret, stamp, body).toString('hex')}`;
}

function macOf(secret: string, stamp: string, body: string | Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${stamp}.`).update(body).digest();
}
