import type { Day } from '../../../kernel/day.ts';
import { type QueueRow, whyItWaits } from '../../../modules/desks/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { agencyHtml, districtHtml, dueHtml, stateTag } from '../application/parts.ts';
import type { ConsoleAsk } from '../route.ts';
import { type Colleague, handHtml } from './colleagues.ts';

export interface TableLook {
  readonly caption: string;
  readonly colleagues: readonly Colleague[];
  readonly today: Day;
  /** Boxes to choose lines by, for who assigns work. */
  readonly pick?: boolean;
  /** Whose clock runs, where a list is of all agencies. */
  readonly agencies?: boolean;
  /** When it changed last, in place of since when it waits. */
  readonly changed?: boolean;
  /** How a company is called on this page. */
  readonly named: (company: string, latin: string) => Html;
}

/** A list of applications as a dense table; on a phone each line is a card with its headings. */
export function queueTable(ask: ConsoleAsk, rows: readonly QueueRow[], look: TableLook): Html {
  const { words } = ask;
  const columns = [
    ...(look.pick ? ['queue-col-pick'] : []),
    'queue-col-due',
    'queue-col-why',
    'queue-col-application',
    'queue-col-district',
    ...(look.agencies ? ['queue-col-agency'] : []),
    look.changed ? 'queue-col-changed' : 'queue-col-since',
    'queue-col-hand',
  ];
  const head = columns.map(
    (key) =>
      html`<th scope="col" class="govuk-table__header">${key === 'queue-col-pick' ? html`<span class="govuk-visually-hidden">${words.say(key)}</span>` : words.say(key)}</th>`,
  );
  return html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${look.caption}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${head}</tr></thead>
    <tbody class="govuk-table__body">${rows.map((row) => line(ask, row, look))}</tbody></table>`;
}

function line(ask: ConsoleAsk, row: QueueRow, look: TableLook): Html {
  const { words, deps, actor } = ask;
  const { calendar } = deps.country.applications;
  const { colleagues, today, pick, agencies, changed, named } = look;
  const cell = (key: string, inside: Html) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  const due = row.due
    ? dueHtml(words, row.due, today, calendar, true)
    : html`<span class="sanad-quiet">${words.say('queue-no-day')}</span>`;
  const waits = whyItWaits(row);
  const directed = waits === 'approve-direction';
  const own =
    (directed && row.directedBy === actor.officer && 'queue-own-direction') ||
    (row.proposed !== null && row.proposedBy === actor.officer && 'queue-own-proposal');
  const elsewhere = directed || (waits === 'opinion' && row.state !== 'agency-review');
  const why = html`<span class="sanad-nowrap">${words.say(`queue-why-${waits}`)}</span>${own && html`<br><span class="sanad-quiet">${words.say(own)}</span>`}${elsewhere && html`<br>${stateTag(words, row.state)}`}`;
  const href = words.href(`/console/applications/${row.id}`);
  // in a list of all agencies one application stands once for each
  const mark = agencies && row.agency ? `row-${row.id}-${row.agency}` : `row-${row.id}`;
  return html`<tr class="govuk-table__row" data-row>${pick && html`<td class="govuk-table__cell sanad-rows__pick"><input type="checkbox" class="sanad-pick" name="pick" value="${row.id}" aria-labelledby="${mark}"></td>`}
    <td class="govuk-table__cell sanad-nowrap" data-label="${words.say('queue-col-due')}">${due}</td>${cell('queue-col-why', why)}
    <td class="govuk-table__cell sanad-rows__main" data-label="${words.say('queue-col-application')}"><a class="govuk-link" id="${mark}" href="${href}">${id(row.reference)}</a> ${named(row.company, row.companyName)}${row.kind !== 'new' && html` <span class="sanad-quiet">${words.say(`application-kind-${row.kind}`)}</span>`}</td>
    ${cell('queue-col-district', districtHtml(ask, row.district))}${agencies && cell('queue-col-agency', row.agency ? agencyHtml(ask, row.agency) : html``)}
    ${cell(changed ? 'queue-col-changed' : 'queue-col-since', ask.day(changed ? row.changedAt : row.submittedAt))}
    <td class="govuk-table__cell sanad-rows__hand" data-label="${words.say('queue-col-hand')}">${handHtml(ask, colleagues, row.officer)} ${handButton(ask, row)}</td></tr>`;
}

/** Take it, or give it back; what another has in hand has no button. The form around the table sends it. */
function handButton({ words, actor }: ConsoleAsk, { id: application, officer, reference }: QueueRow): Html {
  const button = (key: string, name: string) =>
    submitButton(html`${words.say(key)}<span class="govuk-visually-hidden"> ${ltr(reference)}</span>`, {
      kind: 'plain',
      name,
      value: application,
    });
  if (officer === null) return button('queue-take', 'take');
  return officer === actor.officer ? button('queue-back', 'back') : html``;
}

/** The form around a table: its buttons take, give back and assign. */
export function handForm(ask: ConsoleAsk, from: string, inside: Html): Html {
  return ask.formHtml(html`${hidden('from', from)}${inside}`, {
    action: ask.href('/console/queues/hand'),
    classes: 'sanad-form sanad-form--wide',
  });
}
