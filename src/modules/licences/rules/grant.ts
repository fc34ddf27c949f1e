import { dayAt, plusYears, startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { LicencesPack } from './pack.ts';
import type { ConditionInput, PremisesInput } from './vary.ts';

/** The end of a term that begins at a moment: the same day years later, as a day begins where the office sits. */
export function termEnd(pack: Pick<LicencesPack, 'zone' | 'termYears'>, from: Instant): Instant {
  return startOfDay(plusYears(dayAt(from, pack.zone), pack.termYears), pack.zone);
}

export interface TermsAsked {
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly provisionalUntil: Instant | null;
  readonly premises: readonly PremisesInput[];
  readonly conditions: readonly ConditionInput[];
}

/**
 * What is wrong with what a new entry is to say.
 * - It binds at least one premises, each once (LIC-02).
 * - It ends after it begins; its provisional days end within it.
 * - Each condition is written in both languages.
 */
export function entryFaults({
  validFrom,
  validUntil,
  provisionalUntil,
  premises,
  conditions,
}: TermsAsked): Fault[] {
  const faults: Fault[] = [];
  if (premises.length === 0) faults.push({ field: '/premises', code: 'licence-needs-premises' });
  if (validUntil !== null && validUntil <= validFrom)
    faults.push({ field: '/validUntil', code: 'licence-ends-before-it-begins' });
  if (
    provisionalUntil !== null &&
    (provisionalUntil <= validFrom || (validUntil !== null && provisionalUntil > validUntil))
  )
    faults.push({ field: '/provisionalUntil', code: 'provisional-outside-term' });
  return [...faults, ...itemFaults(premises, conditions)];
}

/** What is wrong with lists of premises and conditions, wherever they are handed in. */
export function itemFaults(
  premises: readonly PremisesInput[],
  conditions: readonly ConditionInput[],
): Fault[] {
  const faults: Fault[] = [];
  for (const [field, items] of [
    ['/premises', premises],
    ['/conditions', conditions],
  ] as const)
    for (const [i, { id }] of items.entries())
      if (items.findIndex((item) => item.id === id) < i)
        faults.push({ field: `${field}/${i}`, code: 'licence-item-repeats' });
  conditions.forEach(({ text }, i) => {
    for (const language of ['en', 'ur'] as const)
      if (!text[language].trim())
        faults.push({ field: `/conditions/${i}/text/${language}`, code: 'condition-needs-text' });
  });
  return faults;
}
