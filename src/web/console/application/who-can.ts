import { OFFICER_ROLES } from '../../../kernel/actor.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Power } from '../../../modules/agencies/index.ts';
import { rolePowers } from '../../../modules/agencies/rules/pack.ts';
import { STATES, type State } from '../../../modules/applications/index.ts';
import { worded } from '../../shared/forms/faults.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { type Html, html } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';
import { agencyHtml } from './parts.ts';

/** Whose work an act is: the roles that hold its power, agency by agency. */
export function whoCan(ask: Pick<ConsoleAsk, 'words' | 'deps'>, power: Power): Html {
  const { words, deps } = ask;
  const pack = deps.country.agencies;
  const held = pack.agencies
    .map(({ id }) => ({
      id,
      roles: OFFICER_ROLES.filter((role) => rolePowers(pack, id, role)?.includes(power)),
    }))
    .filter(({ roles }) => roles.length > 0);
  const each = held.map(
    ({ id, roles }, i) =>
      html`${i > 0 && words.say('review-and')}${agencyHtml(ask, id)} (${roles.map((role) => words.say(`role-${role}`)).join(words.say('application-and'))})`,
  );
  return words.rich('review-who-can', { who: html`${each}` });
}

/** Why something cannot be done now, and who can or when it can; in the reader's language throughout. */
export function whyNot(ask: ConsoleAsk, refusal: Refusal, power: Power): Html {
  const { words } = ask;
  if (refusal.code === 'role-lacks-power')
    return html`${words.say('review-not-your-role')} ${whoCan(ask, power)}`;
  if (refusal.code === 'no-delegation-in-force')
    return html`${words.say('review-no-delegation')} ${whoCan(ask, power)}`;
  if (refusal.code === 'act-not-possible-now') return notInThisState(ask, refusal);
  return mixed(worded(words, named(ask, refusal)));
}

function notInThisState({ words }: ConsoleAsk, { values }: Refusal): Html {
  const named = (state: State) => words.say(`application-state-${state}`);
  const possible = String(values?.possible ?? '').split(', ');
  const states = STATES.filter((state) => possible.includes(state));
  return html`${words.say('review-not-in-state', { state: named(values?.state as State), states: states.map(named).join(words.say('review-or')) })}`;
}

/** A refusal names agencies by their codes; readers know them by name. */
export function named({ words, deps }: ConsoleAsk, refusal: Refusal): Refusal {
  const agencies = refusal.values?.agencies;
  if (agencies === undefined) return refusal;
  const known = String(agencies)
    .split(', ')
    .map((code) => {
      const entry = deps.country.agencies.agencies.find(({ id }) => id === code);
      return entry ? words.of(entry.short) : code;
    });
  return { ...refusal, values: { ...refusal.values, agencies: known.join(words.say('application-and')) } };
}
