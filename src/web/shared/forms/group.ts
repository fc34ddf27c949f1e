import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';
import { type FormFault, faultOf } from './faults.ts';
import { mixed } from './mixed.ts';

/** What every input is given. Its name is its id; in a list of things it is a path: `people/0/nameLatin`. */
export interface Field {
  readonly name: string;
  readonly label: Html | string;
  readonly hint?: Html | string;
  /** What stands in it: what was typed, or what is known. */
  readonly value?: string;
  readonly faults?: readonly FormFault[];
  /** Says so beside the label. */
  readonly optional?: boolean;
  /** The label as the heading of the page; a page with one question needs no other. */
  readonly heading?: boolean;
}

export const attribute = (name: string, value: string | number | boolean | undefined): Html | false =>
  value !== undefined && value !== false && (value === true ? html` ${name}` : html` ${name}="${value}"`);

/** The ids that describe an input: its hint and its fault. */
export function describedBy({ name, hint, faults = [] }: Field): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, faultOf(faults, name) !== undefined && `${name}-error`];
  return ids.filter((id) => id !== false).join(' ') || undefined;
}

export function hintAndFault(words: Words, { name, hint, faults = [] }: Field): Html {
  const fault = faultOf(faults, name);
  return html`${hint !== undefined && html`<div class="govuk-hint" id="${name}-hint">${hint}</div>`}
    ${fault !== undefined && html`<p class="govuk-error-message" id="${name}-error"><span class="govuk-visually-hidden">${words.say('error-prefix')}</span> ${mixed(fault)}</p>`}`;
}

export function hasFault({ name, faults = [] }: Field): boolean {
  return faultOf(faults, name) !== undefined;
}

/** An input below its label, hint and fault. */
export function group(words: Words, field: Field, input: Html): Html {
  const { name, label, optional, heading } = field;
  const text = html`${label}${optional && html` <span class="sanad-optional">${words.say('form-optional')}</span>`}`;
  const labelled = html`<label class="govuk-label ${heading && 'govuk-label--l'}" for="${name}">${text}</label>`;
  return html`<div class="govuk-form-group ${hasFault(field) && 'govuk-form-group--error'}">
    ${heading ? html`<h1 class="govuk-label-wrapper">${labelled}</h1>` : labelled}${hintAndFault(words, field)}${input}</div>`;
}

/** Several inputs that answer one question together. */
export function fieldset(words: Words, field: Field, inputs: Html): Html {
  const { label, optional, heading } = field;
  const text = html`${label}${optional && html` <span class="sanad-optional">${words.say('form-optional')}</span>`}`;
  return html`<div class="govuk-form-group ${hasFault(field) && 'govuk-form-group--error'}">
    <fieldset class="govuk-fieldset"${attribute('aria-describedby', describedBy(field))}><legend class="govuk-fieldset__legend ${heading && 'govuk-fieldset__legend--l'}">
    ${heading ? html`<h1 class="govuk-fieldset__heading">${text}</h1>` : text}</legend>${hintAndFault(words, field)}${inputs}</fieldset></div>`;
}
