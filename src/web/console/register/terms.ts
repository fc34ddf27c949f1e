import { plusMs } from '../../../kernel/instant.ts';
import { type Condition, conditionsOf, type RegisterChange } from '../../../modules/licences/index.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';

const row = ({ words }: ConsoleAsk, key: string, said: Html | string) =>
  html`<div><dt>${words.say(key)}</dt><dd>${said}</dd></div>`;

/** What would change, whole, as both officers read it; conditions in both languages, for the holder reads either. */
export async function termsHtml(ask: ConsoleAsk, change: RegisterChange): Promise<Html> {
  const { words, reader } = ask;
  if (change.kind === 'import')
    return html`<dl class="sanad-pairs">${row(ask, 'reg-instrument', nameHtml(change.instrument, ask.language))}
      ${row(ask, 'reg-centres', ltr(change.centres.toLocaleString('en-GB')))}${row(ask, 'reg-mark', id(change.hash.slice(0, 16)))}</dl>`;
  if (change.kind === 'transition-end')
    return html`<dl class="sanad-pairs">${row(ask, 'reg-why', words.say(`reg-why-${change.why}`))}
      ${row(ask, 'reg-begins', change.until ? ask.day(change.until) : words.say('reg-when-made'))}</dl>`;
  const known = (await conditionsOf(reader, [change.licence])).get(change.licence) ?? [];
  const ends = known.filter((one) => change.end.includes(one.id));
  const added = change.add.map(
    ({ text, until }) =>
      html`<li>${textHtml(text)}${until && html` ${words.rich('reg-until', { day: ask.day(plusMs(until, -1)) })}`}</li>`,
  );
  return html`<dl class="sanad-pairs">${row(ask, 'reg-begins', change.from ? ask.day(change.from) : words.say('reg-when-made'))}</dl>
    ${added.length > 0 && html`<h2 class="govuk-heading-s">${words.say('reg-adds')}</h2><ul class="govuk-list">${added}</ul>`}
    ${ends.length > 0 && html`<h2 class="govuk-heading-s">${words.say('reg-ends')}</h2><ul class="govuk-list">${ends.map(({ text }) => html`<li>${textHtml(text)}</li>`)}</ul>`}`;
}

const textHtml = ({ en, ur }: Condition['text']) =>
  html`<p class="govuk-body"><bdi lang="en" dir="ltr">${en}</bdi></p><p class="govuk-body"><bdi lang="ur" dir="rtl">${ur}</bdi></p>`;
