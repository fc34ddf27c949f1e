import type { Instant } from '../../kernel/instant.ts';
import { msOf } from '../../kernel/instant.ts';
import type { EdgeRefusal } from './problem.ts';

const KNOWN_MAX = 50_000;

/**
 * A limit on what strangers may write, by network address: `burst` at once, then one every `seconds`. It lives in
 * memory and forgets when the process ends; the database has limits of its own.
 */
export function rateLimit(
  burst: number,
  seconds: number,
): (remote: string, at: Instant) => EdgeRefusal | undefined {
  const refill = seconds * 1000;
  const full = new Map<string, number>(); // address to the moment (ms) its allowance is full again
  return (remote, at) => {
    const now = msOf(at);
    const next = Math.max(full.get(remote) ?? 0, now) + refill;
    if (next - now > burst * refill) {
      const wait = Math.ceil((next - now - burst * refill) / 1000);
      return {
        refused: 'too-many',
        code: 'too-many-requests',
        values: { seconds: wait },
        headers: { 'retry-after': String(wait) },
      };
    }
    full.delete(remote);
    full.set(remote, next);
    if (full.size > KNOWN_MAX) full.delete(full.keys().next().value!);
    return undefined;
  };
}
