import { type Day, dayAt, daysBetween, plusDays, startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Validity, validityEnd } from './licence.ts';
import type { LicencesPack } from './pack.ts';

/** Of an end by date: how far it is, and whether it is that of provisional days, which nothing renews. */
export interface ReminderDue {
  readonly daysLeft: number;
  readonly until: Instant;
  readonly provisional: boolean;
}

/**
 * Whether the holder is reminded on a day, and how many days are left.
 * - The licence ends by date, and is neither surrendered nor carried on by an application made in time.
 * - The day is one of the pack's days before that end.
 * - A provisional licence is waiting to be inspected, so its holder is told of that (LIC-32).
 */
export function reminderDue(
  pack: Pick<LicencesPack, 'zone' | 'reminderDays'>,
  licence: Validity,
  today: Day,
): ReminderDue | undefined {
  const until = validityEnd(licence);
  if (until === null || licence.surrenderedFrom !== null || licence.endedAt !== null) return undefined;
  const daysLeft = daysBetween(today, dayAt(until, pack.zone));
  const provisional = licence.provisionalUntil !== null && licence.confirmedAt === null;
  return pack.reminderDays.includes(daysLeft) ? { daysLeft, until, provisional } : undefined;
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
