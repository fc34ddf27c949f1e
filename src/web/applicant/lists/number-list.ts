import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { attachUpload, type Draft, uploadsOf } from '../../../modules/applications/index.ts';
import { type Merged, withNumberLines } from '../../../modules/applications/rules/number-lists.ts';
import { carriers } from '../../../modules/entities/index.ts';
import { type ListDefaults, readNumberList } from '../../../modules/numbers/index.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import { dateField, fileField, hidden } from '../../shared/forms/fields.ts';
import { badText, listText } from '../../shared/forms/list-box.ts';
import { listWords } from '../../shared/forms/list-words.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { openDraft } from '../draft/section.ts';
import { DOCUMENT_ENDINGS, receiveDocument } from '../received.ts';
import type { ApplicantAsk } from '../route.ts';
import { listSheet, type Shown, taken, templateFile } from './list-page.ts';
import { changeNumbers, NUMBERS } from './number-acts.ts';

const USES = ['outbound', 'inbound', 'both'] as const;

type Letter = { readonly hash: string; readonly name: string } | undefined;

export async function listPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : numbersSheet(ask, draft, {});
}

/** The box, and what counts for every line that does not say otherwise. */
async function numbersSheet(ask: ApplicantAsk, draft: Draft, shown: Shown, letter?: Letter): Promise<Sheet> {
  const { words, form, request, reader, deps } = ask;
  const typed = (name: string) => (request.method === 'POST' ? form.text(name) : '');
  const known = await carriers(reader);
  const code = deps.country.numbers.callingCode;
  const example = `+${code} 11 1234567, ${known[0]?.code ?? 'carrier'}, outbound, 2026-01-15\n+${code} 11 1234570 .. +${code} 11 1234579, ${known[0]?.code ?? 'carrier'}, both`;
  const inputs = (faults: readonly FormFault[]) => html`
      <h2 class="govuk-heading-m">${words.say('numbers-defaults')}</h2>
      ${selectField(words, { name: 'carrier', label: words.say('numbers-carrier'), optional: true, choices: known.map(({ code, name }) => ({ value: code, label: words.of(name) })), value: typed('carrier'), faults })}
      ${selectField(words, { name: 'use', label: words.say('numbers-use'), optional: true, choices: USES.map((use) => ({ value: use, label: words.say(`said-${use}`) })), value: typed('use'), faults })}
      ${dateField(words, { name: 'from', label: words.say('numbers-from'), optional: true, value: typed('from'), faults })}
      ${
        letter
          ? html`${hidden('letterHash', letter.hash)}<p class="govuk-body">${words.rich('numbers-letter-kept', { name: nameHtml(letter.name, words.language) })}</p>`
          : fileField(words, {
              name: 'letter',
              label: words.say('numbers-letter'),
              hint: words.say('numbers-letter-hint'),
              accept: DOCUMENT_ENDINGS,
              optional: true,
              faults,
            })
      }`;
  return listSheet(ask, draft, NUMBERS, shown, { example, inputs });
}

/** Good lines are kept whatever the others say; the others come back into the box. */
export async function addList(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, form, deps, reader } = ask;
  const { text, fault } = listText(ask);
  const letter = await letterOf(ask, draft);
  const faults: FormFault[] = fault ? [fault] : [];
  if (isRefusal(letter)) faults.push({ field: 'letter', text: worded(words, letter) });
  if (!fault && text.trim() === '') faults.push({ field: 'list', text: words.say('box-empty') });
  const from = form.text('from') ? parseTypedDay(form.text('from')) : null;
  if (from === undefined) faults.push({ field: 'from', text: words.say('form-day-malformed') });
  const held = letter && !isRefusal(letter) ? letter : undefined;
  const again = (shown: Shown) => numbersSheet(ask, draft, shown, held);
  if (faults.length) return again({ text, faults });
  const use = USES.find((one) => one === form.text('use')) ?? null;
  const defaults: ListDefaults = {
    carrier: form.text('carrier') || null,
    use,
    from: from ?? null,
    letter: held?.hash ?? null,
  };
  const { good, bad } = readNumberList(text, listWords(deps.country, await carriers(reader)), defaults);
  let merged: Merged | undefined;
  const kept = await changeNumbers(ask, (content) => {
    merged = withNumberLines(content, good);
    return merged;
  });
  if (isRefusal(kept)) return again({ text, faults: ask.faults(kept, () => 'list') });
  return bad.length ? again({ text: badText(bad), bad, merged }) : taken(NUMBERS, draft, merged!);
}

/** The letter that came with the form, or that came with it before; attached to the draft. */
export async function letterOf(ask: ApplicantAsk, draft: Draft): Promise<Letter | Refusal> {
  const { form, reader } = ask;
  const [sent] = form.filesOf('letter');
  if (!sent) {
    const before = form.text('letterHash');
    return before ? (await uploadsOf(reader, draft.id)).find(({ hash }) => hash === before) : undefined;
  }
  const stored = await receiveDocument(ask, sent);
  if (isRefusal(stored)) return stored;
  const { hash, name, mediaType, bytes } = stored;
  return ask.act(
    (act) => attachUpload(act, { application: draft.id, file: { hash, name, mediaType, bytes } }),
    { forgotten: true },
  );
}

export const numbersTemplate = (ask: ApplicantAsk): Promise<Answer> => templateFile(ask, NUMBERS);
