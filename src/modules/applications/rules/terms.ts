import { type Day, plusDays, plusYears, startOfDay, type Zone } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { parseE164 } from '../../../kernel/phone-number.ts';
import { expandRange } from '../../numbers/rules/range.ts';
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

/** A number an application names, and the place that names it. */
export interface NamedNumber {
  readonly entry: NumberEntry;
  readonly at: string;
}

/** Every number an application names: single ones, and those of its ranges. A range that is none names nothing. */
export function numbersNamed(content: Structure): NamedNumber[] {
  const { numbers = [], ranges = [] } = content.channels ?? {};
  const single = numbers.map((entry, i) => ({ entry, at: `/channels/numbers/${i}/number` }));
  const ofRanges = ranges.flatMap(({ first, last, carrier, use }, i) => {
    const [low, high] = [parseE164(first ?? ''), parseE164(last ?? '')];
    const expanded = low && high ? expandRange(low, high) : [];
    if (!Array.isArray(expanded)) return [];
    return expanded.map((number) => ({
      entry: { number, carrier, use },
      at: `/channels/ranges/${i}/first`,
    }));
  });
  return [...single, ...ofRanges];
}

export function numbersOf(content: Structure): NumberEntry[] {
  return numbersNamed(content).map(({ entry }) => entry);
}
