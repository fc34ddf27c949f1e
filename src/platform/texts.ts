import { IntlMessageFormat } from 'intl-messageformat';
import type { Bilingual, Language } from '../kernel/bilingual.ts';
import type { Values } from '../kernel/refusal.ts';

/** Texts of one owner: key to English and Urdu, as ICU messages. */
export type Texts = Readonly<Record<string, Bilingual>>;

export interface Speaker {
  /** The text in a language; throws for a key nobody wrote. */
  say(language: Language, key: string, values?: Values): string;
  /** The text with every place for a value shown as `{name}`, for whoever asks what it says in general. */
  pattern(language: Language, key: string): string;
  has(key: string): boolean;
  keys(): readonly string[];
}

// Latin digits in both languages: numbers here are ids, dates and counts that people copy.
const LOCALE: Record<Language, string> = { en: 'en-GB', ur: 'ur-PK-u-nu-latn' };

/** Joins the texts of several owners; two owners may not write the same key differently. */
export function speaker(owners: readonly Texts[]): Speaker {
  const all = new Map<string, Bilingual>();
  for (const texts of owners)
    for (const [key, text] of Object.entries(texts)) {
      const known = all.get(key);
      if (known && (known.en !== text.en || known.ur !== text.ur)) throw new Error(`two texts for ${key}`);
      all.set(key, text);
    }
  const compiled = new Map<string, IntlMessageFormat>();
  const messageOf = (language: Language, key: string): IntlMessageFormat => {
    const id = `${language} ${key}`;
    let message = compiled.get(id);
    if (!message) {
      const text = all.get(key);
      if (!text) throw new Error(`no text for ${key}`);
      message = new IntlMessageFormat(text[language], LOCALE[language], undefined, { ignoreTag: true });
      compiled.set(id, message);
    }
    return message;
  };
  return {
    has: (key) => all.has(key),
    keys: () => [...all.keys()],
    say: (language, key, values = {}) => String(messageOf(language, key).format(values)),
    pattern: (language, key) => inGeneral(messageOf(language, key).getAst()),
  };
}

const LITERAL = 0; // of the parts that the ICU parser tells apart
type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** A choice between wordings is shown as its general one. */
function inGeneral(parts: readonly Part[], counted = ''): string {
  return parts
    .map((part) => {
      if ('options' in part) return inGeneral(part.options.other?.value ?? [], part.value);
      if (part.type === LITERAL) return part.value;
      return `{${'value' in part ? part.value : counted}}`;
    })
    .join('');
}
