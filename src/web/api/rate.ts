import { type Instant, msOf } from '../../kernel/instant.ts';
import { allowance } from '../shared/allowance.ts';
import type { EdgeRefusal } from './problem.ts';

/** A limit on what strangers may write; the database has limits of its own. */
export function rateLimit(
  burst: number,
  seconds: number,
): (remote: string, at: Instant) => EdgeRefusal | undefined {
  const waitFor = allowance(burst, seconds);
  return (remote, at) => {
    const wait = waitFor(remote, msOf(at));
    if (wait === 0) return undefined;
    return {
      refused: 'too-many',
      code: 'too-many-requests',
      values: { seconds: wait },
      headers: { 'retry-after': String(wait) },
    };
  };
}
