import type { BadLine } from '../../../kernel/list-lines.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { badFaults, badTable, emptyList, exampleHtml, listBox } from '../../shared/forms/list-box.ts';
import { backLink, buttonRow, done, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { draftPath, openDraft } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';

/** A page of the draft that takes many lines at once, worded by the keys that begin with its own. */
export interface ListPage {
  readonly key: 'devices' | 'numbers';
  /** Key of the title of the page it stands below. */
  readonly above: string;
  /** The headings of its empty file. */
  readonly columns: string;
}

/** What a list did to the lines that were there. */
interface Merged {
  readonly added: number;
  readonly changed: number;
  readonly already: number;
}

/** What stands on the page besides an empty form. */
export interface Shown {
  readonly text?: string;
  readonly bad?: readonly BadLine[];
  readonly faults?: readonly FormFault[];
  /** What of the same list was taken. */
  readonly merged?: Merged | undefined;
}

export const pathOf = ({ key }: ListPage, { id }: Pick<Draft, 'id'>, rest = '') =>
  draftPath(id, `/${key}${rest}`);

/** The page with its box; `inputs` are what its form asks besides the list. */
export function listSheet(
  { words, formHtml }: ApplicantAsk,
  draft: Draft,
  page: ListPage,
  shown: Shown,
  { example, inputs }: { readonly example: string; readonly inputs?: (faults: readonly FormFault[]) => Html },
): Sheet {
  const { key } = page;
  const { text = '', bad = [], merged } = shown;
  const faults = [...(shown.faults ?? []), ...badFaults(words, bad)];
  const title = words.say(`${key}-list-title`);
  const href = (rest = '') => words.href(pathOf(page, draft, rest));
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    ...(faults.length && { status: 422 }),
    body: html`${backLink(words.say(page.above), href())}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${merged && done(words.say(`${key}-taken`, countsOf(merged)))}${badTable(words, bad)}
    ${formHtml(
      html`${listBox(words, { label: words.say(`${key}-box`), hint: words.say(`${key}-box-hint`), value: text, faults, template: href('/template.csv') })}
      ${exampleHtml(words, example)}${inputs?.(faults)}${buttonRow(submitButton(words.say(`${key}-send`)))}`,
      { multipart: true, classes: 'sanad-form sanad-form--wide', action: href('/list') },
    )}`,
  };
}

const countsOf = ({ added, changed, already }: Merged) => ({ added, changed, already });

/** Back to the lines, once all of a list was taken: there it is said what it did. */
export function taken(page: ListPage, draft: Draft, { added, changed, already }: Merged): Answer {
  const said = new URLSearchParams({ added: `${added}`, changed: `${changed}`, already: `${already}` });
  return { location: pathOf(page, draft, `?${said}`) };
}

export async function templateFile(ask: ApplicantAsk, { key, columns }: ListPage): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : emptyList(key, columns);
}
