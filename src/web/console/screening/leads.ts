import { isRefusal } from '../../../kernel/refusal.ts';
import {
  type Lead,
  type LeadAfter,
  leadsPage,
  QUEUE_SHOWS,
  type QueueShows,
} from '../../../modules/screening/index.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';
import { askedTag, kindTag, labelHtml, percent, sayHtml, signed } from './parts.ts';
import { askedOfRow, QUEUE_AT } from './queue.ts';
import { matchPath } from './sight.ts';

export const LEADS_AT = `${QUEUE_AT}/licences`;
const SHOWN = 20;
const REASONS = 3;

function askedFrom(query: URLSearchParams): { readonly show: QueueShows; readonly after: LeadAfter | null } {
  const [, bits, match] =
    /^([\d.]{1,25}(?:e-?\d{1,3})?)~([0-9a-f-]{36})$/.exec(query.get('after') ?? '') ?? [];
  const place = match && isUuid(match) && Number.isFinite(Number(bits));
  return {
    show: QUEUE_SHOWS.find((one) => one === query.get('show')) ?? 'open',
    after: place ? { bits: Number(bits), match } : null,
  };
}

/** Running licences that resemble what was shut or listed since, the likeliest first. Nothing happens to a licence by standing here. */
export async function leadsSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at, query } = ask;
  const { show, after } = askedFrom(query);
  const page = await leadsPage(reader, deps.country.agencies, actor, at, { show, after, limit: SHOWN + 1 });
  if (isRefusal(page)) return page;
  const { total } = page;
  const rows = page.rows.slice(0, SHOWN);
  const next = page.rows.length > SHOWN ? rows.at(-1) : undefined;
  const title = words.say('scr-leads');
  const countOf = (one: QueueShows) =>
    one === 'all' ? total.all : one === 'decided' ? total.decided : total.all - total.decided;
  const tab = (one: QueueShows) =>
    html`<li><a class="govuk-link" href="${words.href(`${LEADS_AT}?show=${one}`)}"${one === show && html` aria-current="page"`}>${words.say(`scr-show-${one}`)} ${ltr(countOf(one).toLocaleString('en-GB'))}</a></li>`;
  const heads = ['likelihood', 'licence', 'resembles', 'reasons', 'state', 'screened'];
  const to = ({ bits, match }: Lead) => words.href(`${LEADS_AT}?show=${show}&after=${bits}~${match.match}`);
  return {
    title,
    section: 'nav-screening',
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('scr-leads-about')} <a class="govuk-link" href="${words.href(QUEUE_AT)}">${words.say('scr-queue')}</a></p>
    <nav aria-label="${words.say('scr-queue-show')}"><ul class="sanad-tabs">${QUEUE_SHOWS.map(tab)}</ul></nav>
    ${
      rows.length > 0
        ? html`<table class="govuk-table sanad-rows sanad-dense sanad-queue"><caption class="govuk-visually-hidden">${title}</caption><thead><tr>${heads.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(`scr-head-${key}`)}</th>`)}</tr></thead><tbody>${rows.map((one) => lineHtml(ask, one))}</tbody></table>`
        : html`<p class="govuk-body">${words.say(after ? 'scr-queue-end' : `scr-leads-empty-${show}`)}</p>`
    }
    ${next || after ? html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${after && html`<a class="govuk-link" rel="first" href="${words.href(`${LEADS_AT}?show=${show}`)}">${words.say('form-first')}</a>`}${next && html`<a class="govuk-link" rel="next" href="${to(next)}">${words.say('form-next')}</a>`}</nav>` : NOTHING}`,
  };
}

function lineHtml(ask: ConsoleAsk, row: Lead): Html {
  const { words, language } = ask;
  const { match, number, holder, holderUrdu } = row;
  const cell = (key: string, inside: Html) =>
    html`<td class="govuk-table__cell" data-label="${words.say(`scr-head-${key}`)}">${inside}</td>`;
  const told = row.reasons.filter(({ bits }) => bits > 0).slice(0, REASONS);
  return html`<tr data-row>${cell('likelihood', html`<strong>${ltr(percent(row.probability))}</strong> <span class="sanad-quiet">${ltr(signed(row.bits))}</span>`)}
    ${cell('licence', html`<a class="govuk-link" href="${words.href(matchPath(row, match.match))}">${id(number)}</a> ${namesHtml(holder, holderUrdu, language)}`)}
    ${cell('resembles', html`${labelHtml(ask, match.label)} ${kindTag(ask, match.kind)}${match.shutAt && html`<br><span class="sanad-quiet sanad-nowrap">${words.say('scr-shut-on')}: ${ask.day(match.shutAt)}</span>`}`)}
    ${cell('reasons', html`<ol class="sanad-reasons">${told.map((reason) => html`<li>${words.of(reason.name)} ${ltr(signed(reason.bits))}: ${sayHtml(ask, reason.say)}</li>`)}</ol>`)}
    ${cell('state', askedTag(ask, askedOfRow(row)))}${cell('screened', ask.day(row.madeAt))}</tr>`;
}
