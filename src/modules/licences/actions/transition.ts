import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { AgenciesPack } from '../../agencies/rules/pack.ts';
import { releaseAllNumbers } from '../../numbers/index.ts';
import { officerWith } from '../../orders/index.ts';
import { claimCodeHash } from '../claim-code.ts';
import type { LicencesFact, TransitionEnd } from '../rules/facts.ts';
import { type Licence, mustRunAt } from '../rules/licence.ts';
import { centreByClaimCode } from '../store/licences.ts';
import { interestsIn } from './interests.ts';
import { type Decided, type OfLicence, onLicence, type Recorded } from './on-licence.ts';

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

/** An officer found that whoever claimed a centre operates it (LIC-24). What the centre may do never waits for that. */
export async function confirmClaim(
  act: Act,
  packs: { readonly agencies: AgenciesPack },
  input: OfLicence,
): Promise<Recorded | Refusal> {
  const about = await interestsIn(act, input.licence);
  if (isRefusal(about)) return about;
  const officer = await officerWith(act, packs, 'find-complete', about);
  if (isRefusal(officer)) return officer;
  return onLicence(act, input.licence, (licence) => {
    if (licence.kind !== 'transitional') return refuse('conflict', 'licence-not-transitional');
    if (!licence.claimed) return refuse('conflict', 'centre-not-claimed');
    if (licence.claimConfirmedAt !== null) return refuse('conflict', 'claim-already-confirmed');
    const { officer: confirmedBy, delegation } = officer;
    return { says: [{ type: 'ClaimConfirmed', data: { confirmedBy, delegation } }] };
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
  if (licence.kind !== 'transitional') return refuse('conflict', 'licence-not-transitional');
  if (licence.endedAt !== null) return refuse('conflict', 'transition-already-ended');
  if (until < licence.validFrom)
    return refuse('invalid', 'licence-ends-before-it-begins', { field: '/until' });
  return { says: [{ type: 'TransitionEnded', data: { why, until, successor } }], at: until };
}
