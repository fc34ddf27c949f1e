import { parseId } from '../../../kernel/id.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { type ApplicationView, draftToFill, refusalGist } from '../../../modules/applications/index.ts';
import { notNow } from '../../../modules/applications/rules/allowed.ts';
import { dayHtml } from '../../shared/dates.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  done,
  insetText,
  submitButton,
  summaryList,
  warning,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr, NOTHING } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { adverseLink } from '../adverse/link.ts';
import { draftPath } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { askedPath, askedRoutes } from './asked.ts';
import { askedCheckRoutes } from './asked-check.ts';
import { decisionOf, decisionRoutes } from './decision.ts';
import { feeRoutes, feesSection } from './fees.ts';
import { askedOfYou, inHand } from './in-hand.ts';
import { groundsList, kindAndClass, nextStep, stateTag, written } from './in-words.ts';
import { inspectionFailed } from './inspection-failed.ts';
import { inspectionOwed, inspectionRoutes } from './inspection-owed.ts';
import { noticeHtml, noticeRoutes, viewHere } from './notice.ts';
import { spansHtml } from './picture.ts';
import { timeline } from './told.ts';
import { withdrawRoutes } from './withdraw.ts';

const PATH = '/my/applications/:application';

/** Where an application stands, for the organisation that made it; nobody else learns that it exists. */
async function applicationPage(ask: ApplicantAsk): Promise<Answer> {
  const { reader, actor, params, words } = ask;
  const view = await viewHere(ask);
  if (isRefusal(view)) {
    const application = parseId<'application'>(params.application ?? '');
    const found = application && (await draftToFill(reader, actor, application));
    return !found || isRefusal(found) ? view : { location: draftPath(found.draft.id) };
  }
  const app = view.application;
  const fees = await feesSection(ask, app.id);
  const { state, reference } = app;
  return {
    title: words.say('my-application-title', { reference: isolated(reference) }),
    section: 'my-nav-home',
    body: html`${backLink(words.say('my-back'), words.href('/my'))}${said(ask, view)}
    <h1 class="govuk-heading-l">${words.rich('my-application-title', { reference: id(reference) })} ${stateTag(words, state)}</h1>
    ${insetText(nextStep(words, state, app.answerBy))}
    ${app.lapseOn !== null && state === 'deficient' && warning(words, words.rich('my-lapse', { day: dayHtml(app.lapseOn, words.language) }))}
    ${toDo(ask, view)}${(await inspectionFailed(ask, view)) ?? inspectionOwed(ask, view)}${await adverseLink(ask, app.id)}${facts(ask, view)}
    ${state === 'deficient' && askedOfYou(ask, view)}
    ${state === 'refusal-proposed' && app.notice && html`<h2 class="govuk-heading-m">${words.say('my-notice')}</h2>${noticeHtml(ask, view)}`}
    ${state === 'refused' && (await decidedReasons(ask, view))}${fees}
    ${inHand(ask, view)}${spansHtml(ask, view)}${timeline(ask, view.history)}${elsewhere(ask, view)}`,
  };
}

function said({ words, query }: ApplicantAsk, { application }: ApplicationView): Html {
  if (query.has('answered'))
    return done(words.rich('asked-sent', { version: ltr(String(application.version)) }));
  const what = ['withdrawn', 'noticed', 'sent', 'reopened', 'inspection', 'inspection-again'].find((name) =>
    query.has(name),
  );
  return what ? done(words.say(`my-said-${what}`)) : NOTHING;
}

function facts({ words, deps, moment }: ApplicantAsk, { application: app }: ApplicationView): Html {
  const number = app.granted?.number;
  return summaryList(words, [
    { key: words.say('my-about'), value: kindAndClass(words, deps.country, app) },
    { key: words.say('my-version'), value: ltr(String(app.version)) },
    { key: words.say('my-submitted'), value: moment(app.submittedAt) },
    ...(number
      ? [
          {
            key: words.say('my-licence'),
            value: html`<a class="govuk-link" href="${words.href(`/my/licences/${number}`)}">${id(number)}</a>`,
          },
        ]
      : []),
  ]);
}

/** What the applicant can do now, the most pressing first. */
function toDo(ask: ApplicantAsk, view: ApplicationView): Html {
  const { words } = ask;
  const app = view.application;
  const own = `/my/applications/${app.id}`;
  const to = (what: string, path: string, kind: 'main' | 'second' = 'main') =>
    buttonLink(words.say(`my-do-${what}`), words.href(path), kind);
  const buttons: Html[] = [];
  if (app.state === 'deficient') buttons.push(to('answer', askedPath(app.id)));
  if (app.state === 'refusal-proposed' && app.notice)
    buttons.push(to('notice', `${own}/notice`, app.notice.answered ? 'second' : 'main'));
  if (app.granted?.number) buttons.push(to('licence', `/my/licences/${app.granted.number}`));
  if (decisionOf(view)) buttons.push(to('decision', `${own}/decision`, 'second'));
  const reopen =
    app.state === 'lapsed' &&
    app.reopenBy !== null &&
    html`<p class="govuk-body">${words.rich('my-reopen-until', { day: dayHtml(app.reopenBy, words.language) })}</p>
    ${ask.formHtml(submitButton(words.say('my-do-reopen')), { action: words.href(`${own}/reopen`) })}`;
  return html`${buttons.length > 0 && buttonRow(...buttons)}${reopen}`;
}

function elsewhere({ words, deps }: ApplicantAsk, { application: app }: ApplicationView): Html {
  const withdraws = notNow(app.state, 'withdraw') === undefined;
  const about = new URLSearchParams({ application: app.id, agency: deps.country.agencies.authority });
  return html`<ul class="govuk-list">${withdraws && html`<li><a class="govuk-link" href="${words.href(`/my/applications/${app.id}/withdraw`)}">${words.say('my-do-withdraw')}</a></li>`}
    <li><a class="govuk-link" href="${words.href(`/my/complaints/new?${about}`)}">${words.say('my-do-complain')}</a></li></ul>`;
}

/** The reasons of a refusal as far as they may be released. */
async function decidedReasons({ words, deps, reader, actor }: ApplicantAsk, view: ApplicationView) {
  const decided = await refusalGist(reader, actor, view.application.id);
  if (isRefusal(decided)) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('my-refused-why')}</h2>
    ${groundsList(words, deps.country, decided.grounds)}${decided.gist !== '' && written(words, decided.gist)}`;
}

export const applicationRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: PATH, handle: applicationPage },
  ...askedCheckRoutes,
  ...askedRoutes,
  ...inspectionRoutes,
  ...noticeRoutes,
  ...decisionRoutes,
  ...withdrawRoutes,
  ...feeRoutes,
];
