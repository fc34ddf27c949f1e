import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { agencyHtml } from '../application/parts.ts';
import type { ConsoleAsk } from '../route.ts';

/** Who did something: an officer by name and agency; of applicants and banks only that it was one of them. */
export function doerHtml(
  ask: ConsoleAsk,
  name: string | undefined,
  agency: string | null,
  outside = 'process-applicant',
): Html {
  const { words, language } = ask;
  if (!name) return html`${words.say('process-clockwork')}`;
  return agency
    ? html`${nameHtml(name, language)} · ${agencyHtml(ask, agency)}`
    : html`${words.say(outside)}`;
}
