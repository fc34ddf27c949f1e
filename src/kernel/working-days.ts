import { type Day, plusDays, weekday } from './day.ts';

/** Which days an office works: the weekly rest days (0 is Sunday) and the dated public holidays. */
export interface WorkingCalendar {
  readonly restDays: readonly number[];
  readonly holidays: ReadonlySet<string>;
}

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return !calendar.restDays.includes(weekday(day)) && !calendar.holidays.has(day);
}

/**
 * The last day of a period of `days` working days that starts on `from`; `from` itself is not counted,
 * as is usual for statutory periods. Zero gives `from` or the next working day.
 */
export function plusWorkingDays(from: Day, days: number, calendar: WorkingCalendar): Day {
  let day = from;
  for (let left = days; left > 0; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(day, calendar)) left--;
  }
  while (!isWorkingDay(day, calendar)) day = plusDays(day, 1);
  return day;
}

/** Working days after `from` up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(from: Day, until: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= until; day = plusDays(day, 1))
    if (isWorkingDay(day, calendar)) count++;
  return count;
}
