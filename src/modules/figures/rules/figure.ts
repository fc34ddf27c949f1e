import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** One line of a figure. A null value is withheld because it counts fewer than `SUPPRESSED_BELOW`. */
export interface FigureRow {
  readonly code: string;
  readonly label: Bilingual;
  readonly value: number | null;
}

/** A published figure with everything needed to quote it. */
export interface Figure {
  readonly id: string;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly unit: Bilingual;
  readonly asOf: Instant;
  readonly suppressedBelow: number;
  /** Types of the facts it is made from. */
  readonly sources: readonly string[];
  readonly rows: readonly FigureRow[];
}

export const SUPPRESSED_BELOW = 5;

/** A line as it was counted: `value` is shown, `cases` says how many stand behind it. */
export interface Counted {
  readonly code: string;
  readonly value: number;
  readonly cases: number;
}

/**
 * What may be published of some lines (FIG-01): a line that stands for fewer than five cases is withheld, so that
 * nobody is recognised; nought is said. No totals are given, so nothing withheld can be worked out by taking away.
 */
export function published(
  lines: readonly Counted[],
): { readonly code: string; readonly value: number | null }[] {
  return lines.map(({ code, value, cases }) => ({
    code,
    value: cases > 0 && cases < SUPPRESSED_BELOW ? null : value,
  }));
}

/** Size bands of centres by seats; the last has no upper end. */
export const SIZE_BANDS = [
  { code: 'seats-1-9', from: 1 },
  { code: 'seats-10-49', from: 10 },
  { code: 'seats-50-199', from: 50 },
  { code: 'seats-200', from: 200 },
] as const;

/** Days to one decimal: half a day matters, an hour does not. */
export function daysRounded(days: number): number {
  return Math.round(days * 10) / 10;
}
