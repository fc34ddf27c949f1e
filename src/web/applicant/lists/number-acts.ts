import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Content, Draft } from '../../../modules/applications/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { openDraft } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';
import { changeParts } from './change-parts.ts';
import { letGo } from './let-go.ts';
import { countOf, numbersPath } from './numbers.ts';

type Channels = NonNullable<Content['channels']>;
export type Lists = Pick<Channels, 'numbers' | 'ranges'>;

/** Changes the numbers of a draft by what they are now. */
export function changeNumbers(
  ask: ApplicantAsk,
  change: (content: Content) => Lists | undefined,
): Promise<Draft | Refusal> {
  return changeParts(ask, (content) => {
    const after = change(content);
    return after && { '/channels/numbers': after.numbers, '/channels/ranges': after.ranges };
  });
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
