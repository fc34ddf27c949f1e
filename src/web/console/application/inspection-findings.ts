import { foundGood, lastInspections } from '../../../modules/applications/rules/inspection.ts';
import type { Application } from '../../../modules/applications/rules/state.ts';
import type { Tone } from '../../shared/forms/parts.ts';

type Inspection = Application['inspections'][number];

/** How a place stands before the grant, as the law's rule will ask. */
export type Standing = 'none' | 'needed' | 'ordered' | 'good' | 'changed' | 'unsatisfactory' | 'disagree';

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  none: 'plain',
  needed: 'caution',
  ordered: 'info',
  good: 'good',
  changed: 'caution',
  unsatisfactory: 'bad',
  disagree: 'bad',
};

const disagree = ({ outcome, further }: Inspection) => further.some((one) => one.outcome !== outcome);

export function standingOf(app: Application, premises: string, needed: boolean): Standing {
  const last = lastInspections(app).find((one) => one.premises === premises);
  if (!last) return needed ? 'needed' : 'none';
  if (last.outcome === null) return 'ordered';
  if (disagree(last)) return 'disagree';
  if (last.outcome === 'unsatisfactory') return 'unsatisfactory';
  return foundGood(app, premises) ? 'good' : 'changed';
}

export function seatsDeclared(app: Pick<Application, 'content'>, premises: string): number | null {
  return app.content.premises?.find(({ id }) => id === premises)?.seats ?? null;
}

/** What stands out in the last inspections of the places of this version, counted. */
export function findingsCounted(app: Application): {
  readonly unsatisfactory: number;
  readonly disagree: number;
  readonly seats: number;
  readonly items: number;
  readonly outstanding: number;
} {
  const last = lastInspections(app);
  const records = (one: Inspection) => [...(one.found ? [one.found] : []), ...one.further];
  const otherSeats = (one: Inspection) => {
    const declared = seatsDeclared(app, one.premises);
    return records(one).some(({ seats }) => typeof seats === 'number' && seats !== declared);
  };
  const notYes = (one: Inspection) =>
    new Set(
      records(one).flatMap(({ checklist }) =>
        checklist.filter(({ answer }) => answer !== 'yes').map(({ item }) => item),
      ),
    ).size;
  return {
    unsatisfactory: last.filter(({ outcome }) => outcome === 'unsatisfactory').length,
    disagree: last.filter(disagree).length,
    seats: last.filter(otherSeats).length,
    items: last.reduce((sum, one) => sum + notYes(one), 0),
    outstanding: last.filter(({ outcome }) => outcome === null).length,
  };
}
