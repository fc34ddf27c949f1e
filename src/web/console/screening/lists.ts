import { parseInstant } from '../../../kernel/instant.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  editionChanges,
  lists,
  ownEntries,
  ownEntriesCount,
  type WatchList,
} from '../../../modules/screening/index.ts';
import { countsAgainst } from '../../../modules/screening/rules/decision.ts';
import type { ScreeningFact } from '../../../modules/screening/rules/facts.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import { dayHtml } from '../../shared/dates.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { backLink, buttonLink, buttonRow, done, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { type Column, tableHtml } from '../application/tables.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';

export const LISTS_AT = '/console/screening/lists';
const OWN_SHOWN = 50;
const CHANGES_SHOWN = 100;
/** Ids up to this length are not broken over lines. */
const ENTRY_WHOLE = 24;
const DONE = ['added', 'noted'];

export const seesLists = ({ reader, deps, actor, at }: ConsoleAsk) =>
  requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
export const keepsLists = ({ reader, deps, actor, at }: ConsoleAsk) =>
  requirePower(reader, deps.country.agencies, actor, 'keep-lists', at);

type OwnRow = Awaited<ReturnType<typeof ownEntries>>[number];

/** Where the page of the own lists goes on; from the first where the address says nothing that is known. */
function ownAfter(query: URLSearchParams): Pick<OwnRow, 'from' | 'id'> | null {
  const [from, entry] = (query.get('after') ?? '').split('~');
  const at = from && parseInstant(from);
  return at && entry && isUuid(entry) ? { from: at, id: entry } : null;
}

/** Every list that people and companies are held against, with its source and its date. */
export async function listsPage(ask: ConsoleAsk): Promise<Answer> {
  const denied = await seesLists(ask);
  if (denied) return denied;
  const { words, reader, query } = ask;
  const after = ownAfter(query);
  const [published, own, all, keeps] = await Promise.all([
    lists(reader),
    ownEntries(reader, after, OWN_SHOWN + 1),
    ownEntriesCount(reader),
    keepsLists(ask),
  ]);
  const title = words.say('scr-lists');
  const did = DONE.find((one) => one === query.get('done'));
  const shown = own.slice(0, OWN_SHOWN);
  const next = own.length > OWN_SHOWN ? shown.at(-1) : undefined;
  return {
    title,
    section: 'nav-screening',
    body: html`${did && done(words.say(`scr-own-${did}`))}<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('scr-lists-about')}</p>
    <h2 class="govuk-heading-m">${words.say('scr-lists-published')}</h2>${published.length > 0 ? publishedTable(ask, published) : html`<p class="govuk-body">${words.say('scr-lists-none')}</p>`}
    ${!keeps && buttonRow(buttonLink(words.say('scr-import'), words.href(`${LISTS_AT}/import`)))}
    <h2 class="govuk-heading-m">${words.say('scr-own')}</h2><p class="govuk-body">${words.say('scr-own-about')}</p>
    ${all > shown.length && html`<p class="govuk-body sanad-count">${mixed(words.say('scr-own-page', { shown: shown.length, all }))}</p>`}
    ${shown.length > 0 ? ownTable(ask, shown) : html`<p class="govuk-body">${words.say(after ? 'scr-queue-end' : 'scr-own-none')}</p>`}
    ${(after || next) && html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${after && html`<a class="govuk-link" rel="first" href="${words.href(LISTS_AT)}">${words.say('form-first')}</a>`}${next && html`<a class="govuk-link" rel="next" href="${words.href(`${LISTS_AT}?after=${next.from}~${next.id}`)}">${words.say('form-next')}</a>`}</nav>`}
    ${!keeps && buttonRow(buttonLink(words.say('scr-own-add'), words.href(`${LISTS_AT}/own`), 'second'))}`,
  };
}

const count = (n: number): Html => ltr(n.toLocaleString('en-GB'));

function publishedTable(ask: ConsoleAsk, rows: readonly WatchList[]): Html {
  const { words, language } = ask;
  const number = (key: 'entries' | 'added' | 'changed' | 'removed' | 'unread'): Column<WatchList> => ({
    head: words.say(`scr-list-${key}`),
    cell: (list) => count(list[key]),
    num: true,
  });
  return tableHtml<WatchList>(
    words.say('scr-lists-published'),
    [
      {
        head: words.say('scr-list-name'),
        cell: (list) =>
          html`<a class="govuk-link" href="${words.href(`${LISTS_AT}/${list.id}`)}">${nameHtml(list.name, language)}</a>`,
      },
      { head: words.say('scr-list-source'), cell: (list) => nameHtml(list.source, language) },
      { head: words.say('scr-list-dated'), cell: (list) => dayHtml(list.dated, language) },
      { head: words.say('scr-list-edition'), cell: (list) => count(list.edition), num: true },
      number('entries'),
      number('added'),
      number('changed'),
      number('removed'),
      number('unread'),
      { head: words.say('scr-list-taken'), cell: (list) => ask.day(list.importedAt) },
    ],
    rows,
  );
}

function ownTable(ask: ConsoleAsk, rows: readonly OwnRow[]): Html {
  const { words } = ask;
  return tableHtml<OwnRow>(
    words.say('scr-own'),
    [
      { head: words.say('scr-own-list'), cell: ({ list }) => words.say(`scr-own-list-${list}`) },
      { head: words.say('scr-own-role'), cell: ({ role }) => roleHtml(ask, role) },
      { head: words.say('scr-own-outcome'), cell: ({ outcome }) => words.say(`scr-own-outcome-${outcome}`) },
      { head: words.say('scr-own-from'), cell: ({ from }) => ask.day(from) },
      {
        head: words.say('scr-own-drops'),
        cell: ({ dropsOn }) => (dropsOn ? ask.day(dropsOn) : words.say('scr-own-drops-never')),
      },
      { head: words.say('scr-own-counts'), cell: (entry) => countsTag(ask, entry) },
      {
        head: words.say('scr-own-entry'),
        cell: (entry) =>
          html`<a class="govuk-link" href="${words.href(`${LISTS_AT}/own/${entry.id}`)}">${words.say('scr-own-open')} ${id(entry.id.slice(-6))}</a>`,
      },
    ],
    rows,
  );
}

export const roleHtml = ({ words, language }: ConsoleAsk, role: string): Html =>
  words.has(`scr-own-role-${role}`) ? html`${words.say(`scr-own-role-${role}`)}` : nameHtml(role, language);

export function countsTag({ words, at }: ConsoleAsk, entry: OwnRow): Html {
  const counts = countsAgainst(entry, at);
  return tag(words.say(counts ? 'scr-own-counts-yes' : 'scr-own-counts-no'), counts ? 'caution' : 'plain');
}

type Change = Awaited<ReturnType<typeof editionChanges>>[number];
type Imported = Extract<ScreeningFact, { type: 'WatchListImported' }>;

const importedCounts = ({ data }: Imported) => {
  const { edition, entries, added, changed, removed, unread } = data;
  return { edition, entries, added, changed, removed, unread };
};

/** One list: its editions, and what one of them brought and took. */
export async function listPage(ask: ConsoleAsk): Promise<Answer> {
  const denied = await seesLists(ask);
  if (denied) return denied;
  const { words, reader, params, query, language } = ask;
  const list = (await lists(reader)).find((one) => one.id === params.list);
  if (!list) return refuse('not-found', 'no-such-list');
  const facts = (await factsOf(reader, [list.id])) as unknown as ScreeningFact[];
  const editions = facts.flatMap((fact) => (fact.type === 'WatchListImported' ? [fact] : [])).toReversed();
  const asked = Number(query.get('edition') ?? list.edition);
  const edition = editions.find(({ data }) => data.edition === asked) ?? editions[0]!;
  const changes = await editionChanges(reader, list.id, edition.data.edition, CHANGES_SHOWN);
  const all = edition.data.added + edition.data.changed + edition.data.removed;
  const lines = (query.get('lines') ?? '').split(' ').filter((line) => /^\d{1,9}$/.test(line));
  return {
    title: isolated(list.name),
    section: 'nav-screening',
    body: html`${query.get('done') === 'imported' && done(mixed(words.say('scr-list-imported', importedCounts(edition))))}${query.get('done') === 'same' && done(words.say('scr-list-same'))}
    ${backLink(words.say('scr-list-back'), words.href(LISTS_AT))}<h1 class="govuk-heading-xl">${nameHtml(list.name, language)}</h1>
    ${lines.length > 0 && html`<p class="govuk-body">${mixed(words.say('scr-list-unread-lines', { lines: lines.join(', ') }))}</p>`}
    <h2 class="govuk-heading-m">${words.say('scr-list-editions')}</h2>${editionsTable(ask, list.id, editions)}
    <h2 class="govuk-heading-m">${words.rich('scr-list-diff', { edition: ltr(String(edition.data.edition)) })}</h2>
    ${all > CHANGES_SHOWN && html`<p class="govuk-body">${mixed(words.say('scr-list-diff-first', { shown: CHANGES_SHOWN, all }))}</p>`}
    ${changes.length > 0 ? changesTable(ask, edition.data.edition, changes) : html`<p class="govuk-body">${words.say('scr-list-diff-none')}</p>`}`,
  };
}

function editionsTable(ask: ConsoleAsk, list: string, editions: readonly Imported[]): Html {
  const { words, language } = ask;
  const number = (key: 'entries' | 'added' | 'changed' | 'removed' | 'unread'): Column<Imported> => ({
    head: words.say(`scr-list-${key}`),
    cell: ({ data }) => count(data[key]),
    num: true,
  });
  return tableHtml<Imported>(
    words.say('scr-list-editions'),
    [
      {
        head: words.say('scr-list-edition'),
        cell: ({ data }) =>
          html`<a class="govuk-link" href="${words.href(`${LISTS_AT}/${list}?edition=${data.edition}`)}">${count(data.edition)}</a>`,
      },
      { head: words.say('scr-list-dated'), cell: ({ data }) => dayHtml(data.dated, language) },
      { head: words.say('scr-list-source'), cell: ({ data }) => nameHtml(data.source, language) },
      { head: words.say('scr-list-taken'), cell: ({ at }) => ask.moment(at) },
      number('entries'),
      number('added'),
      number('changed'),
      number('removed'),
      number('unread'),
      {
        head: words.say('scr-list-hash'),
        cell: ({ data }) => html`<code>${ltr(data.hash.slice(0, 12))}</code>`,
      },
    ],
    editions,
  );
}

function changesTable(ask: ConsoleAsk, edition: number, changes: readonly Change[]): Html {
  const { words } = ask;
  const what = ({ before, after }: Change) => (!before ? 'added' : after ? 'changed' : 'removed');
  return tableHtml<Change>(
    words.say('scr-list-diff', { edition }),
    [
      {
        head: words.say('scr-list-what'),
        cell: (change) =>
          tag(words.say(`scr-list-${what(change)}`), what(change) === 'removed' ? 'plain' : 'info'),
      },
      {
        head: words.say('scr-list-entry'),
        cell: ({ entry }) =>
          entry.length <= ENTRY_WHOLE ? html`<span class="sanad-nowrap">${ltr(entry)}</span>` : ltr(entry),
      },
      { head: words.say('scr-list-now'), cell: (change) => saidHtml(ask, change) },
    ],
    changes,
  );
}

/** Of what is new or gone all that it says; of what changed the values that went and those that came. */
function saidHtml({ words, language }: ConsoleAsk, { before, after }: Change): Html {
  const valuesOf = (said: Change['after'], field: string): readonly string[] => {
    const value = said?.[field as keyof typeof said] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  // each by itself: values in two scripts beside one another would change places
  const written = (values: readonly string[]) =>
    html`${values.map((one, i) => html`${i > 0 && '; '}${nameHtml(one, language)}`)}`;
  const label = (field: string) => html`<span class="sanad-quiet">${words.say(`scr-field-${field}`)}</span>`;
  const told = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((field) =>
    words.has(`scr-field-${field}`),
  );
  const only = before && after ? undefined : (after ?? before);
  if (only) {
    const shown = told.filter((field) => valuesOf(only, field).length > 0);
    return html`${shown.map((field, i) => html`${i > 0 && ' · '}${label(field)} ${written(valuesOf(only, field))}`)}`;
  }
  const changed = told.flatMap((field) => {
    const [was, is] = [valuesOf(before, field), valuesOf(after, field)];
    const [gone, come] = [was.filter((one) => !is.includes(one)), is.filter((one) => !was.includes(one))];
    return gone.length + come.length > 0
      ? [{ field, gone: was.length > 0 ? gone : ['—'], come: is.length > 0 ? come : ['—'] }]
      : [];
  });
  return html`${written(valuesOf(after, 'names').slice(0, 1))} ${changed.map(({ field, gone, come }) => html`<br>${label(field)} ${gone.length > 0 && html`<del>${written(gone)}</del> `}${come.length > 0 && html`<ins>${written(come)}</ins>`}`)}`;
}
