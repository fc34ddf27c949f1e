import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { uploadsOf } from '../../../modules/applications/index.ts';
import type { NumberEntry } from '../../../modules/applications/rules/content.ts';
import { NEW_ITEM } from '../../../modules/applications/rules/draft-part.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import { numbersNamed } from '../../../modules/applications/rules/terms.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import { fileField, hidden } from '../../shared/forms/fields.ts';
import { LIST_BYTES_MAX, listForm } from '../../shared/forms/list-box.ts';
import { readPhone } from '../../shared/forms/list-words.ts';
import { buttonRow, submitButton } from '../../shared/forms/parts.ts';
import type { Html } from '../../shared/html.ts';
import { html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { changedHtml, sectionFrame } from '../draft/frame.ts';
import { changedRows } from '../draft/group-section.ts';
import { groupInputs, standingIn } from '../draft/inputs.ts';
import { namingOf } from '../draft/naming.ts';
import { readGroup } from '../draft/reading.ts';
import {
  draftPath,
  faultsAt,
  openDraft,
  overRevision,
  previewOf,
  saveSection,
  sectionForm,
} from '../draft/section.ts';
import { nextField, whereNow } from '../draft/seen-item.ts';
import { DOCUMENT_ENDINGS, DOCUMENTS_BYTES_MAX } from '../received.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { clearNumbers, removeChosen } from './number-acts.ts';
import { NUMBER } from './number-answers.ts';
import { addList, letterOf, listPage, numbersTemplate } from './number-list.ts';
import { numbersPage, numbersPath } from './numbers.ts';

const { foreignAuthority: _letter, ...FIELDS } = NUMBER.fields as Fields;

interface Place {
  readonly draft: Draft;
  /** Position; null for a new number. */
  readonly i: number | null;
  readonly entry: NumberEntry;
}

async function placeOf(ask: ApplicantAsk): Promise<Place | Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { number } = ask.params;
  if (number === undefined) return { draft, i: null, entry: {} };
  if (!/^\d{1,5}$/.test(number)) return refuse('not-found', 'no-such-application');
  const numbers = draft.content.channels?.numbers ?? [];
  const i = ask.request.method === 'POST' ? whereNow(numbers, Number(number), ask.form) : Number(number);
  const entry = i === undefined ? undefined : numbers[i];
  return i !== undefined && entry ? { draft, i, entry } : { location: numbersPath(draft) };
}

const isPlace = (found: Place | Answer): found is Place => 'entry' in found && 'draft' in found;

async function onePage(ask: ApplicantAsk): Promise<Answer> {
  const place = await placeOf(ask);
  if (!isPlace(place)) return place;
  const { draft, i } = place;
  if (i === null) return oneSheet(ask, place, []);
  const { obstacles } = await previewOf(ask, draft);
  const faults = faultsAt(ask, `/channels/numbers/${i}`, obstacles)
    .map(({ field, text }) => ({ field: INPUT[field.split('/')[0]!] ?? field.split('/')[0]!, text }))
    .filter(({ field }, n, all) => all.findIndex((other) => other.field === field) === n);
  return oneSheet(ask, place, faults);
}

const INPUT: Readonly<Record<string, string>> = { foreignAuthority: 'letter' };

async function oneSheet(
  ask: ApplicantAsk,
  { draft, i, entry }: Place,
  faults: readonly FormFault[],
  changed?: Html,
): Promise<Sheet> {
  const { words, reader, form, request } = ask;
  const hash =
    request.method === 'POST' ? form.text('letterHash') || entry.foreignAuthority : entry.foreignAuthority;
  const letter = hash && (await uploadsOf(reader, draft.id)).find((upload) => upload.hash === hash);
  return sectionFrame(ask, draft, {
    title: words.say(i === null ? 'numbers-new' : 'numbers-one'),
    place: `/channels/numbers/${i ?? NEW_ITEM}`,
    faults,
    changed,
    back: { text: words.say('numbers-title'), path: numbersPath(draft) },
    look: { multipart: true, action: words.href(numbersPath(draft, `/${i ?? 'new'}`)) },
    inputs: html`${i !== null && nextField(draft.content.channels?.numbers ?? [], i)}${groupInputs(
      await namingOf(ask),
      FIELDS,
      standingIn(ask, entry, faults),
      {
        backEnds: { hint: words.say('numbers-hint-back-ends') },
      },
    )}${letter && html`${hidden('letterHash', letter.hash)}<p class="govuk-body">${words.rich('numbers-letter-kept', { name: nameHtml(letter.name, words.language) })}</p>`}${fileField(
      words,
      {
        name: 'letter',
        label: words.say('numbers-letter-one'),
        hint: words.say('numbers-letter-hint'),
        accept: DOCUMENT_ENDINGS,
        optional: true,
        faults,
      },
    )}`,
    buttons: buttonRow(
      submitButton(words.say('draft-save-on'), { name: 'then', value: 'on' }),
      submitButton(words.say('draft-save-another'), { kind: 'second', name: 'then', value: 'another' }),
    ),
  });
}

/** Somebody removed it meanwhile: what was typed can still be added. */
async function goneSheet(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  return oneSheet(ask, { draft, i: null, entry: {} }, [], changedHtml(ask, []));
}

/** One number is added or changed; one that is listed already is not listed again. */
async function saveOne(ask: ApplicantAsk): Promise<Answer> {
  const place = await placeOf(ask);
  if (!isPlace(place)) return 'location' in place ? goneSheet(ask) : place;
  const { draft, i, entry } = place;
  const { words, form, deps } = ask;
  const naming = await namingOf(ask);
  const read = readGroup(naming, form, FIELDS, entry as Readonly<Record<string, unknown>>);
  const number = readPhone(form.text('number'), deps.country) ?? (read.value.number as string | undefined);
  const letter = await letterOf(ask, draft);
  const faults = [...read.faults];
  if (isRefusal(letter)) faults.push({ field: 'letter', text: worded(words, letter) });
  if (!number) faults.push({ field: 'number', text: words.say('required') });
  const listed = numbersNamed(draft.content).some(
    (other) => other.entry.number === number && other.at !== `/channels/numbers/${i}/number`,
  );
  if (number && listed) faults.push({ field: 'number', text: words.say('numbers-twice') });
  const unkept = read.unkept || isRefusal(letter) || listed || !number;
  const hash = letter && !isRefusal(letter) ? letter.hash : entry.foreignAuthority;
  const value = { ...read.value, number, ...(hash && { foreignAuthority: hash }) };
  if (unkept) return oneSheet(ask, { draft, i, entry }, faults);
  const saved = await saveSection(ask, draft, { place: `/channels/numbers/${i ?? NEW_ITEM}`, value });
  if (isRefusal(saved)) return saved;
  if (saved.kind === 'changed') {
    const now = i === null ? undefined : saved.draft.content.channels?.numbers?.[i];
    if (!now) return goneSheet(ask);
    const changed = changedHtml(ask, changedRows(naming, FIELDS, now as never, value, ask));
    return oneSheet(ask, { draft: saved.draft, i, entry: now }, faults, changed);
  }
  const now = await openDraft(ask);
  if (isRefusal(now)) return now;
  const at = i ?? (now.content.channels?.numbers?.length ?? 1) - 1;
  const { obstacles } = await previewOf(ask, now);
  const wrong = obstacles.some(({ field }) => field.startsWith(`/channels/numbers/${at}/`));
  // a foreign number without its letter, a universal one without back-ends: its own page says so
  if (wrong) return { location: `${numbersPath(draft, `/${at}`)}?check=1` };
  return { location: numbersPath(draft, form.text('then') === 'another' ? '/new' : '?saved=1') };
}

const base = draftPath(':application', '/numbers');
const oneForm = sectionForm({
  fields: [...Object.keys(FIELDS), 'letterHash'],
  files: ['letter'],
  bytesMax: DOCUMENTS_BYTES_MAX,
});
const lists = listForm(
  { fields: ['carrier', 'use', 'from', 'letterHash'], files: ['letter'] },
  LIST_BYTES_MAX + 24 * 1024 * 1024,
);

export const numberRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: base, handle: numbersPage },
  { method: 'get', path: `${base}/list`, handle: listPage },
  { method: 'post', path: `${base}/list`, form: lists, handle: addList },
  { method: 'get', path: `${base}/template.csv`, handle: numbersTemplate },
  {
    method: 'post',
    path: `${base}/remove`,
    form: { fields: ['row'], several: ['row'] },
    handle: removeChosen,
  },
  ...clearNumbers,
  { method: 'get', path: `${base}/new`, handle: onePage },
  { method: 'post', path: `${base}/new`, form: oneForm, handle: saveOne },
  { method: 'get', path: `${base}/:number`, handle: overRevision(onePage) },
  { method: 'post', path: `${base}/:number`, form: oneForm, handle: saveOne },
];
