import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Licence, licenceByNumber, parseLicenceNumber } from '../../../modules/licences/index.ts';
import type { ApplicantAsk } from '../route.ts';

/** The entry of the register that the address names, for its own holder; to others it is not among theirs. */
export async function ownLicence(ask: ApplicantAsk): Promise<Licence | Refusal> {
  const { params, deps, reader, actor } = ask;
  const number = parseLicenceNumber(params.number ?? '', deps.country.licences.numberPrefix);
  const licence = number && (await licenceByNumber(reader, number));
  return licence && licence.organisation === actor.organisation
    ? licence
    : refuse('not-found', 'licence-not-found');
}

export const licencePath = ({ number }: Pick<Licence, 'number'>, more = '') =>
  `/my/licences/${number}${more}`;
