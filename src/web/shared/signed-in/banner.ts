import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';

/** Says on every page that people are made up, and leads to what was sent and to whom one may be. */
export function demonstrationBanner(words: Words): Html {
  return html`<section class="sanad-demo" aria-label="${words.say('demonstration-label')}"><div class="govuk-width-container"><p>${words.say('demonstration-banner')} <a class="govuk-link" href="${words.href('/outbox')}">${words.say('demonstration-outbox')}</a> · <a class="govuk-link" href="${words.href('/demo/sign-in')}">${words.say('demonstration-roles')}</a></p></div></section>`;
}
