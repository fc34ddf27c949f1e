import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  type Draft,
  detachUpload,
  nameUpload,
  removeDocument,
  uploadsOf,
} from '../../../modules/applications/index.ts';
import { documentFault } from '../../../modules/applications/rules/documents.ts';
import { partOf } from '../../../platform/resumable-upload.ts';
import { errorSummary, type FormFault, titleWith, worded } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { uploadsInto } from '../../shared/tus.ts';
import { draftPath, openDraft } from '../draft/section.ts';
import { DOCUMENTS_BYTES_MAX } from '../received.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { documentsPage, documentsSheet } from './documents.ts';
import { type Destination, limitsHtml, sendingForm, takeFiles } from './form.ts';
import { documentHtml, documentsPath } from './wanted.ts';

/** One kind of document: its files are sent, or one takes the place of another. */
async function addPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { query } = ask;
  const to = { kind: query.get('kind') ?? '', about: query.get('about'), instead: query.get('file') };
  return addSheet(ask, draft, to, []);
}

async function addSheet(
  ask: ApplicantAsk,
  draft: Draft,
  to: Destination,
  faults: readonly FormFault[],
): Promise<Sheet | Answer> {
  const { words, deps, reader } = ask;
  const { kind, about, instead } = to;
  const wrong = documentFault(draft.content, deps.country.applications, { kind, ...(about && { about }) });
  if (wrong) return wrong;
  const rule = deps.country.applications.documents.find(({ code }) => code === kind)!;
  const uploads = await uploadsOf(reader, draft.id);
  const before = uploads.find(({ hash }) => hash === instead);
  if (instead !== null && !before) return { location: documentsPath(draft) };
  const key = before ? 'documents-replace-title' : 'documents-add-title';
  const title = words.say(key, { what: words.of(rule.name) });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    scripts: ['upload.js'],
    ...(faults.length && { status: 422 }),
    body: html`${backLink(words.say('documents-title'), words.href(documentsPath(draft)))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${words.rich(key, { what: documentHtml(words, draft, rule, about) })}</h1>
    ${rule.why && html`<p class="sanad-lead">${words.of(rule.why)}</p>`}
    ${before && html`<p class="govuk-body">${words.rich('documents-instead', { name: nameHtml(before.name, words.language) })}</p>`}
    ${limitsHtml(
      ask,
      uploads.reduce((sum, { bytes }) => sum + bytes, 0),
    )}${sendingForm(ask, draft, to, faults)}`,
  };
}

/** The plain form: whatever can be taken is taken, the rest is named. */
async function add(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { form, words } = ask;
  const to = {
    kind: form.text('kind'),
    about: form.text('about') || null,
    instead: form.text('instead') || null,
  };
  const { taken, faults } =
    form.filesOf('file').length === 0
      ? { taken: 0, faults: [{ field: 'file', text: words.say('documents-choose') }] }
      : await takeFiles(ask, draft, to);
  if (faults.length === 0) return { location: `${documentsPath(draft)}?added=1` };
  const now = taken ? await openDraft(ask) : draft;
  if (isRefusal(now)) return now;
  return to.kind === '' ? documentsSheet(ask, now, faults) : addSheet(ask, now, to, faults);
}

const WHAT = /^what\/[0-9a-f]{64}$/;

/** Says of several files at once what each is; what is not wanted goes. */
async function name(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { form, words, deps } = ask;
  const faults: FormFault[] = [];
  for (const field of form.names().filter((one) => WHAT.test(one))) {
    const [hash, what] = [field.slice(5), form.text(field)];
    if (what === '') continue;
    const [kind = '', about] = what.split('/');
    const answer = await ask.act<unknown>(
      (act) =>
        what === 'none'
          ? detachUpload(act, { application: draft.id, hash })
          : nameUpload(act, deps.country.applications, {
              application: draft.id,
              hash,
              kind,
              about: about ?? null,
            }),
      { forgotten: true },
    );
    if (isRefusal(answer)) faults.push({ field, text: worded(words, answer) });
  }
  if (faults.length === 0) return { location: documentsPath(draft) };
  const now = await openDraft(ask);
  return isRefusal(now) ? now : documentsSheet(ask, now, faults);
}

async function removePage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, query, reader } = ask;
  const hash = query.get('file') ?? '';
  const [kind, about] = [query.get('kind') ?? '', query.get('about')];
  if (!(draft.content.documents ?? []).some((d) => d.file === hash && d.kind === kind))
    return { location: documentsPath(draft) };
  const upload = (await uploadsOf(reader, draft.id)).find((one) => one.hash === hash);
  const called = upload ? nameHtml(upload.name, words.language) : html`${words.say('documents-file-gone')}`;
  const title = words.say('documents-remove-title');
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('documents-title'), words.href(documentsPath(draft)))}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.rich('documents-remove-why', { name: called })}</p>
    ${ask.formHtml(
      html`${hidden('file', hash)}${hidden('kind', kind)}${about && hidden('about', about)}${buttonRow(
        submitButton(words.say('documents-remove-yes'), { kind: 'danger' }),
        buttonLink(words.say('documents-keep'), words.href(documentsPath(draft)), 'second'),
      )}`,
      { action: words.href(documentsPath(draft, '/remove')) },
    )}`,
  };
}

async function remove(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { form } = ask;
  const about = form.text('about');
  const entry = { kind: form.text('kind'), file: form.text('file'), ...(about && { about }) };
  const answer = await ask.act((act) => removeDocument(act, { application: draft.id, entry }));
  return isRefusal(answer) && answer.code !== 'no-such-upload' ? answer : { location: documentsPath(draft) };
}

async function takeBack(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { reader, actor, form, at, deps } = ask;
  const part = await partOf(reader, actor.principal, form.text('upload'), at);
  if (!part) return refuse('not-found', 'no-such-upload');
  await uploadsInto(deps.files).drop(deps.acting.db, part.id);
  return { location: documentsPath(draft) };
}

const base = draftPath(':application', '/documents');

export const documentsRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: base, handle: documentsPage },
  { method: 'get', path: `${base}/add`, handle: addPage },
  {
    method: 'post',
    path: `${base}/add`,
    form: { fields: ['kind', 'about', 'instead'], files: ['file'], bytesMax: DOCUMENTS_BYTES_MAX },
    handle: add,
  },
  {
    method: 'post',
    path: `${base}/name`,
    form: { fields: (field) => WHAT.test(field) },
    handle: name,
  },
  { method: 'get', path: `${base}/remove`, handle: removePage },
  {
    method: 'post',
    path: `${base}/remove`,
    form: { fields: ['kind', 'about', 'file'] },
    handle: remove,
  },
  {
    method: 'post',
    path: `${base}/take-back`,
    form: { fields: ['upload'] },
    handle: takeBack,
  },
];
