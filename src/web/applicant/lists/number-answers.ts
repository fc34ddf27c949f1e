import { CONTENT, type Draft } from '../../../modules/applications/index.ts';
import type { NumberEntry } from '../../../modules/applications/rules/content.ts';
import { numbersNamed } from '../../../modules/applications/rules/terms.ts';
import { type Naming, saidHtml } from '../../shared/forms/said.ts';
import { type Html, html } from '../../shared/html.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import { restHtml, wholeHtml } from '../draft/answers.ts';
import { draftPath } from '../draft/section.ts';

export const NUMBER = CONTENT.fields.channels.fields.numbers.item;
const OPEN = 24;
const SHOWN_MAX = 1_000;
const TERMS = ['carrier', 'use', 'from', 'home'] as const;

interface Alike {
  readonly terms: readonly Html[];
  readonly numbers: Html[];
  /** A range counts as many as it has. */
  count: number;
}

/**
 * Every number that was given: those of the same carrier, use and day together, each the way to its own page; the
 * first ones at once, the others behind how many they are.
 */
export function numberAnswers(naming: Naming, draft: Draft): Html {
  const { words } = naming;
  const { numbers = [], ranges = [] } = draft.content.channels ?? {};
  const own = words.href(draftPath(draft.id, '/numbers'));
  const groups = new Map<string, Alike>();
  const add = (entry: NumberEntry, number: Html, count: number) => {
    const said = TERMS.map((name) => entry[name]);
    const key = JSON.stringify(said);
    const known = groups.get(key);
    const alike = known ?? { terms: termsOf(naming, entry), numbers: [], count: 0 };
    alike.numbers.push(number);
    alike.count += count;
    groups.set(key, alike);
  };
  ranges.forEach((range) => {
    const { first = '', last = '', carrier, use } = range;
    add(
      { carrier, use },
      html`<a class="govuk-link" href="${own}"><bdi dir="ltr">${phoneHtml(first)} – ${phoneHtml(last)}</bdi></a>`,
      numbersNamed({ channels: { ranges: [range] } }).length,
    );
  });
  numbers.forEach((entry, i) => {
    const { number, foreignAuthority, backEnds = [] } = entry;
    const notes = [
      ...(foreignAuthority ? [html`${words.say('numbers-letter-here')}`] : []),
      ...(backEnds.length
        ? [
            words.rich('numbers-leads-to', {
              numbers: html`${backEnds.map((back, n) => html`${n > 0 && ' '}${phoneHtml(back)}`)}`,
            }),
          ]
        : []),
    ];
    add(
      entry,
      html`<a class="govuk-link" href="${own}/${i}">${number ? phoneHtml(number) : words.say('numbers-one')}</a>${notes.map((note) => html` (${note})`)}`,
      1,
    );
  });
  return html`<ul class="sanad-list sanad-list--told">${[...groups.values()].map((alike) => alikeHtml(naming, alike, own))}</ul>`;
}

function termsOf(naming: Naming, entry: NumberEntry): Html[] {
  const { words } = naming;
  return TERMS.flatMap((name) => {
    const field = NUMBER.fields[name];
    if (name === 'home') return entry.home ? [html`${words.say('numbers-home')}`] : [];
    const said = saidHtml(naming, field, entry[name]);
    if (String(said) === '') return [];
    return [name === 'from' ? html`${words.of(field.label)}: ${said}` : said];
  });
}

function alikeHtml({ words }: Naming, { terms, numbers, count }: Alike, own: string): Html {
  const flow = (some: readonly Html[]) =>
    html`<ul class="sanad-flow">${some.map((number) => html`<li>${number}</li>`)}</ul>`;
  const rest = numbers.length - OPEN;
  return html`<li><p class="sanad-list__name">${words.say('answers-numbers', { count })}</p><p>${terms.map((term, i) => html`${i > 0 && ' · '}${term}`)}</p>
    ${flow(numbers.slice(0, OPEN))}${restHtml(words, rest, flow(numbers.slice(OPEN, SHOWN_MAX)))}${numbers.length > SHOWN_MAX && wholeHtml(words, own, numbers.length - SHOWN_MAX)}</li>`;
}
