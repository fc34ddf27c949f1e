import { dayHtml } from '../dates.ts';
import { type Html, html, ltr } from '../html.ts';
import type { Words } from '../words.ts';
import { attribute, describedBy, type Field, group, hasFault } from './group.ts';
import { parseTypedDay } from './typed-day.ts';

export interface TextField extends Field {
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url';
  /** https://html.spec.whatwg.org/#autofill: `email`, `name`, `one-time-code`, ... */
  readonly autocomplete?: string;
  /** What keyboard a phone shows. */
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  /** Characters that fit, for an answer whose length is known: a code, an id. */
  readonly width?: 4 | 10 | 20;
  /** Whatever is written there is read left to right: an id, an address. */
  readonly ltr?: boolean;
  readonly spellcheck?: boolean;
  readonly autofocus?: boolean;
  /** An identity number: no browser keeps it while it is unsaved. */
  readonly unkept?: boolean;
}

/**
 * Whether the browser may keep an input: one that is told not to also forgets what was typed when its reader comes
 * back to the page. So only what nobody shall find there says so; `unsaved.js` says it of every other input, for it
 * brings back what was typed itself.
 */
const keptNowhere = ({ type, unkept }: Pick<TextField, 'type' | 'unkept'>) =>
  unkept || type === 'password' || type === 'search' ? 'off' : undefined;

export function textField(words: Words, field: TextField): Html {
  const {
    name,
    value = '',
    type = 'text',
    autocomplete = keptNowhere(field),
    inputmode,
    width,
    spellcheck = false,
  } = field;
  const input = html`<input class="govuk-input ${width && `govuk-input--width-${width}`} ${hasFault(field) && 'govuk-input--error'}" id="${name}" name="${name}" type="${type}" value="${type === 'password' ? '' : value}" dir="${field.ltr ? 'ltr' : 'auto'}" spellcheck="${String(spellcheck)}"${attribute('autocomplete', autocomplete)}${attribute('inputmode', inputmode)}${attribute('autofocus', field.autofocus)}${attribute('data-unkept', field.unkept)}${attribute('aria-describedby', describedBy(field))}${attribute('aria-invalid', hasFault(field) && 'true')}>`;
  return group(words, field, input);
}

export interface TextArea extends Field {
  readonly rows?: number;
  readonly ltr?: boolean;
  /** What is sealed: no browser keeps it while it is unsaved. */
  readonly unkept?: boolean;
}

export function textArea(words: Words, field: TextArea): Html {
  const { name, value = '', rows = 5 } = field;
  // a first line break belongs to the markup and is eaten by the browser
  const input = html`<textarea class="govuk-textarea ${hasFault(field) && 'govuk-textarea--error'}" id="${name}" name="${name}" rows="${rows}" dir="${field.ltr ? 'ltr' : 'auto'}"${attribute('autocomplete', field.unkept && 'off')}${attribute('data-unkept', field.unkept)}${attribute('aria-describedby', describedBy(field))}${attribute('aria-invalid', hasFault(field) && 'true')}>
${value}</textarea>`;
  return group(words, field, input);
}

/** A count or an amount; typed with any digits. */
export function numberField(words: Words, field: TextField): Html {
  return textField(words, { width: 10, inputmode: 'numeric', ltr: true, ...field });
}

/** One input for a day: `2026-11-23`, `23 11 2026` or with Urdu digits; read it with `parseTypedDay`. */
export function dateField(words: Words, field: TextField & { readonly example?: string }): Html {
  const { example = '2026-11-23', ...rest } = field;
  const day = parseTypedDay(example);
  // a day that is known already stands there as the hint asks for it
  const value = field.value && /^\d{4}-\d{2}-\d{2}$/.test(field.value) ? turned(field.value) : field.value;
  const shown = html`<span class="sanad-nowrap">${ltr(turned(example))}</span>${day && html` (${dayHtml(day, words.language)})`}`;
  const hint = html`${field.hint !== undefined && html`${field.hint}<br>`}${words.rich('form-date-hint', { example: shown })}`;
  return textField(words, { width: 10, inputmode: 'numeric', ltr: true, ...rest, value, hint });
}

const turned = (day: string) => day.split('-').reverse().join(' ');

export interface FileField extends Field {
  /** Media types or endings, as the browser's chooser takes them. */
  readonly accept?: string;
  readonly several?: boolean;
  /** `environment` opens a phone's camera. */
  readonly capture?: 'environment';
}

/** The form around it must be `multipart`. */
export function fileField(words: Words, field: FileField): Html {
  const { name, accept, several, capture } = field;
  const input = html`<input class="govuk-file-upload sanad-file" id="${name}" name="${name}" type="file"${attribute('accept', accept)}${attribute('multiple', several)}${attribute('capture', capture)}${attribute('aria-describedby', describedBy(field))}>`;
  return group(words, field, input);
}

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
