import type { Bilingual, Language } from '../../../kernel/bilingual.ts';
import { LANGUAGES } from '../../../kernel/bilingual.ts';

interface CodeList {
  /** The name in a language; the code itself where the world has no name for it. */
  nameOf(code: string, language: Language): string;
  /** The code of what was typed: a code, or a name in any of the languages. */
  codeOf(typed: string): string | undefined;
  /** All of them by name, in the order of the language. */
  all(language: Language): readonly { readonly code: string; readonly name: string }[];
}

// Groups of states, outlying parts and codes for tests stand in the list of regions too (CLDR).
const NO_COUNTRY: ReadonlySet<string> = new Set('EU EZ UN ZZ XA XB QO IC EA CQ AC CP DG TA'.split(' '));

// Where CLDR has no name, or none in Urdu letters.
const COUNTRY_NAMES: Readonly<Record<string, Bilingual>> = {
  HK: { en: 'Hong Kong', ur: 'ہانگ کانگ' },
  MO: { en: 'Macao', ur: 'مکاؤ' },
};
const LANGUAGE_NAMES: Readonly<Record<string, Bilingual>> = {
  skr: { en: 'Saraiki', ur: 'سرائیکی' },
  brh: { en: 'Brahui', ur: 'براہوی' },
  hno: { en: 'Hindko', ur: 'ہندکو' },
  scl: { en: 'Shina', ur: 'شینا' },
  bft: { en: 'Balti', ur: 'بلتی' },
  khw: { en: 'Khowar', ur: 'کھوار' },
};

const letters = (from: string) =>
  Array.from({ length: 26 }, (_, i) => String.fromCharCode(from.charCodeAt(0) + i));
const pairs = (from: string) => letters(from).flatMap((a) => letters(from).map((b) => a + b));

function isCountry(code: string): boolean {
  // a state that is gone has the code of its successor
  return !NO_COUNTRY.has(code) && new Intl.Locale(`und-${code}`).region === code;
}

function isLanguage(code: string): boolean {
  return new Intl.Locale(code).language === code;
}

/** Countries by ISO 3166 alpha-2. */
export const countryCodes = codeList('region', () => pairs('A').filter(isCountry), COUNTRY_NAMES);

/** Languages by ISO 639. */
export const languageCodes = codeList(
  'language',
  () => [...pairs('a').filter(isLanguage), ...Object.keys(LANGUAGE_NAMES)],
  LANGUAGE_NAMES,
);

function codeList(
  type: 'region' | 'language',
  candidates: () => readonly string[],
  own: Readonly<Record<string, Bilingual>>,
): CodeList {
  const names = Object.fromEntries(
    LANGUAGES.map((language) => [language, new Intl.DisplayNames([language], { type, fallback: 'none' })]),
  ) as Record<Language, Intl.DisplayNames>;
  const known = (code: string, language: Language): string | undefined => {
    if (Object.hasOwn(own, code)) return own[code]![language];
    return /^([A-Z]{2}|[a-z]{2,3})$/.test(code) ? names[language].of(code) : undefined;
  };
  const lists = new Map<Language, readonly { code: string; name: string }[]>();
  const all = (language: Language) => {
    let list = lists.get(language);
    if (!list) {
      const compare = new Intl.Collator(language).compare;
      list = candidates()
        .flatMap((code) => ({ code, name: known(code, language) ?? '' }))
        .filter(({ name }) => name !== '')
        .sort((a, b) => compare(a.name, b.name));
      lists.set(language, list);
    }
    return list;
  };
  let byName: ReadonlyMap<string, string> | undefined;
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  return {
    nameOf: (code, language) => known(code, language) ?? code,
    codeOf(typed) {
      byName ??= new Map(
        LANGUAGES.flatMap((language) =>
          all(language).flatMap(({ code, name }) => [
            [plain(name), code] as const,
            [plain(code), code] as const,
          ]),
        ),
      );
      return byName.get(plain(typed));
    },
    all,
  };
}
