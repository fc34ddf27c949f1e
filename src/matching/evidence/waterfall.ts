import type { Language } from '../../kernel/bilingual.ts';
import type { Evidence } from './evidence.ts';
import { saidOf } from './in-words.ts';

const WIDTH = 720;
const LABEL = 300;
const ROW = 26;
const TOP = 30;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

/** The running total as a picture: a bar a field from where the one before it ended. No style of its own but attributes. */
export function waterfallSvg(evidence: Evidence, language: Language): string {
  const steps = [
    { label: language === 'ur' ? 'آغاز' : 'before looking', from: 0, to: evidence.priorBits },
    ...evidence.fields
      .filter((field) => field.level !== 'missing')
      .map((field) => ({ label: saidOf(field, language), from: field.total - field.bits, to: field.total })),
    { label: language === 'ur' ? 'کل' : 'in all', from: 0, to: evidence.bits },
  ];
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const x = (bits: number) => LABEL + ((bits - least) / (most - least)) * (WIDTH - LABEL - 60);
  const height = TOP + steps.length * ROW + 10;
  const bars = steps.map(({ label, from, to }, row) => {
    const y = TOP + row * ROW;
    const colour = row === steps.length - 1 || row === 0 ? '#505a5f' : to >= from ? '#00703c' : '#d4351c';
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const change = to - from;
    return `<text x="${LABEL - 8}" y="${y + 16}" text-anchor="end" font-size="13"${language === 'ur' ? ' direction="rtl"' : ''}>${escaped(label)}</text><rect x="${left.toFixed(1)}" y="${y + 4}" width="${Math.max(1, right - left).toFixed(1)}" height="${ROW - 8}" fill="${colour}"/><text x="${(right + 5).toFixed(1)}" y="${y + 16}" font-size="12">${change >= 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}</text>`;
  });
  const title = language === 'ur' ? 'شہادت کا وزن، بٹ میں' : 'Weight of the evidence, in bits';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}" font-family="sans-serif"><text x="${LABEL}" y="16" font-size="13" font-weight="bold">${title}</text><line x1="${x(0).toFixed(1)}" y1="${TOP - 6}" x2="${x(0).toFixed(1)}" y2="${height - 6}" stroke="#b1b4b6"/>${bars.join('')}</svg>`;
}
