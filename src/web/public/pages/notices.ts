import { html, ltr } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import type { Ask } from '../site.ts';

export function accessibilityPage({ tell }: Ask): Page {
  const title = tell.say('accessibility-title');
  const body = html`<div class="sanad-prose"><h1 class="govuk-heading-xl">${title}</h1>
    ${[1, 2, 3].map((n) => html`<p class="govuk-body">${tell.say(`accessibility-${n}`)}</p>`)}
    <h2 class="govuk-heading-m">${tell.say('accessibility-known')}</h2>
    <ul class="govuk-list govuk-list--bullet">${[1, 2].map((n) => html`<li>${tell.say(`accessibility-known-${n}`)}</li>`)}</ul></div>`;
  return { title, body, path: '/accessibility' };
}

const PRIVACY = [
  ['privacy-checks', ['privacy-checks-1', 'privacy-checks-2']],
  ['privacy-public', ['privacy-public-1']],
  ['privacy-never', ['privacy-never-1']],
] as const;

export function privacyPage({ tell }: Ask): Page {
  const title = tell.say('privacy-title');
  const body = html`<div class="sanad-prose"><h1 class="govuk-heading-xl">${title}</h1>
    ${PRIVACY.map(
      ([heading, paragraphs]) =>
        html`<h2 class="govuk-heading-m">${tell.say(heading)}</h2>${paragraphs.map((text) => html`<p class="govuk-body">${tell.say(text)}</p>`)}`,
    )}</div>`;
  return { title, body, path: '/privacy' };
}

const SHOWN_MAX = 20;
const sideOf = (text: string) => (/[\u0600-\u06ff]/.test(text) ? 'rtl' : 'ltr');

/** What the demonstration would have sent; there is no such page anywhere else. */
export async function outboxPage({ tell, reads }: Ask): Promise<Page> {
  // a code that was used is taken out of what was sent
  const messages = (await reads.outbox(SHOWN_MAX)).filter(({ body }) => body !== '');
  const title = tell.say('outbox-title');
  const body = html`<h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${tell.say('outbox-lead')}</p>
    ${messages.length === 0 && html`<p class="govuk-body">${tell.say('outbox-empty')}</p>`}
    <ul class="sanad-cards sanad-cards--wide">${messages.map(
      ({ at, channel, to, subject, body: text }) =>
        html`<li class="sanad-card"><p class="sanad-when"><span class="sanad-tag">${tell.say(`outbox-${channel}`)}</span> ${tell.rich('outbox-to', { to: ltr(to) })} · ${tell.moment(at)}</p>
          ${subject && html`<h2>${subject.split(' / ').map((part) => html`<span class="sanad-letter__line" dir="${sideOf(part)}">${tell.foreign(part)}</span>`)}</h2>`}<div class="sanad-letter">${text.split('\n').map((line) => line && html`<p dir="${sideOf(line)}">${tell.foreign(line)}</p>`)}</div></li>`,
    )}</ul>`;
  return { title, body, path: '/outbox', indexed: false };
}
