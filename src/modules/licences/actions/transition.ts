import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { releaseAllNumbers } from '../../numbers/index.ts';
import { claimCodeHash } from '../claim-code.ts';
import type { TransitionEnd } from '../rules/facts.ts';
import { mustRunAt } from '../rules/licence.ts';
import { centreByClaimCode } from '../store/licences.ts';
import { type OfLicence, onLicence, type Recorded } from './on-licence.ts';

/** An organisation claims its centre by the code it was sent; a code is good once. */
export async function claimExistingCentre(
  act: Act,
  input: { readonly code: string; readonly organisation: Id<'organisation'> },
): Promise<Recorded | Refusal> {
  const { organisation } = input;
  if (act.by.kind === 'applicant' && act.by.organisation !== organisation)
    return refuse('not-allowed', 'claim-for-another');
  const centre = await centreByClaimCode(act, claimCodeHash(input.code));
  if (!centre) return refuse('invalid', 'claim-code-unknown', { field: '/code' });
  return onLicence(act, centre.id, (licence) => {
    if (licence.claimed) return refuse('conflict', 'centre-already-claimed');
    return (
      mustRunAt(licence, act.at) ?? { says: [{ type: 'ExistingCentreClaimed', data: { organisation } }] }
    );
  });
}

/** A centre's time in transition ends: it was licensed (its numbers go over to the licence), refused, or never came forward. */
export async function endTransition(
  act: Act,
  input: OfLicence & {
    readonly why: TransitionEnd;
    readonly until: Instant;
    readonly successor: Id<'licence'> | null;
  },
): Promise<Recorded | Refusal> {
  const { why, until, successor } = input;
  return onLicence(act, input.licence, async (licence) => {
    if (licence.kind !== 'transitional') return refuse('conflict', 'licence-not-transitional');
    if (licence.endedAt !== null) return refuse('conflict', 'transition-already-ended');
    if (until < licence.validFrom)
      return refuse('invalid', 'licence-ends-before-it-begins', { field: '/until' });
    if (why === 'licensed') await releaseAllNumbers(act, licence.holdings, until);
    return { says: [{ type: 'TransitionEnded', data: { why, until, successor } }], at: until };
  });
}
