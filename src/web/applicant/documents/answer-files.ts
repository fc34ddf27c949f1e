import type { Upload } from '../../../modules/applications/index.ts';
import { checks } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { fileField } from '../../shared/forms/fields.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { DOCUMENT_ENDINGS } from '../received.ts';
import type { ApplicantAsk } from '../route.ts';

/**
 * What goes with an answer to the office: files that were uploaded before, to be named again, and further ones. None
 * of the earlier ones is chosen until somebody does, but those just sent are.
 */
export function answerFiles(
  { words, form }: ApplicantAsk,
  uploads: readonly Upload[],
  faults: readonly FormFault[],
  sent: readonly string[],
): Html {
  const again =
    uploads.length > 0 &&
    checks(words, {
      name: 'documents',
      label: words.say('notice-documents'),
      hint: words.say('notice-documents-hint'),
      choices: uploads.map(({ hash, name }) => ({ value: hash, label: nameHtml(name, words.language) })),
      chosen: [...form.all('documents'), ...sent],
      faults,
    });
  return html`${again}${fileField(words, { name: 'file', label: words.say('notice-files'), hint: mixed(words.say('complaint-evidence-hint')), accept: DOCUMENT_ENDINGS, several: true, optional: true, faults })}`;
}
