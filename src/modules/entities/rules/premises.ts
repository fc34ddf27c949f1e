import type { Fault } from '../../../kernel/refusal.ts';
import type { Place, PremisesDetails, PremisesOutline } from './facts.ts';

/** Where exactly; sealed under the premises' own key when somebody lives there. */
export function placeOf(details: PremisesDetails): Place {
  const { line, unit, area, latitude, longitude, utilityMeter, ispCircuit } = details;
  return { line, unit, area, latitude, longitude, utilityMeter, ispCircuit };
}

export function outlineOf(details: PremisesDetails): PremisesOutline {
  const { city, district, province, residential, landlord, seats, hours, leaseFrom, leaseUntil } = details;
  return {
    city,
    district,
    province: province ?? null,
    residential,
    landlord,
    seats,
    hours,
    leaseFrom,
    leaseUntil,
  };
}

/** Premises that are in the list twice, and landlords who are not among the company's people. */
export function premisesListFaults(
  premises: readonly { readonly id: string; readonly details: PremisesDetails }[],
  people: ReadonlySet<string>,
): Fault[] {
  const seen = new Map<string, number>();
  return premises.flatMap(({ id, details }, i) => {
    const faults: Fault[] = [];
    const first = seen.get(id);
    if (first === undefined) seen.set(id, i);
    else
      faults.push({
        field: `/premises/${i}/id`,
        code: 'premises-listed-twice',
        values: { first: first + 1 },
      });
    if (details.landlord !== null && !people.has(details.landlord))
      faults.push({ field: `/premises/${i}/landlord`, code: 'unknown-landlord' });
    return faults;
  });
}
