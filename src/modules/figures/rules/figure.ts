import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** One line of a figure. A null value is withheld: it counts too few, or would give away a line that does. */
export interface FigureRow {
  readonly code: string;
  readonly label: Bilingual;
  /** The column, of a figure that is broken down in two directions. */
  readonly column?: { readonly code: string; readonly label: Bilingual };
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
  readonly column?: string;
  readonly value: number;
  readonly cases: number;
}

/**
 * What may be published of some lines.
 * - A line that stands for fewer than five cases is withheld, so that nobody is recognised (FIG-01).
 * - Where that leaves one line alone withheld, the next smallest is withheld too, or a total known from elsewhere would
 *   give it away; nought is said unless there is nothing else to withhold. In a figure broken down in two directions
 *   that holds for every row and every column (FIG-02).
 */
export function published(
  lines: readonly Counted[],
): { readonly code: string; readonly column: string | undefined; readonly value: number | null }[] {
  const withheld = new Set(lines.filter(({ cases }) => cases > 0 && cases < SUPPRESSED_BELOW));
  const crossed = lines.some(({ column }) => column !== undefined);
  const ways = [
    ...waysOf(lines, ({ column }) => column),
    ...(crossed ? waysOf(lines, ({ code }) => code) : []),
  ];
  for (let before = -1; before < withheld.size; ) {
    before = withheld.size;
    for (const way of ways) {
      const hidden = way.filter((line) => withheld.has(line));
      if (hidden.length === 1) for (const line of nextSmallest(way, hidden[0]!)) withheld.add(line);
    }
  }
  return lines.map((line) => ({
    code: line.code,
    column: line.column,
    value: withheld.has(line) ? null : line.value,
  }));
}

function waysOf(lines: readonly Counted[], keyOf: (line: Counted) => string | undefined): Counted[][] {
  return [...new Set(lines.map(keyOf))].map((key) => lines.filter((line) => keyOf(line) === key));
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

/** How far an existing centre has come on its way to a licence. */
export const STAGES = ['not-yet-applied', 'applied', 'licensed', 'ended'] as const;

/** What some existing centres have in common, how many they are, and how many agents those that applied declared. */
export interface TransitionCount {
  readonly district: string;
  readonly form: string;
  readonly size: string;
  readonly stage: string;
  readonly centres: number;
  readonly agents: number;
}

/**
 * Existing centres broken down by one thing and by stage: every stage of every row, nought too. Rows that stand for
 * fewer than five centres are one row together, the last; sizes stand from small to great.
 */
export function byStage(
  counts: readonly TransitionCount[],
  by: 'district' | 'form' | 'size',
): (Counted & { readonly column: string })[] {
  const all = [...new Set(counts.map((count) => count[by]))].sort();
  const ordered = by === 'size' ? ['', ...SIZE_BANDS.map(({ code }) => code)] : all;
  const few = all.filter((code) => summed(counts.filter((count) => count[by] === code)) < SUPPRESSED_BELOW);
  const rows = ordered.filter((code) => all.includes(code) && !few.includes(code)).map((code) => [code]);
  return [...rows, ...(few.length ? [few] : [])].flatMap((codes) =>
    STAGES.map((column) => {
      const value = summed(counts.filter((one) => codes.includes(one[by]) && one.stage === column));
      return { code: codes === few ? 'others' : codes[0]!, column, value, cases: value };
    }),
  );
}

function summed(counts: readonly TransitionCount[]): number {
  return counts.reduce((sum, { centres }) => sum + centres, 0);
}

/** Agents declared by the existing centres that reached each stage; a centre declares them when it applies. */
export function jobsByStage(counts: readonly TransitionCount[]): Counted[] {
  return STAGES.slice(1).map((code) => {
    const these = counts.filter(({ stage }) => stage === code);
    const sum = (what: 'agents' | 'centres') => these.reduce((all, count) => all + count[what], 0);
    return { code, value: sum('agents'), cases: sum('centres') };
  });
}
