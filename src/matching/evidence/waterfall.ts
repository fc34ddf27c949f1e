import type { Language } from '../../kernel/bilingual.ts';
import type { Evidence } from './evidence.ts';
import { besideRelativesOf, saidOf, signed } from './in-words.ts';

const WIDTH = 720;
const EDGE = 8;
/** Room for the number beside the longest bar. */
const NUMBER = 52;
const TOP = 32;
const LINE = 18;
const BAR = 14;
const GAP = 10;
/** Letters of a label on one line. */
const LINE_LETTERS = 92;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

interface Step {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly whole?: true;
}

/**
 * The running total as a picture: under what is said of a field a bar from where the one before it ended. In Urdu it runs from the
 * right. No style of its own but attributes.
 */
export function waterfallSvg(evidence: Evidence, language: Language): string {
  const urdu = language === 'ur';
  const steps: Step[] = [
    { label: urdu ? 'دیکھنے سے پہلے' : 'before looking', from: 0, to: evidence.priorBits, whole: true },
    ...evidence.fields
      .filter((field) => field.level !== 'missing')
      .map((field) => ({ label: saidOf(field, language), from: field.total - field.bits, to: field.total })),
    { label: urdu ? 'کل' : 'in all', from: 0, to: evidence.bits, whole: true },
  ];
  const kin = besideRelativesOf(evidence, language);
  if (kin !== '')
    steps.splice(-1, 0, { label: kin, from: evidence.bits - evidence.relativesBits!, to: evidence.bits });
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const along = (bits: number) => EDGE + ((bits - least) / (most - least)) * (WIDTH - 2 * EDGE - NUMBER);
  const place = (at: number) => (urdu ? WIDTH - at : at).toFixed(1);
  let y = TOP;
  const drawn = steps.map((step) => {
    const lines = linesOf(step.label);
    const words = lines.map(
      (line, at) =>
        `<text x="${place(EDGE)}" y="${y + 13 + at * LINE}" font-size="13">${escaped(line)}</text>`,
    );
    y += lines.length * LINE;
    const [near, far] = [along(Math.min(step.from, step.to)), along(Math.max(step.from, step.to))];
    const width = Math.max(1, far - near);
    const colour = step.whole ? '#505a5f' : step.to >= step.from ? '#00703c' : '#d4351c';
    const bar = `<rect x="${place(urdu ? far : near)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${colour}"/>`;
    // a number reads from the left in both languages
    const anchor = urdu ? 'end' : 'start';
    const number = `<text x="${place(far + 5)}" y="${y + 11}" font-size="12" direction="ltr" text-anchor="${anchor}">${signed(step.to - step.from)}</text>`;
    y += BAR + GAP;
    return words.join('') + bar + number;
  });
  const zero = place(along(0));
  const title = urdu ? 'شہادت کا وزن، بٹ میں' : 'Weight of the evidence, in bits';
  const fonts = urdu ? 'Noto Naskh Arabic, Noto Sans Arabic, Tahoma, Arial, sans-serif' : 'Arial, sans-serif';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${title}" font-family="${fonts}" direction="${urdu ? 'rtl' : 'ltr'}"><text x="${place(EDGE)}" y="18" font-size="14" font-weight="bold">${title}</text><line x1="${zero}" y1="${TOP}" x2="${zero}" y2="${y - GAP}" stroke="#b1b4b6"/>${drawn.join('')}</svg>`;
}

/** Words on as few lines as they need. */
function linesOf(label: string): string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (longer.length > LINE_LETTERS && lines.at(-1) !== '') lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
