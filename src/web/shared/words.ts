import { type Bilingual, LANGUAGES, type Language } from '../../kernel/bilingual.ts';
import type { Values } from '../../kernel/refusal.ts';
import { speaker, type Texts } from '../../platform/texts.ts';
import { escaped, type Html, raw } from './html.ts';

/** What pages say, in one language. */
export interface Words {
  readonly language: Language;
  say(key: string, values?: Values): string;
  /** A sentence with markup in its placeholders: a date, a number, a link. */
  rich(key: string, values: Readonly<Record<string, Html>>): Html;
  has(key: string): boolean;
  of(text: Bilingual): string;
  /** The address of a page in this language. */
  href(path: string): string;
}

const MARK = /\ue000(\w+)\ue001/;

/** The words of every language over some texts; texts without values are formatted once. */
export function wordsOf(texts: readonly Texts[]): Readonly<Record<Language, Words>> {
  const { say, has } = speaker(texts);
  const inLanguage = (language: Language): Words => {
    const plain = new Map<string, string>();
    // text and names of placeholders in turn
    const sentences = new Map<string, readonly string[]>();
    return {
      language,
      has,
      say(key, values) {
        if (values) return say(language, key, values);
        let text = plain.get(key);
        if (text === undefined) {
          text = say(language, key);
          plain.set(key, text);
        }
        return text;
      },
      rich(key, values) {
        let parts = sentences.get(key);
        if (!parts) {
          const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `\ue000${name}\ue001`]));
          parts = say(language, key, marks)
            .split(MARK)
            .map((part, i) => (i % 2 ? part : escaped(part)));
          sentences.set(key, parts);
        }
        return raw(parts.map((part, i) => (i % 2 ? String(values[part]) : part)).join(''));
      },
      of: (text) => text[language],
      href: (path) => (language === 'ur' ? `/ur${path === '/' ? '/' : path}` : path),
    };
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, inLanguage(language)])) as Record<
    Language,
    Words
  >;
}
