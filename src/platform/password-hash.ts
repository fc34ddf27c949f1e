import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** `memory` in KiB. OWASP's first choice for argon2id: 46 MiB, 1 pass, 1 lane. */
export interface HashCost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

export const PASSWORD_COST: HashCost = { memory: 47_104, passes: 1, parallelism: 1 };

const TAG = 32;
const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);
const SHAPE = /^argon2id\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9_-]{22})\$([A-Za-z0-9_-]{43})$/;

/** Argon2id (RFC 9106) with a salt of its own; the text carries salt and cost. */
export async function hashPassword(password: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive('argon2id', { message: password, nonce: salt, ...cost, tagLength: TAG });
  const { memory, passes, parallelism } = cost;
  return `argon2id$m=${memory},t=${passes},p=${parallelism}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Whether a password is the one that was hashed. Throws when the text is no hash of ours. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const parts = SHAPE.exec(hash);
  if (!parts) throw new Error('not a password hash');
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const nonce = Buffer.from(parts[4]!, 'base64url');
  const tag = await derive('argon2id', {
    message: password,
    nonce,
    memory,
    passes,
    parallelism,
    tagLength: TAG,
  });
  return timingSafeEqual(tag, Buffer.from(parts[5]!, 'base64url'));
}

/** Whether a hash was made at another cost than is asked for now: the next sign-in hashes anew. */
export function isOutdated(hash: string, { memory, passes, parallelism }: HashCost): boolean {
  return !hash.startsWith(`argon2id$m=${memory},t=${passes},p=${parallelism}$`);
}

/** A hash that no password has: an unknown account takes as long as a known one. */
export function hashOfNobody({ memory, passes, parallelism }: HashCost): string {
  return `argon2id$m=${memory},t=${passes},p=${parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;
}
