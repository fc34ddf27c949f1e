import type { Instant } from '../../../kernel/instant.ts';
import type { Stay } from '../../../modules/courts/index.ts';
import type { Order } from '../../../modules/orders/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { courtHtml } from '../decision/court.ts';
import type { ConsoleAsk } from '../route.ts';
import { groundHtml, scopeHtml } from './lists.ts';

const row = (ask: ConsoleAsk, key: string, said: Html | string) =>
  html`<div><dt>${ask.words.say(key)}</dt><dd>${said}</dd></div>`;

/** A moment that has come is now: what begins at once says so. */
const fromHtml = (ask: ConsoleAsk, from: Instant) =>
  from === ask.at ? html`${ask.words.say('office-at-once')}` : ask.day(from);

const typedHtml = (ask: ConsoleAsk, text: string) =>
  html`<p class="sanad-typed" dir="auto">${nameHtml(text, ask.language)}</p>`;

/** An order before it is proposed: what it shuts, from when until when, and why. */
export function proposedHtml(
  ask: ConsoleAsk,
  order: Pick<Order, 'kind' | 'interim' | 'ground' | 'scope' | 'from' | 'until'> & {
    readonly reasons: string;
  },
  premises: readonly Html[],
): Html {
  const { words } = ask;
  const { scope, until } = order;
  const shut =
    scope.kind === 'whole'
      ? scopeHtml(ask, order)
      : html`${scopeHtml(ask, order)}<ul class="govuk-list">${(scope.kind === 'numbers' ? scope.numbers.map((number) => phoneHtml(number)) : premises).map((one) => html`<li>${one}</li>`)}</ul>`;
  return html`<dl class="sanad-pairs">${row(ask, 'office-order', html`${words.say(`office-kind-${order.kind}`)}${order.interim && html` (${words.say('office-interim')})`}`)}
    ${row(ask, 'office-ground', groundHtml(ask, order.ground))}${row(ask, 'office-scope', shut)}
    ${row(ask, 'office-period', html`${fromHtml(ask, order.from)}${until && html` – ${ask.day(until)}`}`)}</dl><h2 class="govuk-heading-s">${words.say('act-reasons')}</h2>${typedHtml(ask, order.reasons)}`;
}

/** How an order ends, and from when on. */
export function liftedHtml(
  ask: ConsoleAsk,
  { how, until, reasons }: { readonly how: string; readonly until: Instant; readonly reasons: string },
): Html {
  return html`<dl class="sanad-pairs">${row(ask, 'office-how', ask.words.say(`office-how-${how}`))}
    ${how === 'lifted' && row(ask, 'office-lift-when', fromHtml(ask, until))}</dl>${typedHtml(ask, reasons)}`;
}

/** A court order before it is entered: what it pauses is named. */
export function claimedHtml(
  ask: ConsoleAsk,
  stay: Pick<Stay, 'court' | 'caseNumber' | 'nature' | 'covers' | 'from' | 'lapseOn' | 'nextDate'>,
  orders: readonly Order[],
): Html {
  const { words, language } = ask;
  const { covers, lapseOn, nextDate } = stay;
  const covered =
    covers.kind === 'grant'
      ? html`${words.say('office-covers-grant')}`
      : html`<ul class="govuk-list">${orders.filter((order) => covers.orders.includes(order.id)).map((order) => html`<li>${words.say(`office-kind-${order.kind}`)}, ${ask.day(order.from)}: ${groundHtml(ask, order.ground)}</li>`)}</ul>`;
  return html`<dl class="sanad-pairs">${row(ask, 'act-court', html`${courtHtml(ask, stay.court)} ${id(stay.caseNumber)}`)}
    ${row(ask, 'office-nature', words.say(`stay-nature-${stay.nature}`))}${row(ask, 'office-covers', covered)}
    ${row(ask, 'office-period', html`${fromHtml(ask, stay.from)}${lapseOn && html` – ${dayHtml(lapseOn, language)}`}`)}
    ${nextDate && row(ask, 'office-next-date', dayHtml(nextDate, language))}</dl>`;
}

/** How a court order ended; what it held back revives by itself. */
export function endedHtml(
  ask: ConsoleAsk,
  { how, until }: { readonly how: string; readonly until: Instant },
): Html {
  return html`<dl class="sanad-pairs">${row(ask, 'office-how', ask.words.say(`stay-ended-${how}`))}${row(ask, 'office-lift-when', fromHtml(ask, until))}</dl>
    <p class="govuk-body">${ask.words.say('office-revives')}</p>`;
}
