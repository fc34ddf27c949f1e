import { isRefusal } from '../../../kernel/refusal.ts';
import type { ComplaintInput } from '../../../modules/conduct/index.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import { fileField, hidden } from '../../shared/forms/fields.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { DOCUMENT_ENDINGS, DOCUMENTS_BYTES_MAX, receiveDocument } from '../received.ts';
import type { ApplicantAsk } from '../route.ts';

type Evidence = ComplaintInput['evidence'][number];

/** Fields of a form that carries evidence, besides its own. */
export const evidenceForm = (...fields: string[]) => ({
  fields: [...fields, 'here'],
  several: ['here'],
  files: ['evidence'],
  bytesMax: DOCUMENTS_BYTES_MAX,
});

const HERE = /^([0-9a-f]{64}) (.{1,200})$/s;

/** The files of a form: those that came with it now, and those that came before it was shown again. */
export async function evidenceOf(
  ask: ApplicantAsk,
): Promise<{ readonly evidence: readonly Evidence[]; readonly faults: readonly FormFault[] }> {
  const before = ask.form.all('here').flatMap((text): Evidence[] => {
    const [, hash, name] = HERE.exec(text) ?? [];
    return hash && name ? [{ hash, name }] : [];
  });
  const found = new Map(before.map((file) => [file.hash, file]));
  const faults: FormFault[] = [];
  for (const sent of ask.form.filesOf('evidence')) {
    const stored = await receiveDocument(ask, sent);
    if (isRefusal(stored))
      faults.push({ field: 'evidence', text: `${sent.name}: ${worded(ask.words, stored)}` });
    else found.set(stored.hash, { hash: stored.hash, name: stored.name });
  }
  return { evidence: [...found.values()], faults };
}

/** The chooser, with what is here already. */
export function evidenceField(
  { words, language }: ApplicantAsk,
  evidence: readonly Evidence[],
  faults: readonly FormFault[],
): Html {
  return html`${evidence.length > 0 && html`<p class="govuk-body">${words.say('complaint-evidence-here')}</p><ul class="govuk-list govuk-list--bullet">${evidence.map(({ hash, name }) => html`<li>${nameHtml(name, language)}${hidden('here', `${hash} ${name}`)}</li>`)}</ul>`}${fileField(
    words,
    {
      name: 'evidence',
      label: words.say('complaint-evidence'),
      hint: mixed(words.say('complaint-evidence-hint')),
      accept: DOCUMENT_ENDINGS,
      several: true,
      optional: true,
      faults,
    },
  )}`;
}
