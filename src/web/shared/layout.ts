import type { Language } from '../../kernel/bilingual.ts';
import type { Assets } from './assets/assets.ts';
import type { AssetName } from './assets/catalogue.ts';
import { directionOf, escaped, type Html } from './html.ts';
import type { Words } from './words.ts';

/** One page, without its frame. */
export interface Page {
  /** What the tab and a screen reader announce first. */
  readonly title: string;
  readonly body: Html;
  /** Address without language, with its question: the other language opens the same page. */
  readonly path: string;
  /** Key of the navigation entry that the page belongs to. */
  readonly section?: string;
  readonly status?: number;
  /** An answer about one number or a list of search results is nothing for a search engine. */
  readonly indexed?: boolean;
  /** Who is signed in, below the header. */
  readonly standing?: Html;
  /** In place of the audience's own: what this reader may open. */
  readonly navigation?: readonly Entry[];
  /** Islands that the page works without. */
  readonly scripts?: readonly AssetName[];
}

/** An entry of the navigation or the footer; its text key is its name. */
export interface Entry {
  readonly text: string;
  readonly path: string;
}

export interface Audience {
  readonly words: Readonly<Record<Language, Words>>;
  readonly assets: Assets;
  /** Its style sheet, one for each language; the public one unless it says so. */
  readonly styles?: Readonly<Record<Language, AssetName>>;
  /** A class of the whole page: how wide and how dense it is. */
  readonly look?: string;
  readonly home: string;
  readonly navigation: readonly Entry[];
  readonly footer: readonly Entry[];
  /** Who answers for the site, in the footer. */
  readonly responsible: (words: Words) => string;
  /** Markup below the header on every page: the banner of a demonstration. */
  readonly banner?: (words: Words) => Html;
}

const OTHER: Record<Language, Language> = { en: 'ur', ur: 'en' };
// In the language it leads to, so that its reader finds it.
const LANGUAGE_NAME: Record<Language, string> = { en: 'English', ur: 'اردو' };
const PRELOADED: Record<Language, readonly AssetName[]> = {
  en: ['sans-400.woff2', 'sans-700.woff2'],
  ur: ['nastaliq-400.woff2', 'sans-400.woff2'],
};

interface Frame {
  /** Until the title. */
  readonly head: string;
  /** From the end of the title to the address of the language link. */
  readonly header: string;
  readonly afterLanguage: string;
  /** The navigation, by the section that is open; the empty key for none. */
  readonly navigation: ReadonlyMap<string, string>;
  readonly footer: string;
  readonly titleEnd: string;
  script(name: AssetName): string;
  chosen(entries: readonly Entry[], section: string): string;
}

const PUBLIC_STYLES: Record<Language, AssetName> = { en: 'en.css', ur: 'ur.css' };

/** Renders pages of one audience. All that is the same on every page is made once. */
export function layoutOf(audience: Audience): (page: Page, language: Language) => string {
  const frames: Record<Language, Frame> = { en: frameOf(audience, 'en'), ur: frameOf(audience, 'ur') };
  return (page, language) => {
    const { title, body, path, section = '', indexed = true, standing, navigation, scripts = [] } = page;
    const frame = frames[language];
    const other = escaped(audience.words[OTHER[language]].href(path));
    return [
      frame.head,
      escaped(title),
      frame.titleEnd,
      indexed ? '' : '<meta name="robots" content="noindex">',
      `<link rel="alternate" hreflang="${OTHER[language]}" href="${other}">`,
      ...scripts.map(frame.script),
      frame.header,
      other,
      frame.afterLanguage,
      standing === undefined ? '' : String(standing),
      navigation
        ? frame.chosen(navigation, section)
        : (frame.navigation.get(section) ?? frame.navigation.get('')!),
      body,
      frame.footer,
    ].join('');
  };
}

function frameOf(audience: Audience, language: Language): Frame {
  const { assets, home, footer, navigation, styles = PUBLIC_STYLES, look = '' } = audience;
  const words = audience.words[language];
  const say = (key: string) => escaped(words.say(key));
  const link = ({ text, path }: Entry, current = '') =>
    `<li><a class="govuk-link" href="${words.href(path)}"${current}>${say(text)}</a></li>`;
  const other = OTHER[language];
  const preloads = PRELOADED[language].map(
    (name) => `<link rel="preload" href="${assets.url(name)}" as="font" type="font/woff2" crossorigin>`,
  );
  const nav = (section: string, entries = navigation) =>
    [
      ...(entries.length
        ? [
            `<nav class="sanad-nav" aria-label="${say('nav-label')}"><div class="govuk-width-container"><ul>`,
            ...entries.map((entry) => link(entry, entry.text === section ? ' aria-current="page"' : '')),
            '</ul></div></nav>',
          ]
        : []),
      '<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content" tabindex="-1">',
    ].join('');
  return {
    script: (name) => `<script type="module" src="${assets.url(name)}"></script>`,
    chosen: (entries, section) => nav(section, entries),
    head: `<!doctype html><html lang="${language}" dir="${directionOf(language)}" class="govuk-template"><head><meta charset="utf-8"><title>`,
    titleEnd: ` · ${say('site-name')}</title><meta name="viewport" content="width=device-width, initial-scale=1">`,
    header: [
      `<meta name="theme-color" content="#0c4a47"><link rel="icon" href="${assets.url('mark.svg')}" type="image/svg+xml">`,
      ...preloads,
      `<link rel="stylesheet" href="${assets.url(styles[language])}"></head><body class="govuk-template__body${look && ` ${look}`}">`,
      `<a href="#main-content" class="govuk-skip-link">${say('skip-to-content')}</a>`,
      '<header class="sanad-header"><div class="govuk-width-container sanad-header__in">',
      `<a class="sanad-header__home" href="${words.href(home)}"><img src="${assets.url('mark.svg')}" alt="" width="44" height="44">${say('site-name')}</a>`,
      `<span class="sanad-header__about">${say('site-about')}</span><a class="sanad-header__language" lang="${other}" dir="${directionOf(other)}" hreflang="${other}" href="`,
    ].join(''),
    afterLanguage: `">${LANGUAGE_NAME[other]}</a></div></header>${audience.banner?.(words) ?? ''}`,
    navigation: new Map(['', ...navigation.map(({ text }) => text)].map((text) => [text, nav(text)])),
    footer: [
      '</main></div><footer class="sanad-footer"><div class="govuk-width-container">',
      `<nav aria-label="${say('footer-label')}"><ul>${footer.map((entry) => link(entry)).join('')}</ul></nav>`,
      `<p>${escaped(audience.responsible(words))}</p></div></footer></body></html>`,
    ].join(''),
  };
}
