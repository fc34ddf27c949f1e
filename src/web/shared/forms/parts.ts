import { type Html, html, NOTHING } from '../html.ts';
import type { Words } from '../words.ts';

export interface ButtonLook {
  readonly kind?: 'main' | 'second' | 'danger' | 'plain';
  /** What is sent when a form has several buttons. */
  readonly name?: string;
  readonly value?: string;
}

const LOOKS = {
  main: '',
  second: 'sanad-button--second',
  danger: 'sanad-button--danger',
  plain: 'sanad-button--plain',
};

export function submitButton(text: Html | string, look: ButtonLook = {}): Html {
  const { kind = 'main', name, value = '' } = look;
  return html`<button class="sanad-button ${LOOKS[kind]}" type="submit"${name !== undefined && html` name="${name}" value="${value}"`}>${text}</button>`;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function buttonLink(text: Html | string, href: string, kind: ButtonLook['kind'] = 'main'): Html {
  return html`<a class="sanad-button ${LOOKS[kind]}" href="${href}">${text}</a>`;
}

export function buttonRow(...buttons: readonly Html[]): Html {
  return html`<div class="sanad-buttons">${buttons}</div>`;
}

export interface SummaryRow {
  readonly key: Html | string;
  readonly value: Html | string;
  /** Where it is changed, with what is changed for screen readers. */
  readonly change?: { readonly href: string; readonly what: string };
}

export function summaryList(words: Words, rows: readonly SummaryRow[]): Html {
  return html`<dl class="govuk-summary-list">${rows.map(
    ({ key, value, change }) =>
      html`<div class="govuk-summary-list__row ${!change && 'govuk-summary-list__row--no-actions'}"><dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd>
      ${change && html`<dd class="govuk-summary-list__actions"><a class="govuk-link" href="${change.href}">${words.say('form-change')}<span class="govuk-visually-hidden"> ${change.what}</span></a></dd>`}</div>`,
  )}</dl>`;
}

export type Tone = 'plain' | 'good' | 'caution' | 'bad' | 'info';

export function tag(text: Html | string, tone: Tone = 'plain'): Html {
  return html`<strong class="sanad-tag sanad-tag--${tone}">${text}</strong>`;
}

export type TaskState = 'done' | 'begun' | 'todo' | 'waiting' | 'wrong';

const TASK_TONE = { done: 'good', begun: 'info', todo: 'plain', waiting: 'plain', wrong: 'bad' } as const;

export interface Task {
  readonly name: Html | string;
  readonly href: string;
  readonly state: TaskState;
  readonly hint?: Html | string;
  /** In place of the name of the state: `2 of 5 people`. */
  readonly status?: string;
}

/** Sections with the state of each; one that cannot be begun is no link. */
export function taskList(words: Words, tasks: readonly Task[]): Html {
  return html`<ul class="sanad-tasks">${tasks.map(
    ({ name, href, state, hint, status }) =>
      html`<li><div class="sanad-tasks__what">${state === 'waiting' ? html`<span>${name}</span>` : html`<a class="govuk-link" href="${href}">${name}</a>`}${hint !== undefined && html`<div class="govuk-hint">${hint}</div>`}</div>${tag(status ?? words.say(`task-${state}`), TASK_TONE[state])}</li>`,
  )}</ul>`;
}

export function insetText(text: Html | string): Html {
  return html`<div class="govuk-inset-text">${text}</div>`;
}

export function warning(words: Words, text: Html | string): Html {
  return html`<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${words.say('form-warning')}: </span>${text}</strong></div>`;
}

/** What was just done, on the page that follows. */
export function done(text: Html | string): Html {
  return html`<div class="sanad-done" role="status"><p>${text}</p></div>`;
}

/** First and next page of a list that is read by key; a list that fits has neither. */
export function pagination(words: Words, to: { readonly first?: string; readonly next?: string }): Html {
  if (to.first === undefined && to.next === undefined) return NOTHING;
  const link = (href: string | undefined, key: string, rel: string) =>
    href !== undefined && html`<a class="govuk-link" href="${href}" rel="${rel}">${words.say(key)}</a>`;
  return html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${link(to.first, 'form-first', 'prev')}${link(to.next, 'form-next', 'next')}</nav>`;
}

/** How long a list is, on top of it; honest where counting stopped at `max`. An empty one says so in its own words. */
export function listCount(words: Words, all: number, max: number): Html {
  if (all === 0) return NOTHING;
  const said = all > max ? words.say('form-count-more', { max }) : words.say('form-count', { all });
  return html`<p class="govuk-body sanad-count">${said}</p>`;
}

export function details(summary: Html | string, inside: Html, open = false): Html {
  return html`<details class="govuk-details"${open && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary>
    <div class="govuk-details__text">${inside}</div></details>`;
}

/** A way back on top of a page. */
export function backLink(text: string, href: string): Html {
  return html`<a class="govuk-link sanad-back" href="${href}">${text}</a>`;
}
