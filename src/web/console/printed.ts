import { contactOf } from '../../modules/accounts/index.ts';
import { type Html, html } from '../shared/html.ts';
import { nameHtml } from '../shared/signed-in/name.ts';
import { agencyHtml } from './application/parts.ts';
import type { ConsoleAsk } from './route.ts';

/** Who may keep the paper. */
export type Classification = 'licensing' | 'agency' | 'oversight';

/**
 * What a page says on paper before anything else: how it is to be kept, who took it from here and when. On a screen it is not shown,
 * but for a page that is made to be printed; the style sheet numbers the pages.
 */
export async function printedHtml(
  ask: ConsoleAsk,
  kept: Classification,
  { shown = false }: { readonly shown?: boolean } = {},
): Promise<Html> {
  const { words, language, actor, reader, session } = ask;
  const contact = await contactOf(reader, session.principal);
  const by = {
    who: nameHtml(contact?.name ?? '', language),
    role: html`${words.say(`role-${actor.role}`)}`,
    agency: agencyHtml(ask, actor.agency),
    when: ask.moment(ask.at),
  };
  return html`<div class="sanad-printed${shown && ' sanad-printed--shown'}">${markHtml(ask, kept)}
    <p class="govuk-body">${words.rich('printed-by', by)}</p></div>`;
}

/** How paper is to be kept, in a frame. */
export const markHtml = ({ words }: ConsoleAsk, kept: Classification): Html =>
  html`<p class="sanad-sheet__mark">${words.say(`printed-kept-${kept}`)}</p>`;
