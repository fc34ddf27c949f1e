import { z } from 'zod';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  claimExistingCentre,
  confirmClaim,
  giveClaimCode,
  rejectClaim,
} from '../../../modules/licences/index.ts';
import { TIED } from '../../shared/office-rule.ts';
import { applicant, officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { line } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { licenceIdOf } from './orders.ts';
import { licenceNumber } from './register.ts';
import { reasons, recorded } from './register-acts.ts';

/** Claims of existing centres: by an organisation with the code it was sent, confirmed or rejected by an officer. */
export function claimRoutes({ country }: ApiDeps): readonly Route[] {
  const packs = { agencies: country.agencies };
  const ofLicence = z.strictObject({ number: licenceNumber(country.licences.numberPrefix) });
  const checksClaims = officer(
    ['review', 'decide'],
    'An officer whose delegation names finding complete, without an interest in the holder.',
    { powers: ['find-complete'], beyond: TIED },
  );
  return [
    route({
      method: 'post',
      path: '/transition/claims',
      summary: 'Claim an existing centre by the code it was sent.',
      access: applicant('An applicant, for the organisation it acts for.'),
      body: z.strictObject({ code: line(40) }),
      unkept: ['code'],
      answer: recorded,
      handle: (call) =>
        call.act(async (act) =>
          act.by.kind === 'applicant'
            ? claimExistingCentre(act, { code: call.body.code, organisation: act.by.organisation })
            : refuse('not-allowed', 'applicants-only'),
        ),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/claim-confirmation',
      summary: 'Confirm that whoever claimed an existing centre operates it.',
      access: checksClaims,
      params: ofLicence,
      answer: recorded,
      handle: (call) =>
        call.act(async (act) => {
          const licence = await licenceIdOf(act, call.params.number, '/number');
          return isRefusal(licence) ? licence : confirmClaim(act, packs, { licence });
        }),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/claim-rejection',
      summary:
        'Reject the claim of an existing centre, with reasons that the claimant reads. The centre is unclaimed again and goes on; its code is void.',
      access: checksClaims,
      params: ofLicence,
      body: z.strictObject({ reasons }),
      answer: recorded,
      handle: (call) =>
        call.act(async (act) => {
          const licence = await licenceIdOf(act, call.params.number, '/number');
          return isRefusal(licence) ? licence : rejectClaim(act, packs, { licence, ...call.body });
        }),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/claim-code',
      summary:
        'A new claim code for a centre that nobody has claimed, shown this once. The one before is void.',
      access: checksClaims,
      params: ofLicence,
      answer: recorded.extend({ claimCode: z.string().nullable() }),
      status: 201,
      handle: (call) =>
        call.act<{ licence: string; number: string; claimCode: string | null }>(
          async (act) => {
            const licence = await licenceIdOf(act, call.params.number, '/number');
            return isRefusal(licence) ? licence : giveClaimCode(act, packs, { licence });
          },
          { withheld: 'claimCode' },
        ),
    }),
  ];
}
