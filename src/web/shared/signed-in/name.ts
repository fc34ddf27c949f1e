import type { Language } from '../../../kernel/bilingual.ts';
import { type Html, html, spoken } from '../html.ts';

const URDU_LETTER = /[\u0600-\u06ff]/;

/** A name that somebody typed, in whatever script it is, marked for readers of the page's language. */
export function nameHtml(text: string, page: Language): Html {
  return spoken(text, URDU_LETTER.test(text) ? 'ur' : 'en', page);
}

/** A name that may be known in both scripts, where one has room: for readers of Urdu the Urdu one. */
export function nameIn(page: Language, latin: string, urdu: string | null | undefined): string {
  return (page === 'ur' && urdu) || latin;
}

/** A name that is known in both scripts: for readers of Urdu the Urdu one first and the Latin one behind it. */
export function namesHtml(latin: string, urdu: string | null | undefined, page: Language): Html {
  if (page !== 'ur' || !urdu || urdu === latin) return nameHtml(latin, page);
  return html`${nameHtml(urdu, page)} <span class="sanad-latin">${nameHtml(latin, page)}</span>`;
}
