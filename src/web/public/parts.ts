import { type Instant, plusMs } from '../../kernel/instant.ts';
import type {
  CheckAnswer,
  CourtOrder,
  PublicCondition,
  PublicPremises,
} from '../../modules/licences/index.ts';
import { dayHtml } from '../shared/dates.ts';
import { errorSummary as summaryOf } from '../shared/forms/faults.ts';
import { type Html, html, ltr, NOTHING } from '../shared/html.ts';
import type { Words } from '../shared/words.ts';
import type { InputFault } from './question.ts';
import type { Ask, Telling } from './site.ts';

/** `from 1 March 2026`, or with its last day: `until` itself is past the end. */
export function span(tell: Telling, from: Instant, until: Instant | null): Html {
  return until === null
    ? tell.rich('valid-from', { from: tell.day(from) })
    : tell.rich('valid-from-until', { from: tell.day(from), until: tell.day(plusMs(until, -1)) });
}

export function summary(rows: readonly (readonly [string, Html] | undefined)[]): Html {
  return html`<dl class="govuk-summary-list">${rows.map(
    (row) =>
      row &&
      html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${row[0]}</dt><dd class="govuk-summary-list__value">${row[1]}</dd></div>`,
  )}</dl>`;
}

function bullets(items: readonly Html[]): Html {
  if (items.length === 1) return items[0]!;
  return html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

export function conditionList(tell: Telling, conditions: readonly PublicCondition[]): Html {
  if (conditions.length === 0) return html`${tell.say('no-conditions')}`;
  return bullets(
    conditions.map(({ text, from, until }) => html`${tell.of(text)} (${span(tell, from, until)})`),
  );
}

export function premisesText(tell: Telling, premises: PublicPremises): Html {
  const { address, area, city, district, seats } = premises;
  if (address === null && city === null)
    return tell.rich('premises-residence', { district: tell.district(district) });
  const comma = tell.language === 'ur' ? '، ' : ', ';
  const street = [address, area].filter((part) => part !== null).join(', ');
  const places = html`${street && html`${tell.foreign(street)}${comma}`}${city === null ? tell.district(district) : tell.city(city)}`;
  return seats === null ? places : html`${places} · ${tell.say('premises-seats', { seats })}`;
}

export function premisesList(tell: Telling, premises: readonly PublicPremises[]): Html {
  if (premises.length === 0) return html`${tell.say('no-premises')}`;
  return bullets(premises.map((item) => premisesText(tell, item)));
}

export function courtOrderText(tell: Telling, order: CourtOrder): Html {
  const { court, caseNumber, nature, covers, status, from, nextDate, lapsePassed } = order;
  const parts = [
    html`<strong>${tell.court(court)}</strong>`,
    tell.rich('court-order-case', { case: ltr(caseNumber) }),
    html`${tell.say(`court-order-nature-${nature}`)}`,
    html`${tell.say(`court-order-covers-${covers}`)}`,
    tell.rich('court-order-from', { from: tell.day(from) }),
    nextDate && tell.rich('court-order-next', { day: dayHtml(nextDate, tell.language) }),
    html`${tell.say(`court-order-${status}`)}`,
    lapsePassed && html`${tell.say('court-order-lapse-passed')}`,
  ].filter((part) => part !== null && part !== false);
  return html`${parts.map((part, i) => (i === 0 ? part : html` · ${part}`))}`;
}

export function courtOrders(tell: Telling, { courtOrders: orders }: CheckAnswer): Html {
  if (orders.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${tell.say('court-orders-title')}</h2>
    <ul class="govuk-list govuk-list--bullet">${orders.map((order) => html`<li>${courtOrderText(tell, order)}</li>`)}</ul>`;
}

/** Under every answer: what a licence does not promise. */
export function notSafe(words: Words): Html {
  return html`<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${words.say('not-safe-title')}: </span>${words.say('not-safe')}</strong></div>`;
}

/** All faults on top of the page; it takes the focus. */
export function errorSummary(words: Words, faults: readonly InputFault[]): Html {
  return summaryOf(
    words,
    faults.map(({ field, text }) => ({ field, text: words.say(text) })),
  );
}

interface Field {
  readonly name: string;
  readonly label: Html | string;
  readonly value: string;
  readonly hint?: Html;
  readonly type?: 'text' | 'date' | 'time' | 'search';
  readonly max?: string;
  readonly classes?: string;
  readonly autofocus?: boolean;
}

/** What is wrong with a field, beside it. */
export function errorBeside(words: Words, { field: name, text }: InputFault): Html {
  return html`<p class="govuk-error-message" id="${name}-error"><span class="govuk-visually-hidden">${words.say('error-prefix')}</span> ${words.say(text)}</p>`;
}

/** A labelled input with its hint and its error, each tied to it for screen readers. */
export function field(words: Words, faults: readonly InputFault[], input: Field): Html {
  const { name, label, value, hint, type = 'text', max, classes = '' } = input;
  const fault = faults.find((one) => one.field === name);
  const described = [hint && `${name}-hint`, fault && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class="govuk-form-group ${fault && 'govuk-form-group--error'} ${classes}"><label class="govuk-label" for="${name}">${label}</label>
    ${hint && html`<div class="govuk-hint" id="${name}-hint">${hint}</div>`}
    ${fault && errorBeside(words, fault)}
    <input class="govuk-input ${fault && 'govuk-input--error'}" id="${name}" name="${name}" type="${type}" value="${value}" dir="auto" autocomplete="off" spellcheck="false"${described && html` aria-describedby="${described}"`}${max && html` max="${max}"`}></div>`;
}

/** When and in what register an answer was found. */
export function checkedAt({ tell, now }: Ask): Html {
  return html`<p class="sanad-checked">${tell.rich('check-time-printed', { moment: tell.moment(now) })}</p>`;
}
