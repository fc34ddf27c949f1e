import { type Day, dayAt, daysBetween, plusDays, startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Validity, validityEnd } from './licence.ts';
import type { LicencesPack } from './pack.ts';

/**
 * Whether the holder is reminded on a day, and how many days are left.
 * - The licence ends by date, and is neither surrendered nor carried on by an application made in time.
 * - The day is one of the pack's days before that end.
 */
export function reminderDue(
  pack: Pick<LicencesPack, 'zone' | 'reminderDays'>,
  licence: Validity,
  today: Day,
): { readonly daysLeft: number; readonly until: Instant } | undefined {
  const until = validityEnd(licence);
  if (until === null || licence.surrenderedFrom !== null || licence.endedAt !== null) return undefined;
  const daysLeft = daysBetween(today, dayAt(until, pack.zone));
  return pack.reminderDays.includes(daysLeft) ? { daysLeft, until } : undefined;
}

/** The spans of time in which an end of validity calls for a reminder on a day. */
export function reminderSpans(
  pack: Pick<LicencesPack, 'zone' | 'reminderDays'>,
  today: Day,
): { readonly from: Instant; readonly until: Instant }[] {
  return pack.reminderDays.map((days) => ({
    from: startOfDay(plusDays(today, days), pack.zone),
    until: startOfDay(plusDays(today, days + 1), pack.zone),
  }));
}
