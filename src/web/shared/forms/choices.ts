import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';
import { faultOf } from './faults.ts';
import { attribute, describedBy, type Field, fieldset, group, hasFault } from './group.ts';
import { mixed } from './mixed.ts';

export interface Choice {
  readonly value: string;
  readonly label: Html | string;
  readonly hint?: Html | string;
  /** Inputs that belong to this choice, shown below it. */
  readonly more?: Html;
  /** The key that chooses it where keys are on; it never sends anything. */
  readonly key?: string;
}

const idOf = (name: string, i: number) => (i === 0 ? name : `${name}-${i + 1}`);

function option(type: 'radio' | 'checkbox', name: string, choice: Choice, i: number, chosen: boolean): Html {
  const kind = type === 'radio' ? 'radios' : 'checkboxes';
  const id = idOf(name, i);
  const hint = choice.hint !== undefined && `${id}-item-hint`;
  return html`<div class="govuk-${kind}__item"><input class="govuk-${kind}__input" id="${id}" name="${name}" type="${type}" value="${choice.value}"${chosen && html` checked`}${attribute('aria-describedby', hint)}${attribute('data-key', choice.key)}>
    <label class="govuk-label govuk-${kind}__label" for="${id}">${choice.label}</label>${hint && html`<div class="govuk-hint govuk-${kind}__hint" id="${hint}">${choice.hint}</div>`}</div>
    ${choice.more && html`<div class="sanad-more">${choice.more}</div>`}`;
}

export interface ChoiceField extends Field {
  readonly choices: readonly Choice[];
  readonly inline?: boolean;
}

/** One of several; nothing is chosen until somebody chooses. */
export function choiceField(words: Words, field: ChoiceField): Html {
  const { name, choices, value, inline } = field;
  const items = choices.map((choice, i) => option('radio', name, choice, i, choice.value === value));
  return fieldset(
    words,
    field,
    html`<div class="govuk-radios ${inline && 'govuk-radios--inline'}">${items}</div>`,
  );
}

export interface Checks extends Omit<ChoiceField, 'value' | 'inline'> {
  readonly chosen?: readonly string[];
}

/** Any number of several. */
export function checks(words: Words, field: Checks): Html {
  const { name, choices, chosen = [] } = field;
  const items = choices.map((choice, i) =>
    option('checkbox', name, choice, i, chosen.includes(choice.value)),
  );
  return fieldset(words, field, html`<div class="govuk-checkboxes">${items}</div>`);
}

/** One thing that is so or not: a declaration. */
export function check(words: Words, field: Field & { readonly checked?: boolean }): Html {
  const { name, label, value = 'yes', checked = false } = field;
  const { hint: _, ...bare } = field;
  const item = option('checkbox', name, { value, label }, 0, checked);
  return html`<div class="govuk-form-group ${hasFault(field) && 'govuk-form-group--error'}">${hasFault(bare) && html`<p class="govuk-error-message" id="${name}-error"><span class="govuk-visually-hidden">${words.say('error-prefix')}</span> ${mixed(faultOf(field.faults!, name)!)}</p>`}<div class="govuk-checkboxes">${item}</div></div>`;
}

/** One of many. */
export function selectField(words: Words, field: ChoiceField): Html {
  const { name, choices, value = '' } = field;
  const empty = html`<option value="">${words.say('form-choose')}</option>`;
  const options = choices.map(
    (choice) =>
      html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.label}</option>`,
  );
  const input = html`<select class="govuk-select ${hasFault(field) && 'govuk-select--error'}" id="${name}" name="${name}"${attribute('aria-describedby', describedBy(field))}${attribute('aria-invalid', hasFault(field) && 'true')}>${empty}${options}</select>`;
  return group(words, field, input);
}
