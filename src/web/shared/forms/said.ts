import { parseDay } from '../../../kernel/day.ts';
import type { Field, FieldKind } from '../../../modules/applications/rules/field.ts';
import type { Carrier } from '../../../modules/entities/index.ts';
import { dayHtml } from '../dates.ts';
import { type Html, html, id, ltr, NOTHING } from '../html.ts';
import type { PagesCountry } from '../signed-in/deps.ts';
import { nameHtml } from '../signed-in/name.ts';
import type { Words } from '../words.ts';
import { countryCodes, languageCodes } from './codes.ts';

/** What names the codes in an application: the words of the reader, the country, the carriers it knows. */
export interface Naming {
  readonly words: Words;
  readonly country: PagesCountry;
  readonly carriers: readonly Carrier[];
}

const WRITTEN: ReadonlySet<FieldKind> = new Set(['text', 'latin-name', 'urdu-name']);
const NUMBERS: ReadonlySet<FieldKind> = new Set(['integer', 'percent', 'latitude', 'longitude']);

// Too long for a line of a telephone: they may be broken.
const LONG: ReadonlySet<FieldKind> = new Set(['web-address', 'email', 'domain', 'file', 'id']);

/** One answer as it is read: names for codes, days in words, ids from left to right. Nothing for nothing. */
export function saidHtml(naming: Naming, field: Field, value: unknown): Html {
  const { words } = naming;
  if (value === undefined || value === null || value === '') return NOTHING;
  switch (field.shape) {
    case 'choice':
      return html`${words.say(`said-${String(value)}`)}`;
    case 'list':
      return joined((value as readonly unknown[]).map((item) => saidHtml(naming, field.item, item)));
    case 'group':
      return joined(
        Object.entries(field.fields).map(([name, part]) =>
          saidHtml(naming, part, (value as Readonly<Record<string, unknown>>)[name]),
        ),
      );
    case 'leaf':
      return leafHtml(naming, field.kind, value);
    default:
      return field satisfies never;
  }
}

function leafHtml({ words, country, carriers }: Naming, kind: FieldKind, value: unknown): Html {
  const { language } = words;
  const text = String(value);
  if (kind === 'flag') return html`${words.say(value === true ? 'said-yes' : 'said-no')}`;
  if (kind === 'long-text')
    return html`<span class="sanad-said" dir="auto">${nameHtml(text, language)}</span>`;
  if (WRITTEN.has(kind)) return nameHtml(text, language);
  if (NUMBERS.has(kind)) return ltr(kind === 'integer' ? Number(value).toLocaleString('en') : text);
  if (kind === 'country') return nameHtml(countryName(words, country, text), language);
  if (kind === 'language') return nameHtml(languageCodes.nameOf(text, language), language);
  if (kind === 'district') {
    const known = country.districts.find(({ code }) => code === text);
    return known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(text);
  }
  if (kind === 'carrier') {
    const known = carriers.find(({ code }) => code === text);
    return known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(text);
  }
  if (LONG.has(kind)) return ltr(text);
  const day = kind === 'day' && parseDay(text);
  return day ? dayHtml(day, language) : id(text);
}

/** The name of a country; the one whose register this is has a name of its own. */
export function countryName(words: Words, country: PagesCountry, code: string): string {
  return code === country.applications.country
    ? words.of(country.name)
    : countryCodes.nameOf(code, words.language);
}

/** Every country, the one whose register this is first. */
export function countryChoices(words: Words, country: PagesCountry) {
  const own = country.applications.country;
  const others = countryCodes.all(words.language).filter(({ code }) => code !== own);
  return [{ code: own, name: words.of(country.name) }, ...others].map(({ code, name }) => ({
    value: code,
    label: name,
  }));
}

function joined(parts: readonly Html[]): Html {
  const said = parts.filter((part) => String(part) !== '');
  return html`${said.map((part, i) => html`${i > 0 && html`<br>`}${part}`)}`;
}
