import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { requireNoConflict, requirePower } from '../../../modules/agencies/index.ts';
import {
  type ApplicationView,
  applicationById,
  viewApplication,
} from '../../../modules/applications/index.ts';
import type { Act } from '../../../platform/act.ts';
import { backLink, insetText } from '../../shared/forms/parts.ts';
import { html, id, isolated } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { type Answer, everyone } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { gistHtml, peopleHtml, premisesHtml } from './declared.ts';
import { agenciesHtml, historyHtml, requestsHtml } from './office.ts';
import { stateTag } from './parts.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The same rule as the API's: the power to see, no interest in who applies, and the look at people is a fact first. */
async function lookInto(act: Act, ask: ConsoleAsk, application: string): Promise<ApplicationView | Refusal> {
  const { agencies } = ask.deps.country;
  const denied = await requirePower(act, agencies, act.by, 'see-applications', act.at);
  if (denied) return denied;
  const app = ID.test(application)
    ? await applicationById(act, application)
    : refuse('not-found', 'no-such-application');
  if (isRefusal(app)) return app;
  const about = [app.organisation, app.company, ...app.people.map(({ person }) => person)];
  const conflict = await requireNoConflict(act, act.by, about);
  if (conflict) return conflict;
  await noteLook(act, application);
  return viewApplication(act, act.by, application);
}

/** An officer's look at people, as the API records it: who looked at what, when. */
async function noteLook(act: Act, application: string): Promise<void> {
  const officer = act.by.kind === 'officer' ? { officer: act.by.officer } : {};
  const data = { what: 'person', about: application, application, ...officer };
  await act.append([{ subject: act.newId(), after: 0, says: { type: 'SensitiveRead', data } }]);
}

async function applicationPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, language, params } = ask;
  // every look counts, so it is never taken for one that was made before
  const view = await ask.act((act) => lookInto(act, ask, params.application ?? ''), { forgotten: true });
  if (isRefusal(view)) return view;
  const { application } = view;
  const heading = (key: string) => html`<h2 class="govuk-heading-m">${words.say(key)}</h2>`;
  return {
    title: words.say('application-title', { reference: isolated(application.reference) }),
    section: 'nav-work',
    body: html`${backLink(words.say('work-title'), words.href('/console'))}
    <h1 class="govuk-heading-xl">${words.rich('application-title', { reference: id(application.reference) })}</h1>
    <p class="govuk-body">${nameHtml(application.content.company?.name ?? '', language)} ${stateTag(words, application.state)}</p>
    ${heading('application-agencies')}${agenciesHtml(ask, view)}
    <div class="sanad-split"><div>${heading('application-gist')}${gistHtml(ask, view)}
    ${heading('application-people')}${peopleHtml(ask, view)}
    ${heading('application-premises')}${premisesHtml(ask, view)}</div>
    <div>${insetText(words.say('application-acts'))}${heading('application-requests')}${requestsHtml(ask, view)}
    ${heading('application-history')}${historyHtml(ask, view)}</div></div>`,
  };
}

/** One application on one screen, to read. */
export const applicationRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path: '/console/applications/:application',
    access: everyone,
    handle: applicationPage,
  },
];
