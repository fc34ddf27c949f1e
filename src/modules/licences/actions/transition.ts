import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { releaseAllNumbers } from '../../numbers/index.ts';
import type { LicencesFact, TransitionEnd } from '../rules/facts.ts';
import { type Licence, transitionEndRefusal } from '../rules/licence.ts';
import { type Decided, type OfLicence, onLicence, type Recorded } from './on-licence.ts';

/** A centre's time in transition ends: it was licensed (its numbers go over to the licence), refused, or never came forward. */
export async function endTransition(
  act: Act,
  input: OfLicence & {
    readonly why: TransitionEnd;
    readonly until: Instant;
    readonly successor: Id<'licence'> | null;
  },
): Promise<Recorded | Refusal> {
  return onLicence(act, input.licence, async (licence) => {
    const decided = transitionEnded(licence, input);
    if (!isRefusal(decided) && input.why === 'licensed')
      await releaseAllNumbers(act, licence.holdings, input.until);
    return decided;
  });
}

/** The end of a transition as it would be recorded, or why it cannot be. */
export function transitionEnded(
  licence: Licence,
  { why, until, successor }: Extract<LicencesFact, { readonly type: 'TransitionEnded' }>['data'],
): Decided | Refusal {
  const refused = transitionEndRefusal(licence, until);
  if (refused) return refused;
  return { says: [{ type: 'TransitionEnded', data: { why, until, successor } }], at: until };
}
