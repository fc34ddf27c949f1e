import { randomBytes } from 'node:crypto';
import type { Id } from '../kernel/id.ts';
import { type Instant, msOf } from '../kernel/instant.ts';

/** Makes ids and other chance; seeded where a run must repeat. */
export interface Ids {
  /** A UUIDv7 (RFC 9562) whose time part is `at`. */
  next<Kind extends string>(at: Instant): Id<Kind>;
}

export function uuidV7(ms: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const CHANCE = 10;
let pool = Buffer.alloc(0);

/** Chance is drawn for many ids at once and cut up; no byte is used twice. */
export const randomIds: Ids = {
  next: <Kind extends string>(at: Instant) => {
    if (pool.length < CHANCE) pool = randomBytes(CHANCE * 256);
    const id = uuidV7(msOf(at), pool) as Id<Kind>;
    pool = pool.subarray(CHANCE);
    return id;
  },
};
