import { contactOf } from '../../../modules/accounts/index.ts';
import { officersOf, type Power } from '../../../modules/agencies/index.ts';
import { rolePowers } from '../../../modules/agencies/rules/pack.ts';
import type { Choice } from '../../shared/forms/choices.ts';
import { html, isolated } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';

/** Officers in office of an agency whose role holds a power, as choices by name; never who asks. */
export async function officersWith(ask: ConsoleAsk, agency: string, power: Power): Promise<Choice[]> {
  const { reader, words, deps, actor } = ask;
  const officers = (await officersOf(reader, agency)).filter(
    (one) =>
      one.officer !== actor.officer && rolePowers(deps.country.agencies, agency, one.role)?.includes(power),
  );
  return Promise.all(
    officers.map(async (one) => {
      const contact = await contactOf(reader, one.principal);
      return {
        value: one.officer,
        label: html`${isolated(contact?.name ?? one.officer.slice(-6))}, ${words.say(`role-${one.role}`)}`,
      };
    }),
  );
}
