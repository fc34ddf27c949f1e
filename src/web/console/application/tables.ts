import type { Field, Fields, Group, List } from '../../../modules/applications/rules/field.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';
import { type Names, valueHtml } from './field-words.ts';

type Row = Readonly<Record<string, unknown>>;

const isLeafOf = (field: Field, kind: string) => field.shape === 'leaf' && field.kind === kind;

/** The rows of a group, two by two where there is room. */
export function pairsHtml(
  ask: ConsoleAsk,
  group: Group,
  value: Row | undefined,
  leave: readonly string[] = [],
): Html {
  const shown = Object.entries(group.fields).filter(
    ([name, field]) => !leave.includes(name) && !isLeafOf(field, 'id'),
  );
  return html`<dl class="sanad-pairs">${shown.map(
    ([name, field]) =>
      html`<div><dt>${ask.words.of(field.label)}</dt><dd>${valueHtml(ask, field, value?.[name])}</dd></div>`,
  )}</dl>`;
}

export interface Column<R> {
  readonly head: string;
  readonly cell: (row: R, i: number) => Html | string;
  readonly num?: boolean;
}

/** A table that scrolls sideways by itself where it must. */
export function tableHtml<R>(caption: string, columns: readonly Column<R>[], rows: readonly R[]): Html {
  return html`<div class="sanad-scroll" tabindex="0" role="group" aria-label="${caption}"><table class="govuk-table sanad-dense sanad-rows">
    <caption class="govuk-visually-hidden">${caption}</caption>
    <thead><tr>${columns.map(({ head, num }) => html`<th scope="col" class="govuk-table__header${num && html` sanad-num`}">${head}</th>`)}</tr></thead>
    <tbody>${rows.map((row, i) => html`<tr data-row>${columns.map(({ head, cell, num }) => html`<td class="govuk-table__cell${num && html` sanad-num`}" data-label="${head}">${cell(row, i)}</td>`)}</tr>`)}</tbody></table></div>`;
}

const PAGE = 25;

/** The page of a long list that the address asks for, and where its neighbours are. */
function pageOf(ask: ConsoleAsk, length: number): { readonly from: number; readonly links: Html } {
  const asked = Number(ask.query.get('from') ?? 0);
  const from = Number.isSafeInteger(asked) && asked > 0 && asked < length ? asked - (asked % PAGE) : 0;
  if (length <= PAGE) return { from, links: NOTHING };
  const link = (to: number, key: string, rel: string) => {
    const question = new URLSearchParams(ask.query);
    question.set('from', String(to));
    return html`<a class="govuk-link" rel="${rel}" href="${ask.href(ask.path)}?${question.toString()}">${ask.words.say(key)}</a>`;
  };
  const links = html`<nav class="sanad-next" aria-label="${ask.words.say('form-pages')}"><span>${ask.words.say('review-shown', { from: from + 1, until: Math.min(length, from + PAGE), all: length })}</span>
    ${from > 0 && link(from - PAGE, 'review-earlier', 'prev')}${from + PAGE < length && link(from + PAGE, 'form-next', 'next')}</nav>`;
  return { from, links };
}

/** A list of an application as a table, a page at a time; `leave` names columns that are told elsewhere. */
export function listHtml(
  ask: ConsoleAsk,
  list: List,
  value: readonly unknown[] | undefined,
  extra: {
    readonly leave?: readonly string[];
    readonly more?: readonly Column<Row>[];
    readonly paged?: boolean;
    readonly names?: Names;
  } = {},
): Html {
  const { words } = ask;
  const rows = (value ?? []) as readonly Row[];
  const title = words.of(list.label);
  if (rows.length === 0 || list.item.shape !== 'group') return NOTHING;
  const fields: Fields = list.item.fields;
  const filled = Object.entries(fields).filter(
    ([name, field]) =>
      !extra.leave?.includes(name) &&
      !isLeafOf(field, 'id') &&
      rows.some((row) => row[name] !== undefined && row[name] !== null),
  );
  const columns: Column<Row>[] = filled.map(([name, field]) => ({
    head: words.of(field.label),
    cell: (row) => valueHtml(ask, field, row[name], extra.names),
    num: field.shape === 'leaf' && field.kind === 'integer',
  }));
  const { from, links } = extra.paged ? pageOf(ask, rows.length) : { from: 0, links: NOTHING };
  const shown = extra.paged ? rows.slice(from, from + PAGE) : rows;
  const whole = [
    ...columns,
    ...(extra.more ?? []).map((column) => ({
      ...column,
      cell: (row: Row, i: number) => column.cell(row, from + i),
    })),
  ];
  return html`<h3 class="govuk-heading-s">${title} (${rows.length})</h3>${tableHtml(title, whole, shown)}${links}`;
}
