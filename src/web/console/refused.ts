import type { Refusal } from '../../kernel/refusal.ts';
import { POWERS } from '../../modules/agencies/index.ts';
import { type Html, html } from '../shared/html.ts';
import { whoCan } from './application/who-can.ts';
import type { ConsoleAsk } from './route.ts';

const OF_A_COLLEAGUE = ['conflict-of-interest', 'recused-from-this', 'not-in-your-hands'];
const OF_A_SECOND = [
  'approved-by-another',
  'by-a-second-officer',
  'countersigned-by-another',
  'order-own-approval',
  'order-own-proposal',
  'recovery-needs-second',
  'refund-by-second-officer',
  'register-change-own-proposal',
  'ruling-own-proposal',
  'sample-own-hand',
  'second-officer-only',
];
const OF_THE_AUTHORITY = [
  'authority-only',
  'register-changed-by-authority-alone',
  'ruling-by-authority-only',
];
const OF_ITS_AGENCY = [
  'order-other-agency',
  'other-agency',
  'recovery-other-agency',
  'visit-of-another-agency',
];

/**
 * Who could do what an officer was refused.
 * - A power that he lacks: whoever holds it, agency by agency; where only the delegation is missing, who gives one.
 * - An interest, or a matter in other hands: a colleague, by way of the supervisor.
 * - His own proposal: a second officer. What is the authority's or another agency's: officers there.
 * - Otherwise: whom to ask. Of what is not there, or cannot be done now, nobody.
 */
export function whoCanInstead(
  ask: Pick<ConsoleAsk, 'words' | 'deps'>,
  { refused, code, values }: Refusal,
): Html | undefined {
  const { words, deps } = ask;
  if (refused !== 'not-allowed') return undefined;
  const power = POWERS.find((one) => one === values?.power);
  if (code === 'role-lacks-power' && power) return whoCan(ask, power);
  if (code === 'no-delegation-in-force' && power)
    return html`${words.say('refused-delegation')} ${whoCan(ask, power)}`;
  if (OF_A_COLLEAGUE.includes(code)) return html`${words.say('refused-colleague')}`;
  if (OF_A_SECOND.includes(code)) return html`${words.say('refused-second')}`;
  if (OF_ITS_AGENCY.includes(code)) return html`${words.say('refused-its-agency')}`;
  if (OF_THE_AUTHORITY.includes(code)) {
    const { agencies, authority } = deps.country.agencies;
    const known = agencies.find(({ id }) => id === authority)!;
    return words.rich('refused-authority', { authority: html`<bdi>${words.of(known.short)}</bdi>` });
  }
  return html`${words.say(code === 'no-office' ? 'refused-no-office' : 'refused-ask')}`;
}
