import type { Day } from '../../../kernel/day.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { notNow } from './allowed.ts';
import type { Decided } from './facts.ts';
import { grantedForGood, lastInspections, premisesToInspect } from './inspection.ts';
import type { ApplicationsPack, LicenceClass } from './pack.ts';
import type { Due } from './snapshot.ts';
import type { Application, Inspection } from './state.ts';

/** The clock of the inspection that a provisional licence waits for. */
export const INSPECTION = 'inspection';

/** Until when the Authority inspects, from the day of the provisional grant; early enough that its silence is heard before the licence ends. */
export function dueOfInspection(
  today: Day,
  { authority, periods, calendar }: Pick<ApplicationsPack, 'authority' | 'periods' | 'calendar'>,
): Due {
  return {
    agency: INSPECTION,
    office: authority,
    dueOn: plusWorkingDays(today, periods.provisionalInspection, calendar),
  };
}

/** The places of which the office owes an inspection: the law wants one or one was ordered, and no outcome is on record. */
export function inspectionsOwed(app: Application, licenceClass: Pick<LicenceClass, 'inspection'>): string[] {
  const last = new Map(lastInspections(app).map((i) => [i.premises, i.outcome]));
  const ordered = [...last].filter(([, outcome]) => outcome === null).map(([premises]) => premises);
  const never = premisesToInspect(app, licenceClass, []).filter((premises) => !last.has(premises));
  return [...ordered, ...never];
}

/** The inspections whose outcome keeps a provisional licence from being confirmed: the last of a place, and not in order. */
export function foundUnfit(app: Application): Inspection[] {
  return lastInspections(app).filter(({ outcome }) => outcome === 'unsatisfactory');
}

/**
 * What the holder of a provisional licence may do while the office does not inspect: ask for it, once; and once more
 * after each inspection that found a place not in order, when he has put it right (APP-100).
 */
export function askForInspection(
  app: Application,
  licenceClass: Pick<LicenceClass, 'inspection'>,
): Decided | Refusal {
  const no = notNow(app.state, 'ask-for-inspection') ?? grantedForGood(app);
  if (no) return no;
  if (app.inspectionAsked) return refuse('conflict', 'inspection-asked-already');
  const premises = [
    ...new Set([...foundUnfit(app).map((i) => i.premises), ...inspectionsOwed(app, licenceClass)]),
  ];
  return premises.length === 0
    ? refuse('conflict', 'inspected-already')
    : { type: 'InspectionAsked', data: { premises } };
}

/** The time to inspect is over with the last outcome, or with the licence; undefined while it runs, or where none does. */
export function endInspectionTime(
  app: Application,
  licenceClass: Pick<LicenceClass, 'inspection'>,
  licenceOver: boolean,
): Extract<Decided, { type: 'OfficeTimeEnded' }> | undefined {
  const runs = app.clocks.some((clock) => clock.agency === INSPECTION);
  if (!runs || (!licenceOver && inspectionsOwed(app, licenceClass).length > 0)) return undefined;
  return { type: 'OfficeTimeEnded', data: { agency: INSPECTION } };
}
