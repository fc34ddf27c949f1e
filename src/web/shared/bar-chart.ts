import type { Language } from '../../kernel/bilingual.ts';
import { escaped, type Html, raw } from './html.ts';

export interface Bar {
  readonly label: string;
  /** Null when it is withheld; its bar is then absent. */
  readonly value: number | null;
  readonly text: string;
}

const WIDTH = 380;
const VALUE_WIDTH = 80;
const ROW: Record<Language, { readonly height: number; readonly text: number; readonly gap: number }> = {
  en: { height: 46, text: 16, gap: 8 },
  ur: { height: 62, text: 22, gap: 14 },
};

/** Bars in a row below their labels, drawn on the server; mirrored where the page is read from the right. */
export function barChart(title: string, bars: readonly Bar[], language: Language): Html {
  const { height, text, gap } = ROW[language];
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const rows = bars.map(({ label, value, text: shown }, i) => {
    const top = i * height;
    const width = Math.round(((value ?? 0) / most) * (WIDTH - VALUE_WIDTH));
    const x = language === 'ur' ? WIDTH - width : 0;
    const start = language === 'ur' ? WIDTH : 0;
    const beside = language === 'ur' ? WIDTH - width - 8 : width + 8;
    return [
      `<text x="${start}" y="${top + text}" font-size="15" fill="currentColor">${escaped(label)}</text>`,
      `<rect x="${x}" y="${top + text + gap}" width="${Math.max(width, value ? 2 : 0)}" height="16" rx="2" fill="#0f6a63"/>`,
      `<text x="${beside}" y="${top + text + gap + 13}" font-size="14" fill="currentColor">${escaped(shown)}</text>`,
    ].join('');
  });
  return raw(
    `<svg viewBox="0 0 ${WIDTH} ${bars.length * height + 6}" role="img" aria-label="${escaped(title)}" direction="${language === 'ur' ? 'rtl' : 'ltr'}">${rows.join('')}</svg>`,
  );
}
