import { type Html, html } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';

/** The two pages of screening among the sections of an application. */
export function screeningLinks({ words }: ConsoleAsk, application: string): Html {
  return html`${['screening', 'connections'].map(
    (page) =>
      html`<li data-row><a href="${words.href(`/console/applications/${application}/${page}`)}">${words.say(`scr-${page}`)}</a></li>`,
  )}`;
}
