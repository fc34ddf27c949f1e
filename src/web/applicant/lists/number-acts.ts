import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  CONTENT,
  type Content,
  type Draft,
  detachUpload,
  markOf,
  saveDraftParts,
} from '../../../modules/applications/index.ts';
import { filesNamed } from '../../../modules/applications/rules/documents.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { openDraft } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';
import { countOf, numbersPath } from './numbers.ts';

type Channels = NonNullable<Content['channels']>;
export type Lists = Pick<Channels, 'numbers' | 'ranges'>;

const TRIES_MAX = 4;

/**
 * Changes the numbers of a draft by what they are now: whoever adds a list and whoever removes a number at the same
 * moment both have their way.
 */
export async function changeNumbers(
  ask: ApplicantAsk,
  change: (content: Content) => Lists | undefined,
): Promise<Draft | Refusal> {
  for (let tries = 1; ; tries++) {
    const draft = await openDraft(ask);
    if (isRefusal(draft)) return draft;
    const after = change(draft.content);
    if (!after) return draft;
    const parts = (['numbers', 'ranges'] as const).flatMap((name) => {
      const place = `/channels/${name}`;
      const before = partAt(draft.content, place);
      const value = after[name]?.length ? after[name] : undefined;
      const same = markOf(before) === markOf(value);
      return same ? [] : [{ place, mark: markOf(before), value }];
    });
    if (parts.length === 0) return draft;
    const saved = await ask.act((act) => saveDraftParts(act, { application: draft.id, parts }), {
      forgotten: true,
    });
    if (!isRefusal(saved)) return draft;
    if (saved.code !== 'part-changed' || tries === TRIES_MAX) return saved;
  }
}

/** Letters that no number needs any more are let go. */
async function letGo(ask: ApplicantAsk, before: Draft): Promise<void> {
  const now = await openDraft(ask);
  if (isRefusal(now)) return;
  const named = filesNamed(now.content);
  for (const hash of filesNamed(before.content))
    if (!named.has(hash))
      await ask.act((act) => detachUpload(act, { application: before.id, hash }), { forgotten: true });
}

const ROW = /^(numbers|ranges)\/(\d{1,5}) (\+?\d{0,15})$/;

/** Takes the chosen lines off; a place that holds another number by now is left alone. */
export async function removeChosen(ask: ApplicantAsk): Promise<Answer> {
  const chosen = ask.form.all('row').flatMap((text) => {
    const [, list, at, number] = ROW.exec(text) ?? [];
    return list ? [{ list, at: Number(at), number }] : [];
  });
  let removed = 0;
  const kept = await changeNumbers(ask, ({ channels = {} }) => {
    const gone = (list: 'numbers' | 'ranges', i: number, number: string | undefined) =>
      chosen.some((one) => one.list === list && one.at === i && one.number === (number ?? ''));
    const numbers = (channels.numbers ?? []).filter((entry, i) => !gone('numbers', i, entry.number));
    const ranges = (channels.ranges ?? []).filter((entry, i) => !gone('ranges', i, entry.first));
    removed =
      (channels.numbers ?? []).length + (channels.ranges ?? []).length - numbers.length - ranges.length;
    return { numbers, ranges };
  });
  if (isRefusal(kept)) return kept;
  await letGo(ask, kept);
  return { location: numbersPath(kept, `?removed=${removed}`) };
}

export async function clearPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words } = ask;
  const title = words.say('numbers-remove-all-title');
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('numbers-title'), words.href(numbersPath(draft)))}<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('numbers-remove-all-why', { count: countOf(draft) })}</p>
    ${ask.formHtml(
      html`${hidden('count', String(countOf(draft)))}${buttonRow(
        submitButton(words.say('numbers-remove-all'), { kind: 'danger' }),
        buttonLink(words.say('draft-keep'), words.href(numbersPath(draft)), 'second'),
      )}`,
      { action: words.href(numbersPath(draft, '/clear')) },
    )}`,
  };
}

/** Removes all, if they are as many as their reader was told. */
export async function clear(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  if (String(countOf(draft)) !== ask.form.text('count')) return refuse('conflict', 'part-changed');
  const count = countOf(draft);
  const kept = await changeNumbers(ask, () => ({}));
  if (isRefusal(kept)) return kept;
  await letGo(ask, draft);
  return { location: numbersPath(draft, `?removed=${count}`) };
}

export const NUMBER = CONTENT.fields.channels.fields.numbers.item;
