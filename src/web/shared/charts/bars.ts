import type { Language } from '../../../kernel/bilingual.ts';
import type { Html } from '../html.ts';
import { ABOVE, COLOURS, Drawing, LINE } from './picture.ts';

export interface Part {
  readonly value: number;
  readonly colour: keyof typeof COLOURS;
}

export interface StackedBar {
  readonly label: string;
  readonly parts: readonly Part[];
  /** What is written beside the bar. */
  readonly text: string;
}

const WIDTH = 480;
const BAR = 16;
/** A letter at its largest, as on a phone. */
const LETTER = 9.5;

/** The room beside the longest bar for what is written there. */
const roomFor = (bars: readonly { readonly text: string }[]) =>
  16 + LETTER * Math.max(6, ...bars.map(({ text }) => text.length));

/** Bars below their labels, each of several parts one after another: workload, running clocks. */
export function stackedBars(title: string, bars: readonly StackedBar[], language: Language): Html {
  const drawing = new Drawing(WIDTH, language);
  const longest = WIDTH - roomFor(bars);
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const line = LINE[language];
  bars.forEach(({ label, parts, text }, i) => {
    const top = i * (line + BAR + 12);
    drawing.words(0, top + line - ABOVE[language], label);
    let x = 0;
    for (const { value, colour } of parts) {
      const width = (value / most) * longest;
      if (value > 0) drawing.bar(x, top + line, Math.max(width - 1, 2), BAR, COLOURS[colour]);
      x += value > 0 ? Math.max(width, 3) : 0;
    }
    drawing.words(x + 8, top + line + BAR - 3, text);
  });
  return drawing.done(title);
}

export interface FunnelStep {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** Steps from the widest to what is left of it, each in the middle below the one before. */
export function funnel(title: string, steps: readonly FunnelStep[], language: Language): Html {
  const drawing = new Drawing(WIDTH, language);
  const longest = WIDTH - roomFor(steps);
  const most = Math.max(1, ...steps.map(({ value }) => value));
  const line = LINE[language];
  steps.forEach(({ label, value, text }, i) => {
    const top = i * (line + BAR + 12);
    const width = Math.max((value / most) * longest, value > 0 ? 3 : 0);
    drawing.words(0, top + line - ABOVE[language], label);
    drawing.bar((longest - width) / 2, top + line, width, BAR + 6, COLOURS.main);
    drawing.words(longest + 8, top + line + BAR, text);
  });
  return drawing.done(title);
}

export interface Spread {
  readonly label: string;
  /** Lower quarter, middle and upper tenth, in days. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly text: string;
}

/** How long something takes: half of them within the dark part, nine of ten within the light one; a line for the law's time. */
export function spreads(
  title: string,
  rows: readonly Spread[],
  limit: { readonly days: number; readonly label: string } | null,
  language: Language,
): Html {
  const drawing = new Drawing(WIDTH, language);
  const longest = WIDTH - roomFor(rows);
  const most = Math.max(1, limit?.days ?? 0, ...rows.map(({ high }) => high));
  const line = LINE[language];
  const at = (days: number) => (days / most) * longest;
  rows.forEach(({ label, low, middle, high, text }, i) => {
    const top = i * (line + BAR + 12);
    drawing.words(0, top + line - ABOVE[language], label);
    drawing.bar(0, top + line, at(high), BAR, COLOURS.rest);
    drawing.bar(at(low), top + line, at(middle) - at(low), BAR, COLOURS.soft);
    drawing.bar(Math.max(at(middle) - 2, 0), top + line - 2, 4, BAR + 4, COLOURS.main);
    drawing.words(at(high) + 8, top + line + BAR - 3, text);
  });
  const bottom = rows.length * (line + BAR + 12);
  if (limit && rows.length > 0) {
    drawing.line(at(limit.days), 0, bottom);
    drawing.words(at(limit.days), bottom + line - 4, limit.label, { end: at(limit.days) > WIDTH / 2 });
  }
  return drawing.done(title);
}
