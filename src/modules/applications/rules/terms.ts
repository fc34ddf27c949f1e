import { type Day, plusDays, plusYears, startOfDay, type Zone } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { NumberEntry } from './content.ts';
import type { Structure } from './facts.ts';
import type { ApplicationsPack } from './pack.ts';

/** From when until when a licence granted at a moment is good: full years, to the end of the day before. */
export function validity(
  at: Instant,
  today: Day,
  pack: Pick<ApplicationsPack, 'licenceTermYears' | 'zone'>,
): { validFrom: Instant; validUntil: Instant } {
  return { validFrom: at, validUntil: startOfDay(plusYears(today, pack.licenceTermYears), pack.zone) };
}

/** A provisional licence lasts the pack's days; the day of the grant is the first. */
export function provisionalUntil(
  today: Day,
  pack: { readonly provisionalDays: number; readonly zone: Zone },
): Instant {
  return startOfDay(plusDays(today, pack.provisionalDays), pack.zone);
}

/** The numbers an application names: single ones, and every number of its ranges. */
export function numbersOf(content: Structure): NumberEntry[] {
  const ranges = (content.channels?.ranges ?? []).flatMap((range): NumberEntry[] => {
    if (!range.first || !range.last) return [];
    const [first, last] = [Number(range.first.slice(1)), Number(range.last.slice(1))];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
      number: `+${first + i}`,
      carrier: range.carrier,
      use: range.use,
    }));
  });
  return [...(content.channels?.numbers ?? []), ...ranges];
}
