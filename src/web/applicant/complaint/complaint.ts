import { Readable } from 'node:stream';
import { parseId } from '../../../kernel/id.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  type Complaint,
  type ComplaintLine,
  type ComplaintView,
  followComplaint,
  ownComplaintCount,
  ownComplaints,
  replyToOversight,
  withdrawComplaint,
} from '../../../modules/conduct/index.ts';
import { COUNT_MAX } from '../../../modules/desks/index.ts';
import { storedFile } from '../../../platform/files.ts';
import { dayHtml } from '../../shared/dates.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textArea } from '../../shared/forms/fields.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  done,
  insetText,
  listCount,
  pagination,
  submitButton,
  summaryList,
  type Tone,
  tag,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated } from '../../shared/html.ts';
import { momentMark, momentMarkIn, pageOf } from '../../shared/keyset.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { agencyName, written } from '../application/in-words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { evidenceField, evidenceForm, evidenceOf } from './evidence.ts';
import { makeRoutes } from './make.ts';

const SHOWN = 25;
const TONES: Record<Complaint['state'], Tone> = {
  made: 'info',
  acknowledged: 'info',
  asked: 'caution',
  answered: 'good',
  closed: 'plain',
  withdrawn: 'plain',
};

const stateTag = ({ words }: ApplicantAsk, { state }: Complaint) =>
  tag(words.say(`complaint-state-${state}`), TONES[state]);
const pathOf = (complaint: Pick<Complaint, 'id'>, more = '') => `/my/complaints/${complaint.id}${more}`;

function next({ words }: ApplicantAsk, complaint: Complaint): Html {
  const { state, acknowledgeBy, dueOn, answerBy } = complaint;
  const day = state === 'made' ? acknowledgeBy : (dueOn ?? answerBy);
  return words.rich(`complaint-next-${state}`, { day: dayHtml(day, words.language) });
}

/** What somebody complained about; others of his organisation have their own list. */
async function listPage(ask: ApplicantAsk): Promise<Sheet> {
  const { words, reader, actor, deps, query } = ask;
  const mark = momentMarkIn(query.get('after'));
  const [found, count] = await Promise.all([
    ownComplaints(reader, actor, SHOWN + 1, mark),
    ownComplaintCount(reader, actor, COUNT_MAX + 1),
  ]);
  const { shown: complaints, last } = pageOf(found, SHOWN);
  const title = words.say('complaint-title');
  const item = (complaint: Complaint) =>
    html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${words.href(pathOf(complaint))}">${id(complaint.reference)}</a></p>
      <p>${words.say(`complaint-kind-${complaint.kind}`)} · ${agencyName(words, deps.country, complaint.agency)}</p><p>${next(ask, complaint)}</p></div>${stateTag(ask, complaint)}</li>`;
  return {
    title,
    section: 'complaint-nav',
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${words.say('complaint-lead')}</p>
    ${buttonRow(buttonLink(words.say('complaint-make'), words.href('/my/complaints/new')))}
    ${listCount(words, count, COUNT_MAX)}${complaints.length ? html`<ul class="sanad-list">${complaints.map(item)}</ul>` : html`<p class="govuk-body">${words.say('complaint-none')}</p>`}
    ${pagination(words, {
      first: mark ? words.href('/my/complaints') : undefined,
      next: last && words.href(`/my/complaints?after=${momentMark(last.madeAt, last.id)}`),
    })}`,
  };
}

async function viewOf(ask: ApplicantAsk): Promise<ComplaintView | ReturnType<typeof refuse>> {
  const complaint = parseId<'complaint'>(ask.params.complaint ?? '');
  return complaint
    ? followComplaint(ask.reader, ask.actor, complaint)
    : refuse('not-found', 'no-such-complaint');
}

async function complaintPage(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewOf(ask);
  return isRefusal(view) ? view : complaintSheet(ask, view);
}

function complaintSheet(
  ask: ApplicantAsk,
  { complaint, lines }: ComplaintView,
  faults: readonly FormFault[] = [],
  evidence: Parameters<typeof evidenceField>[1] = [],
): Sheet {
  const { words, deps, query, form } = ask;
  const { reference, agency, kind, happenedOn, state, outcome } = complaint;
  const title = words.say('complaint-one-title', { reference: isolated(reference) });
  const who = lines[0]?.who;
  const rows = [
    {
      key: words.say('complaint-about'),
      value: html`${agencyName(words, deps.country, agency)}${who && html`<br>${nameHtml(who, words.language)}`}`,
    },
    { key: words.say('complaint-of'), value: words.say(`complaint-kind-${kind}`) },
    ...(happenedOn
      ? [{ key: words.say('complaint-happened'), value: dayHtml(happenedOn, words.language) }]
      : []),
    { key: words.say('complaint-state'), value: stateTag(ask, complaint) },
    ...(outcome
      ? [{ key: words.say('complaint-outcome'), value: words.say(`complaint-outcome-${outcome}`) }]
      : []),
  ];
  const reply =
    state === 'asked' &&
    ask.formHtml(
      html`${textArea(words, { name: 'text', label: words.say('complaint-reply'), value: form.text('text'), rows: 7, faults })}
      ${evidenceField(ask, evidence, faults)}${submitButton(words.say('complaint-reply-send'))}`,
      { multipart: true, action: words.href(pathOf(complaint)) },
    );
  const open = state === 'made' || state === 'acknowledged' || state === 'asked';
  return {
    title: titleWith(words, title, faults),
    section: 'complaint-nav',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('complaint-back'), words.href('/my/complaints'))}${errorSummary(words, faults)}
    ${query.has('sent') && done(words.rich('complaint-sent', { reference: id(reference) }))}
    ${query.has('replied') && done(words.say('complaint-replied'))}${query.has('withdrawn') && done(words.say('complaint-withdrawn'))}
    <h1 class="govuk-heading-l">${words.rich('complaint-one-title', { reference: id(reference) })}</h1>
    ${insetText(next(ask, complaint))}${reply}${summaryList(words, rows)}
    <h2 class="govuk-heading-m">${words.say('complaint-history')}</h2>
    <ol class="sanad-timeline">${lines.toReversed().map((line) => lineHtml(ask, complaint, line))}</ol>
    ${open && buttonRow(buttonLink(words.say('complaint-withdraw'), words.href(pathOf(complaint, '/withdraw')), 'second'))}`,
  };
}

function lineHtml(ask: ApplicantAsk, complaint: Complaint, { type, at, text, files }: ComplaintLine): Html {
  const { words } = ask;
  return html`<li><span class="sanad-when">${ask.moment(at)}</span>${words.say(`complaint-told-${type}`)}${text && written(words, text)}
    ${files.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${files.map(({ hash, name }) => html`<li><a class="govuk-link" href="${words.href(pathOf(complaint, `/files/${hash}`))}">${nameHtml(name, words.language)}</a></li>`)}</ul>`}</li>`;
}

async function reply(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewOf(ask);
  if (isRefusal(view)) return view;
  const { evidence, faults } = await evidenceOf(ask);
  if (faults.length) return complaintSheet(ask, view, faults, evidence);
  const input = { complaint: view.complaint.id, text: ask.form.text('text'), evidence };
  const sent = await ask.act((act) => replyToOversight(act, ask.deps.country, input));
  if (isRefusal(sent)) return complaintSheet(ask, view, ask.faults(sent), evidence);
  return { location: `${pathOf(view.complaint)}?replied=1` };
}

async function withdrawSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Answer> {
  const view = await viewOf(ask);
  if (isRefusal(view)) return view;
  const { words, form } = ask;
  const title = words.say('complaint-withdraw');
  const why = textArea(words, {
    name: 'text',
    label: words.say('complaint-withdraw-why'),
    value: form.text('text'),
    faults,
  });
  const buttons = buttonRow(
    submitButton(words.say('complaint-withdraw'), { kind: 'danger' }),
    buttonLink(words.say('complaint-keep'), words.href(pathOf(view.complaint)), 'second'),
  );
  return {
    title: titleWith(words, title, faults),
    section: 'complaint-nav',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('complaint-withdraw-about')}</p>
    ${ask.formHtml(html`${why}${buttons}`)}`,
  };
}

async function withdraw(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewOf(ask);
  if (isRefusal(view)) return view;
  const input = { complaint: view.complaint.id, text: ask.form.text('text') };
  const gone = await ask.act((act) => withdrawComplaint(act, input));
  if (isRefusal(gone)) return withdrawSheet(ask, ask.faults(gone));
  return { location: `${pathOf(view.complaint)}?withdrawn=1` };
}

async function evidenceFile(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewOf(ask);
  if (isRefusal(view)) return view;
  const file = view.lines.flatMap(({ files }) => files).find(({ hash }) => hash === ask.params.hash);
  const stored = file && (await storedFile(ask.reader, file.hash));
  if (!file || !stored) return refuse('not-found', 'file-not-found');
  const bytes = Readable.toWeb(ask.deps.files.read(file.hash)) as ReadableStream<Uint8Array>;
  return { download: bytes, mediaType: stored.mediaType, name: file.name };
}

export const complaintRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/complaints', handle: listPage },
  ...makeRoutes,
  { method: 'get', path: '/my/complaints/:complaint', handle: complaintPage },
  {
    method: 'post',
    path: '/my/complaints/:complaint',
    form: evidenceForm('text'),
    handle: reply,
  },
  {
    method: 'get',
    path: '/my/complaints/:complaint/withdraw',
    handle: (ask) => withdrawSheet(ask),
  },
  {
    method: 'post',
    path: '/my/complaints/:complaint/withdraw',
    form: { fields: ['text'] },
    handle: withdraw,
  },
  {
    method: 'get',
    path: '/my/complaints/:complaint/files/:hash',
    handle: evidenceFile,
  },
];
