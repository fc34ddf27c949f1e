import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  type ApplicationView,
  attachForMatch,
  draftToFill,
  type Upload,
  uploadsOf,
} from '../../../modules/applications/index.ts';
import { answerMatch, disclosedTo } from '../../../modules/screening/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textArea } from '../../shared/forms/fields.ts';
import { backLink, done, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { written } from '../application/in-words.ts';
import { viewHere } from '../application/notice.ts';
import { answerFiles } from '../documents/answer-files.ts';
import { attachedFiles, DOCUMENTS_BYTES_MAX } from '../received.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { adversePath } from './link.ts';

const PATH = '/my/applications/:application/found';
const LENGTH_MIN = 10;
const LENGTH_MAX = 10_000;

type Told = Exclude<Awaited<ReturnType<typeof disclosedTo>>, { refused: unknown }>;

/** What was disclosed to the organisation; where nobody screened its application yet, nothing was. */
async function toldTo(ask: ApplicantAsk, application: string): Promise<Told> {
  const told = await disclosedTo(ask.reader, draftToFill, ask.actor, application);
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
  sent: readonly string[] = [],
): Promise<Sheet> {
  const { words, query } = ask;
  const { id: application, reference } = view.application;
  const told = await toldTo(ask, application);
  const uploads = told.length > 0 ? await uploadsOf(ask.reader, application) : [];
  const title = words.say('adverse-title', { reference: isolated(reference) });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('asked-back'), words.href(`/my/applications/${application}`))}${errorSummary(words, faults)}${query.has('sent') && done(words.say('adverse-sent'))}
    <h1 class="govuk-heading-l">${words.rich('adverse-title', { reference: id(reference) })}</h1>
    <p class="govuk-body">${words.say(told.length > 0 ? 'adverse-about' : 'adverse-none')}</p>${told.map((one, i) => matterHtml(ask, application, { told, uploads }, one, i, faults, sent))}`,
  };
}

interface Matters {
  readonly told: Told;
  /** Files of the application. */
  readonly uploads: readonly Upload[];
}

/** What came with an answer. */
function sentHtml({ words }: ApplicantAsk, uploads: readonly Upload[], documents: readonly string[]): Html {
  if (documents.length === 0) return NOTHING;
  const nameOf = (hash: string) => uploads.find((one) => one.hash === hash)?.name ?? hash.slice(0, 12);
  return html`<p class="govuk-body">${words.say('adverse-documents')}</p><ul class="govuk-list govuk-list--bullet">${documents.map((hash) => html`<li>${nameHtml(nameOf(hash), words.language)}</li>`)}</ul>`;
}

function matterHtml(
  ask: ApplicantAsk,
  application: string,
  { told, uploads }: Matters,
  { match, gist, answerBy, answeredAt, documents }: Told[number],
  i: number,
  faults: readonly FormFault[],
  sent: readonly string[],
): Html {
  const { words, form, at } = ask;
  const name = `answer-${i + 1}`;
  const open = answeredAt === null && (answerBy === null || at < answerBy);
  const ours = form.text('match') === match;
  const heading =
    told.length > 1 &&
    html`<h2 class="govuk-heading-m">${words.rich('adverse-one', { n: ltr(String(i + 1)), all: ltr(String(told.length)) })}</h2>`;
  const until = answerBy && ask.moment(answerBy);
  const state = answeredAt
    ? words.rich('adverse-answered', { when: ask.moment(answeredAt) })
    : until && words.rich(open ? 'adverse-until' : 'adverse-over', { until });
  const typed = ours ? form.text('answer') : '';
  const own = faults.map((fault) => (ours ? fault : { ...fault, field: '' }));
  const inputs = html`${hidden('match', match)}${textArea(words, { name: 'answer', label: words.say('adverse-answer'), hint: words.say('adverse-answer-hint'), value: typed, rows: 8, faults: own })}
    ${answerFiles(ask, uploads, own, sent)}
    ${warning(words, words.say('adverse-once'))}${submitButton(words.say('adverse-send'))}`;
  return html`<section id="${name}">${heading}${gist === null ? html`<p class="govuk-body">${words.say('adverse-erased')}</p>` : written(words, gist)}
    ${state && html`<p class="govuk-body"><strong>${state}</strong></p>`}${sentHtml(ask, uploads, documents)}${open && answering(ask, told, match) && ask.formHtml(inputs, { action: words.href(adversePath(application)), multipart: true })}
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
  const { sent, faults: unsent } = await attachedFiles(ask, 'file', (act, file) =>
    attachForMatch(act, { application, match, file }),
  );
  const fault = (key: string, length: number) => ({ field: 'answer', text: words.say(key, { length }) });
  const wrong =
    text.length < LENGTH_MIN
      ? [fault('adverse-short', LENGTH_MIN)]
      : text.length > LENGTH_MAX
        ? [fault('adverse-long', LENGTH_MAX)]
        : [];
  if (wrong.length + unsent.length > 0) return adverseSheet(ask, view, [...wrong, ...unsent], sent);
  const documents = [...new Set([...form.all('documents'), ...sent])];
  const given = await ask.act((act) =>
    answerMatch(act, { mayUse: draftToFill, uploadsOf }, { application, match, answer: text, documents }),
  );
  if (isRefusal(given))
    return adverseSheet(
      ask,
      view,
      ask.faults(given, (pointer) => pointer.split('/')[1] ?? ''),
      sent,
    );
  return { location: `${adversePath(application)}?sent=1` };
}

export const adverseRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: PATH, handle: adversePage },
  {
    method: 'post',
    path: PATH,
    form: {
      fields: ['match', 'answer', 'documents'],
      several: ['documents'],
      files: ['file'],
      bytesMax: DOCUMENTS_BYTES_MAX,
    },
    handle: answer,
  },
];
