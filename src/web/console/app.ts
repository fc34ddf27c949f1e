import type { Hono } from 'hono';
import type { OfficerActor } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/refusal.ts';
import { contactOf } from '../../modules/accounts/index.ts';
import { officerOf } from '../../modules/agencies/index.ts';
import { wantsKeys } from '../../modules/desks/index.ts';
import { html, NOTHING } from '../shared/html.ts';
import { roleRefusal } from '../shared/office-rule.ts';
import { signedInApp } from '../shared/signed-in/app.ts';
import type { SignedInAudience } from '../shared/signed-in/audience.ts';
import type { SignedInDeps } from '../shared/signed-in/deps.ts';
import { nameHtml } from '../shared/signed-in/name.ts';
import { ruleOf } from './access.ts';
import { asked } from './access-rule.ts';
import { markOf } from './inspections/desk.ts';
import { newsHtml } from './notices/news.ts';
import { whoCanInstead } from './refused.ts';
import { CONSOLE_NAVIGATION, CONSOLE_ROUTES, seesApplications } from './routes.ts';
import { keysHtml } from './settings/keys.ts';
import { consoleTexts } from './texts.ts';

/** Officers: somebody signed in who holds an office at this moment. */
export const OFFICERS: SignedInAudience<OfficerActor> = {
  side: 'officer',
  texts: consoleTexts,
  home: '/console',
  signIn: '/console/sign-in',
  look: 'sanad-console',
  workers: true,
  navigation: CONSOLE_NAVIGATION,
  async actorOf({ acting }, { principal }, at) {
    return (await officerOf(acting.db, principal, at)) ?? refuse('not-allowed', 'no-office');
  },
  sentenceOf: (route) => ruleOf(route)?.sentence,
  mayOpen: ({ country }, actor, route) => roleRefusal(asked(ruleOf(route)!), country.agencies, actor),
  whoCan: (words, deps, refusal) => whoCanInstead({ words, deps }, refusal),
  async standing(reader, session, actor, words, deps) {
    const { country } = deps;
    const [contact, keys, news] = await Promise.all([
      contactOf(reader, session.principal),
      actor ? wantsKeys(reader, session.principal) : false,
      actor && seesApplications(actor) ? newsHtml(reader, words, actor, deps) : NOTHING,
    ]);
    const agency = country.agencies.agencies.find(({ id }) => id === actor?.agency);
    return html`<span class="sanad-standing__who">${contact && nameHtml(contact.name, words.language)}${actor && html` · ${words.say(`role-${actor.role}`)}`}${agency && html` · ${words.of(agency.short)}`}</span>
      ${news} <a class="govuk-link" href="${words.href('/console/security')}">${words.say('standing-security')}</a> <a class="govuk-link" href="${words.href('/console/preferences')}">${words.say('preferences-title')}</a>${actor && keys && keysHtml(words, actor, deps)}${actor && html`<span hidden data-telephone="${markOf({ deps, actor })}"></span><script type="module" src="${deps.assets.url('telephone.js')}"></script>`}`;
  },
};

/** What officers see, at their desks. */
export function consoleApp(deps: SignedInDeps): Hono {
  return signedInApp(deps, OFFICERS, CONSOLE_ROUTES);
}
