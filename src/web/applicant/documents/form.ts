import { isRefusal } from '../../../kernel/refusal.ts';
import { addDocument, attachUpload, type Draft } from '../../../modules/applications/index.ts';
import { FILE_BYTES_MAX, MIB } from '../../../platform/files.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import { fileField, hidden } from '../../shared/forms/fields.ts';
import { buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import { DOCUMENT_ENDINGS, receiveDocument } from '../received.ts';
import type { ApplicantAsk } from '../route.ts';
import { uploadsPath } from './tus.ts';
import { documentsPath } from './wanted.ts';

/** What the files of one form are; without a kind their sender says it afterwards. */
export interface Destination {
  readonly kind: string;
  readonly about: string | null;
  readonly instead: string | null;
}

/** The form that sends files: with a script piece by piece, else in one go. */
export function sendingForm(
  ask: ApplicantAsk,
  draft: Draft,
  { kind, about, instead }: Destination,
  faults: readonly FormFault[],
): Html {
  const { words } = ask;
  const several = instead === null;
  const said = (name: string, key: string) => html` data-${name}="${words.say(key)}"`;
  const attributes = html` data-upload="${words.href(uploadsPath(draft.id))}" data-next="${words.href(documentsPath(draft))}?added=1"${said('pause', 'documents-pause')}${said('resume', 'documents-resume')}${said('drop', 'documents-drop')}${said('paused', 'documents-paused')}${said('waiting', 'documents-waiting')}${said('goes-on', 'documents-goes-on')}${said('arrived', 'documents-arrived')}${said('dropped', 'documents-dropped')}${said('failed', 'documents-failed')}${said('signed-out', 'documents-signed-out')}`;
  const hint = html`${several && html`${words.say('documents-several')} `}${words.say('documents-resumes')}`;
  return ask.formHtml(
    html`${kind && hidden('kind', kind)}${about && hidden('about', about)}${instead && hidden('instead', instead)}${fileField(words, { name: 'file', label: words.say(several ? 'documents-files' : 'documents-file'), hint, accept: DOCUMENT_ENDINGS, several, faults })}
    <p class="govuk-visually-hidden" role="status" data-upload-said></p><ul class="sanad-upload__list" data-upload-list hidden></ul>
    ${buttonRow(submitButton(words.say('documents-send'), { kind: kind === '' ? 'second' : 'main' }))}`,
    { action: words.href(documentsPath(draft, '/add')), multipart: true, attributes },
  );
}

/** What a reader is told before he sends anything. */
export function limitsHtml({ words }: ApplicantAsk, used: number): Html {
  const values = { most: FILE_BYTES_MAX / MIB, all: 200, used: Math.ceil(used / MIB) };
  return html`<p class="govuk-body">${words.rich('documents-limits', {
    most: html`<bdi dir="ltr">${values.most}</bdi>`,
    all: html`<bdi dir="ltr">${values.all}</bdi>`,
    used: html`<bdi dir="ltr">${values.used}</bdi>`,
  })}</p>`;
}

/** Takes in the files that came with a form; each one that is not taken is named with its reason, the others stay. */
export async function takeFiles(
  ask: ApplicantAsk,
  draft: Draft,
  to: Destination,
): Promise<{ readonly taken: number; readonly faults: readonly FormFault[] }> {
  const { words, form, deps } = ask;
  const faults: FormFault[] = [];
  let taken = 0;
  for (const sent of form.filesOf('file')) {
    const stored = await receiveDocument(ask, sent);
    const answer = isRefusal(stored)
      ? stored
      : await ask.act<unknown>(
          (act) => {
            const { hash, name, mediaType, bytes } = stored;
            const file = { hash, name, mediaType, bytes };
            return to.kind === ''
              ? attachUpload(act, { application: draft.id, file })
              : addDocument(act, deps.country.applications, { application: draft.id, file, ...to });
          },
          { forgotten: true },
        );
    if (isRefusal(answer)) faults.push({ field: 'file', text: `${sent.name}: ${worded(words, answer)}` });
    else taken++;
  }
  return { taken, faults };
}
