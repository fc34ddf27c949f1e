import { isArabicScript } from './fold.ts';

/** Two letters of Roman spelling for one sound, longest first; then single letters. */
const ROMAN: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 's'],
  [/sh/g, 'S'],
  [/kh|ck|q|c(?![eiyh])/g, 'k'],
  [/ch/g, 'C'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/jh/g, 'j'],
  [/rh/g, 'r'],
  [/wh|v/g, 'w'],
  [/x/g, 'ks'],
  [/c/g, 's'],
];

const URDU: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ج: 'j',
  چ: 'C',
  ح: 'h',
  ہ: 'h',
  خ: 'k',
  د: 'd',
  ڈ: 'd',
  ذ: 'z',
  ز: 'z',
  ض: 'z',
  ظ: 'z',
  ژ: 'z',
  ر: 'r',
  ڑ: 'r',
  ش: 'S',
  غ: 'g',
  گ: 'g',
  ف: 'f',
  ق: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
  و: 'w',
  ی: 'y',
  ے: 'y',
};

/**
 * The consonants of one word as they sound, the same from Roman and from Urdu spelling; a vowel counts only in front, as `a`.
 * A key to find spellings by and a level of agreement; never a verdict. `word` is folded.
 */
export function sound(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  const heard = heardOf(word);
  if (KNOWN.size >= KNOWN_MAX) KNOWN.clear();
  KNOWN.set(word, heard);
  return heard;
}

/** The words of names and addresses come again and again. */
const KNOWN = new Map<string, string>();
const KNOWN_MAX = 1 << 16;

function heardOf(word: string): string {
  const letters = isArabicScript(word) ? fromUrdu(word) : fromRoman(word);
  let out = '';
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!;
    if ('aeiouwy'.includes(letter)) {
      if (i === 0) out += letter === 'w' ? 'w' : letter === 'y' ? 'y' : 'a';
      continue;
    }
    if (letter === 'h' && i === letters.length - 1) continue;
    if (out.at(-1) !== letter) out += letter;
  }
  return out;
}

function fromRoman(word: string): string {
  let text = word;
  for (const [spelling, letter] of ROMAN) text = text.replace(spelling, letter);
  return text
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^e(?=u)/, '');
}

/** The article before a letter that takes it over: the ل of ضیاء الدین is not heard. */
const SILENT = /(?<=..)ال(?=[تثدذرزسشصضطظن]..)/g;

function fromUrdu(word: string): string {
  let text = '';
  for (const letter of word.replace(SILENT, '')) {
    if (letter === 'ا' || letter === 'ع') text += text === '' ? 'a' : '';
    else if (letter === 'ھ' || letter === 'ء') continue;
    else text += URDU[letter] ?? letter;
  }
  return text;
}
