import type { Role } from '../../../kernel/actor.ts';
import { contactsOf } from '../../../modules/accounts/index.ts';
import { type Officer, officersOf } from '../../../modules/agencies/index.ts';
import { rolePowers } from '../../../modules/agencies/rules/pack.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';

export interface Colleague {
  readonly officer: Officer['officer'];
  readonly principal: Officer['principal'];
  readonly role: Role;
  readonly name: string;
  /** His role sees applications: work can be his. */
  readonly sees: boolean;
}

/** The officers of one's own agency who are in office, by name. */
export async function colleaguesOf(ask: ConsoleAsk): Promise<Colleague[]> {
  const officers = await officersOf(ask.reader, ask.actor.agency);
  const contacts = await contactsOf(
    ask.reader,
    officers.map(({ principal }) => principal),
  );
  return officers
    .map(({ officer, principal, role }) => ({
      officer,
      principal,
      role,
      name: contacts.get(principal)?.name ?? '…',
      sees:
        rolePowers(ask.deps.country.agencies, ask.actor.agency, role)?.includes('see-applications') ?? false,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Who has something in hand; oneself is `you`, and who left the agency is said to have left. */
export function handHtml(
  ask: ConsoleAsk,
  colleagues: readonly Pick<Colleague, 'officer' | 'name'>[],
  officer: string | null,
): Html {
  const { words, language, actor } = ask;
  if (officer === null) return html`<span class="sanad-quiet">${words.say('queue-nobody')}</span>`;
  if (officer === actor.officer) return html`${words.say('queue-you')}`;
  const found = colleagues.find((one) => one.officer === officer);
  return found ? nameHtml(found.name, language) : html`${words.say('queue-left')}`;
}
