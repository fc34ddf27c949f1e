import { isRefusal } from '../../../kernel/refusal.ts';
import { type Draft, type Upload, uploadsOf } from '../../../modules/applications/index.ts';
import { documentsWanted, filesNamed } from '../../../modules/applications/rules/documents.ts';
import { type Part, partsUnderWay } from '../../../platform/resumable-upload.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, done, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, isolated, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { uploadsInto } from '../../shared/tus.ts';
import { type DraftSection, draftPath, openDraft } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';
import { limitsHtml, sendingForm } from './form.ts';
import type { Purpose } from './tus.ts';
import { documentHtml, documentsPath, fileHtml, subjectText, wantedLine } from './wanted.ts';

/** Everything that is wanted, what is here of it, and what still waits to be named or finished. */
export async function documentsPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : documentsSheet(ask, draft, []);
}

export async function documentsSheet(
  ask: ApplicantAsk,
  draft: Draft,
  faults: readonly FormFault[],
): Promise<Sheet> {
  const { words, deps, reader, query } = ask;
  const list = await uploadsOf(reader, draft.id);
  const uploads = new Map(list.map((upload) => [upload.hash, upload]));
  const wanted = documentsWanted(draft.content, draft.kind, deps.country.applications);
  const named = filesNamed(draft.content);
  const lines = (which: typeof wanted) =>
    html`<ul class="sanad-list">${which.map((one) => wantedLine(ask, draft, one, uploads))}</ul>`;
  // what is about people or places is offered where there are some
  const optional = wanted.filter(
    (one) => !one.needed && (one.rule.about === 'company' || one.about !== null || one.files.length > 0),
  );
  const title = words.say('documents-title');
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    scripts: ['upload.js'],
    ...(faults.length && { status: 422 }),
    body: html`${backLink(words.say('draft-back'), words.href(draftPath(draft.id)))}
    ${query.has('added') && faults.length === 0 && done(words.say('documents-added'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${limitsHtml(
      ask,
      list.reduce((sum, { bytes }) => sum + bytes, 0),
    )}
    ${unnamedHtml(
      ask,
      draft,
      list.filter(({ hash }) => !named.has(hash)),
      faults,
    )}
    ${await underWayHtml(ask, draft)}
    <h2 class="govuk-heading-m">${words.say('documents-needed')}</h2>${lines(wanted.filter((one) => one.needed))}
    ${optional.length > 0 && html`<h2 class="govuk-heading-m">${words.say('documents-optional')}</h2>${lines(optional)}`}
    <h2 class="govuk-heading-m" id="many">${words.say('documents-many')}</h2><p class="govuk-body">${words.say('documents-many-why')}</p>
    ${sendingForm(ask, draft, { kind: '', about: null, instead: null }, faults)}
    ${buttonRow(buttonLink(words.say('documents-continue'), words.href(draftPath(draft.id, '/after/documents'))))}`,
  };
}

/** Files that arrived without a word what they are. */
function unnamedHtml(
  ask: ApplicantAsk,
  draft: Draft,
  unnamed: readonly Upload[],
  faults: readonly FormFault[],
): Html {
  if (unnamed.length === 0) return NOTHING;
  const { words, form, request } = ask;
  const typed = request.method === 'POST' ? form : undefined;
  const choices = [...kindChoices(ask, draft), { value: 'none', label: words.say('documents-not-wanted') }];
  return html`<h2 class="govuk-heading-m">${words.say('documents-unnamed')}</h2><p class="govuk-body">${words.say('documents-unnamed-why')}</p>
    ${ask.formHtml(
      html`${unnamed.map(
        (upload) =>
          html`<p class="sanad-files__name">${fileHtml(ask, draft, upload)}</p>${selectField(words, {
            name: `what/${upload.hash}`,
            label: words.rich('documents-what', { name: nameHtml(upload.name, words.language) }),
            choices,
            value: typed?.text(`what/${upload.hash}`) ?? '',
            faults,
          })}`,
      )}${buttonRow(submitButton(words.say('documents-save')))}`,
      { action: words.href(documentsPath(draft, '/name')) },
    )}`;
}

/** Every document that may be: `kind` or `kind/about`. */
export function kindChoices({ words, deps, language }: ApplicantAsk, draft: Draft) {
  const { people = [], premises = [] } = draft.content;
  return deps.country.applications.documents.flatMap((rule) => {
    const name = words.of(rule.name);
    if (rule.about === 'company') return [{ value: rule.code, label: name }];
    return (rule.about === 'person' ? people : premises).flatMap(({ id }) => {
      if (!id) return [];
      const subject = subjectText(words, draft, id);
      const about = language === 'ur' && !/[\u0600-\u06ff]/.test(subject) ? isolated(subject) : subject;
      return [{ value: `${rule.code}/${id}`, label: words.say('documents-about', { kind: name, about }) }];
    });
  });
}

/** Files of this draft that were cut off, so that their sender knows and can go on or take them back. */
async function underWayHtml(ask: ApplicantAsk, draft: Draft): Promise<Html> {
  const { words, reader, actor, at, deps } = ask;
  const parts = (await partsUnderWay(reader, actor.principal, at)).filter(
    ({ purpose }) => (JSON.parse(purpose) as Purpose).application === draft.id,
  );
  if (parts.length === 0) return NOTHING;
  const uploads = uploadsInto(deps.files);
  const line = async (part: Part) => {
    const { kind, about } = JSON.parse(part.purpose) as Purpose;
    const rule = deps.country.applications.documents.find(({ code }) => code === kind);
    const here = (await uploads.offsetOf(part)) ?? 0;
    const kib = (bytes: number) => ltr(Math.ceil(bytes / 1024).toLocaleString('en'));
    const back = ask.formHtml(
      html`${hidden('upload', part.id)}${submitButton(words.say('documents-take-back'), { kind: 'plain' })}`,
      { action: words.href(documentsPath(draft, '/take-back')), classes: 'sanad-inline' },
    );
    return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${nameHtml(part.name || '—', words.language)}</p>${rule && html`<p>${documentHtml(words, draft, rule, about)}</p>`}<p>${words.rich('documents-arrived-of', { here: kib(here), all: kib(part.length) })}</p></div>${back}</li>`;
  };
  return html`<h2 class="govuk-heading-m">${words.say('documents-under-way')}</h2><p class="govuk-body">${words.say('documents-under-way-why')}</p><ul class="sanad-list">${await Promise.all(parts.map(line))}</ul>`;
}

export const documentsSection: DraftSection = {
  key: 'documents',
  title: 'documents-title',
  path: '/documents',
  places: ['/documents'],
  hrefOf: () => '/documents',
  async answers(ask, draft) {
    const { words, deps, reader } = ask;
    const uploads = new Map((await uploadsOf(reader, draft.id)).map((upload) => [upload.hash, upload]));
    const carried = documentsWanted(draft.content, draft.kind, deps.country.applications).filter(
      ({ files }) => files.length,
    );
    if (carried.length === 0)
      return html`<p class="govuk-body"><span class="sanad-unsaid">${words.say('documents-none')}</span></p>`;
    return html`<ul class="sanad-list sanad-list--answers">${carried.map(
      ({ rule, about, files }) =>
        html`<li><div class="sanad-list__what"><p class="sanad-list__name">${documentHtml(words, draft, rule, about)}</p></div><a class="govuk-link" href="${words.href(documentsPath(draft))}">${words.say('form-change')}<span class="govuk-visually-hidden"> ${documentHtml(words, draft, rule, about)}</span></a><ul class="sanad-files">${files.map((hash) => html`<li>${uploads.has(hash) ? fileHtml(ask, draft, uploads.get(hash)!) : html`<span class="sanad-unsaid">${words.say('documents-file-gone')}</span>`}</li>`)}</ul></li>`,
    )}</ul>`;
  },
};
