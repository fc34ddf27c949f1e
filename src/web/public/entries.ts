import type { Instant } from '../../kernel/instant.ts';
import type { SearchItem } from '../../modules/licences/index.ts';
import { type Html, html, id } from '../shared/html.ts';
import { licencePath } from './paths.ts';
import type { Ask } from './site.ts';
import { verdictTag } from './verdict.ts';

/** Entries of the register with their standing; `at` keeps the moment for the page that is opened. */
export function entryList({ tell }: Ask, items: readonly SearchItem[], at?: Instant): Html {
  const question = at ? `?at=${encodeURIComponent(at)}` : '';
  return html`<ul class="sanad-list">${items.map(
    ({ number, holder, holderUrdu, verdict, mayOperate, cities }) =>
      html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${tell.href(licencePath(number))}${question}">${tell.name(holder, holderUrdu)}</a></p>
        <p>${id(number)}${cities.map((city) => html` · ${tell.place(city)}`)}</p></div>${verdictTag(tell, verdict, mayOperate)}</li>`,
  )}</ul>`;
}
