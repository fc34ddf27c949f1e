import { isRefusal } from '../../../kernel/refusal.ts';
import { type Draft, peopleBound } from '../../../modules/applications/index.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { dateField } from '../../shared/forms/fields.ts';
import { buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { changedHtml, sectionFrame } from '../draft/frame.ts';
import { saveSection } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';
import { type Entry, type EntryList, listPath } from './entry-list.ts';
import { plain } from './plain-name.ts';

export interface Leaver {
  readonly draft: Draft;
  readonly entry: Entry;
  readonly id: string;
}

/** Whether the licence that a draft is about names somebody: such a person is not removed, but leaves on a day. */
export async function isBound(
  { reader, at }: ApplicantAsk,
  { licence }: Draft,
  id: string,
): Promise<boolean> {
  return licence !== null && (await peopleBound(reader, licence, at)).has(id);
}

/** In place of a removal: the first day without the role. */
export function leaveSheet(
  ask: ApplicantAsk,
  list: EntryList,
  { draft, entry, id }: Leaver,
  faults: readonly FormFault[] = [],
  changed = false,
): Answer {
  const { words, request, form } = ask;
  const back = { text: words.say(`${list.key}-title`), path: listPath(draft, list) };
  const value = request.method === 'POST' ? form.text('until') : String(entry.until ?? '');
  return sectionFrame(ask, draft, {
    title: words.say('people-leave-title', { name: plain(list.name(words, entry)) }),
    heading: words.rich('people-leave-title', { name: list.name(words, entry) }),
    place: `/${list.key}/${id}/until`,
    faults,
    ...(changed && { changed: changedHtml(ask, []) }),
    back,
    look: { action: words.href(listPath(draft, list, `/${id}/remove`)) },
    inputs: html`<p class="govuk-body">${words.say('people-leave-why')}</p>${dateField(words, { name: 'until', label: words.say('people-leave-day'), value, faults })}`,
    buttons: buttonRow(
      submitButton(words.say('people-leave')),
      buttonLink(words.say('draft-keep'), words.href(back.path), 'second'),
    ),
  });
}

export async function leave(ask: ApplicantAsk, list: EntryList, leaver: Leaver): Promise<Answer> {
  const { draft, id } = leaver;
  const until = parseTypedDay(ask.form.text('until'));
  if (!until)
    return leaveSheet(ask, list, leaver, [{ field: 'until', text: ask.words.say('form-day-malformed') }]);
  const saved = await saveSection(ask, draft, { place: `/${list.key}/${id}/until`, value: until });
  if (isRefusal(saved)) return saved;
  if (saved.kind === 'saved') return { location: listPath(draft, list, '?saved=1') };
  return leaveSheet(ask, list, { ...leaver, draft: saved.draft }, [], true);
}
