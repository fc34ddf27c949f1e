import { html } from '../../shared/html.ts';
import { everyone } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

function homePage({ words }: ApplicantAsk) {
  const title = words.say('my-title');
  return {
    title,
    section: 'my-nav-home',
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('my-empty')}</p>`,
  };
}

export const homeRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my', access: everyone, handle: homePage },
];
