import type { Hono } from 'hono';
import type { ApplicantActor } from '../../kernel/actor.ts';
import { contactOf, membershipsOf, organisation, ownAffairsRefusal } from '../../modules/accounts/index.ts';
import { html } from '../shared/html.ts';
import { signedInApp } from '../shared/signed-in/app.ts';
import type { SignedInAudience } from '../shared/signed-in/audience.ts';
import type { SignedInDeps } from '../shared/signed-in/deps.ts';
import { nameHtml } from '../shared/signed-in/name.ts';
import { ruleOfApplicants } from './access.ts';
import { APPLICANT_NAVIGATION, APPLICANT_ROUTES } from './routes.ts';
import { applicantTexts } from './texts.ts';
import { mandateBanner, withinMandate } from './users/mandate.ts';

/** Who applies: somebody signed in who has chosen for which of his organisations he acts. */
export const APPLICANTS: SignedInAudience<ApplicantActor> = {
  side: 'applicant',
  texts: applicantTexts,
  home: '/my',
  signIn: '/sign-in',
  look: 'sanad-applicant',
  navigation: APPLICANT_NAVIGATION,
  async actorOf(_deps, { principal, organisation, mandate }) {
    if (!organisation) return { location: '/my/organisation' };
    const actor = { kind: 'applicant', principal, organisation } as const;
    return mandate ? { ...actor, mandate } : actor;
  },
  sentenceOf: (route) => ruleOfApplicants(route)?.sentence,
  mayOpen({ acting }, actor, route, params) {
    const { who, limited } = ruleOfApplicants(route)!;
    const refusal = who === 'own-affairs' ? ownAffairsRefusal(actor) : undefined;
    return refusal ?? (limited === 'always' ? undefined : withinMandate(acting.db, actor, route, params));
  },
  async standing(reader, session, actor, words, { country }) {
    const [contact, own, memberships] = await Promise.all([
      contactOf(reader, session.principal),
      session.organisation ? organisation(reader, session.organisation) : undefined,
      actor ? membershipsOf(reader, session.principal) : [],
    ]);
    const several = memberships.filter(({ running }) => running).length > 1;
    const banner =
      own &&
      actor?.mandate &&
      mandateBanner(words, country.time, actor.mandate, nameHtml(own.name, words.language));
    return html`${banner}<span class="sanad-standing__who">${contact && nameHtml(contact.name, words.language)}${own && html`<span class="sanad-standing__dot"> · </span>${nameHtml(own.name, words.language)}`}</span>
      ${several && html`<a class="govuk-link" href="${words.href('/my/organisation')}">${words.say('standing-organisation')}</a>`}
      <a class="govuk-link" href="${words.href('/my/security')}">${words.say('standing-security')}</a>`;
  },
};

/** The applicants' pages. */
export function applicantApp(deps: SignedInDeps): Hono {
  return signedInApp(deps, APPLICANTS, APPLICANT_ROUTES);
}
