import type { Draft, Upload } from '../../../modules/applications/index.ts';
import type { WantedDocument } from '../../../modules/applications/rules/documents.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Words } from '../../shared/words.ts';
import { draftPath } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';
import { filePath } from './file.ts';

export const documentsPath = (draft: Draft, path = '') => draftPath(draft.id, `/documents${path}`);

/** Whom or what a document is about, as the draft names it. */
export function subjectText(words: Words, { content }: Draft, about: string): string {
  const person = content.people?.find(({ id }) => id === about);
  if (person)
    return (
      (words.language === 'ur' && person.nameUrdu) || person.nameLatin || words.say('documents-somebody')
    );
  const place = content.premises?.find(({ id }) => id === about);
  if (place)
    return (
      [place.line, place.unit, place.city].filter(Boolean).join(', ') || words.say('documents-somewhere')
    );
  return words.say('documents-removed-subject');
}

/** `Identity card: Ada Example`. */
export function documentHtml(
  words: Words,
  draft: Draft,
  rule: WantedDocument['rule'],
  about: string | null,
): Html {
  const kind = html`<bdi>${words.of(rule.name)}</bdi>`;
  return about === null
    ? kind
    : words.rich('documents-about', {
        kind,
        about: nameHtml(subjectText(words, draft, about), words.language),
      });
}

export function sizeHtml(words: Words, bytes: number): Html {
  return words.rich('documents-size', {
    size: ltr(Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')),
  });
}

/** A file that is here: what it looks like, its name, how large it is. */
export function fileHtml({ words, language }: ApplicantAsk, draft: Draft, upload: Upload): Html {
  const href = filePath(draft.id, upload.hash);
  const thumb =
    upload.mediaType.startsWith('image/') &&
    html`<img class="sanad-thumb" src="${href}" alt="" width="44" height="44" loading="lazy">`;
  return html`${thumb}<a class="govuk-link sanad-files__name" href="${href}">${nameHtml(upload.name, language)}</a> <span>${sizeHtml(words, upload.bytes)}</span>`;
}

/** One line of the list: what is wanted and why, how it stands, the files that are here. */
export function wantedLine(
  ask: ApplicantAsk,
  draft: Draft,
  wanted: WantedDocument,
  uploads: ReadonlyMap<string, Upload>,
): Html {
  const { words } = ask;
  const { rule, about, files } = wanted;
  const what = documentHtml(words, draft, rule, about);
  const question = new URLSearchParams({ kind: rule.code, ...(about !== null && { about }) });
  const link = (path: string, key: string, called: Html = what, file?: string) => {
    const more = new URLSearchParams(question);
    if (file) more.set('file', file);
    return html`<a class="govuk-link" href="${words.href(documentsPath(draft, path))}?${String(more)}">${words.say(key)}<span class="govuk-visually-hidden"> ${called}</span></a>`;
  };
  const shown = files.map((hash) => {
    const upload = uploads.get(hash);
    const name = upload ? fileHtml(ask, draft, upload) : html`${words.say('documents-file-gone')}`;
    const called = upload ? nameHtml(upload.name, words.language) : name;
    return html`<li>${name} <span class="sanad-links">${link('/add', 'documents-replace', called, hash)} ${link('/remove', 'documents-remove', called, hash)}</span></li>`;
  });
  // a kind about a person or a place can be added only for one that is named
  const addable = rule.about === 'company' || about !== null;
  return html`<li id="${rule.code}${about ? `-${about}` : ''}"><div class="sanad-list__what"><p class="sanad-list__name">${what}</p>${rule.why && html`<p>${mixed(words.of(rule.why))}</p>`}</div>
    ${tag(...standing(words, wanted))}${addable && html`<p class="sanad-links">${link('/add', 'documents-add')}</p>`}${shown.length > 0 && html`<ul class="sanad-files">${shown}</ul>`}</li>`;
}

function standing(words: Words, { needed, missing, files }: WantedDocument): [string, Tone] {
  if (missing) return [words.say('documents-missing'), 'caution'];
  if (files.length) return [words.say('documents-here'), 'good'];
  return needed ? [words.say('documents-served'), 'good'] : [words.say('documents-may'), 'plain'];
}
