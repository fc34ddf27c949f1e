import { type Html, html } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { searchForm } from '../search-form.ts';
import type { Ask } from '../site.ts';
import { ICONS, type Tone } from '../verdict.ts';

const CARDS = [
  ['good', 'good'],
  ['caution', 'stayed'],
  ['bad', 'bad'],
  ['none', 'none'],
] as const;
const MORE = [
  ['/register', 'nav-register', 'home-register'],
  ['/figures', 'nav-figures', 'home-figures'],
  ['/open-data', 'nav-open-data', 'home-open-data'],
] as const;

/** What the register is, the field that checks, and how to read what it answers. */
export function homePage(ask: Ask): Page {
  const { tell, country } = ask;
  const title = tell.say('home-title');
  const card = (heading: Html, text: string, tone?: Tone) =>
    html`<li class="sanad-card ${tone && `sanad-card--${tone}`}"><h3>${heading}</h3><p>${tell.say(text)}</p></li>`;
  const body = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="sanad-lead">${tell.say('home-lead', { country: tell.of(country.name) })}</p>
    ${searchForm(ask)}
    <h2 class="govuk-heading-l">${tell.say('home-verdicts')}</h2>
    <ul class="sanad-cards sanad-cards--wide">${CARDS.map(([tone, kind]) => card(html`${ICONS[tone]}${tell.say(`home-verdict-${kind}-title`)}`, `home-verdict-${kind}`, tone))}</ul>
    <h2 class="govuk-heading-l">${tell.say('home-how')}</h2>
    <ol class="govuk-list govuk-list--number sanad-prose"><li>${tell.say('home-how-1')}</li>
    <li>${tell.say('home-how-2')}<ul class="govuk-list govuk-list--bullet">${country.agencies.map((name) => html`<li>${tell.of(name)}</li>`)}</ul></li>
    <li>${tell.say('home-how-3')}</li></ol>
    <h2 class="govuk-heading-l">${tell.say('home-more')}</h2>
    <ul class="sanad-cards">${MORE.map(([path, name, text]) => card(html`<a class="govuk-link" href="${tell.href(path)}">${tell.say(name)}</a>`, text))}</ul>`;
  return { title, body, path: '/' };
}
