import type { Stay } from '../../../modules/courts/index.ts';
import { lapsePassedAt, stayEnd, stayHoldsAt, staysOver } from '../../../modules/courts/rules/stay.ts';
import type { Order } from '../../../modules/orders/index.ts';
import { orderEnd, orderRunsAt } from '../../../modules/orders/rules/order.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { tableHtml } from '../application/tables.ts';
import { courtHtml } from '../decision/court.ts';
import type { ConsoleAsk } from '../route.ts';
import type { Matter } from './matter.ts';

/** Where an order stands at this moment; a stay over it shows before anything else. */
export function orderTag(ask: ConsoleAsk, order: Order, stays: readonly Stay[]): Html {
  const { words, at } = ask;
  const [key, tone]: [string, Tone] =
    order.state !== 'made'
      ? [order.state, order.state === 'proposed' ? 'caution' : 'plain']
      : staysOver(order.id, stays, at).length
        ? ['stayed', 'caution']
        : order.liftedHow === 'set-aside'
          ? ['set-aside', 'plain']
          : orderRunsAt(order, at)
            ? ['runs', 'bad']
            : at < order.from
              ? ['later', 'info']
              : ['over', 'plain'];
  return tag(words.say(`office-order-${key}`), tone);
}

export function groundHtml({ words, deps }: ConsoleAsk, code: string): Html {
  const known = deps.country.orders.grounds.find((one) => one.code === code);
  return known ? html`<bdi>${words.of(known.text)}</bdi>` : ltr(code);
}

export function scopeHtml({ words }: ConsoleAsk, { scope }: Pick<Order, 'scope'>): Html {
  if (scope.kind === 'whole') return html`${words.say('office-scope-whole')}`;
  if (scope.kind === 'premises')
    return html`${words.say('office-scope-premises-count', { count: scope.premises.length })}`;
  return html`${words.say('office-scope-numbers-count', { count: scope.numbers.length })}`;
}

export function ordersTable(ask: ConsoleAsk, { orders, stays }: Matter): Html {
  const { words } = ask;
  if (orders.length === 0) return html`<p class="govuk-body">${words.say('office-no-orders')}</p>`;
  return tableHtml<Order>(
    words.say('office-orders'),
    [
      {
        head: words.say('office-order'),
        cell: (order) =>
          html`<a class="govuk-link" href="${words.href(`/console/orders/${order.id}`)}">${words.say(`office-kind-${order.kind}`)}</a>${order.interim && html` (${words.say('office-interim')})`}`,
      },
      { head: words.say('office-ground'), cell: (order) => groundHtml(ask, order.ground) },
      { head: words.say('office-scope'), cell: (order) => scopeHtml(ask, order) },
      {
        head: words.say('office-period'),
        cell: (order) => {
          const end = orderEnd(order);
          return html`${ask.day(order.from)}${end && html` – ${ask.day(end)}`}`;
        },
      },
      { head: words.say('office-state'), cell: (order) => orderTag(ask, order, stays) },
    ],
    orders.toReversed(),
  );
}

export function stayTag(ask: ConsoleAsk, stay: Stay): Html {
  const { words, at } = ask;
  if (stay.status === 'forged') return tag(words.say('stay-status-forged'), 'bad');
  if (!stayHoldsAt(stay, at))
    return tag(words.say(at < stay.from ? 'office-order-later' : 'office-order-over'));
  if (lapsePassedAt(stay, at)) return tag(words.say('stay-lapse-passed'), 'caution');
  return tag(words.say(`stay-status-${stay.status}`), stay.status === 'verified' ? 'good' : 'caution');
}

export function staysTable(ask: ConsoleAsk, { stays }: Matter): Html {
  const { words, language } = ask;
  if (stays.length === 0) return html`<p class="govuk-body">${words.say('office-no-stays')}</p>`;
  const act = (stay: Stay, code: string) =>
    html`<a class="govuk-link" href="${words.href(`/console/stays/${stay.id}/${code}`)}">${words.say(`office-stay-${code}-short`)}</a>`;
  return tableHtml<Stay>(
    words.say('office-stays'),
    [
      {
        head: words.say('act-court'),
        cell: (stay) => html`${courtHtml(ask, stay.court)} ${id(stay.caseNumber)}`,
      },
      { head: words.say('office-nature'), cell: (stay) => words.say(`stay-nature-${stay.nature}`) },
      {
        head: words.say('office-covers'),
        cell: ({ covers }) =>
          covers.kind === 'grant'
            ? words.say('office-covers-grant')
            : words.say('office-covers-orders', { count: covers.orders.length }),
      },
      {
        head: words.say('office-period'),
        cell: (stay) => {
          const end = stayEnd(stay);
          return html`${ask.day(stay.from)}${end && html` – ${ask.day(end)}`}`;
        },
      },
      {
        head: words.say('office-next-date'),
        cell: ({ nextDate }) => (nextDate ? dayHtml(nextDate, language) : '—'),
      },
      { head: words.say('office-state'), cell: (stay) => stayTag(ask, stay) },
      {
        head: words.say('office-follow'),
        cell: (stay) =>
          stay.status === 'forged' || stay.endedAt !== null
            ? '—'
            : html`<span class="sanad-links">${stay.status === 'claimed' && act(stay, 'verify')}${act(stay, 'extend')}${act(stay, 'end')}${act(stay, 'forged')}</span>`,
      },
    ],
    stays.toReversed(),
  );
}
