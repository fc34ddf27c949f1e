import { type Html, html } from './html.ts';

/**
 * A table whose rows stand by themselves on a phone, so that nothing of it lies behind the edge: the first cell names
 * its row; the others follow it below each other with their headings (`stacked`), or on one line where they say enough
 * without (`brief`).
 */
export function logTable(
  label: string,
  head: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  look: 'stacked' | 'brief' = 'stacked',
): Html {
  const headings = head.map((text) => html`<th class="govuk-table__header" scope="col">${text}</th>`);
  const row = ([name = '', ...cells]: readonly (Html | string)[]) =>
    html`<tr class="govuk-table__row"><th class="govuk-table__header" scope="row">${name}</th>${cells.map((cell, i) => html`<td class="govuk-table__cell" data-head="${head[i + 1]}">${cell}</td>`)}</tr>`;
  return html`<div class="sanad-scroll" tabindex="0" role="region" aria-label="${label}"><table class="govuk-table sanad-log sanad-log--${look}"><thead class="govuk-table__head"><tr class="govuk-table__row">${headings}</tr></thead><tbody class="govuk-table__body">${rows.map(row)}</tbody></table></div>`;
}
