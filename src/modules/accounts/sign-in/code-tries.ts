import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Act, type Acting, perform } from '../../../platform/act.ts';
import { forgive, networkTally, takeAttempt, tally } from './attempts.ts';
import type { Gate, Visitor } from './gate.ts';

/**
 * A try of a code that was sent on paper: so many are free for a person and for a network, then each wrong one doubles
 * the wait. The try is taken before anything is compared, and given back when the code was right.
 */
export async function withCodeTry<T>(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  of: { readonly what: string; readonly principal: string },
  tryIt: () => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const tallies = [tally(gate.key, 'account', `${of.what}/${of.principal}`), networkTally(gate, visitor)];
  const wait = await perform(acting, {}, async (act: Act) => (await takeAttempt(act, tallies)) ?? null);
  if (isRefusal(wait)) return wait;
  const answer = await tryIt();
  if (!isRefusal(answer))
    await perform(acting, {}, async (act: Act) => {
      await forgive(act, tallies);
      return null;
    });
  return answer;
}
