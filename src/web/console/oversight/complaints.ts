import { dayAt, parseDay } from '../../../kernel/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  acknowledgeComplaint,
  answerComplaint,
  askComplainant,
  assignComplaint,
  type Complaint,
  type ComplaintState,
  type ComplaintView,
  closeComplaint,
  complaintCounts,
  complaintStates,
  complaintSteps,
  complaintsFor,
  OUTCOMES,
  type Outcome,
  readComplaint,
  readEvidence,
} from '../../../modules/conduct/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textArea } from '../../shared/forms/fields.ts';
import {
  backLink,
  details,
  done,
  pagination,
  submitButton,
  summaryList,
  tag,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr } from '../../shared/html.ts';
import { pageOf } from '../../shared/keyset.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { agencyHtml, dueHtml } from '../application/parts.ts';
import {
  actOver,
  NOTHING_SENT,
  type OverPage,
  overtakenHtml,
  SEEN,
  type SentOver,
  seenField,
  statusOf,
} from '../overtaken.ts';
import { printedHtml } from '../printed.ts';
import { isUuid } from '../queues/address.ts';
import { handHtml } from '../queues/colleagues.ts';
import type { ConsoleAsk } from '../route.ts';
import { type Hearer, handField, hearersOf } from './complaint-hands.ts';
import { OVERSIGHT_AT } from './overview.ts';

const AT = `${OVERSIGHT_AT}/complaints`;
const SHOWN = 30;
const OPEN = ['made', 'acknowledged', 'asked'] as const satisfies readonly ComplaintState[];
/** Lists of complaints: those that were given to the reader, or those of a state. */
const LISTS = ['yours', ...OPEN, 'answered', 'closed', 'withdrawn'] as const;
const COLUMNS = [
  'queue-col-due',
  'conduct-complaint',
  'conduct-kind',
  'conduct-against',
  'conduct-with',
  'queue-filter-state',
] as const;

/** The complaints that this officer of oversight hears: never about his own agency. */
export async function complaintsSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, query, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'hear-complaints', at);
  if (denied) return denied;
  const show = LISTS.find((one) => one === query.get('show'));
  const [, due = '', last = ''] = /^(none|[\d-]{10})~([0-9a-f-]{36})$/.exec(query.get('at') ?? '') ?? [];
  const after = isUuid(last) ? { dueOn: due === 'none' ? null : (parseDay(due) ?? null), id: last } : null;
  const today = dayAt(at, deps.country.applications.zone);
  const filter =
    show === 'yours' ? { open: true, assignedTo: actor.officer } : show ? { state: show } : { open: true };
  const [found, states, counts, hearers] = await Promise.all([
    complaintsFor(reader, actor, filter, after, SHOWN + 1),
    complaintStates(reader, actor),
    complaintCounts(reader, actor, today),
    hearersOf(ask),
  ]);
  const { shown: rows, last: end } = pageOf(found, SHOWN);
  const counted = (one: (typeof LISTS)[number] | undefined) =>
    one === undefined ? counts.open : one === 'yours' ? counts.yours : (states.get(one) ?? 0);
  const { calendar } = deps.country.applications;
  const title = words.say('oversight-complaints');
  const address = (one: (typeof LISTS)[number] | undefined) => `${AT}${one ? `?show=${one}` : ''}`;
  const tab = (one: (typeof LISTS)[number] | undefined) =>
    !one ? 'conduct-open' : one === 'yours' ? 'conduct-yours' : `conduct-state-${one}`;
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  const line = (one: Complaint) =>
    html`<tr class="govuk-table__row" data-row>${cell('queue-col-due', one.dueOn ? dueHtml(words, one.dueOn, today, calendar, true) : html`<span class="sanad-quiet">${words.say('queue-no-day')}</span>`)}${cell('conduct-complaint', html`<a class="govuk-link" href="${words.href(`${AT}/${one.id}`)}">${id(one.reference)}</a>`)}
    ${cell('conduct-kind', words.say(`conduct-kind-${one.kind}`))}${cell('conduct-against', html`${agencyHtml(ask, one.agency)}${one.officer && html` · ${words.say('conduct-officer-named')}`}`)}${cell('conduct-with', handHtml(ask, hearers, one.assignedTo))}${cell('queue-filter-state', tag(words.say(`conduct-state-${one.state}`), one.state === 'made' ? 'caution' : 'plain'))}</tr>`;
  return {
    title,
    section: 'nav-oversight',
    body: html`${backLink(words.say('oversight-title'), words.href(OVERSIGHT_AT))}<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('conduct-about')}</p>
    <nav aria-label="${words.say('conduct-states')}"><ul class="sanad-tabs">${[undefined, ...LISTS].map((one) => html`<li><a class="govuk-link" href="${words.href(address(one))}"${one === show && html` aria-current="page"`}>${words.say(tab(one))} (${ltr(String(counted(one)))})</a></li>`)}</ul></nav>
    ${rows.length > 0 ? html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${title}</caption><thead><tr>${COLUMNS.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${rows.map(line)}</tbody></table>` : html`<p class="govuk-body">${words.say(show === 'yours' ? 'conduct-none-yours' : show ? 'conduct-none-state' : 'conduct-none')}</p>`}
    ${pagination(words, { first: after ? words.href(address(show)) : undefined, next: end && words.href(`${AT}?${show ? `show=${show}&` : ''}at=${end.dueOn ?? 'none'}~${end.id}`) })}`,
  };
}

/** One complaint: that it was read is a fact before it is shown. */
export async function complaintSheet(ask: ConsoleAsk, sent: SentOver = NOTHING_SENT): Promise<Answer> {
  const { faults, overtaken } = sent;
  const { words, deps, params, query } = ask;
  const asked = params.complaint ?? '';
  if (!isUuid(asked)) return refuse('not-found', 'no-such-complaint');
  const view: ComplaintView | Refusal = await ask.act(
    (act) => readComplaint(act, deps.country, { complaint: asked }),
    { forgotten: true },
  );
  if (isRefusal(view)) return view;
  const { complaint, lines } = view;
  const hearers = await hearersOf(ask);
  const title = words.say('conduct-title', { reference: isolated(complaint.reference) });
  const said = Object.values(ACTS).find((one) => one === query.get('done'));
  const today = dayAt(ask.at, deps.country.applications.zone);
  const lineHtml = ({ type, at, text, who, hand, files }: ComplaintView['lines'][number]) =>
    html`<li><p><strong>${words.say(`conduct-did-${type}`)}</strong>${hand && html` · ${handHtml(ask, hearers, hand)}`} · ${ask.moment(at)}</p>${who && html`<p>${words.say('conduct-who')}: ${nameHtml(who, ask.language)}</p>`}${text && html`<p class="sanad-typed" dir="auto">${nameHtml(text, ask.language)}</p>`}
      ${files.length > 0 && html`<ul class="govuk-list">${files.map(({ hash, name }) => html`<li><a class="govuk-link" href="${words.href(`${AT}/${complaint.id}/files/${hash}`)}"><bdi dir="auto">${name}</bdi></a></li>`)}</ul>`}</li>`;
  const meanwhile =
    overtaken &&
    overtakenHtml(ask, overtaken, {
      changed: html`<ol class="sanad-timeline sanad-timeline--dense">${lines.slice(Number(ask.form.text(SEEN)) || lines.length).map(lineHtml)}</ol>`,
      form: openActs(complaint).includes(ask.form.text('act')),
    });
  return {
    title: titleWith(words, title, faults),
    section: 'nav-oversight',
    status: statusOf(sent),
    body: html`${await printedHtml(ask, 'oversight')}${errorSummary(words, faults)}${said && faults.length === 0 && done(words.say(`conduct-done-${said}`))}
    ${backLink(words.say('oversight-complaints'), words.href(AT))}<h1 class="govuk-heading-xl">${words.rich('conduct-title', { reference: id(complaint.reference) })}</h1>
    ${meanwhile}<div class="sanad-split"><div>${summaryList(words, [
      { key: words.say('conduct-kind'), value: words.say(`conduct-kind-${complaint.kind}`) },
      { key: words.say('conduct-against'), value: agencyHtml(ask, complaint.agency) },
      { key: words.say('queue-filter-state'), value: tag(words.say(`conduct-state-${complaint.state}`)) },
      { key: words.say('conduct-with'), value: handHtml(ask, hearers, complaint.assignedTo) },
      ...(complaint.dueOn
        ? [
            {
              key: words.say('queue-col-due'),
              value: dueHtml(words, complaint.dueOn, today, deps.country.applications.calendar),
            },
          ]
        : []),
      ...(complaint.outcome
        ? [{ key: words.say('conduct-outcome'), value: words.say(`conduct-outcome-${complaint.outcome}`) }]
        : []),
    ])}<ol class="sanad-timeline">${lines.map(lineHtml)}</ol></div><div>${actsHtml(ask, complaint, hearers, lines.length, sent)}</div></div>`,
  };
}

const NOBODY_CHOSEN = Promise.resolve(refuse('invalid', 'complaint-given-to-oversight', { field: '/to' }));

/** The acts that are open; asking and answering before the complaint is acknowledged too. */
const openActs = ({ state, assignedTo }: Complaint): readonly string[] => [
  ...(state === 'made' ? ['acknowledge'] : []),
  ...(state === 'made' || state === 'acknowledged' ? ['ask'] : []),
  ...(state === 'made' || state === 'acknowledged' || state === 'asked' ? ['answer'] : []),
  ...(state === 'made' || state === 'acknowledged' || state === 'asked'
    ? ['give', ...(assignedTo ? ['take-back'] : [])]
    : []),
  ...(state === 'answered' || state === 'withdrawn' ? ['close'] : []),
];

function actsHtml(
  ask: ConsoleAsk,
  complaint: Complaint,
  hearers: readonly Hearer[],
  steps: number,
  { faults, overtaken }: SentOver,
): Html {
  const { words, form } = ask;
  const open = openActs(complaint);
  const own = (act: string) => html`${seenField(String(steps))}${hidden('act', act)}`;
  const tried = form.text('act');
  const textFor = (act: string) =>
    textArea(words, {
      name: 'text',
      label: words.say(`conduct-text-${act}`),
      value: tried === act ? form.text('text') : '',
      rows: 5,
      faults: tried === act ? faults : [],
    });
  const block = (act: string, inside: Html) =>
    details(
      words.say(`conduct-act-${act}`),
      ask.formHtml(html`${own(act)}${inside}${submitButton(words.say(`conduct-act-${act}`))}`),
      tried === act && (faults.length > 0 || overtaken !== undefined),
    );
  const outcome = choiceField(words, {
    name: 'outcome',
    label: words.say('conduct-outcome'),
    choices: OUTCOMES.map((value) => ({ value, label: words.say(`conduct-outcome-${value}`) })),
    value: form.text('outcome'),
    faults: tried === 'answer' ? faults : [],
  });
  return html`${open.includes('acknowledge') && ask.formHtml(html`${own('acknowledge')}${submitButton(words.say('conduct-act-acknowledge'))}`)}
    ${open.includes('ask') && block('ask', textFor('ask'))}${open.includes('answer') && block('answer', html`${outcome}${textFor('answer')}`)}
    ${open.includes('close') && block('close', textFor('close'))}
    ${open.includes('give') && block('give', handField(ask, complaint, hearers, tried === 'give' ? faults : []))}
    ${open.includes('take-back') && ask.formHtml(html`${own('take-back')}${submitButton(words.rich('conduct-act-take-back', { name: handHtml(ask, hearers, complaint.assignedTo) }), { kind: 'second' })}`)}`;
}

/** What can be done with a complaint, and what is said of it once it is done. */
const ACTS = {
  acknowledge: 'acknowledged',
  ask: 'asked',
  answer: 'answered',
  close: 'closed',
  give: 'given',
  'take-back': 'taken-back',
} as const;

export async function complaintAct(ask: ConsoleAsk): Promise<Answer> {
  const { form, params, deps } = ask;
  const complaint = params.complaint ?? '';
  if (!isUuid(complaint)) return refuse('not-found', 'no-such-complaint');
  const text = form.text('text');
  const which = form.text('act');
  if (!Object.hasOwn(ACTS, which)) return refuse('not-found', 'no-such-complaint');
  const what = which as keyof typeof ACTS;
  const { country } = deps;
  const to = form.text('to');
  const did = {
    acknowledge: (act) => acknowledgeComplaint(act, country, { complaint }),
    ask: (act) => askComplainant(act, country, { complaint, text }),
    answer: (act) =>
      answerComplaint(act, country, { complaint, text, outcome: form.text('outcome') as Outcome }),
    close: (act) => closeComplaint(act, country, { complaint, text }),
    give: (act) => (isUuid(to) ? assignComplaint(act, country, { complaint, to }) : NOBODY_CHOSEN),
    'take-back': (act) => assignComplaint(act, country, { complaint, to: null }),
  } satisfies Record<keyof typeof ACTS, OverPage['did']>;
  return actOver(ask, {
    mark: async (act) => String(await complaintSteps(act, complaint)),
    did: did[what],
    done: `${AT}/${complaint}?done=${ACTS[what]}`,
    page: (sent) => complaintSheet(ask, sent),
  });
}

/** A file of the evidence, always for saving: it comes from outside. */
export async function evidenceAnswer(ask: ConsoleAsk): Promise<Answer> {
  const { params, deps } = ask;
  const input = { complaint: params.complaint ?? '', hash: params.hash ?? '' };
  if (!isUuid(input.complaint)) return refuse('not-found', 'no-such-complaint');
  const file = await ask.act((act) => readEvidence(act, deps.country, input), { forgotten: true });
  if (isRefusal(file)) return file;
  const stream = deps.files.read(file.hash);
  return {
    download: ReadableStream.from(stream as AsyncIterable<Uint8Array>) as ReadableStream<Uint8Array>,
    mediaType: 'application/octet-stream',
    name: file.name,
  };
}
