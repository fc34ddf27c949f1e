import { dayAt } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/id.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  type ApplicationView,
  draftToFill,
  refusalGist,
  viewApplication,
} from '../../../modules/applications/index.ts';
import { feesAbout } from '../../../modules/payments/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { backLink, insetText, summaryList, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr, NOTHING } from '../../shared/html.ts';
import { type Answer, everyone, type Sheet } from '../../shared/signed-in/route.ts';
import { draftPath } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { feesSection } from './fees.ts';
import { agencyName, groundsList, kindAndClass, nextStep, stateTag, written } from './in-words.ts';
import { itemList, itemsSaid, textSaid, timeline } from './told.ts';

export const DRAFTS_MAX = 200;

/** Where an application stands, for the organisation that made it; nobody else learns that it exists. */
async function applicationPage(ask: ApplicantAsk): Promise<Answer> {
  const { reader, actor, params, deps, at } = ask;
  const application = parseId<'application'>(params.application ?? '');
  if (!application) return refuse('not-found', 'no-such-application');
  const view = await viewApplication(reader, actor, application);
  if (isRefusal(view)) {
    const found = await draftToFill(reader, actor, application);
    return isRefusal(found) ? view : { location: draftPath(application) };
  }
  const today = dayAt(at, deps.country.time.zone);
  const fees = feesSection(ask.words, await feesAbout(reader, application), today);
  return viewSheet(
    ask,
    view,
    fees,
    view.application.state === 'refused' && (await decidedReasons(ask, view)),
  );
}

function sheet({ words }: ApplicantAsk, reference: string, inside: Html): Sheet {
  return {
    title: words.say('my-application-title', { reference: isolated(reference) }),
    section: 'my-nav-home',
    body: html`${backLink(words.say('my-back'), words.href('/my'))}
    <h1 class="govuk-heading-l">${words.rich('my-application-title', { reference: id(reference) })}</h1>${inside}`,
  };
}

function viewSheet(ask: ApplicantAsk, view: ApplicationView, fees: Html, decided: Html | false): Sheet {
  const { words, deps } = ask;
  const app = view.application;
  const { state, answerBy, granted } = app;
  const licence =
    granted?.number != null &&
    html`<a class="govuk-link" href="${words.href(`/licences/${granted.number}`)}">${id(granted.number)}</a>`;
  const rows = [
    { key: words.say('my-about'), value: kindAndClass(words, deps.country, app) },
    { key: words.say('my-state'), value: stateTag(words, state) },
    { key: words.say('my-version'), value: String(app.version) },
    { key: words.say('my-submitted'), value: ask.moment(app.submittedAt) },
    ...(licence ? [{ key: words.say('my-licence'), value: licence }] : []),
  ];
  return sheet(
    ask,
    app.reference,
    html`${insetText(nextStep(words, state, answerBy))}
    ${app.lapseOn !== null && state === 'deficient' && warning(words, words.rich('my-lapse', { day: dayHtml(app.lapseOn, words.language) }))}
    ${summaryList(words, rows)}
    ${state === 'deficient' && askedOfYou(ask, view)}
    ${state === 'refusal-proposed' && noticeOfRefusal(ask, view)}
    ${decided}${fees}${inHand(ask, view)}${timeline(ask, view.history)}`,
  );
}

/** Who works on it now; of agencies until when, never what they think of it. */
function inHand({ words, deps }: ApplicantAsk, { application }: ApplicationView): Html {
  const holders = application.spans.filter((span) => span.until === null).map((span) => span.holder);
  if (holders.length === 0) return NOTHING;
  // only who objected looks again: a name here would tell whose opinion it was
  const again = holders.includes('agencies');
  const named = (holder: string): Html => {
    if (holder === 'applicant') return html`${words.say('my-hand-you')}`;
    const agency = holder === 'intake' || holder === 'authority' ? deps.country.agencies.authority : holder;
    const name = agencyName(words, deps.country, agency);
    const clock = application.clocks.find((one) => one.agency === holder && one.status === 'running');
    if (holder === 'intake') return words.rich('my-hand-intake', { agency: name });
    return clock
      ? words.rich('my-hand-until', { agency: name, until: dayHtml(clock.dueOn, words.language) })
      : name;
  };
  return html`<h2 class="govuk-heading-m">${words.say('my-hand')}</h2>
    <ul class="govuk-list govuk-list--bullet">${again ? html`<li>${words.say('my-hand-agencies')}</li>` : holders.map((holder) => html`<li>${named(holder)}</li>`)}</ul>`;
}

/** What intake misses, and what agencies ask: one request after another, with the time for each. */
function askedOfYou(ask: ApplicantAsk, { application, history }: ApplicationView): Html {
  const { words, deps } = ask;
  const missing = history.findLast((line) => line.type === 'FoundDeficient');
  const note = !application.reviewBegun && missing && textSaid(missing, 'note');
  // an event of the history for every request, in the same order
  const asked = history.filter((line) => line.type === 'InformationRequested');
  const open = application.requests
    .map((request, i) => ({ ...request, items: asked[i] ? itemsSaid(asked[i]) : [] }))
    .filter((request) => !request.answered);
  return html`<h2 class="govuk-heading-m">${words.say('my-asked')}</h2>${note && written(words, note)}
    ${open.map(
      ({ agency, answerBy, items }) =>
        html`<h3 class="govuk-heading-s">${words.rich('my-asked-by', { agency: agencyName(words, deps.country, agency), until: dayHtml(answerBy, words.language) })}</h3>${itemList(ask, items)}`,
    )}<p class="govuk-body">${howHtml(ask)}</p>`;
}

function noticeOfRefusal({ words, deps }: ApplicantAsk, { application, history }: ApplicationView): Html {
  const { notice } = application;
  if (!notice) return NOTHING;
  const noticed = history.findLast((line) => line.type === 'RefusalNoticed');
  const reasons = noticed && textSaid(noticed, 'reasons');
  const until = dayHtml(notice.answerBy, words.language);
  return html`<h2 class="govuk-heading-m">${words.say('my-notice')}</h2>
    <p class="govuk-body">${notice.answered ? words.say('my-notice-answered') : words.rich('my-notice-until', { until })}</p>
    ${groundsList(words, deps.country, notice.grounds)}${reasons && written(words, reasons)}`;
}

/** The reasons of a refusal as far as they may be released. */
async function decidedReasons({ words, deps, reader, actor }: ApplicantAsk, view: ApplicationView) {
  const decided = await refusalGist(reader, actor, view.application.id);
  if (isRefusal(decided)) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('my-refused-why')}</h2>
    ${groundsList(words, deps.country, decided.grounds)}${decided.gist !== '' && written(words, decided.gist)}`;
}

/** Where content is typed for now. */
export function howHtml({ words }: Pick<ApplicantAsk, 'words'>): Html {
  return words.rich('my-how', {
    command: html`<bdi dir="ltr"><code>sanad apply</code></bdi>`,
    api: ltr('API'),
  });
}

export const applicationRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/applications/:application', access: everyone, handle: applicationPage },
];
