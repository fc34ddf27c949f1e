import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  type Asked,
  type AskedItem,
  answerAsked,
  askedOf,
  markOf,
  saveDraftParts,
} from '../../../modules/applications/index.ts';
import { documentsWanted } from '../../../modules/applications/rules/documents.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import type { Field } from '../../../modules/applications/rules/field.ts';
import { askedItemHtml } from '../../shared/asked/asked.ts';
import { dayHtml } from '../../shared/dates.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { fileField, hidden, textArea } from '../../shared/forms/fields.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  submitButton,
  summaryList,
  type Task,
  taskList,
} from '../../shared/forms/parts.ts';
import { type Naming, saidHtml } from '../../shared/forms/said.ts';
import { type Html, html, id, isolated, isolatedName } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { takeFiles } from '../documents/form.ts';
import { subjectText } from '../documents/wanted.ts';
import { changedHtml } from '../draft/frame.ts';
import { groupInputs, standingIn } from '../draft/inputs.ts';
import { namingOf } from '../draft/naming.ts';
import { obstacleText } from '../draft/obstacle-text.ts';
import { readGroup } from '../draft/reading.ts';
import { markAt, overRevision, REVISION, revisionIn, revisionOf } from '../draft/section.ts';
import { mendedAt } from '../draft/sections.ts';
import { DOCUMENT_ENDINGS, DOCUMENTS_BYTES_MAX } from '../received.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { meanwhile } from './asked-meanwhile.ts';
import { fieldAt, placeName, typedFields } from './asked-place.ts';
import { agencyName, written } from './in-words.ts';

const PRESENT_MAX = 20;
// opens the part of the application with pages of its own; what was typed here is saved before
const [THEN, OPEN] = ['then', 'open'];

export const askedPath = (application: string, more = '') => `/my/applications/${application}/answer${more}`;

/** What is asked of the applicant that the address names; not found where nothing is. */
export async function askedHere(ask: ApplicantAsk): Promise<Asked | Refusal> {
  const application = parseId<'application'>(ask.params.application ?? '');
  if (!application) return refuse('not-found', 'no-such-application');
  const asked = await askedOf(ask.reader, ask.actor, ask.deps.country.applications, application);
  if (isRefusal(asked)) return asked;
  return asked.items.length ? asked : refuse('conflict', 'nothing-asked');
}

/** Whoever asks, as the applicant is told. */
function asker({ words, deps }: ApplicantAsk, { from }: AskedItem): Html {
  const agency = from === 'intake' ? deps.country.agencies.authority : from;
  return agencyName(words, deps.country, agency);
}

/** What is asked, in the officer's words or in those of the rule that found it. */
export function askedText({ words, deps }: ApplicantAsk, { draft }: Asked, item: AskedItem): Html {
  if (item.text !== null) return written(words, item.text);
  if (!item.fault) return html`<p class="govuk-body">${words.say('asked-erased')}</p>`;
  const fault = { ...item.fault, field: item.field, effect: 'deficient' as const };
  return html`<p class="govuk-body">${mixed(obstacleText(words, deps.country, draft, fault))}</p>`;
}

/** Everything that is open at once, each thing with its state. */
async function listPage(ask: ApplicantAsk): Promise<Answer> {
  const asked = await askedHere(ask);
  if (isRefusal(asked)) return asked;
  const { words } = ask;
  const { draft, items, open, note } = asked;
  const tasks = items.map((item): Task => {
    const left = open.some((one) => one.item === item.item);
    return {
      name: mixed(placeName(words, item.field, draft.content) || words.say('asked-whole')),
      href: words.href(askedPath(draft.id, `/${item.item}`)),
      hint: html`${words.rich('my-asked-by', { agency: asker(ask, item), until: dayHtml(item.answerBy, words.language) })}`,
      state: left ? 'todo' : 'done',
      status: words.say(left ? 'asked-open' : 'asked-done'),
    };
  });
  const title = words.say('asked-title', { reference: isolated(draft.reference) });
  const next = open[0];
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('asked-back'), words.href(`/my/applications/${draft.id}`))}
    <h1 class="govuk-heading-l">${words.rich('asked-title', { reference: id(draft.reference) })}</h1>
    <p class="govuk-body">${words.say(items.length > 1 ? 'asked-about-several' : 'asked-about')}</p>${note && written(words, note)}
    ${taskList(words, tasks)}
    ${buttonRow(next ? buttonLink(words.say('asked-next'), words.href(askedPath(draft.id, `/${next.item}`))) : buttonLink(words.say('asked-check'), words.href(askedPath(draft.id, '/check'))))}`,
  };
}

async function itemHere(ask: ApplicantAsk): Promise<{ asked: Asked; item: AskedItem } | Refusal> {
  const asked = await askedHere(ask);
  if (isRefusal(asked)) return asked;
  const item = asked.items.find((one) => one.item === ask.params.item);
  return item ? { asked, item } : refuse('not-found', 'nothing-asked');
}

async function itemPage(ask: ApplicantAsk): Promise<Answer> {
  const here = await itemHere(ask);
  return isRefusal(here) ? here : itemSheet(ask, here.asked, here.item);
}

/** One thing that was asked: its words, the inputs of its place alone, room for an answer in words. */
async function itemSheet(
  ask: ApplicantAsk,
  asked: Asked,
  item: AskedItem,
  faults: readonly FormFault[] = [],
  changed: Html | false = false,
): Promise<Sheet> {
  const { words, form, request } = ask;
  const { draft, answers } = asked;
  const place = placeName(words, item.field, draft.content) || words.say('asked-whole');
  const typed = request.method === 'POST';
  const answer = textArea(words, {
    name: 'answer',
    label: words.say('asked-answer'),
    hint: words.say('asked-answer-hint'),
    value: typed ? form.text('answer') : (answers.get(item.item) ?? ''),
    optional: true,
    faults,
  });
  return {
    title: titleWith(words, place, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : changed ? 409 : 200,
    body: html`${backLink(words.say('asked-all'), words.href(askedPath(draft.id)))}${changed}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${mixed(place)}</h1>
    ${askedItemHtml(words, { agency: asker(ask, item), answerBy: item.answerBy, said: askedText(ask, asked, item) })}
    ${ask.formHtml(html`${await inputsOf(ask, asked, item, faults, changed !== false)}${hidden(ANSWERED, markOf(answers.get(item.item) ?? ''))}${answer}${buttonRow(submitButton(words.say('asked-save')))}`, { multipart: true })}`,
  };
}

async function inputsOf(
  ask: ApplicantAsk,
  { draft }: Asked,
  { field: place, fault }: AskedItem,
  faults: readonly FormFault[],
  shown: boolean,
): Promise<Html> {
  const { words, form, deps } = ask;
  const field = fieldAt(place);
  if (place.startsWith('/documents')) {
    const { values = {} } = fault ?? {};
    const known = values.document ? `${values.document}/${aboutOf(values.about)}` : '';
    const wanted = documentsWanted(draft.content, draft.kind, deps.country.applications);
    const choices = wanted
      .filter(({ rule, about }) => about !== null || rule.about === 'company')
      .map(({ rule, about }) => ({
        value: `${rule.code}/${about ?? ''}`,
        label: [words.of(rule.name), about !== null && isolatedName(subjectText(words, draft, about))]
          .filter(Boolean)
          .join(' · '),
      }));
    return html`${selectField(words, { name: 'kind', label: words.say('asked-document'), value: form.text('kind') || known, choices, faults })}
    ${fileField(words, { name: 'file', label: words.say('asked-files'), hint: mixed(words.say('complaint-evidence-hint')), accept: DOCUMENT_ENDINGS, several: true, optional: true, faults })}`;
  }
  const fields = field ? typedFields(field) : {};
  if (Object.keys(fields).length === 0 || !field)
    return html`${field && (await presentHtml(ask, field, partAt(draft.content, place)))}${buttonRow(submitButton(words.say('asked-elsewhere'), { kind: 'second', name: THEN, value: OPEN }))}`;
  const stands = partAt(draft.content, place);
  const names = field.shape === 'group' ? Object.keys(fields) : undefined;
  return html`${hidden('mark', markAt(draft, place, names))}${hidden(REVISION, String(revisionOf(ask, draft, shown)))}${groupInputs(
    await namingOf(ask),
    fields,
    standingIn(ask, field.shape === 'group' ? stands : { value: stands }, faults),
  )}`;
}

/** An item with the names of its parts. */
function itemHtml(naming: Naming, field: Field, value: unknown): Html {
  if (field.shape !== 'group') return saidHtml(naming, field, value);
  const parts = Object.entries(field.fields).flatMap(([name, part]) => {
    const said = saidHtml(naming, part, (value as Readonly<Record<string, unknown>>)[name]);
    return String(said) === '' ? [] : [html`<li>${naming.words.of(part.label)}: ${said}</li>`];
  });
  return html`<ul class="govuk-list">${parts}</ul>`;
}

/** What stands at a place that has pages of its own, item by item. */
async function presentHtml(ask: ApplicantAsk, field: Field, value: unknown): Promise<Html> {
  const { words } = ask;
  const naming = await namingOf(ask);
  if (field.shape !== 'list') return saidHtml(naming, field, value);
  const items = (value ?? []) as readonly unknown[];
  if (items.length === 0) return html`<p class="govuk-body">${words.say('said-nothing')}</p>`;
  return summaryList(
    words,
    items.slice(0, PRESENT_MAX).map((item, i) => ({
      key: mixed(words.say('said-item', { what: words.of(field.item.label), n: i + 1 })),
      value: itemHtml(naming, field.item, item),
    })),
  );
}

const aboutOf = (about: unknown) => (about === undefined || about === 'company' ? '' : String(about));

/** Saves what was changed at the place, the files and the words, each for itself; nothing is sent yet. */
async function save(ask: ApplicantAsk): Promise<Answer> {
  const here = await itemHere(ask);
  if (isRefusal(here)) return here;
  const { asked, item } = here;
  const { form, deps, words } = ask;
  const { draft } = asked;
  const faults: FormFault[] = [];
  let changed: Html | false = false;
  const said = { application: draft.id, item: item.item, text: form.text('answer') };
  const seen = form.has(ANSWERED) ? { seen: form.text(ANSWERED) } : {};
  const answered = await ask.act((act) => answerAsked(act, deps.country, { ...said, ...seen }), {
    forgotten: true,
  });
  if (isRefusal(answered) && answered.code === 'part-changed') {
    const now = await askedHere(ask);
    const theirs = isRefusal(now) ? '' : (now.answers.get(item.item) ?? '');
    const [label, yours] = [words.say('asked-answer'), said.text];
    changed = changedHtml(ask, [{ label, theirs: written(words, theirs), yours: written(words, yours) }]);
  } else if (isRefusal(answered)) faults.push(...ask.faults(answered, () => 'answer'));
  if (item.field.startsWith('/documents')) {
    const [kind = '', about = ''] = form.text('kind').split('/');
    if (form.filesOf('file').length && kind === '')
      faults.push({ field: 'kind', text: words.say('asked-document-which') });
    else faults.push(...(await takeFiles(ask, draft, { kind, about: about || null, instead: null })).faults);
  } else {
    const field = fieldAt(item.field);
    const fields = field ? typedFields(field) : {};
    if (field && Object.keys(fields).length && form.has('mark')) {
      const group = field.shape === 'group';
      const naming = await namingOf(ask);
      const read = readGroup(naming, form, fields);
      faults.push(...read.faults);
      const names = Object.keys(fields);
      const value = group
        ? Object.fromEntries(names.map((name) => [name, read.value[name]]))
        : read.value.value;
      const over = revisionIn(form.text(REVISION));
      const seen = { mark: form.text('mark'), ...(over !== undefined && { over }) };
      const part = { place: item.field, ...seen, value, ...(group && { fields: names }) };
      const saved = read.unkept
        ? undefined
        : await ask.act((act) => saveDraftParts(act, { application: draft.id, parts: [part] }), {
            forgotten: true,
          });
      if (isRefusal(saved) && saved.code === 'part-changed')
        changed = html`${changed}${await meanwhile(ask, naming, item, fields, read.value)}`;
      else if (isRefusal(saved)) faults.push(...ask.faults(saved, () => names[0]!));
    }
  }
  if (faults.length || changed) {
    const now = await askedHere(ask);
    return isRefusal(now) ? now : itemSheet(ask, now, item, faults, changed);
  }
  if (form.text(THEN) === OPEN) return { location: mendedAt(draft.id, item, draft.content) };
  const now = await askedHere(ask);
  const next = isRefusal(now) ? undefined : now.open.find((one) => one.item !== item.item);
  return { location: askedPath(draft.id, next ? `/${next.item}` : '') };
}

/** Hidden input: which answer in words stood there when the page was shown. */
const ANSWERED = 'answered';

/** Names of inputs that a place of the content may have. */
const isInput = (name: string) => /^[a-zA-Z]{1,40}$/.test(name);

export const askedRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: askedPath(':application'), handle: listPage },
  { method: 'get', path: askedPath(':application', '/:item'), handle: overRevision(itemPage) },
  {
    method: 'post',
    path: askedPath(':application', '/:item'),
    form: { fields: isInput, several: isInput, files: ['file'], bytesMax: DOCUMENTS_BYTES_MAX },
    handle: save,
  },
];
