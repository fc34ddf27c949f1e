import type { Zone } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Figure } from '../../../modules/figures/index.ts';
import { barChart } from '../../shared/bar-chart.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { errorSummary } from '../parts.ts';
import { type InputFault, isInputFault, momentOf } from '../question.ts';
import type { Ask } from '../site.ts';

/** Every published figure: bars and the same as a table, its definition, unit and moment. */
export async function figuresPage(ask: Ask): Promise<Page> {
  const { tell, reads, query, country, now } = ask;
  const faults = dated(query.get('at') ?? '', now, country.time.zone);
  const figures = await reads.figures(now);
  const title = tell.say('figures-title');
  const least = Math.max(0, ...figures.map(({ suppressedBelow }) => suppressedBelow));
  const machine = html`<a class="govuk-link" href="/api/v1/figures">${ltr('/api/v1/figures')}</a>`;
  const body = html`${errorSummary(tell, faults)}<h1 class="govuk-heading-xl" id="at">${title}</h1>
    ${figures.length === 0 ? html`<p class="sanad-lead">${tell.say('figures-none')}</p>` : html`<p class="sanad-lead">${tell.say('figures-lead', { least })}</p>`}
    <p class="govuk-body">${tell.rich('figures-machine', { address: machine })}</p>
    ${figures.length > 1 && html`<nav class="sanad-noprint" aria-label="${tell.say('figures-list')}"><ul class="sanad-columns">${figures.map(({ id, title: of }) => html`<li><a class="govuk-link" href="#${id}">${tell.of(of)}</a></li>`)}</ul></nav>`}
    ${figures.map((figure) => figureHtml(ask, figure))}`;
  return {
    title: faults.length ? `${tell.say('error-title-prefix')}: ${title}` : title,
    body,
    path: `/figures${query.size ? `?${query}` : ''}`,
    section: 'nav-figures',
    status: faults.length ? 422 : 200,
    indexed: query.size === 0,
  };
}

/** Figures are of now: a date in the address is refused, and a malformed one said to be that. */
function dated(text: string, now: Instant, zone: Zone): InputFault[] {
  const at = momentOf(text, '', now, zone);
  if (at === undefined) return [];
  return [isInputFault(at) ? at : { field: 'at', text: 'figures-now-only' }];
}

function figureHtml(ask: Ask, figure: Figure): Html {
  const { tell } = ask;
  const { id, title, definition, asOf, rows } = figure;
  const table = rows.some(({ column }) => column) ? crossTable(ask, figure) : oneWay(ask, figure);
  return html`<section class="sanad-figure" id="${id}" aria-labelledby="${id}-title"><h2 class="govuk-heading-m" id="${id}-title">${tell.of(title)}</h2>
    <p class="govuk-body sanad-prose">${tell.of(definition)}</p>
    ${table}
    <dl><dt>${tell.say('figure-id')}</dt><dd>${ltr(id)}</dd><dt>${tell.say('figure-as-of')}</dt><dd>${tell.moment(asOf)}</dd></dl></section>`;
}

const nameOf = ({ tell }: Ask, { label }: Figure['rows'][number]) =>
  tell.of(label) || tell.say('figure-unstated');
const valueText = ({ tell }: Ask, value: number | null) =>
  value === null ? tell.say('figure-withheld') : value.toLocaleString('en-GB');

/** Bars and the same as a table. */
function oneWay(ask: Ask, { title, unit, rows }: Figure): Html {
  const { tell } = ask;
  const bars = rows.map((row) => ({
    label: nameOf(ask, row),
    value: row.value,
    text: valueText(ask, row.value),
  }));
  // what is withheld has no bar, and one bar alone compares nothing
  const known = bars.filter(({ value }) => value !== null);
  const drawn = known.length > 1 && known.some(({ value }) => value !== 0);
  const chart = drawn && barChart(tell.say('figure-chart', { title: tell.of(title) }), known, tell.language);
  const counted = tell.of(unit);
  return html`<div class="sanad-figure__by">${chart}
    <table class="govuk-table"><caption class="govuk-visually-hidden">${tell.of(title)}</caption><thead class="govuk-table__head"><tr class="govuk-table__row">
    <th scope="col" class="govuk-table__header">${tell.say('figure-group')}</th><th scope="col" class="govuk-table__header sanad-num">${counted.charAt(0).toUpperCase()}${counted.slice(1)}</th></tr></thead>
    <tbody class="govuk-table__body">${bars.map(
      ({ label, value, text }) =>
        html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${label}</th><td class="govuk-table__cell sanad-num">${value === null ? text : ltr(text)}</td></tr>`,
    )}</tbody></table></div>`;
}

/** A figure broken down in two directions: a row each, with a cell for every column. */
function crossTable(ask: Ask, { title, rows }: Figure): Html {
  const { tell } = ask;
  const columns = new Map(rows.flatMap(({ column }) => (column ? [[column.code, column.label]] : [])));
  const lines = [...Map.groupBy(rows, ({ code }) => code).values()];
  const cell = (line: Figure['rows'], code: string) => {
    const value = line.find(({ column }) => column?.code === code)?.value ?? null;
    const text = valueText(ask, value);
    return html`<td class="govuk-table__cell sanad-num">${value === null ? text : ltr(text)}</td>`;
  };
  return html`<div class="sanad-scroll" tabindex="0" role="group" aria-label="${tell.of(title)}"><table class="govuk-table"><caption class="govuk-visually-hidden">${tell.of(title)}</caption><thead class="govuk-table__head"><tr class="govuk-table__row">
    <th scope="col" class="govuk-table__header">${tell.say('figure-group')}</th>${[...columns.values()].map((label) => html`<th scope="col" class="govuk-table__header sanad-num">${tell.of(label)}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${lines.map(
      (line) =>
        html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${nameOf(ask, line[0]!)}</th>${[...columns.keys()].map((code) => cell(line, code))}</tr>`,
    )}</tbody></table></div>`;
}
