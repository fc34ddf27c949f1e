import { dayAt } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { declareNumbers, type NumberToDeclare, releaseAllNumbers } from '../../numbers/index.ts';
import { claimCodeFrom, claimCodeHash } from '../claim-code.ts';
import type { ExistingCentreImported, Holder, TransitionEnd } from '../rules/facts.ts';
import { entryFaults } from '../rules/grant.ts';
import { mustRunAt } from '../rules/licence.ts';
import { licenceNumber } from '../rules/licence-number.ts';
import type { LicencesPack } from '../rules/pack.ts';
import { keptPremises, type PremisesInput } from '../rules/vary.ts';
import { centreByClaimCode, takeSerials } from '../store/licences.ts';
import { type OfLicence, onLicence, type Recorded } from './on-licence.ts';

export interface CentreInput {
  readonly holder: Holder;
  readonly company: Id<'company'>;
  readonly class: string;
  readonly formerNumber: string | null;
  readonly premises: readonly PremisesInput[];
  readonly numbers: readonly NumberToDeclare[];
}

export interface Imported extends Recorded {
  /** Shown once, sent to the centre; only its hash is kept. */
  readonly claimCode: string;
}

/**
 * Takes existing centres over from an earlier register: they may go on until the instrument's date, and longer
 * once they have applied in time (`continueLicence`). Faults name `/centres/i/...`.
 */
export async function importExistingCentres(
  act: Act,
  pack: LicencesPack,
  input: {
    readonly instrument: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly centres: readonly CentreInput[];
  },
): Promise<readonly Imported[] | Refusal> {
  const { instrument, from: validFrom, until: validUntil, centres } = input;
  const faults = centres.flatMap(({ premises }, i) =>
    entryFaults({ validFrom, validUntil, provisionalUntil: null, premises, conditions: [] }).map((fault) => ({
      ...fault,
      field: `/centres/${i}${fault.field}`,
    })),
  );
  if (faults.length) return invalid(faults);
  if (centres.length === 0) return [];
  const year = Number(dayAt(validFrom, pack.zone).slice(0, 4));
  const first = await takeSerials(act, year, centres.length);
  const imported = centres.map((centre, i) => {
    const claimCode = claimCodeFrom(act.newId());
    const data: ExistingCentreImported = {
      number: licenceNumber(pack.numberPrefix, year, first + i),
      company: centre.company,
      organisation: null,
      class: centre.class,
      holder: centre.holder,
      validFrom,
      validUntil,
      premises: centre.premises.map((item) => keptPremises(item, validFrom)),
      holdings: act.newId<'holdings'>(),
      claimCodeHash: claimCodeHash(claimCode),
      instrument,
      formerNumber: centre.formerNumber,
    };
    return { licence: act.newId<'licence'>(), claimCode, data, numbers: centre.numbers };
  });
  await act.append(
    imported.map(({ licence, data }) => ({
      subject: licence,
      after: 0,
      at: validFrom,
      says: { type: 'ExistingCentreImported', data },
    })),
  );
  for (const [i, { licence, data, numbers }] of imported.entries()) {
    const declared = await declareNumbers(act, data.holdings, licence, numbers);
    if (isRefusal(declared)) return underCentre(declared, i);
  }
  return imported.map(({ licence, claimCode, data }) => ({ licence, number: data.number, claimCode }));
}

function underCentre(refusal: Refusal, i: number): Refusal {
  const field = (inner: string) => `/centres/${i}${inner}`;
  return {
    ...refusal,
    field: field(refusal.field ?? ''),
    faults: refusal.faults?.map((fault) => ({ ...fault, field: field(fault.field) })),
  };
}

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
