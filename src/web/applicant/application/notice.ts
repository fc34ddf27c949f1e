import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  type ApplicationView,
  answerNotice,
  attachForNotice,
  uploadsOf,
  viewApplication,
} from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { backLink, insetText, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, NOTHING } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { answerFiles } from '../documents/answer-files.ts';
import { attachedFiles, DOCUMENTS_BYTES_MAX } from '../received.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { groundsList, written } from './in-words.ts';
import { textSaid } from './told.ts';

const ANSWER_LENGTH_MIN = 10;

/** The application that the address names, as its own organisation sees it. */
export async function viewHere(ask: ApplicantAsk): Promise<ApplicationView | Refusal> {
  const application = parseId<'application'>(ask.params.application ?? '');
  return application
    ? viewApplication(ask.reader, ask.actor, application)
    : refuse('not-found', 'no-such-application');
}

/** What the notice says: grounds of the law, the reasons that may be released, the time to answer. */
export function noticeHtml({ words, deps }: ApplicantAsk, { application, history }: ApplicationView): Html {
  const { notice } = application;
  if (!notice) return NOTHING;
  const noticed = history.findLast((line) => line.type === 'RefusalNoticed');
  const reasons = noticed && textSaid(noticed, 'reasons');
  const until = dayHtml(notice.answerBy, words.language);
  return html`<p class="govuk-body">${notice.answered ? words.say('my-notice-answered') : words.rich('my-notice-until', { until })}</p>
    ${groundsList(words, deps.country, notice.grounds)}${reasons && written(words, reasons)}`;
}

async function noticePage(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  return view.application.notice ? noticeSheet(ask, view, []) : refuse('conflict', 'no-notice-yet');
}

async function noticeSheet(
  ask: ApplicantAsk,
  view: ApplicationView,
  faults: readonly FormFault[],
  sent: readonly string[] = [],
): Promise<Sheet> {
  const { words, form, reader } = ask;
  const { application } = view;
  const title = words.say('notice-title', { reference: isolated(application.reference) });
  const open = application.state === 'refusal-proposed' && application.notice?.answered === false;
  const uploads = open ? await uploadsOf(reader, application.id) : [];
  const inputs = html`${textArea(words, { name: 'answer', label: words.say('notice-answer'), hint: words.say('notice-answer-hint'), value: form.text('answer'), rows: 10, faults })}
    ${answerFiles(ask, uploads, faults, sent)}
    ${warning(words, words.say('notice-once'))}${submitButton(words.say('notice-send'))}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('asked-back'), words.href(`/my/applications/${application.id}`))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${words.rich('notice-title', { reference: id(application.reference) })}</h1>
    ${insetText(words.say('notice-means'))}${noticeHtml(ask, view)}
    ${open && html`<h2 class="govuk-heading-m">${words.say('notice-your-answer')}</h2>${ask.formHtml(inputs, { multipart: true })}`}`,
  };
}

async function answer(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  const { form, words } = ask;
  const application = view.application.id;
  const { sent, faults: unsent } = await attachedFiles(ask, 'file', (act, file) =>
    attachForNotice(act, { application, file }),
  );
  const faults = [...unsent];
  if (form.text('answer').length < ANSWER_LENGTH_MIN)
    faults.unshift({ field: 'answer', text: words.say('notice-answer-missing') });
  if (faults.length) return noticeSheet(ask, view, faults, sent);
  const documents = [...new Set([...form.all('documents'), ...sent])];
  const input = { application, answer: form.text('answer'), documents };
  const given = await ask.act(async (act) => {
    const app = await answerNotice(act, input);
    return isRefusal(app) ? app : { application };
  });
  if (isRefusal(given))
    return noticeSheet(
      ask,
      view,
      ask.faults(given, (pointer) => pointer.split('/')[1] ?? ''),
      sent,
    );
  return { location: `/my/applications/${application}?noticed=1` };
}

export const noticeRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/applications/:application/notice', handle: noticePage },
  {
    method: 'post',
    path: '/my/applications/:application/notice',
    form: {
      fields: ['answer', 'documents'],
      several: ['documents'],
      files: ['file'],
      bytesMax: DOCUMENTS_BYTES_MAX,
    },
    handle: answer,
  },
];
