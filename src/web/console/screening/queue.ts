import { isRefusal } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { applicationById } from '../../../modules/applications/index.ts';
import {
  phoenixQueue,
  QUEUE_SHOWS,
  type QueueAfter,
  type Queued,
  type QueueShows,
} from '../../../modules/screening/index.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { stateTag } from '../application/parts.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';
import { askedTag, labelHtml, percent, sayHtml, signed } from './parts.ts';
import { matchPath } from './sight.ts';

export const QUEUE_AT = '/console/screening';
const SHOWN = 20;
const REASONS = 3;

function askedFrom(query: URLSearchParams): { readonly show: QueueShows; readonly after: QueueAfter | null } {
  const [, bits, application] =
    /^(-?[\d.]{1,25}(?:e-?\d{1,3})?)~([0-9a-f-]{36})$/.exec(query.get('after') ?? '') ?? [];
  const place = application && isUuid(application) && Number.isFinite(Number(bits));
  return {
    show: QUEUE_SHOWS.find((one) => one === query.get('show')) ?? 'open',
    after: place ? { bits: Number(bits), application } : null,
  };
}

export const askedOfRow = ({
  decision,
  decided,
}: Pick<Queued, 'decision' | 'decided'>): Parameters<typeof askedTag>[1] =>
  decision === null ? { state: 'open' } : { state: decided ? 'decided' : 'again', decision };

/** Who may be a shut centre under another name, the likeliest first. A score orders the list and decides nothing. */
export async function phoenixSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at, query } = ask;
  const { show, after } = askedFrom(query);
  const page = await phoenixQueue(reader, deps.country.agencies, actor, at, {
    show,
    after,
    limit: SHOWN + 1,
  });
  if (isRefusal(page)) return page;
  const { total, calibratedAt } = page;
  const rows = page.rows.slice(0, SHOWN);
  const last = rows.at(-1);
  const next = page.rows.length > SHOWN && last ? last : null;
  const calibrates =
    (await requirePower(reader, deps.country.agencies, actor, 'calibrate', at)) === undefined;
  const lines = await Promise.all(rows.map((one) => lineHtml(ask, one)));
  const title = words.say('scr-queue');
  const countOf = (one: QueueShows) =>
    one === 'all' ? total.all : one === 'decided' ? total.decided : total.all - total.decided;
  const tab = (one: QueueShows) =>
    html`<li><a class="govuk-link" href="${words.href(`${QUEUE_AT}?show=${one}`)}"${one === show && html` aria-current="page"`}>${words.say(`scr-show-${one}`)} ${ltr(countOf(one).toLocaleString('en-GB'))}</a></li>`;
  const to = (mark: QueueAfter) =>
    words.href(`${QUEUE_AT}?show=${show}&after=${mark.bits}~${mark.application}`);
  const counted = next
    ? words.say('scr-queue-more', { count: rows.length })
    : after
      ? words.say('scr-queue-last', { count: rows.length })
      : words.say('scr-queue-count', { count: rows.length });
  const heads = ['likelihood', 'application', 'resembles', 'reasons', 'state', 'screened'];
  return {
    title,
    section: 'nav-screening',
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('scr-queue-about')} <a class="govuk-link" href="${words.href(`${QUEUE_AT}/lists`)}">${words.say('scr-lists')}</a> · <a class="govuk-link" href="${words.href(`${QUEUE_AT}/licences`)}">${words.say('scr-leads')}</a>${calibrates && html` · <a class="govuk-link" href="${words.href(`${QUEUE_AT}/calibration`)}">${words.say('scr-calibration')}</a>`}</p>${calibratedAt && html`<p class="govuk-body">${words.rich('scr-calibrated-since', { day: ask.day(calibratedAt) })}</p>`}
    <nav aria-label="${words.say('scr-queue-show')}"><ul class="sanad-tabs">${QUEUE_SHOWS.map(tab)}</ul></nav>
    ${
      lines.length > 0
        ? html`<p class="govuk-body sanad-count">${counted}</p><table class="govuk-table sanad-rows sanad-dense sanad-queue"><caption class="govuk-visually-hidden">${title}</caption><thead><tr>${heads.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(`scr-head-${key}`)}</th>`)}</tr></thead><tbody>${lines}</tbody></table>`
        : html`<p class="govuk-body">${words.say(after ? 'scr-queue-end' : `scr-queue-empty-${show}`)}</p>`
    }
    ${next || after ? html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${after && html`<a class="govuk-link" rel="first" href="${words.href(`${QUEUE_AT}?show=${show}`)}">${words.say('form-first')}</a>`}${next && html`<a class="govuk-link" rel="next" href="${to(next)}">${words.say('form-next')}</a>`}</nav>` : NOTHING}`,
  };
}

async function lineHtml(ask: ConsoleAsk, row: Queued): Promise<Html> {
  const { words, language, reader } = ask;
  const { application, reference, match, reasons } = row;
  const app = await applicationById(reader, application);
  const known = isRefusal(app) ? undefined : app;
  const cell = (key: string, inside: Html) =>
    html`<td class="govuk-table__cell" data-label="${words.say(`scr-head-${key}`)}">${inside}</td>`;
  const told = reasons.filter(({ bits }) => bits > 0).slice(0, REASONS);
  return html`<tr data-row>${cell('likelihood', html`<strong>${ltr(percent(row.probability))}</strong> <span class="sanad-quiet">${ltr(signed(row.bits))}</span>`)}
    ${cell('application', html`<a class="govuk-link" href="${words.href(matchPath({ application }, match.match))}">${id(reference)}</a> ${known && html`${namesHtml(known.content.company?.name ?? '', known.content.company?.nameUrdu, language)} ${stateTag(words, known.state)}`}`)}
    ${cell('resembles', html`${labelHtml(ask, match.label)}${match.shutAt && html`<br><span class="sanad-quiet sanad-nowrap">${words.say('scr-shut-on')}: ${ask.day(match.shutAt)}</span>`}`)}
    ${cell('reasons', told.length > 0 ? html`<ol class="sanad-reasons">${told.map((reason) => html`<li>${words.of(reason.name)} ${ltr(signed(reason.bits))}: ${sayHtml(ask, reason.say)}</li>`)}</ol>` : html`<span class="sanad-none">${words.say('scr-sentence-nothing')}</span>`)}
    ${cell('state', askedTag(ask, askedOfRow(row)))}${cell('screened', ask.day(row.madeAt))}</tr>`;
}
