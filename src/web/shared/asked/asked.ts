import type { Bilingual, Language } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';
import { CONTENT } from '../../../modules/applications/index.ts';
import type { Field } from '../../../modules/applications/rules/field.ts';
import { dayHtml } from '../dates.ts';
import { type Html, html, id, ltr } from '../html.ts';
import { nameHtml } from '../signed-in/name.ts';
import { wordsOf } from '../words.ts';
import { askedTexts } from './texts.ts';

/** What an agency asks an applicant, and until when he answers. */
export interface Asked {
  readonly reference: string;
  readonly agency: Bilingual;
  readonly answerBy: Day;
  readonly items: readonly { readonly field: string; readonly text: string }[];
}

const WORDS = wordsOf([askedTexts]);

/** A request as its applicant reads it, in his language; officers see this very markup before they send it. */
export function askedHtml(language: Language, { reference, agency, answerBy, items }: Asked): Html {
  const words = WORDS[language];
  const by = { agency: html`<bdi>${words.of(agency)}</bdi>`, until: dayHtml(answerBy, language) };
  return html`<h2 class="govuk-heading-m">${words.say('asked-title')}</h2><p class="govuk-body">${words.rich('asked-about', { reference: id(reference) })}</p>
    <h3 class="govuk-heading-s">${words.rich('asked-by', by)}</h3>${items.map(
      ({ field, text }) =>
        html`<p class="sanad-typed" dir="auto">${nameHtml(text, language)}</p><p class="govuk-hint">${words.rich('asked-place', { place: askedPlaceHtml(language, field) })}</p>`,
    )}`;
}

/** A place of an application in words: `Company › Tax number`; one of a list by its number. */
export function askedPlaceHtml(language: Language, pointer: string): Html {
  let field: Field | undefined = CONTENT;
  const parts: Html[] = [];
  for (const name of pointer.split('/').slice(1)) {
    const list: boolean = field?.shape === 'list';
    if (field?.shape === 'group') field = Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
    else field = field?.shape === 'list' ? field.item : undefined;
    if (!field) return ltr(pointer);
    const nth = list && /^\d{1,5}$/.test(name) && id(String(Number(name) + 1));
    parts.push(html`${field.label[language]}${nth && html` ${nth}`}`);
  }
  return html`${parts.map((part, i) => html`${i > 0 && html` <span aria-hidden="true">›</span> `}${part}`)}`;
}
