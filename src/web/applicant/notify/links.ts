import type { Licence } from '../../../modules/licences/index.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import { licencePath } from '../licence/own.ts';

/** The ways to what a holder notifies, on the page of the licence. */
export function notifyLinks(words: Words, licence: Licence): Html {
  const link = (about: string) =>
    html`<li><a class="govuk-link" href="${words.href(licencePath(licence, `/${about}`))}">${words.say(`notify-${about}-title`)}</a></li>`;
  return html`<p class="govuk-body sanad-noprint">${words.say('notify-why')}</p><ul class="govuk-list sanad-noprint">${['numbers', 'people', 'devices'].map(link)}</ul>`;
}
