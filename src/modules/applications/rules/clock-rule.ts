import type { ApplicationFact } from './facts.ts';
import type { Clock, Due } from './snapshot.ts';

/** The rules of this module by which a day due is counted; pages word each. */
export type ClockRule =
  | 'APP-04'
  | 'APP-05'
  | 'APP-07'
  | 'APP-20'
  | 'APP-46'
  | 'APP-59'
  | 'APP-67'
  | 'APP-90'
  | 'APP-91'
  | 'APP-92'
  | 'APP-94';

/** On which rule somebody's time ends when it does: the one under which the fact was made that first named the day. */
export function ruleOfClock(
  clock: Pick<Clock, 'agency' | 'office' | 'dueOn'>,
  facts: readonly ApplicationFact[],
): ClockRule {
  const named = (dues: readonly Due[] | undefined) =>
    dues?.some((due) => due.agency === clock.agency && due.dueOn === clock.dueOn);
  const fact = facts.find(({ type, data }) =>
    type === 'TimeExtended'
      ? data.agency === clock.agency && data.dueOn === clock.dueOn
      : 'dues' in data && named(data.dues),
  );
  switch (fact?.type) {
    case 'TimeExtended':
      return clock.office === undefined ? 'APP-04' : 'APP-59';
    case 'OfficeTimeBegun':
      return 'APP-94';
    case 'RefusalNoticed':
      return 'APP-92';
    case 'ApplicationGranted':
      return 'APP-67';
    case 'OfficerRecused':
      return 'APP-46';
    case 'ReconsiderationOrdered':
      return 'APP-20';
    case 'VersionSubmitted':
      if (fact.data.version > 1) return clock.office === undefined ? 'APP-07' : 'APP-91';
      break;
    default:
  }
  if (clock.office === undefined) return 'APP-05';
  return clock.agency === 'intake' ? 'APP-90' : 'APP-91';
}
