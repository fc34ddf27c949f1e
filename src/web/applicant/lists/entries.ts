import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import type { Fields, Group } from '../../../modules/applications/rules/field.ts';
import { errorSummary } from '../../shared/forms/faults.ts';
import { backLink, buttonLink, buttonRow, done, tag } from '../../shared/forms/parts.ts';
import type { Naming } from '../../shared/forms/said.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { entriesAnswers, type Told, toldOf } from '../draft/answers.ts';
import { namingOf } from '../draft/naming.ts';
import { draftPath, faultsAt, obstaclesIn, openDraft, previewOf } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { entryRoutes } from './entry.ts';
import { type Entry, type EntryList, entriesOf, listPath } from './entry-list.ts';

/** A list of entries as a page of the draft, worded by the keys that begin with the list's own. */
export interface EntriesPage {
  readonly list: EntryList;
  /** What stands below the name of an entry. */
  said(naming: Naming, draft: Draft, entry: Entry): readonly Html[];
  /** Above a list that is not empty. */
  readonly above?: (ask: ApplicantAsk, draft: Draft) => Html;
  /** Below the way to add another. */
  readonly below?: (ask: ApplicantAsk, draft: Draft) => Html | Promise<Html>;
}

/** The page of a list and the pages of its entries. */
export function entriesRoutes(page: EntriesPage): readonly ApplicantRoute[] {
  const path = draftPath(':application', `/${page.list.key}`);
  return [{ method: 'get', path, handle: (ask) => entriesSheet(ask, page) }, ...entryRoutes(page.list)];
}

async function entriesSheet(ask: ApplicantAsk, { list, said, above, below }: EntriesPage): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, query } = ask;
  const { key } = list;
  const [{ obstacles }, naming] = await Promise.all([previewOf(ask, draft), namingOf(ask)]);
  const faults = faultsAt(ask, `/${key}`, obstacles)
    .filter(({ field }) => field === '')
    .map(({ text }) => ({ field: 'add', text }));
  const title = words.say(`${key}-title`);
  const entries = entriesOf(draft, list);
  const line = (entry: Entry, i: number) => {
    const problems = obstaclesIn([`/${key}/${i}`], obstacles).length;
    return entryLine(naming, draft, list, entry, said(naming, draft, entry), problems);
  };
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('draft-back'), words.href(draftPath(draft.id)))}
    ${query.has('removed') && done(words.say('lists-removed'))}${query.has('saved') && done(words.say('lists-saved'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say(`${key}-intro`)}</p>
    ${
      entries.length === 0
        ? html`<p class="govuk-body">${words.say(`${key}-none`)}</p>`
        : html`${above?.(ask, draft)}<ul class="sanad-list">${entries.map(line)}</ul>`
    }
    <p class="govuk-body"><a class="sanad-button sanad-button--second" id="add" href="${words.href(listPath(draft, list, '/new'))}">${words.say(`${key}-add`)}</a></p>
    ${await below?.(ask, draft)}
    ${buttonRow(buttonLink(words.say('draft-continue'), words.href(draftPath(draft.id, `/after/${key}`))))}`,
  };
}

/** Who or what, the rest of it, how it stands, the ways to change it. */
function entryLine(
  { words }: Naming,
  draft: Draft,
  list: EntryList,
  entry: Entry,
  said: readonly Html[],
  problems: number,
): Html {
  const name = list.name(words, entry);
  const check = problems ? '?check=1' : '';
  const link = (rest: string, key: string) =>
    html`<a class="govuk-link" href="${words.href(listPath(draft, list, `/${entry.id}${rest}`))}">${words.say(key)}<span class="govuk-visually-hidden"> ${name}</span></a>`;
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${name}</p>${said.length > 0 && html`<p>${said.map((one, n) => html`${n > 0 && ' · '}${one}`)}</p>`}</div>
    ${problems ? tag(words.say('lists-problems', { problems }), 'caution') : tag(words.say('lists-complete'), 'good')}<p class="sanad-links">${link(check, 'form-change')} ${link('/remove', 'draft-remove')}</p></li>`;
}

/** Every entry of a list with all that was said of it; `more` is what its fields do not say by themselves. */
export function entryListAnswers(
  naming: Naming,
  draft: Draft,
  list: EntryList,
  more: (entry: Entry) => readonly Told[] = () => [],
): Html {
  const { words } = naming;
  const said = entriesOf(draft, list).map((entry) => {
    const name = list.name(words, entry);
    const told = toldOf(naming, list.item.fields, list.names, entry).filter(
      ({ value }) => String(value) !== String(name),
    );
    return { name, href: words.href(listPath(draft, list, `/${entry.id}`)), told: [...told, ...more(entry)] };
  });
  return entriesAnswers(words, said, words.href(listPath(draft, list)));
}

/** Where a place in a list of entries is mended: the page of the entry, at its input. */
export function entryHref(
  key: EntryList['key'],
  pointer: string,
  entries: readonly { readonly id?: string }[] = [],
): string {
  const [at = '', name = ''] = pointer.slice(key.length + 2).split('/');
  const id = entries[Number(at)]?.id;
  return at === '' || !id ? `/${key}` : `/${key}/${id}#${name}`;
}

/** Some fields of an entry, in this order: one part of its form. */
export const someOf = ({ fields }: Group, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, (fields as Fields)[name]!]));
