import type { Field, FieldKind, Fields, Leaf } from '../../../modules/applications/rules/field.ts';
import { KIND_SHAPE, kindFault } from '../../../modules/applications/rules/field-kinds.ts';
import { shapeFaults } from '../../../modules/applications/rules/shape.ts';
import { parsePhone } from '../../../platform/phone.ts';
import { countryCodes, languageCodes } from '../../shared/forms/codes.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Naming } from '../../shared/forms/said.ts';
import { latinDigits, parseTypedDay } from '../../shared/forms/typed-day.ts';

/** A group as it was typed. */
export interface Read {
  /** All that a draft can keep, wrong or not; where it cannot, what stood there before. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly faults: readonly FormFault[];
  /** Whether something that was typed cannot be kept in the draft, and must be shown back. */
  readonly unkept: boolean;
}

/**
 * Reads inputs by the table of fields, forgivingly: any digits, days and telephone numbers as people write them, names
 * of countries and languages for their codes. What is wrong is named beside its input and kept as it was typed.
 */
export function readGroup(
  naming: Naming,
  form: Form,
  fields: Fields,
  before: Readonly<Record<string, unknown>> = {},
): Read {
  const value: Record<string, unknown> = { ...before };
  const faults: FormFault[] = [];
  let unkept = false;
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(naming, form, name, field);
    if (read.fault !== undefined) faults.push({ field: name, text: read.fault });
    if (read.kept) value[name] = read.value;
    else unkept = true;
  }
  return { value, faults, unkept };
}

interface ReadField {
  readonly value?: unknown;
  readonly fault?: string;
  readonly kept: boolean;
}

function readField(naming: Naming, form: Form, name: string, field: Field): ReadField {
  const typed = form.text(name);
  switch (field.shape) {
    case 'choice':
      return checked(naming, field, typed === '' ? undefined : typed);
    case 'leaf':
      return typed === '' ? { kept: true } : readLeaf(naming, field, typed);
    case 'list':
      return field.item.shape === 'leaf'
        ? readLines(naming, field, field.item, form.text(name))
        : checked(naming, field, form.all(name).length ? form.all(name) : undefined);
    default:
      return { kept: true };
  }
}

/** One value on each line; a list is kept whole or not at all. */
function readLines(naming: Naming, list: Field, item: Leaf, typed: string): ReadField {
  const lines = typed
    .split('\n')
    .flatMap((text, i) => (text.trim() ? [{ text: text.trim(), line: i + 1 }] : []));
  if (lines.length === 0) return { kept: true };
  const read = lines.map(({ text, line }) => ({ ...readLeaf(naming, item, text), line }));
  const wrong = read.find(({ fault }) => fault !== undefined);
  const values = read.map(({ value }) => value);
  const whole = read.every(({ kept }) => kept)
    ? checked(naming, list, [...new Set(values)])
    : { kept: false };
  const fault = wrong
    ? naming.words.say('said-unknown-line', { line: wrong.line, text: wrong.fault! })
    : whole.fault;
  return { ...whole, ...(fault !== undefined && { fault }) };
}

function readLeaf(naming: Naming, field: Leaf, typed: string): ReadField {
  const { words } = naming;
  const { kind } = field;
  const value = spelled(naming, kind, typed);
  if (KIND_SHAPE[kind].type === 'number' && typeof value !== 'number')
    return { fault: words.say('said-not-a-number'), kept: false };
  if ((kind === 'country' || kind === 'language') && shapeFaults(field, value).length)
    return { fault: words.say(`said-unknown-${kind}`), kept: false };
  if (kind === 'day' && shapeFaults(field, value).length)
    return { fault: words.say('form-day-malformed'), kept: false };
  const shaped = checked(naming, field, value);
  if (shaped.fault !== undefined) return shaped;
  const code = kindFault(kind, value, knownOf(naming));
  return { ...shaped, ...(code && { fault: worded(words, { code }) }) };
}

function checked({ words }: Naming, field: Field, value: unknown): ReadField {
  const fault = shapeFaults(field, value)[0];
  return fault ? { fault: worded(words, fault), kept: false } : { value, kept: true };
}

export function knownOf({ country, carriers }: Naming) {
  const { formats, districts } = country.applications;
  return { formats, districts, carriers: new Set(carriers.map(({ code }) => code)) };
}

/** What was typed in the spelling of its kind; as it was typed where it cannot be read. */
function spelled({ country }: Naming, kind: FieldKind, typed: string): string | number | boolean {
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'latin-name':
    case 'urdu-name':
    case 'id':
    case 'file':
    case 'district':
    case 'carrier':
      return typed;
    case 'flag':
      return typed === 'yes';
    case 'integer':
    case 'percent':
    case 'latitude':
    case 'longitude':
      return numberOf(typed) ?? typed;
    case 'day':
      return parseTypedDay(typed) ?? latinDigits(typed);
    case 'phone':
    case 'number':
      return parsePhone(typed, country.numbers.region)?.e164 ?? latinDigits(typed);
    case 'country':
      return countryOf(country, typed) ?? typed;
    case 'language':
      return languageCodes.codeOf(typed) ?? typed;
    case 'email':
    case 'domain':
      return typed.toLowerCase();
    case 'web-address':
      return /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
    default:
      return latinDigits(typed);
  }
}

function countryOf(country: Naming['country'], typed: string): string | undefined {
  const { applications, name } = country;
  const own = [applications.country, name.en, name.ur].map((text) => text.toLowerCase());
  return own.includes(typed.trim().toLowerCase()) ? applications.country : countryCodes.codeOf(typed);
}

/** `۱٬۲۰۰` and `12.5%` are numbers; words are not. */
export function numberOf(typed: string): number | undefined {
  const text = latinDigits(typed)
    .replace(/[\u066c,\s%\u066a\u200e\u200f]/g, '')
    .replace('\u066b', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
