import type { Field, Fields } from '../../../modules/applications/rules/field.ts';
import { endingHtml } from '../../shared/forms/ending.ts';
import { type Naming, saidHtml } from '../../shared/forms/said.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';

/** What was said of one entry of a list, and where it is changed. */
export interface EntryAnswers {
  readonly name: Html;
  /** Where it is changed; the name says what. */
  readonly href: string;
  readonly told: readonly Told[];
}

export interface Told {
  readonly label: Html | string;
  readonly value: Html;
  /** Takes a line of its own. */
  readonly wide?: boolean;
}

const SECRET: ReadonlySet<string> = new Set(['national-id', 'passport', 'bank-account']);
const WIDE: ReadonlySet<string> = new Set(['long-text', 'email', 'web-address']);

/** Each answer beside its label, in the order of the form; a needed one that is missing is said to be. */
export function toldOf(naming: Naming, fields: Fields, names: readonly string[], values: object): Told[] {
  const { words } = naming;
  return names.flatMap((name): Told[] => {
    const field = fields[name]!;
    const label = words.of(field.label);
    const value = answerHtml(naming, field, (values as Readonly<Record<string, unknown>>)[name]);
    const kind = field.shape === 'leaf' ? field.kind : field.shape;
    if (String(value) !== '') return [{ label, value, wide: WIDE.has(kind) }];
    return field.required
      ? [{ label, value: html`<span class="sanad-unsaid">${words.say('said-nothing')}</span>` }]
      : [];
  });
}

/** An answer as its page shows it, but of identity and account numbers the end alone. */
export function answerHtml(naming: Naming, field: Field, value: unknown): Html {
  const secret = field.shape === 'leaf' && SECRET.has(field.kind);
  return secret && typeof value === 'string' && value ? endingHtml(value) : saidHtml(naming, field, value);
}

/** Entries that are shown at once; the others open behind their number. */
const OPEN = 20;
/** More than these are read on the page of their list. */
const SHOWN_MAX = 500;

/** Every entry with all that was said of it. */
export function entriesAnswers(words: Words, entries: readonly EntryAnswers[], whole: string): Html {
  const lines = (some: readonly EntryAnswers[]) =>
    html`<ul class="sanad-list sanad-list--told">${some.map((entry) => entryHtml(words, entry))}</ul>`;
  return html`${lines(entries.slice(0, OPEN))}${restHtml(words, entries.length - OPEN, lines(entries.slice(OPEN, SHOWN_MAX)))}${entries.length > SHOWN_MAX && wholeHtml(words, whole, entries.length - SHOWN_MAX)}`;
}

/** What comes after the first ones, behind how many they are. */
export function restHtml(words: Words, count: number, rest: Html): Html {
  if (count <= 0) return NOTHING;
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.say('answers-more', { count })}</span></summary>${rest}</details>`;
}

export function wholeHtml(words: Words, href: string, count: number): Html {
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${words.say('answers-whole', { count })}</a></p>`;
}

function entryHtml(words: Words, { name, href, told }: EntryAnswers): Html {
  return html`<li><p class="sanad-list__name">${name}</p><a class="govuk-link" href="${href}">${words.say('form-change')}<span class="govuk-visually-hidden"> ${name}</span></a>
    <dl class="sanad-told">${told.map(({ label, value, wide }) => html`<div${wide && html` class="sanad-told__wide"`}><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></li>`;
}
