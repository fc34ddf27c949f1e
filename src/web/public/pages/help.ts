import { html } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import type { Ask } from '../site.ts';

const PARTS = [
  ['check', 2, '/check', 'nav-check'],
  ['apply', 2, '/who-needs', 'nav-who-needs'],
  ['lost', 1, '/sign-in/lost', 'help-lost-link'],
] as const;

/** What people come with, and where each is helped. */
export function helpPage({ tell }: Ask): Page {
  const title = tell.say('help-title');
  const body = html`<div class="sanad-prose"><h1 class="govuk-heading-xl">${title}</h1>
    ${PARTS.map(
      ([part, count, path, link]) =>
        html`<h2 class="govuk-heading-m">${tell.say(`help-${part}`)}</h2>${Array.from({ length: count }, (_, i) => html`<p class="govuk-body">${tell.say(`help-${part}-${i + 1}`)}</p>`)}
        <p class="govuk-body"><a class="govuk-link" href="${tell.href(path)}">${tell.say(link)}</a></p>`,
    )}</div>`;
  return { title, body, path: '/help' };
}
