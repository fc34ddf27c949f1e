import type { OfficerActor } from '../../../kernel/actor.ts';
import { type Day, dayAt } from '../../../kernel/day.ts';
import { DAY_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { NEWS_MAX, newsCount } from '../../../modules/desks/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { SignedInDeps } from '../../shared/signed-in/deps.ts';
import type { Words } from '../../shared/words.ts';

export const NOTICES_AT = '/console/notices';

const WARNED_WORKING_DAYS = 2;

/** The last day whose clocks an officer is told of now. */
export function soonDay({ country }: Pick<SignedInDeps, 'country'>, at: Instant): Day {
  const { zone, calendar } = country.applications;
  return plusWorkingDays(dayAt(at, zone), WARNED_WORKING_DAYS, calendar);
}

const NEW_DAYS = 30;

/** Whose notices are asked for; what is older than some weeks is new for nobody. */
export const toldTo = ({ officer, principal }: OfficerActor, at: Instant) => ({
  officer,
  principal,
  newSince: plusMs(at, -NEW_DAYS * DAY_MS),
});

/** The way to one's notices with how many are new, for the line of who is signed in. */
export async function newsHtml(
  reader: Reader,
  words: Words,
  actor: OfficerActor,
  deps: SignedInDeps,
): Promise<Html> {
  const at = deps.acting.clock.now();
  const count = await newsCount(reader, toldTo(actor, at), soonDay(deps, at));
  const shown = ltr(count > NEWS_MAX ? `${NEWS_MAX}+` : String(count));
  return html`<a class="govuk-link" href="${words.href(NOTICES_AT)}">${words.say('notices-title')}${count > 0 && html` <strong class="sanad-news">${words.rich('notices-new', { count: shown })}</strong>`}</a>`;
}
