import { hash } from 'node:crypto';

const BLOCK = 64;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/**
 * HMAC-SHA256 (RFC 2104) in two one-shot hashes: several times as fast as `createHmac`, which makes a key object
 * first, and a submission needs dozens. `key` has at most 64 bytes.
 */
export function hmacSha256(key: Uint8Array, text: string): Buffer {
  const message = Buffer.from(text);
  const inner = Buffer.alloc(BLOCK + message.length, INNER_PAD);
  const outer = Buffer.alloc(BLOCK + 32, OUTER_PAD);
  for (let i = 0; i < key.length; i++) {
    inner[i] = key[i]! ^ INNER_PAD;
    outer[i] = key[i]! ^ OUTER_PAD;
  }
  message.copy(inner, BLOCK);
  hash('sha256', inner, 'buffer').copy(outer, BLOCK);
  return hash('sha256', outer, 'buffer');
}
