import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { beyondMandate, letterTo, membersOf } from '../../accounts/index.ts';
import type { AgenciesPack } from '../../agencies/rules/pack.ts';
import { officerWith } from '../../orders/index.ts';
import { claimCodeFrom, claimCodeHash } from '../claim-code.ts';
import { letterOfRejection } from '../letters.ts';
import { claimWaits, codeRefusal, rejectionRefusal } from '../rules/claim.ts';
import type { LicencesFact } from '../rules/facts.ts';
import { mustRunAt } from '../rules/licence.ts';
import { centreByClaimCode, licenceById } from '../store/licences.ts';
import { interestsIn } from './interests.ts';
import { type OfLicence, onLicence, type Recorded } from './on-licence.ts';

interface Packs {
  readonly agencies: AgenciesPack;
}

/** An organisation claims its centre by the code it was sent; a code is good once. */
export async function claimExistingCentre(
  act: Act,
  input: { readonly code: string; readonly organisation: Id<'organisation'> },
): Promise<Recorded | Refusal> {
  const { organisation } = input;
  if (act.by.kind === 'applicant' && act.by.organisation !== organisation)
    return refuse('not-allowed', 'claim-for-another');
  const beyond = beyondMandate(act.by);
  if (beyond) return beyond;
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
export async function confirmClaim(act: Act, packs: Packs, input: OfLicence): Promise<Recorded | Refusal> {
  const officer = await checking(act, packs, input.licence);
  if (isRefusal(officer)) return officer;
  return onLicence(act, input.licence, (licence) => {
    const { officer: confirmedBy, delegation } = officer;
    return claimWaits(licence) ?? { says: [{ type: 'ClaimConfirmed', data: { confirmedBy, delegation } }] };
  });
}

/**
 * An officer found that whoever claimed a centre does not operate it (LIC-25). The centre is unclaimed again and goes
 * on as its instrument lets it; the code is void, and whoever had claimed is told where the reasons stand.
 */
export async function rejectClaim(
  act: Act,
  packs: Packs,
  input: OfLicence & { readonly reasons: string },
): Promise<Recorded | Refusal> {
  const { reasons } = input;
  const officer = await checking(act, packs, input.licence);
  if (isRefusal(officer)) return officer;
  const claimed = await licenceById(act, input.licence);
  const done = await onLicence(act, input.licence, (licence) => {
    const refused = rejectionRefusal(licence, reasons, act.at);
    if (refused) return refused;
    const { organisation, continuedBy, continuedUntil } = licence;
    const says: LicencesFact[] = [
      {
        type: 'ClaimRejected',
        data: { organisation: organisation!, rejectedBy: officer.officer, delegation: officer.delegation },
        personal: { reasons },
      },
    ];
    if (continuedBy !== null && continuedUntil === null)
      says.push({ type: 'ContinuationEnded', data: { application: continuedBy, until: act.at } });
    return { says, keyedTo: licence.id };
  });
  if (isRefusal(done)) return done;
  const members = await membersOf(act, claimed!.organisation!, act.at);
  await act.send(
    members
      .filter(({ capacity }) => capacity === 'owner')
      .flatMap(({ principal, contact }) => letterTo(principal, contact, letterOfRejection(done.number))),
  );
  return done;
}

/** A new code for a centre that nobody has claimed: the letter was lost, or a claim was rejected. The one before is void. */
export async function giveClaimCode(
  act: Act,
  packs: Packs,
  input: OfLicence,
): Promise<(Recorded & { readonly claimCode: string }) | Refusal> {
  const officer = await checking(act, packs, input.licence);
  if (isRefusal(officer)) return officer;
  const claimCode = claimCodeFrom(act.newId());
  const done = await onLicence(act, input.licence, (licence) => {
    const { officer: givenBy, delegation } = officer;
    const data = { claimCodeHash: claimCodeHash(claimCode), givenBy, delegation };
    return codeRefusal(licence, act.at) ?? { says: [{ type: 'ClaimCodeGiven', data }] };
  });
  return isRefusal(done) ? done : { ...done, claimCode };
}

/** Who checks claims: an officer whose delegation names finding complete, without an interest in the centre or its claimant. */
async function checking(act: Act, packs: Packs, licence: Id<'licence'>) {
  const about = await interestsIn(act, licence);
  return isRefusal(about) ? about : officerWith(act, packs, 'find-complete', about);
}
