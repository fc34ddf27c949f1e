import { contactsOf } from '../../../modules/accounts/index.ts';
import {
  COUNT_MAX,
  PROCEEDINGS,
  type Proceeding,
  type Step,
  stepCount,
  stepsOf,
} from '../../../modules/desks/index.ts';
import { backLink, listCount } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk } from '../route.ts';
import { doerHtml } from './doer.ts';
import { ledgerMark, ledgerPage } from './ledger-pages.ts';
import { mayOversee, OVERSIGHT_AT } from './overview.ts';

export const STEPS_AT = `${OVERSIGHT_AT}/steps`;
const SHOWN = 50;

/** What was done about orders, court orders, the register, rulings or payments, by whom and when; never why. */
export async function stepsSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, query } = ask;
  const denied = await mayOversee(ask);
  if (denied) return denied;
  const of = PROCEEDINGS.find((one) => one === query.get('of')) ?? 'orders';
  const mark = ledgerMark(ask);
  const [found, count] = await Promise.all([stepsOf(reader, of, mark, SHOWN + 1), stepCount(reader, of)]);
  const { rows, ways } = ledgerPage(ask, found, SHOWN, mark, `${STEPS_AT}?of=${of}&`);
  const contacts = await contactsOf(reader, [...new Set(rows.map(({ by }) => by))]);
  const title = words.say('oversight-steps');
  const head = ['looks-when', 'process-what', 'steps-in', 'looks-who'];
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  const line = (step: Step) =>
    html`<tr class="govuk-table__row" data-row>${cell('looks-when', ask.moment(step.at))}${cell('process-what', words.say(`step-${step.type}`))}${cell('steps-in', whereHtml(ask, of, step))}${cell('looks-who', doerHtml(ask, contacts.get(step.by)?.name, step.agency, step.type === 'FeeSettled' ? 'steps-bank' : undefined))}</tr>`;
  const tabs = PROCEEDINGS.map(
    (one) =>
      html`<li><a class="govuk-link" href="${words.href(`${STEPS_AT}?of=${one}`)}"${one === of && html` aria-current="page"`}>${words.say(`steps-${one}`)}</a></li>`,
  );
  return {
    title: `${words.say(`steps-${of}`)} · ${title}`,
    section: 'nav-oversight',
    body: html`${backLink(words.say('oversight-title'), words.href(OVERSIGHT_AT))}<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('steps-about')}</p>
    <nav aria-label="${words.say('steps-kinds')}"><ul class="sanad-tabs">${tabs}</ul></nav>${listCount(words, count, COUNT_MAX)}
    ${rows.length > 0 ? html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${words.say(`steps-${of}`)}</caption><thead><tr>${head.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${rows.map(line)}</tbody></table>` : html`<p class="govuk-body">${words.say('steps-none')}</p>`}
    ${ways}`,
  };
}

function whereHtml({ words }: ConsoleAsk, of: Proceeding, { reference, application }: Step): Html {
  if (reference === null)
    return html`<span class="sanad-quiet">${words.say(of === 'register' ? 'steps-list' : 'steps-nowhere')}</span>`;
  if (application === null) return html`${id(reference)}`;
  return html`<a class="govuk-link" href="${words.href(`${OVERSIGHT_AT}/process/${application}`)}">${id(reference)}</a>`;
}
