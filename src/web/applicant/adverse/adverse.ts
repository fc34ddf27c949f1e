import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import type { ApplicationView } from '../../../modules/applications/index.ts';
import { answerMatch, disclosedTo } from '../../../modules/screening/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textArea } from '../../shared/forms/fields.ts';
import { backLink, done, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr } from '../../shared/html.ts';
import { type Answer, everyone, type Sheet } from '../../shared/signed-in/route.ts';
import { written } from '../application/in-words.ts';
import { viewHere } from '../application/notice.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { adversePath } from './link.ts';

const PATH = '/my/applications/:application/found';
const LENGTH_MIN = 10;
const LENGTH_MAX = 10_000;

type Told = Exclude<Awaited<ReturnType<typeof disclosedTo>>, { refused: unknown }>;

/** What was disclosed to the organisation; where nobody screened its application yet, nothing was. */
async function toldTo(ask: ApplicantAsk, application: string): Promise<Told> {
  const told = await disclosedTo(ask.reader, ask.actor, application);
  return isRefusal(told) ? [] : told;
}

async function adversePage(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  return isRefusal(view) ? view : adverseSheet(ask, view, []);
}

/** Everything adverse that the applicant was told, with the time to answer each. */
async function adverseSheet(
  ask: ApplicantAsk,
  view: ApplicationView,
  faults: readonly FormFault[],
): Promise<Sheet> {
  const { words, query } = ask;
  const { id: application, reference } = view.application;
  const told = await toldTo(ask, application);
  const title = words.say('adverse-title', { reference: isolated(reference) });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('asked-back'), words.href(`/my/applications/${application}`))}${errorSummary(words, faults)}${query.has('sent') && done(words.say('adverse-sent'))}
    <h1 class="govuk-heading-l">${words.rich('adverse-title', { reference: id(reference) })}</h1>
    <p class="govuk-body">${words.say(told.length > 0 ? 'adverse-about' : 'adverse-none')}</p>${told.map((one, i) => matterHtml(ask, application, told, one, i, faults))}`,
  };
}

function matterHtml(
  ask: ApplicantAsk,
  application: string,
  told: Told,
  { match, gist, answerBy, answeredAt }: Told[number],
  i: number,
  faults: readonly FormFault[],
): Html {
  const { words, form, at } = ask;
  const name = `answer-${i + 1}`;
  const open = answeredAt === null && (answerBy === null || at < answerBy);
  const heading =
    told.length > 1 &&
    html`<h2 class="govuk-heading-m">${words.rich('adverse-one', { n: ltr(String(i + 1)), all: ltr(String(told.length)) })}</h2>`;
  const until = answerBy && ask.moment(answerBy);
  const state = answeredAt
    ? words.rich('adverse-answered', { when: ask.moment(answeredAt) })
    : until && words.rich(open ? 'adverse-until' : 'adverse-over', { until });
  const typed = form.text('match') === match ? form.text('answer') : '';
  const own = faults.map((fault) => (form.text('match') === match ? fault : { ...fault, field: '' }));
  const inputs = html`${hidden('match', match)}${textArea(words, { name: 'answer', label: words.say('adverse-answer'), hint: words.say('adverse-answer-hint'), value: typed, rows: 8, faults: own })}
    ${warning(words, words.say('adverse-once'))}${submitButton(words.say('adverse-send'))}`;
  return html`<section id="${name}">${heading}${gist === null ? html`<p class="govuk-body">${words.say('adverse-erased')}</p>` : written(words, gist)}
    ${state && html`<p class="govuk-body"><strong>${state}</strong></p>`}${open && answering(ask, told, match) && ask.formHtml(inputs, { action: words.href(adversePath(application)) })}
    ${open && !answering(ask, told, match) && html`<p class="govuk-body"><a class="govuk-link" href="${words.href(`${adversePath(application)}?match=${match}`)}">${words.say('adverse-link')}</a></p>`}</section>`;
}

/** One form a page: of what was asked for, else of the first that waits. */
function answering({ form, query, at }: ApplicantAsk, told: Told, match: string): boolean {
  const waits = told.filter(
    ({ answeredAt, answerBy }) => answeredAt === null && (!answerBy || at < answerBy),
  );
  const asked = form.text('match') || query.get('match');
  return (waits.find((one) => one.match === asked) ?? waits[0])?.match === match;
}

async function answer(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  const { form, words } = ask;
  const application = view.application.id;
  const match = form.text('match');
  if (!(await toldTo(ask, application)).some((one) => one.match === match))
    return refuse('not-found', 'no-such-match');
  const text = form.text('answer');
  const fault = (key: string, length: number) =>
    adverseSheet(ask, view, [{ field: 'answer', text: words.say(key, { length }) }]);
  if (text.length < LENGTH_MIN) return fault('adverse-short', LENGTH_MIN);
  if (text.length > LENGTH_MAX) return fault('adverse-long', LENGTH_MAX);
  const given = await ask.act((act) => answerMatch(act, { application, match, answer: text }));
  if (isRefusal(given)) return adverseSheet(ask, view, ask.faults(given));
  return { location: `${adversePath(application)}?sent=1` };
}

export const adverseRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: PATH, access: everyone, handle: adversePage },
  { method: 'post', path: PATH, access: everyone, form: { fields: ['match', 'answer'] }, handle: answer },
];
