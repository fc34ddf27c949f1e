import { html, ltr } from './html.ts';
import type { Page } from './layout.ts';
import type { Words } from './words.ts';

const homeLink = (words: Words) =>
  html`<p class="govuk-body"><a class="govuk-link" href="${words.href('/')}">${words.say('go-home')}</a></p>`;

/** 404, kept in the reader's language. */
export function notFoundPage(words: Words, path: string): Page {
  const title = words.say('page-not-found-title');
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('page-not-found-body')}</p>
    ${homeLink(words)}`;
  return { title, body, path, status: 404, indexed: false };
}

/** 400 for an address that cannot be read at all. */
export function badRequestPage(words: Words, path: string): Page {
  const title = words.say('bad-request-title');
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('bad-request-body')}</p>
    ${homeLink(words)}`;
  return { title, body, path, status: 400, indexed: false };
}

/** 500: a reference that stands in the log too, and nothing of what went wrong. */
export function failedPage(words: Words, path: string, reference: string): Page {
  const title = words.say('page-failed-title');
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('page-failed-body')} ${ltr(reference)}</p>
    ${homeLink(words)}`;
  return { title, body, path, status: 500, indexed: false };
}
