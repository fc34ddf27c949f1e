import { dayAt, plusDays } from '../../../kernel/day.ts';
import { type Instant, plusMs } from '../../../kernel/instant.ts';
import { filedInTime } from '../../../modules/applications/rules/about-licence.ts';
import type { CheckAnswer, CourtOrder, Licence } from '../../../modules/licences/index.ts';
import { validityEnd } from '../../../modules/licences/rules/licence.ts';
import type { Order } from '../../../modules/orders/index.ts';
import { orderEnd } from '../../../modules/orders/rules/order.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ApplicantAsk } from '../route.ts';

/** The end of something is the midnight after its last day. */
export function lastDay({ day }: ApplicantAsk, until: Instant): Html {
  return day(plusMs(until, -1));
}

/** `from 1 March 2026 until 28 February 2027`. */
export function spanHtml(ask: ApplicantAsk, from: Instant, until: Instant | null): Html {
  const { words, day } = ask;
  return until === null
    ? words.rich('held-from', { from: day(from) })
    : words.rich('held-from-until', { from: day(from), until: lastDay(ask, until) });
}

export function toneOf({ mayOperate, verdict }: CheckAnswer): Tone {
  if (mayOperate === 'no') return 'bad';
  return mayOperate === 'partly' || verdict === 'stayed' ? 'caution' : 'good';
}

export function standingTag({ words }: ApplicantAsk, answer: CheckAnswer): Html {
  const { verdict, mayOperate } = answer;
  const text = words.say(`my-verdict-${verdict}`);
  return tag(
    mayOperate === 'yes' ? text : html`${text} · ${words.say(`my-operate-${mayOperate}`)}`,
    toneOf(answer),
  );
}

/** What the standing means for the holder, in one sentence. */
export function meaning(
  ask: ApplicantAsk,
  licence: Licence,
  { verdict, mayOperate }: CheckAnswer,
): Html | string {
  const { words } = ask;
  if (verdict === 'transitional') return inTransition(ask, licence);
  const key = verdict === 'licensed' || verdict === 'stayed' ? `${verdict}-${mayOperate}` : verdict;
  return words.say(`held-means-${key}`);
}

function inTransition({ words, deps, at }: ApplicantAsk, { continuedBy, continuedUntil }: Licence) {
  if (continuedBy && !continuedUntil) return words.say('held-means-transitional-applied');
  const { applications } = deps.country;
  const how = filedInTime(at, applications) ? 'transitional' : 'transitional-late';
  return words.rich(`held-means-${how}`, { day: dayHtml(applications.filingDeadline, words.language) });
}

/** An order against the licence as its holder reads it: what, why in the words of the law, for what part, from when until when. */
export function orderHtml(ask: ApplicantAsk, order: Order, places: ReadonlyMap<string, Html>): Html {
  const { words, deps } = ask;
  const ground = deps.country.orders.grounds.find(({ code }) => code === order.ground);
  const end = orderEnd(order);
  const { scope, liftedHow } = order;
  const part =
    scope.kind === 'whole'
      ? html`${words.say('held-order-whole')}`
      : scope.kind === 'numbers'
        ? words.rich('held-order-numbers', { numbers: joined(scope.numbers.map(phoneHtml)) })
        : words.rich('held-order-premises', {
            premises: joined(scope.premises.map((id) => places.get(id) ?? html`${words.say('held-place')}`)),
          });
  return html`<p class="sanad-list__name">${words.say(`held-order-${order.kind}${order.interim ? '-interim' : ''}`)}</p>
    <p>${words.rich('held-order-ground', { ground: ground ? html`${words.of(ground.text)}` : ltr(order.ground) })}</p><p>${part}</p>
    <p>${spanHtml(ask, order.from, end)}${liftedHow && html` · ${words.say(`held-order-${liftedHow}`)}`}</p>`;
}

export function courtOrderHtml(ask: ApplicantAsk, order: CourtOrder): Html {
  const { words, deps } = ask;
  const court = deps.country.courtList.find(({ code }) => code === order.court);
  const name = court ? html`<bdi>${words.of(court.name)}</bdi>` : nameHtml(order.court, words.language);
  const next =
    order.nextDate && words.rich('held-court-next', { day: dayHtml(order.nextDate, words.language) });
  const lapse =
    order.lapseOn &&
    words.rich(order.nature === 'writ' ? 'held-court-given-until' : 'held-court-lapse', {
      day: dayHtml(order.lapseOn, words.language),
    });
  return html`<p class="sanad-list__name">${words.rich('held-court-order', { court: name, number: ltr(order.caseNumber) })}</p>
    <p>${words.say(`held-court-covers-${order.covers}`)}</p><p>${words.rich('held-from', { from: ask.day(order.from) })}${next && html` · ${next}`}${lapse && html` · ${lapse}`}</p>
    <p>${words.say(order.lapsePassed ? 'held-court-lapse-passed' : `held-court-${order.status}`)}</p>`;
}

function joined(parts: readonly Html[]): Html {
  return html`${parts.map((part, i) => html`${i > 0 && ' · '}${part}`)}`;
}

/** The days that matter to the holder from now on, the earliest first. */
export function daysAhead(
  ask: ApplicantAsk,
  licence: Licence,
): { readonly day: Html; readonly what: string }[] {
  const { deps, at, words } = ask;
  const { zone, reminderDays } = deps.country.licences;
  const end = validityEnd(licence);
  if (end === null || end <= at || licence.surrenderedFrom !== null) {
    const { surrenderedFrom } = licence;
    return surrenderedFrom !== null && surrenderedFrom > at
      ? [{ day: ask.day(surrenderedFrom), what: words.say('held-day-surrendered') }]
      : [];
  }
  const today = dayAt(at, zone);
  const over = dayAt(end, zone);
  const provisional = licence.provisionalUntil !== null && licence.confirmedAt === null;
  const reminders = reminderDays
    .map((days) => plusDays(over, -days))
    .filter((day) => day >= today)
    .map((day) => ({ day, what: words.say('held-day-reminder') }));
  const last = {
    day: plusDays(over, -1),
    what: words.say(provisional ? 'held-day-provisional-end' : 'held-day-end'),
  };
  return [...reminders, last]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, what }) => ({ day: dayHtml(day, words.language), what }));
}
