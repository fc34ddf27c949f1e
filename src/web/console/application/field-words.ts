import type { Bilingual, Language } from '../../../kernel/bilingual.ts';
import { parseDay } from '../../../kernel/day.ts';
import { CONTENT } from '../../../modules/applications/index.ts';
import type { Field, Fields } from '../../../modules/applications/rules/field.ts';
import { dayHtml } from '../../shared/dates.ts';
import { endingHtml } from '../../shared/forms/ending.ts';
import { type Html, html, id, ltr, NOTHING, spoken } from '../../shared/html.ts';
import { nameHtml, nameIn } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { districtHtml } from './parts.ts';

/** What names stand for in an application: people and places by id, carriers by code. */
export interface Known {
  readonly people: Readonly<
    Record<string, { readonly nameLatin: string; readonly nameUrdu?: string | null } | null>
  >;
  readonly places: Readonly<Record<string, { readonly line: string; readonly city: string } | null>>;
}

/** One step of a pointer: the field it leads to, if it is one of an application's. */
function step(field: Field | undefined, name: string): Field | undefined {
  if (field?.shape === 'group') return Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
  return field?.shape === 'list' ? field.item : undefined;
}

/** The field that a JSON pointer leads to; undefined where there is none. */
export function fieldAt(pointer: string): Field | undefined {
  return pointer.split('/').slice(1).reduce<Field | undefined>(step, CONTENT);
}

/** A place of an application in words: `People and owners › Ada Example › Telephone`. */
export function placeHtml(ask: ConsoleAsk, pointer: string, known?: Known): Html {
  const { words } = ask;
  const parts: Html[] = [];
  let field: Field | undefined = CONTENT;
  for (const name of pointer.split('/').slice(1)) {
    const list: boolean = field?.shape === 'list';
    field = step(field, name);
    if (!field) return ltr(pointer);
    parts.push(list ? itemHtml(ask, name, field, known) : html`${words.of(field.label)}`);
  }
  return html`${parts.map((part, i) => html`${i > 0 && html` <span aria-hidden="true">›</span> `}${part}`)}`;
}

/** One of a list: by its name where it has one, else by its place in the list. */
function itemHtml(ask: ConsoleAsk, name: string, field: Field, known: Known | undefined): Html {
  const { words, language } = ask;
  const label = words.of(field.label);
  const person = known?.people[name];
  if (person) return nameHtml(nameIn(language, person.nameLatin, person.nameUrdu), language);
  const place = known?.places[name];
  if (place) return nameHtml(`${place.line}, ${place.city}`, language);
  if (/^[0-9a-f-]{36}$/.test(name)) return html`${label}`;
  return html`${label} ${id(/^\d{1,5}$/.test(name) ? String(Number(name) + 1) : name)}`;
}

/** What carriers are called, by their codes. */
export type Names = ReadonlyMap<string, Bilingual>;
const NAMELESS: Names = new Map();

const HIDDEN_KINDS = new Set(['national-id', 'passport', 'bank-account']);

/** What somebody filled in, as readers of this language read it; identity and account numbers show their last digits only. */
export function valueHtml(ask: ConsoleAsk, field: Field, value: unknown, names: Names = NAMELESS): Html {
  const { words } = ask;
  if (value === undefined || value === null || value === '')
    return html`<span class="sanad-none">${words.say('application-not-stated')}</span>`;
  switch (field.shape) {
    case 'leaf':
      return leafHtml(ask, field.kind, value, names);
    case 'choice':
      return html`${words.say(`review-choice-${String(value)}`)}`;
    case 'list': {
      const items = value as readonly unknown[];
      return html`${items.map((item, i) => html`${i > 0 && words.say('application-and')}${valueHtml(ask, field.item, item, names)}`)}`;
    }
    case 'group':
      return groupHtml(ask, field.fields, value as Readonly<Record<string, unknown>>, names);
  }
}

function groupHtml(
  ask: ConsoleAsk,
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  names: Names,
): Html {
  const filled = Object.entries(fields).filter(
    ([name, field]) => value[name] !== undefined && value[name] !== null && !isId(field),
  );
  return html`${filled.map(([name, field], i) => html`${i > 0 && ask.words.say('review-then')}${ask.words.of(field.label)}: ${valueHtml(ask, field, value[name], names)}`)}`;
}

const isId = (field: Field) => field.shape === 'leaf' && field.kind === 'id';

function leafHtml(ask: ConsoleAsk, kind: string, value: unknown, names: Names): Html {
  const { words, language } = ask;
  const text = String(value);
  switch (kind) {
    case 'flag':
      return html`${words.say(value === true ? 'review-yes' : 'review-no')}`;
    case 'day': {
      const day = parseDay(text);
      return day ? dayHtml(day, language) : ltr(text);
    }
    case 'country':
      return countryHtml(text, language);
    case 'language':
      return languageHtml(text, language);
    case 'carrier': {
      const name = names.get(text);
      return name ? html`<bdi>${words.of(name)}</bdi>` : ltr(text);
    }
    case 'district':
      return districtHtml(ask, text);
    case 'percent':
      return words.rich('application-share', { share: ltr(text) });
    case 'file':
      return html`${words.say('review-a-file')} ${id(text.slice(0, 8))}`;
    case 'id':
      return NOTHING;
    default:
      if (HIDDEN_KINDS.has(kind)) return endingHtml(text);
      return LETTERED.has(kind) ? nameHtml(text, language) : id(text);
  }
}

/** Kinds that hold words; all others are codes and numbers, read from left to right. */
const LETTERED = new Set(['text', 'long-text', 'latin-name', 'urdu-name']);

const NAMES = {
  region: {
    en: new Intl.DisplayNames('en', { type: 'region' }),
    ur: new Intl.DisplayNames('ur', { type: 'region' }),
  },
  language: {
    en: new Intl.DisplayNames('en', { type: 'language' }),
    ur: new Intl.DisplayNames('ur', { type: 'language' }),
  },
} as const;

function displayed(type: keyof typeof NAMES, code: string, language: Language): Html {
  try {
    const name = NAMES[type][language].of(code);
    return name === undefined || name === code ? ltr(code) : spoken(name, language, language);
  } catch {
    return ltr(code); // no code of the standard
  }
}

export const countryHtml = (code: string, language: Language) => displayed('region', code, language);
export const languageHtml = (code: string, language: Language) => displayed('language', code, language);
