import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** One line of a figure. A null value is withheld: it counts too few, or would give away a line that does. */
export interface FigureRow {
  readonly code: string;
  readonly label: Bilingual;
  readonly value: number | null;
}

/** A published figure with everything needed to quote it. */
export interface Figure {
  /** Stable: it is quoted, and links point to it. */
  readonly id: string;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly unit: Bilingual;
  readonly asOf: Instant;
  /** Counts below this are withheld. */
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
 * nobody is recognised. Where that is one line alone, the next smallest is withheld too, or a total known from
 * elsewhere would give it away; nought is said unless there is nothing else to withhold.
 */
export function published(
  lines: readonly Counted[],
): { readonly code: string; readonly value: number | null }[] {
  const small = lines.filter(({ cases }) => cases > 0 && cases < SUPPRESSED_BELOW);
  const withheld = new Set(small.length === 1 ? [...small, ...nextSmallest(lines, small[0]!)] : small);
  return lines.map((line) => ({ code: line.code, value: withheld.has(line) ? null : line.value }));
}

function nextSmallest(lines: readonly Counted[], small: Counted): Counted[] {
  const rank = ({ cases }: Counted) => (cases === 0 ? Number.POSITIVE_INFINITY : cases);
  const others = lines.filter((line) => line !== small);
  return others.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))).slice(0, 1);
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
