import type { Bilingual, Language } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Content } from '../../../modules/applications/index.ts';
import { dayHtml } from '../dates.ts';
import { mixed } from '../forms/mixed.ts';
import { insetText } from '../forms/parts.ts';
import { saidTexts } from '../forms/said-texts.ts';
import { type Html, html } from '../html.ts';
import { nameHtml } from '../signed-in/name.ts';
import { type Words, wordsOf } from '../words.ts';
import { placeName } from './place-name.ts';
import { askedTexts } from './texts.ts';

/** One thing asked, as its applicant reads it; officers see this very markup before they ask. */
export function askedItemHtml(
  words: Words,
  { agency, answerBy, said }: { readonly agency: Html; readonly answerBy: Day; readonly said: Html },
): Html {
  const by = { agency, until: dayHtml(answerBy, words.language) };
  return insetText(html`<p class="govuk-body">${words.rich('my-asked-by', by)}</p>${said}`);
}

/** What an agency asks, and until when it is answered. */
export interface Asked {
  readonly agency: Bilingual;
  readonly answerBy: Day;
  readonly items: readonly { readonly field: string; readonly text: string }[];
  /** The application asked about: places are named by what stands in it. */
  readonly content: Content;
}

const WORDS = wordsOf([saidTexts, askedTexts]);

/** A whole request in one language: each place as its heading, the officer's own words below. */
export function askedHtml(language: Language, { agency, answerBy, items, content }: Asked): Html {
  const words = WORDS[language];
  return html`${items.map(
    ({ field, text }) =>
      html`<h3 class="govuk-heading-m">${mixed(placeName(words, field, content))}</h3>${askedItemHtml(words, {
        agency: html`<bdi>${words.of(agency)}</bdi>`,
        answerBy,
        said: html`<p class="sanad-typed" dir="auto">${nameHtml(text, language)}</p>`,
      })}`,
  )}`;
}
