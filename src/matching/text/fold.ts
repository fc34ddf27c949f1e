const MARKS = /\p{M}+/gu;
const JOINERS = /[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/;
const APOSTROPHES = /['\u2018\u2019\u02bc\u0060\u00b4]/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9 ]*$/;

/** Letters of Latin that decomposition leaves as they are. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const SPECIAL = /[ßæœøđðþłı]/g;

/** Letters that Arabic, Persian and Urdu keyboards write differently for one letter of Urdu. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ۂ: 'ہ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
};
const ARABIC_VARIANTS = /[يىئكهةۃۂأإآٱؤ]/g;

export function isArabicScript(text: string): boolean {
  return ARABIC.test(text);
}

/** Digits of any script in ASCII. */
export function digitsInAscii(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * The text as it is compared: compatibility forms resolved, lower case, no marks and joiners, one letter for each letter, words
 * of letters and digits with one space between them.
 */
export function folded(raw: string): string {
  let text = raw.toLowerCase();
  if (PLAIN.test(text)) return spaced(text);
  text = text.normalize('NFKD').replace(MARKS, '').replace(JOINERS, '').normalize('NFC');
  if (ARABIC.test(text)) text = text.replace(ARABIC_VARIANTS, (letter) => ARABIC_LETTERS[letter]!);
  text = digitsInAscii(text.replace(SPECIAL, (letter) => LETTERS[letter]!));
  return spaced(text.replace(APOSTROPHES, '').replace(NOT_WORD, ' '));
}

function spaced(text: string): string {
  return text.includes('  ') || text.startsWith(' ') || text.endsWith(' ')
    ? text.replace(/ +/g, ' ').trim()
    : text;
}

/** Letters and digits only, for identifiers. */
export function lettersAndDigits(raw: string): string {
  return folded(raw).replaceAll(' ', '');
}
