import { html } from '../../shared/html.ts';
import { everyone } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

function workPage({ words }: ConsoleAsk) {
  const title = words.say('work-title');
  return {
    title,
    section: 'nav-work',
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('work-empty')}</p>`,
  };
}

export const workRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/console', access: everyone, handle: workPage },
];
