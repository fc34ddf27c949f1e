import type { Language } from '../../../kernel/bilingual.ts';
import { type Html, spoken } from '../html.ts';

const URDU_LETTER = /[\u0600-\u06ff]/;

/** A name that somebody typed, in whatever script it is, marked for readers of the page's language. */
export function nameHtml(text: string, page: Language): Html {
  return spoken(text, URDU_LETTER.test(text) ? 'ur' : 'en', page);
}
