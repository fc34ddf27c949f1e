import type { CheckAnswer, MayOperate, Verdict } from '../../modules/licences/index.ts';
import { type Html, html, raw } from '../shared/html.ts';
import type { Words } from '../shared/words.ts';

export const VERDICTS: readonly Verdict[] = [
  'licensed',
  'transitional',
  'exempt',
  'stayed',
  'suspended',
  'revoked',
  'expired',
  'surrendered',
];

/** How an answer looks; its words say the same, since colour alone tells nothing. */
export type Tone = 'good' | 'caution' | 'bad' | 'none';

export type AskedKind = 'number' | 'licence' | 'name';

export function toneOf(verdict: Verdict, mayOperate: MayOperate): Tone {
  if (verdict === 'not-found') return 'none';
  if (mayOperate === 'no') return 'bad';
  if (verdict === 'stayed' || mayOperate === 'partly') return 'caution';
  return 'good';
}

const svg = (shape: string) =>
  raw(
    `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`,
  );

export const ICONS: Record<Tone, Html> = {
  good: svg('<circle cx="12" cy="12" r="10"/><path d="m7.5 12.5 3 3 6-6.5"/>'),
  caution: svg('<path d="M12 3 22 21H2Z"/><path d="M12 10v5m0 3v.01"/>'),
  bad: svg('<circle cx="12" cy="12" r="10"/><path d="m8.5 8.5 7 7m0-7-7 7"/>'),
  none: svg(
    '<circle cx="12" cy="12" r="10"/><path d="M9.3 9.2a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2.9-1.2 2v.4m0 3v.01"/>',
  ),
};

// Verdicts that read differently when the centre may, may not or may partly operate.
const BY_OPERATION: ReadonlySet<Verdict> = new Set(['licensed', 'stayed']);

function variant(verdict: Verdict, mayOperate: MayOperate): string {
  return BY_OPERATION.has(verdict) ? `${verdict}-${mayOperate}` : verdict;
}

/** Text keys of an answer: its heading, and the sentence that says what it means. */
export function verdictKeys(
  asked: AskedKind,
  verdict: Verdict,
  mayOperate: MayOperate,
): { readonly heading: string; readonly meaning: string } {
  const which = variant(verdict, mayOperate);
  return {
    heading:
      asked === 'number'
        ? `number-${which}`
        : `${asked === 'name' && which === 'not-found' ? 'name' : 'licence'}-is-${which}`,
    meaning: verdict === 'not-found' ? `means-${asked}-not-found` : `means-${which}`,
  };
}

/** The verdict as the heading of its page. */
export function verdictPanel(
  words: Words,
  asked: AskedKind,
  { verdict, mayOperate, licence }: Pick<CheckAnswer, 'verdict' | 'mayOperate' | 'licence'>,
  about: Html,
): Html {
  const tone = toneOf(verdict, mayOperate);
  const { heading, meaning: usual } = verdictKeys(asked, verdict, mayOperate);
  const meaning =
    usual === 'means-licensed-yes' && !licence?.conditions.length ? 'means-licensed-unconditionally' : usual;
  return html`<div class="sanad-verdict sanad-verdict--${tone}">${ICONS[tone]}
    <div><h1>${words.say(heading)}</h1><p>${words.say(meaning)}</p>${about}</div></div>`;
}

/** A verdict in a list or a table; what its word leaves open is said beside it, since colour alone tells nothing. */
export function verdictTag(words: Words, verdict: Verdict, mayOperate: MayOperate): Html {
  const open = mayOperate === 'partly' || (mayOperate === 'no' && BY_OPERATION.has(verdict));
  const more = open ? ` · ${words.say(`may-operate-${mayOperate}`)}` : '';
  return html`<span class="sanad-tag sanad-tag--${toneOf(verdict, mayOperate)}">${words.say(`verdict-${verdict}`)}${more}</span>`;
}
