import { contactsOf } from '../../../modules/accounts/index.ts';
import { type Officer, officersInRole } from '../../../modules/agencies/index.ts';
import type { Complaint } from '../../../modules/conduct/index.ts';
import { type Choice, choiceField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { agencyHtml } from '../application/parts.ts';
import type { Colleague } from '../queues/colleagues.ts';
import type { ConsoleAsk } from '../route.ts';

export type Hearer = Pick<Colleague, 'officer' | 'name'> & Pick<Officer, 'agency'>;

/** The officers of oversight in office, of every agency, by name. */
export async function hearersOf({ reader }: ConsoleAsk): Promise<Hearer[]> {
  const officers = await officersInRole(reader, 'oversight');
  const contacts = await contactsOf(
    reader,
    officers.map(({ principal }) => principal),
  );
  return officers
    .map(({ officer, principal, agency }) => ({
      officer,
      agency,
      name: contacts.get(principal)?.name ?? officer.slice(-6),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** To whom a complaint can be given: nobody of the agency it is about, nor who it is about, nor who has it. */
export function handField(
  ask: ConsoleAsk,
  { agency, officer, assignedTo }: Complaint,
  hearers: readonly Hearer[],
  faults: readonly FormFault[],
): Html {
  const { words, language, actor, form } = ask;
  const choices = hearers
    .filter((one) => one.agency !== agency && one.officer !== officer && one.officer !== assignedTo)
    .map((one): Choice => {
      const name = nameHtml(one.name, language);
      const self = one.officer === actor.officer && html` (${words.say('queue-you')})`;
      return { value: one.officer, label: html`${name}${self} · ${agencyHtml(ask, one.agency)}` };
    });
  return choices.length > 0
    ? choiceField(words, {
        name: 'to',
        label: words.say('conduct-to'),
        hint: words.say('conduct-to-hint'),
        choices,
        value: form.text('to'),
        faults,
      })
    : html`<p class="govuk-body">${words.say('conduct-to-nobody')}</p>`;
}
