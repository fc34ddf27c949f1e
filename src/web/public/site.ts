import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import type { Instant } from '../../kernel/instant.ts';
import { dateHtml, momentHtml } from '../shared/dates.ts';
import { type Html, html, spoken } from '../shared/html.ts';
import type { Words } from '../shared/words.ts';
import type { Carrier, PublicCountry, PublicReads } from './reads.ts';

/** What a page is made with: the words of its language and the country's names. */
export interface Telling extends Words {
  day(at: Instant): Html;
  moment(at: Instant): Html;
  district(code: string): Html;
  city(name: string): Html;
  /** A town's name, or the code of a district. */
  place(text: string): Html;
  /** A court by its code, or by its name as somebody wrote it. */
  court(court: string): Html;
  carrier(code: string): Html;
  ground(code: string): string;
  licenceClass(code: string): string;
  /** A name in the page's script where it has one, else in its own. */
  name(latin: string, urdu: string | null): Html;
  /** A text that exists in one language only, most likely Latin. */
  foreign(text: string): Html;
}

/** Everything a page needs to answer one request. */
export interface Ask {
  readonly tell: Telling;
  readonly reads: PublicReads;
  readonly country: PublicCountry;
  readonly query: URLSearchParams;
  readonly now: Instant;
  readonly baseUrl: string;
  /** Takes one of the tries that a network has with codes; how many seconds it has to wait, 0 for not at all. */
  readonly waitToTry: () => number;
}

const URDU_LETTER = /[\u0600-\u06ff]/;

export function tellingOf(words: Words, country: PublicCountry, carriers: readonly Carrier[]): Telling {
  const { language } = words;
  const byCode = (list: readonly { readonly code: string; readonly name: Bilingual }[]) =>
    new Map(list.map(({ code, name }) => [code, name]));
  const [districts, courts, networks] = [country.districts, country.courts, carriers].map(byCode);
  const courtNames = byEnglish(country.courts.map(({ name }) => name));
  const classes = byCode(country.classes);
  const grounds = new Map(country.grounds.map(({ code, text }) => [code, text]));
  const cities = byEnglish([...country.districts.map(({ name }) => name), ...country.cities]);
  const foreign = (text: string) => spoken(text, scriptOf(text), language);
  const named = (name: Bilingual | undefined, raw: string) => (name ? html`${name[language]}` : foreign(raw));
  return {
    ...words,
    day: (at) => dateHtml(at, country.time, language),
    moment: (at) => momentHtml(at, country.time, language),
    district: (code) => named(districts!.get(code), code),
    city: (name) => named(cities.get(name.toLowerCase()), name),
    place: (text) => named(districts!.get(text) ?? cities.get(text.toLowerCase()), text),
    court: (court) => named(courts!.get(court) ?? courtNames.get(court.toLowerCase()), court),
    carrier: (code) => named(networks!.get(code), code),
    ground: (code) => grounds.get(code)?.[language] ?? code,
    licenceClass: (code) => classes.get(code)?.[language] ?? code,
    name: (latin, urdu) => foreign(language === 'ur' && urdu ? urdu : latin),
    foreign,
  };
}

function byEnglish(names: readonly Bilingual[]): ReadonlyMap<string, Bilingual> {
  return new Map(names.map((name) => [name.en.toLowerCase(), name]));
}

function scriptOf(text: string): Language {
  return URDU_LETTER.test(text) ? 'ur' : 'en';
}
