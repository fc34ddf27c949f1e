import { westernDigits } from './licence-number.ts';

const WORD_LENGTH_MAX = 40;
const WORDS_MAX = 8;

// One letter for the several that Arabic and Urdu keyboards write for it.
const SAME_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[يىئې]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[ةۃۀهھە]/g, 'ہ'],
  [/[أإآٱ]/g, 'ا'],
  [/ؤ/g, 'و'],
];

/** The words of a text as the search compares them: case, accents, vowel marks and keyboard variants do not matter. */
export function searchWords(text: string): string[] {
  const folded = SAME_LETTERS.reduce(
    (all, [from, to]) => all.replace(from, to),
    westernDigits(text.normalize('NFKC')).toLowerCase(),
  )
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/['’]/g, '');
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, WORD_LENGTH_MAX)))];
}

/** The words of what somebody typed; the first ones of an over-long text. */
export function askedWords(text: string): string[] {
  return searchWords(text).slice(0, WORDS_MAX);
}

/** A city as one word, so that a filter on it is exact. */
export function cityWord(city: string): string {
  return searchWords(city).join(' ').slice(0, WORD_LENGTH_MAX);
}
