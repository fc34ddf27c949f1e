import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { draftPath, openDraft } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { letGo } from './let-go.ts';
import { type ListPage, pathOf } from './list-page.ts';

/** A list all of which can be removed at once. */
export interface Clearing {
  readonly page: ListPage;
  countOf(draft: Draft): number;
  /** Takes all of it off the draft. */
  clear(ask: ApplicantAsk): Promise<Draft | Refusal>;
}

/** The second look before all of a list is removed, and the removal. */
export function clearRoutes(list: Clearing): readonly ApplicantRoute[] {
  const path = draftPath(':application', `/${list.page.key}/clear`);
  return [
    { method: 'get', path, handle: (ask) => clearSheet(ask, list) },
    {
      method: 'post',
      path,
      form: { fields: ['count'] },
      handle: (ask) => clear(ask, list),
    },
  ];
}

async function clearSheet(ask: ApplicantAsk, { page, countOf }: Clearing): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words } = ask;
  const { key } = page;
  const count = countOf(draft);
  if (count === 0) return { location: pathOf(page, draft) };
  const title = words.say(`${key}-remove-all-title`);
  const back = words.href(pathOf(page, draft));
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say(page.above), back)}<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say(`${key}-remove-all-why`, { count })}</p>
    ${ask.formHtml(
      html`${hidden('count', String(count))}${buttonRow(
        submitButton(words.say(`${key}-remove-all`), { kind: 'danger' }),
        buttonLink(words.say('draft-keep'), back, 'second'),
      )}`,
      { action: words.href(pathOf(page, draft, '/clear')) },
    )}`,
  };
}

/** Removes all, if they are as many as their reader was told. */
async function clear(ask: ApplicantAsk, list: Clearing): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const count = list.countOf(draft);
  if (String(count) !== ask.form.text('count')) return refuse('conflict', 'part-changed');
  const before = await list.clear(ask);
  if (isRefusal(before)) return before;
  await letGo(ask, before);
  return { location: pathOf(list.page, draft, `?removed=${count}`) };
}
