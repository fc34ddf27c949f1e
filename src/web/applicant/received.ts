import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Upload } from '../../modules/applications/index.ts';
import type { Act } from '../../platform/act.ts';
import { DOCUMENT_TYPES } from '../../platform/file-kinds.ts';
import type { StoredFile } from '../../platform/files.ts';
import { type FormFault, worded } from '../shared/forms/faults.ts';
import type { SentFile } from '../shared/forms/form.ts';
import { receiveSent } from '../shared/signed-in/received.ts';
import type { ApplicantAsk } from './route.ts';

export interface Received extends StoredFile {
  /** As its sender called it. */
  readonly name: string;
}

/** What the browser's chooser offers. */
export const DOCUMENT_ENDINGS = '.pdf,.jpg,.jpeg,.png,.webp';

/** Forms with documents may be larger than others. */
export const DOCUMENTS_BYTES_MAX = 64 * 1024 * 1024;

/** Stores a document that came with a form, or says why it is not taken. */
export async function receiveDocument(ask: ApplicantAsk, sent: SentFile): Promise<Received | Refusal> {
  const stored = await receiveSent(ask, sent, DOCUMENT_TYPES);
  return isRefusal(stored) ? stored : { ...stored, name: sent.name.slice(0, 200) };
}

/** Stores the files of a form's field and attaches each; hashes of those that were taken, and what is wrong with the others. */
export async function attachedFiles(
  ask: ApplicantAsk,
  field: string,
  attach: (act: Act, file: Omit<Upload, 'at'>) => Promise<Upload | Refusal>,
): Promise<{ readonly sent: readonly string[]; readonly faults: readonly FormFault[] }> {
  const faults: FormFault[] = [];
  const sent: string[] = [];
  for (const file of ask.form.filesOf(field)) {
    const stored = await receiveDocument(ask, file);
    const attached = isRefusal(stored)
      ? stored
      : await ask.act(
          (act) => {
            const { hash, name, mediaType, bytes } = stored;
            return attach(act, { hash, name, mediaType, bytes });
          },
          { forgotten: true },
        );
    if (isRefusal(attached)) faults.push({ field, text: `${file.name}: ${worded(ask.words, attached)}` });
    else sent.push(attached.hash);
  }
  return { sent, faults };
}
