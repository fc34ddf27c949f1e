import { parseDay } from '../../../kernel/day.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { type DiaryMark, diary, diaryCount, type Stay } from '../../../modules/courts/index.ts';
import {
  COUNT_MAX,
  companiesTiedTo,
  type FoundLicence,
  licencesByIds,
} from '../../../modules/desks/index.ts';
import { type Order, ordersToApprove, ordersToApproveCount } from '../../../modules/orders/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { listCount, pagination } from '../../shared/forms/parts.ts';
import { type Html, html, id, NOTHING } from '../../shared/html.ts';
import { pageOf } from '../../shared/keyset.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { tableHtml } from '../application/tables.ts';
import { courtHtml } from '../decision/court.ts';
import { groundHtml, scopeHtml, stayTag } from '../licence/lists.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

const AT = '/console/courts';
const SHOWN = 40;

/** What is before the courts, what waits for a second officer, and where the place of cases is. */
async function courtsPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (denied) return denied;
  const mark = markIn(ask.query.get('at') ?? '');
  const typed = ask.query.get('orders') ?? '';
  const behind = isUuid(typed) ? typed : null;
  const [found, running, waiting, toApprove, ties] = await Promise.all([
    diary(reader, mark, SHOWN + 1),
    diaryCount(reader, COUNT_MAX + 1),
    ordersToApprove(reader, actor.agency, behind, SHOWN + 1),
    ordersToApproveCount(reader, actor.agency, COUNT_MAX + 1),
    companiesTiedTo(reader, actor.principal),
  ]);
  const { shown: stays, last } = pageOf(found, SHOWN);
  const { shown: proposed, last: lastOrder } = pageOf(waiting, SHOWN);
  const all = await licencesByIds(
    reader,
    [...stays, ...proposed].map(({ licence }) => licence),
  );
  const licences = new Map(all.filter(({ company }) => !ties.has(company)).map((one) => [one.id, one]));
  const heading = (key: string) => html`<h2 class="govuk-heading-m">${words.say(key)}</h2>`;
  const none = (key: string) => html`<p class="govuk-body">${words.say(key)}</p>`;
  const title = words.say('courts-title');
  return {
    title,
    section: 'nav-courts',
    body: html`<h1 class="govuk-heading-xl">${title}</h1>${heading('courts-diary')}
    ${listCount(words, running, COUNT_MAX)}${stays.length > 0 ? staysHtml(ask, stays, licences) : none('courts-diary-none')}
    ${pagination(words, {
      first: mark ? words.href(AT) : undefined,
      next: last && words.href(`${AT}?at=${last.nextDate ?? 'infinity'}~${last.id}`),
    })}
    ${heading('courts-proposed')}${listCount(words, toApprove, COUNT_MAX)}${proposed.length > 0 ? ordersHtml(ask, proposed, licences) : none('courts-proposed-none')}
    ${pagination(words, {
      first: behind ? words.href(AT) : undefined,
      next: lastOrder && words.href(`${AT}?orders=${lastOrder.id}`),
    })}
    ${heading('courts-cases')}${none('courts-cases-about')}`,
  };
}

function markIn(text: string): DiaryMark | null {
  const [, day = '', stay = ''] = /^([^~]+)~(.+)$/.exec(text) ?? [];
  const nextDate = day === 'infinity' ? null : parseDay(day);
  return nextDate !== undefined && isUuid(stay) ? { nextDate, id: stay } : null;
}

/** Lines of one's own sight; what an officer is tied to is counted and not shown. */
function seen<Row extends { readonly licence: string }>(
  { words }: ConsoleAsk,
  rows: readonly Row[],
  licences: ReadonlyMap<string, FoundLicence>,
): { readonly rows: readonly Row[]; readonly hidden: Html } {
  const own = rows.filter(({ licence }) => licences.has(licence));
  const hidden = rows.length - own.length;
  const said = html`<p class="govuk-body">${words.say('courts-hidden', { hidden })}</p>`;
  return { rows: own, hidden: hidden > 0 ? said : NOTHING };
}

function licenceHtml({ words, language }: ConsoleAsk, { number, holder, holderUrdu }: FoundLicence): Html {
  return html`<a class="govuk-link" href="${words.href(`/console/licences/${number}`)}">${id(number)}</a> ${namesHtml(holder, holderUrdu, language)}`;
}

/** Court orders, with the entries they are about. */
export function staysHtml(
  ask: ConsoleAsk,
  all: readonly Stay[],
  licences: ReadonlyMap<string, FoundLicence>,
): Html {
  const { words, language } = ask;
  const { rows, hidden } = seen(ask, all, licences);
  return html`${tableHtml<Stay>(
    words.say('courts-diary'),
    [
      {
        head: words.say('office-next-date'),
        cell: ({ nextDate }) => (nextDate ? dayHtml(nextDate, language) : words.say('courts-no-date')),
      },
      {
        head: words.say('act-court'),
        cell: (stay) => html`${courtHtml(ask, stay.court)} ${id(stay.caseNumber)}`,
      },
      {
        head: words.say('office-nature'),
        cell: ({ nature }) => html`<span class="sanad-nowrap">${words.say(`stay-nature-${nature}`)}</span>`,
      },
      { head: words.say('courts-licence'), cell: ({ licence }) => licenceHtml(ask, licences.get(licence)!) },
      { head: words.say('office-state'), cell: (stay) => stayTag(ask, stay) },
    ],
    rows,
  )}${hidden}`;
}

/** Orders, with the entries they are about. */
export function ordersHtml(
  ask: ConsoleAsk,
  all: readonly Order[],
  licences: ReadonlyMap<string, FoundLicence>,
): Html {
  const { words } = ask;
  const { rows, hidden } = seen(ask, all, licences);
  return html`${tableHtml<Order>(
    words.say('courts-proposed'),
    [
      {
        head: words.say('office-order'),
        cell: (order) =>
          html`<a class="govuk-link" href="${words.href(`/console/orders/${order.id}`)}">${words.say(`office-kind-${order.kind}`)}</a>`,
      },
      { head: words.say('office-ground'), cell: ({ ground }) => groundHtml(ask, ground) },
      { head: words.say('office-scope'), cell: (order) => scopeHtml(ask, order) },
      {
        head: words.say('office-period'),
        cell: ({ from, until }) => html`${ask.day(from)}${until && html` – ${ask.day(until)}`}`,
      },
      { head: words.say('courts-licence'), cell: ({ licence }) => licenceHtml(ask, licences.get(licence)!) },
    ],
    rows,
  )}${hidden}`;
}

export const courtsRoutes: readonly ConsoleRoute[] = [{ method: 'get', path: AT, handle: courtsPage }];
