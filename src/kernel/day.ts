import { DAY_MS, daysInMonth, type Instant, instantOf } from './instant.ts';

/** A calendar day of the nation, `YYYY-MM-DD`. */
export type Day = string & { readonly __day: true };

/** `YYYY-MM-DD` to a day; undefined for anything else and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as Day;
}

export function plusDays(day: Day, days: number): Day {
  return instantOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).slice(0, 10) as Day;
}

/** Calendar years later; 29 February becomes 28 February where the year has none. */
export function plusYears(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  const month = Number(day.slice(5, 7));
  const last = daysInMonth(year, month);
  const date = Math.min(Number(day.slice(8, 10)), last);
  return `${String(year).padStart(4, '0')}-${day.slice(5, 7)}-${String(date).padStart(2, '0')}` as Day;
}

/** Days from `from` to `until`; negative when `until` is earlier. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/**
 * The civil day at a moment, and the moment a civil day begins, at a fixed offset from UTC.
 * A country that shifts its clocks needs an offset a date; the pack's zone says so with a list.
 */
export interface Zone {
  readonly name: string;
  readonly utcOffsetMinutes: number;
}

export function dayAt(at: Instant, zone: Zone): Day {
  return instantOf(Date.parse(at) + zone.utcOffsetMinutes * 60_000).slice(0, 10) as Day;
}

export function startOfDay(day: Day, zone: Zone): Instant {
  return instantOf(Date.parse(`${day}T00:00:00Z`) - zone.utcOffsetMinutes * 60_000);
}
