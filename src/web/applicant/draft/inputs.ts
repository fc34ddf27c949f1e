import { parseDay } from '../../../kernel/day.ts';
import type { Field, FieldKind, Fields, Leaf, List } from '../../../modules/applications/rules/field.ts';
import { check, checks, choiceField, selectField } from '../../shared/forms/choices.ts';
import { languageCodes } from '../../shared/forms/codes.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { dateField, numberField, type TextField, textArea, textField } from '../../shared/forms/fields.ts';
import type { Form } from '../../shared/forms/form.ts';
import { countryChoices, countryName, type Naming } from '../../shared/forms/said.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import type { ApplicantAsk } from '../route.ts';

/** What stands in the inputs: what was typed just now, else what the draft says. */
export interface Standing {
  readonly value: Readonly<Record<string, unknown>>;
  /** The form that was sent and is shown again. */
  readonly typed?: Form | undefined;
  readonly faults?: readonly FormFault[];
}

/** What is said beside one input in place of what its kind says. */
export interface Look {
  readonly hint?: Html | string;
  readonly label?: Html | string;
  /** No “(optional)”: the hint says when it is needed. */
  readonly sometimes?: boolean;
  /** A flag as one box: it is said or it is not. */
  readonly box?: boolean;
}

export function standingIn(ask: ApplicantAsk, value: unknown, faults: readonly FormFault[]): Standing {
  const typed = ask.request.method === 'POST' ? ask.form : undefined;
  return { value: (value ?? {}) as Readonly<Record<string, unknown>>, typed, faults };
}

/** Faults with the names of their inputs, as the summary on top needs them. */
export function named(
  words: Words,
  fields: Fields,
  faults: readonly FormFault[],
  looks: Readonly<Record<string, Look>> = {},
): FormFault[] {
  return faults.map((fault) => {
    const field = Object.hasOwn(fields, fault.field) ? fields[fault.field] : undefined;
    const label = looks[fault.field]?.label ?? (field && words.of(field.label));
    return typeof label === 'string' ? { ...fault, what: label } : fault;
  });
}

/** The inputs of a group in the order of the table. */
export function groupInputs(
  naming: Naming,
  fields: Fields,
  standing: Standing,
  looks: Readonly<Record<string, Look>> = {},
): Html {
  return html`${Object.entries(fields).map(([name, field]) => fieldInput(naming, name, field, standing, looks[name]))}`;
}

/** One input by the kind of its field. */
export function fieldInput(
  naming: Naming,
  name: string,
  field: Field,
  standing: Standing,
  look: Look = {},
): Html {
  const { words } = naming;
  const { typed, faults = [] } = standing;
  const known = standing.value[name];
  const value = typed ? typed.text(name) : typedText(naming, field, known);
  const { sometimes, box, ...said } = look;
  const base = {
    name,
    label: words.of(field.label),
    optional: !field.required && !sometimes,
    faults,
    value,
    ...said,
  };
  switch (field.shape) {
    case 'choice': {
      const choices = field.choices.map((choice) => ({ value: choice, label: words.say(`said-${choice}`) }));
      return choiceField(words, { ...base, choices, inline: choices.length < 4 });
    }
    case 'list':
      return listInput(
        naming,
        field,
        base,
        typed ? typed.all(name) : (known as readonly string[] | undefined),
      );
    case 'leaf':
      return leafInput(naming, box ? { ...field, required: false } : field, base);
    default:
      throw new Error(`a group is no input: ${name}`);
  }
}

type Base = TextField & { readonly value: string };

function listInput(naming: Naming, field: List, base: Base, chosen: readonly string[] = []): Html {
  const { words } = naming;
  const { item } = field;
  if (item.shape === 'choice') {
    const choices = item.choices.map((choice) => ({ value: choice, label: words.say(`said-${choice}`) }));
    return checks(words, { ...base, choices, chosen });
  }
  const kind = item.shape === 'leaf' ? item.kind : 'text';
  const hint = words.say(LINES_HINT[kind] ?? 'said-several-hint');
  const rows = Math.min(Math.max(chosen.length + 1, 3), 12);
  return textArea(words, { hint, rows, ltr: LEFT_TO_RIGHT.has(kind), ...base });
}

const LINES_HINT: Partial<Record<FieldKind, string>> = {
  country: 'said-countries-hint',
  language: 'said-languages-hint',
};
const LEFT_TO_RIGHT: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'latin-name',
  'phone',
  'number',
  'email',
  'domain',
  'web-address',
  'latitude',
  'longitude',
  'national-id',
  'passport',
  'tax-number',
  'incorporation-number',
  'bank-account',
  'imei',
  'mac',
  'ip',
]);
const WEB_EXAMPLES: Partial<Record<FieldKind, string>> = {
  domain: 'example.com',
  'web-address': 'https://example.com',
  mac: '02:00:5e:10:00:00',
  ip: '192.0.2.10',
};

function leafInput(naming: Naming, { kind, required }: Leaf, base: Base): Html {
  const { words, country, carriers } = naming;
  const example = WEB_EXAMPLES[kind];
  const hint = base.hint ?? (example && words.rich('said-web-hint', { example: ltr(example) }));
  const field = { ...base, ...(hint !== undefined && { hint }) };
  const ltrText = LEFT_TO_RIGHT.has(kind);
  switch (kind) {
    case 'long-text':
      return textArea(words, { rows: 4, ...field });
    case 'day':
      return dateField(words, field);
    case 'integer':
    case 'percent':
    case 'latitude':
    case 'longitude':
      return numberField(words, { ...field, inputmode: kind === 'integer' ? 'numeric' : 'decimal' });
    case 'flag':
      return required
        ? yesOrNo(naming, field)
        : check(words, { ...field, value: 'yes', checked: base.value === 'yes' });
    case 'country':
      return selectField(words, {
        ...field,
        choices: withStanding(countryChoices(words, country), base.value),
      });
    case 'district':
      return selectField(words, {
        ...field,
        choices: withStanding(districtChoices(naming), base.value),
      });
    case 'carrier':
      return selectField(words, {
        ...field,
        choices: withStanding(
          carriers.map(({ code, name }) => ({ value: code, label: words.of(name) })),
          base.value,
        ),
      });
    case 'phone':
    case 'number':
      return textField(words, { ...field, type: 'tel', inputmode: 'tel', width: 20, ltr: true });
    case 'email':
      return textField(words, { ...field, type: 'email', inputmode: 'email', ltr: true });
    default:
      return textField(words, {
        ...field,
        ltr: ltrText,
        unkept: kind === 'national-id' || kind === 'passport',
      });
  }
}

function yesOrNo({ words }: Naming, field: Base): Html {
  const choices = ['yes', 'no'].map((value) => ({ value, label: words.say(`said-${value}`) }));
  return choiceField(words, { ...field, choices, inline: true });
}

function districtChoices({ words, country }: Naming) {
  const compare = new Intl.Collator(words.language).compare;
  const named = country.districts.map(({ code, name }) => ({ value: code, label: words.of(name) }));
  const list = named.length
    ? named
    : [...country.applications.districts].map((value) => ({ value, label: value }));
  return list.sort((a, b) => compare(a.label, b.label));
}

/** A code that the list does not have stays what it is. */
function withStanding(choices: readonly { value: string; label: string }[], value: string) {
  const known = value === '' || choices.some((choice) => choice.value === value);
  return known ? choices : [...choices, { value, label: value }];
}

/** A value as somebody would have typed it. */
export function typedText(naming: Naming, field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.shape === 'list') {
    const { item } = field;
    if (item.shape === 'leaf' && item.kind === 'country')
      return (value as readonly string[])
        .map((code) => countryName(naming.words, naming.country, code))
        .join('\n');
    return (value as readonly unknown[]).map((one) => typedText(naming, item, one)).join('\n');
  }
  if (field.shape !== 'leaf') return String(value);
  const text = String(value);
  switch (field.kind) {
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'day':
      return parseDay(text)?.split('-').reverse().join(' ') ?? text;
    case 'language':
      return languageCodes.nameOf(text, naming.words.language);
    default:
      return text;
  }
}
