import type { Language } from '../../../kernel/bilingual.ts';
import { type Html, html, NOTHING } from '../html.ts';
import type { Words } from '../words.ts';
import { nameHtml } from './name.ts';

const PROSE_MIN = 12;
// ids, hashes, numbers and codes of choices: nobody copies them out of a page by hand
const MACHINE = /^[0-9a-f]{64}$|^[0-9a-f-]{36}$|^[a-z]+(-[a-z]+)+$|^[\d\s+.:-]*$/;

/** What somebody wrote, word for word, where the form that it stood in is not on the page. */
export function typedHtml(words: Words, language: Language, typed: readonly string[]): Html {
  const prose = typed.filter((text) => text.trim().length >= PROSE_MIN && !MACHINE.test(text));
  if (prose.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('kept-typed')}</h2>${prose.map((text) => html`<p class="sanad-typed" dir="auto">${nameHtml(text, language)}</p>`)}`;
}
