import { dayAt } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { plainWord } from '../../../kernel/list-lines.ts';
import { invalid, isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { declareNumbers, type NumberToDeclare } from '../../numbers/index.ts';
import { claimCodeFrom, claimCodeHash } from '../claim-code.ts';
import type { ExistingCentreImported, Holder } from '../rules/facts.ts';
import { entryFaults } from '../rules/grant.ts';
import { licenceNumber } from '../rules/licence-number.ts';
import type { LicencesPack } from '../rules/pack.ts';
import { keptPremises, type PremisesInput } from '../rules/vary.ts';
import { takeSerials } from '../store/licences.ts';
import type { Recorded } from './on-licence.ts';

export interface CentreInput {
  readonly holder: Holder;
  /** A new one when absent. */
  readonly company?: Id<'company'>;
  readonly class: string;
  readonly formerNumber: string | null;
  readonly premises: readonly PremisesInput[];
  readonly numbers: readonly NumberToDeclare[];
}

/** Existing centres, and the instrument (gazette number) that lets them go on until a date. */
export interface CentreList {
  readonly instrument: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly centres: readonly CentreInput[];
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
  list: CentreList,
): Promise<readonly Imported[] | Refusal> {
  const faults = listFaults(list);
  if (faults) return faults;
  const { instrument, from: validFrom, until: validUntil, centres } = list;
  if (centres.length === 0) return [];
  const year = Number(dayAt(validFrom, pack.zone).slice(0, 4));
  const first = await takeSerials(act, year, centres.length);
  const imported = centres.map((centre, i) => {
    const claimCode = claimCodeFrom(act.newId());
    const data: ExistingCentreImported = {
      number: licenceNumber(pack.numberPrefix, year, first + i),
      company: centre.company ?? act.newId<'company'>(),
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

/** What is wrong with a list, before anybody proposes it. */
export function listFaults({ from, until, centres }: CentreList): Refusal | undefined {
  const former = centres.map(({ formerNumber }) => formerNumber && plainWord(formerNumber));
  const twice = former.flatMap((number, i) => {
    const fault = { field: `/centres/${i}/formerNumber`, code: 'centre-stands-twice' };
    return number && former.indexOf(number) < i ? [fault] : [];
  });
  const faults = centres.flatMap(({ premises }, i) =>
    entryFaults({
      validFrom: from,
      validUntil: until,
      provisionalUntil: null,
      premises,
      conditions: [],
    }).map((fault) => ({ ...fault, field: `/centres/${i}${fault.field}` })),
  );
  return faults.length + twice.length ? invalid([...faults, ...twice]) : undefined;
}

function underCentre(refusal: Refusal, i: number): Refusal {
  const field = (inner: string) => `/centres/${i}${inner}`;
  return {
    ...refusal,
    field: field(refusal.field ?? ''),
    faults: refusal.faults?.map((fault) => ({ ...fault, field: field(fault.field) })),
  };
}
