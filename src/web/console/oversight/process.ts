import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../../modules/accounts/index.ts';
import { applicationById } from '../../../modules/applications/index.ts';
import {
  applicationByReference,
  COUNT_MAX,
  NO_FILTER,
  parseMark,
  processOf,
  queueCount,
  queueNamed,
  queuePage,
} from '../../../modules/desks/index.ts';
import { westernDigits } from '../../../modules/licences/rules/licence-number.ts';
import { textField } from '../../shared/forms/fields.ts';
import { backLink, listCount, pagination, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated } from '../../shared/html.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { stateTag } from '../application/parts.ts';
import { folded, lineHtml } from '../application/reminded.ts';
import { companyNames } from '../company-names.ts';
import { deskOf, isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';
import { doerHtml } from './doer.ts';
import { mayOversee, OVERSIGHT_AT } from './overview.ts';

const AT = `${OVERSIGHT_AT}/process`;
const SHOWN = 30;

/** Applications that changed last, and one by its reference; what was done and by whom is a click away. */
export async function processSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, query } = ask;
  const denied = await mayOversee(ask);
  if (denied) return denied;
  const typed = (query.get('reference') ?? '').trim();
  const wanted = westernDigits(typed).toUpperCase().replace(/\s+/g, '');
  const exact = typed === '' ? undefined : await applicationByReference(reader, wanted);
  if (exact) return { location: `${AT}/${exact.id}` };
  const mark = parseMark(query.get('at') ?? '') ?? null;
  const [{ rows, more }, count] = await Promise.all([
    queuePage(reader, queueNamed('all')!, deskOf(ask), NO_FILTER, mark, SHOWN),
    queueCount(reader, queueNamed('all')!, deskOf(ask), NO_FILTER),
  ]);
  const last = more ? rows.at(-1) : undefined;
  const named = await companyNames(ask, rows);
  const title = words.say('oversight-process');
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  const form = html`<form method="get" class="sanad-form">${textField(words, { name: 'reference', type: 'search', label: words.say('search-reference'), value: typed, width: 20, ltr: true })}${submitButton(words.say('search-button'), { kind: 'second' })}</form>`;
  return {
    title,
    section: 'nav-oversight',
    body: html`${backLink(words.say('oversight-title'), words.href(OVERSIGHT_AT))}<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('process-about')}</p>${form}
    ${typed !== '' && html`<p class="govuk-body" role="status">${words.say('process-none')}</p>`}
    <h2 class="govuk-heading-m">${words.say('process-last')}</h2>${listCount(words, count.all, COUNT_MAX)}<table class="govuk-table sanad-rows"><thead><tr>${['search-reference', 'search-company', 'queue-filter-state', 'queue-col-changed'].map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${rows.map(
      (row) =>
        html`<tr class="govuk-table__row" data-row>${cell('search-reference', html`<a class="govuk-link" href="${words.href(`${AT}/${row.id}`)}">${id(row.reference)}</a>`)}${cell('search-company', named(row.company, row.companyName))}${cell('queue-filter-state', stateTag(words, row.state))}${cell('queue-col-changed', ask.day(row.changedAt))}</tr>`,
    )}</tbody></table>${pagination(words, {
      first: mark ? words.href(AT) : undefined,
      next: last && words.href(`${AT}?at=after~${last.key}~${last.id}`),
    })}`,
  };
}

/** Who did what to one application, and when: the process, without what it says of people. */
export async function oneProcessSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, language, reader, params } = ask;
  const denied = await mayOversee(ask);
  if (denied) return denied;
  const asked = params.application ?? '';
  const app = isUuid(asked)
    ? await applicationById(reader, asked)
    : refuse('not-found', 'no-such-application');
  if (isRefusal(app)) return app;
  const lines = await processOf(reader, app.id);
  const contacts = await contactsOf(reader, [...new Set(lines.map(({ by }) => by))]);
  const title = words.say('application-title', { reference: isolated(app.reference) });
  return {
    title,
    section: 'nav-oversight',
    body: html`${backLink(words.say('oversight-process'), words.href(AT))}<h1 class="govuk-heading-xl">${words.rich('application-title', { reference: id(app.reference) })}</h1>
    <p class="govuk-body">${namesHtml(app.content.company?.name ?? '', app.content.company?.nameUrdu, language)} ${stateTag(words, app.state)}</p>
    <table class="govuk-table sanad-rows"><thead><tr>${['looks-when', 'process-what', 'looks-who'].map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${folded(
      ask,
      lines,
    ).map(
      (line) =>
        html`<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="${words.say('looks-when')}">${ask.moment(line.at)}</td><td class="govuk-table__cell" data-label="${words.say('process-what')}">${lineHtml(ask, line)}</td><td class="govuk-table__cell" data-label="${words.say('looks-who')}">${doerHtml(ask, contacts.get(line.by)?.name, line.agency)}</td></tr>`,
    )}</tbody></table>`,
  };
}
