import { dayAt, parseDay, plusDays, startOfDay } from '../../../kernel/day.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { errorBeside, errorSummary, field } from '../parts.ts';
import { type InputFault, tidied } from '../question.ts';
import type { Ask } from '../site.ts';
import { VERDICTS } from '../verdict.ts';

const COLUMNS = ['number', 'holder', 'verdict', 'validFrom', 'validUntil', 'premises', 'numbers'] as const;
const FORMS = ['csv', 'jsonl'] as const;

/** The register to take away, and the same answers for programs. */
export function openDataPage(ask: Ask, faults: readonly InputFault[] = []): Page {
  const { tell, query } = ask;
  const title = tell.say('data-title');
  const section = (key: string, content: Html) =>
    html`<h2 class="govuk-heading-l">${tell.say(key)}</h2>${content}`;
  const body = html`${errorSummary(tell, faults)}<h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${tell.say('data-lead')}</p>
    ${section('data-download', downloadForm(ask, faults))}
    ${section(
      'data-columns',
      wordTable(
        ask,
        COLUMNS.map((name) => [name, `column-${name}`]),
      ),
    )}
    ${section(
      'data-verdicts',
      wordTable(
        ask,
        [...VERDICTS, 'not-found'].map((name) => [name, `verdict-${name}`]),
      ),
    )}
    ${section('data-api', api(ask))}`;
  return {
    title: faults.length ? `${tell.say('error-title-prefix')}: ${title}` : title,
    body,
    path: `/open-data${query.size ? `?${query}` : ''}`,
    section: 'nav-open-data',
    status: faults.length ? 422 : 200,
  };
}

/** Where a download that was asked for stands; undefined when only the page was asked for. */
export function downloadAsked(ask: Ask): string | InputFault | undefined {
  const { query, country, now } = ask;
  const [wanted, text] = [query.get('form') ?? '', tidied(query.get('at') ?? '')];
  const form = FORMS.find((one) => one === wanted);
  if (!form && wanted !== '') return { field: 'form', text: 'data-bad-form' };
  if (!form) return text === '' || parseDay(text) ? undefined : { field: 'at', text: 'check-bad-date' };
  const address = `/api/v1/register.${form}`;
  if (text === '') return address;
  const day = parseDay(text);
  if (!day) return { field: 'at', text: 'check-bad-date' };
  const { zone } = country.time;
  const today = dayAt(now, zone);
  if (day > today) return { field: 'at', text: 'check-future-date' };
  if (day === today) return address;
  return `${address}?at=${encodeURIComponent(startOfDay(plusDays(day, 1), zone))}`;
}

function downloadForm(ask: Ask, faults: readonly InputFault[]): Html {
  const { tell, query, country, now } = ask;
  const strange = faults.find((fault) => fault.field === 'form');
  return html`<form class="sanad-search" action="${tell.href('/open-data')}" method="get"><div class="sanad-search__row">
    ${field(tell, faults, {
      name: 'at',
      label: tell.say('data-date'),
      value: (query.get('at') ?? '').slice(0, 10),
      type: 'date',
      max: dayAt(now, country.time.zone),
    })}
    <div class="govuk-form-group ${strange && 'govuk-form-group--error'}"><label class="govuk-label" for="form">${tell.say('data-form')}</label>
    ${strange && errorBeside(tell, strange)}
    <select class="govuk-select" id="form" name="form"${strange && html` aria-describedby="form-error"`}>${FORMS.map((form) => html`<option value="${form}">${tell.say(`data-form-${form}`)}</option>`)}</select></div>
    <button class="sanad-button" type="submit">${tell.say('data-get')}</button></div></form>`;
}

function wordTable({ tell }: Ask, rows: readonly (readonly [string, string])[]): Html {
  return html`<table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">${tell.say('data-name')}</th>
    <th scope="col" class="govuk-table__header">${tell.say('data-meaning')}</th></tr></thead><tbody class="govuk-table__body">${rows.map(
      ([name, key]) =>
        html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><code>${ltr(name)}</code></th><td class="govuk-table__cell">${tell.say(key)}</td></tr>`,
    )}</tbody></table>`;
}

function api({ tell, baseUrl, country, now }: Ask): Html {
  const { number, licence } = country.example;
  const calls: readonly (readonly [string, string])[] = [
    ['data-api-licence', `GET /api/v1/licences/${licence}`],
    ['data-api-number', `GET /api/v1/numbers/${number}`],
    ['data-api-lookup', 'POST /api/v1/numbers/lookup'],
    ['data-api-register', 'GET /api/v1/register?q='],
    ['data-api-figures', 'GET /api/v1/figures'],
  ];
  const shape = `{ "verdict": "licensed", "mayOperate": "yes", "courtOrders": [],
  "licence": { "number": "${licence}", "holder": "…", "validFrom": "…",
    "validUntil": "…", "conditions": [], "premises": [] },
  "number": "${number}", "carrier": "…", "since": "…", "until": null,
  "asOf": "${now}", "checkedAt": "${now}" }`;
  return html`<p class="govuk-body sanad-prose">${tell.say('data-api-lead')}</p>
    <ul class="govuk-list govuk-list--bullet sanad-calls">${calls.map(([key, call]) => html`<li>${tell.say(key)}: <code>${ltr(call)}</code></li>`)}</ul>
    <p class="govuk-body">${tell.rich('data-api-at', { parameter: html`<code>${ltr('?at=2026-11-23T12:00:00Z')}</code>` })}</p>
    <h3 class="govuk-heading-s">${tell.say('data-api-shape')}</h3>
    <div class="sanad-scroll" tabindex="0" role="region" aria-label="${tell.say('data-api-shape')}" dir="ltr"><pre><bdi dir="ltr" lang="en">${shape}</bdi></pre></div>
    <p class="govuk-body"><a class="govuk-link" href="/api/v1/openapi.json">${tell.say('data-api-document')}</a> <bdi dir="ltr">${baseUrl}/api/v1/openapi.json</bdi></p>`;
}
