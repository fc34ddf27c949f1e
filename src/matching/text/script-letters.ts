import { isArabicScript } from './fold.ts';
import { ROMAN_LETTERS, URDU_LETTERS } from './script-costs.ts';

export const ROMAN_CODES = new Map(ROMAN_LETTERS.map((letter, code) => [letter, code]));
export const URDU_CODES = new Map(URDU_LETTERS.map((letter, code) => [letter, code]));

/** Classes of consonants that are hardly ever read as one another; a word has the ones it must and the ones it may have. */
const [LIPS, TEETH, HISS, THROAT, L, NOSE, R] = [1, 2, 4, 8, 16, 32, 64] as const;
const MUST: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['bpfبپف', LIPS],
      ['tdتٹطدڈ', TEETH],
      ['zsjسصزظژشجچ', HISS],
      ['kqکقخغگ', THROAT],
      ['lل', L],
      ['mnمن', NOSE],
      ['rرڑ', R],
    ] as const
  ).flatMap(([letters, of]) => [...letters].map((letter) => [letter, of])),
);
const MAY: Readonly<Record<string, number>> = {
  ...MUST,
  c: THROAT | HISS,
  g: THROAT | HISS,
  x: THROAT | HISS,
  h: THROAT | HISS,
  d: TEETH | HISS,
  t: TEETH | HISS,
  v: LIPS,
  j: HISS,
  ث: HISS | TEETH,
  ذ: HISS | TEETH,
  ض: HISS | TEETH,
  ج: HISS | THROAT,
  ں: NOSE,
};

/** A text as letters to be aligned: where it stands is part of a letter. */
export interface Letters {
  readonly codes: readonly number[];
  readonly must: number;
  readonly may: number;
}

/** No text is longer; the rest of a longer one is not compared. */
export const LETTERS_MAX = 40;

export const lettersOf = (folded: string): Letters =>
  isArabicScript(folded) ? urduLetters(folded) : romanLetters(folded);

const VOWEL = /[aeiou]/;

function romanLetters(folded: string): Letters {
  const plain = folded
    .replace(/aa+/g, 'A')
    .replace(/ee+/g, 'E')
    .replace(/oo+/g, 'O')
    .replace(/([b-df-hj-np-tv-z])\1+/g, '$1')
    .replace(/que(?= |$)/g, 'qQ')
    .replace(/ux(?= |$)/g, 'ukhsh')
    .replace(/x/g, 'kx');
  const codes: number[] = [];
  for (let at = 0; at < plain.length && at < LETTERS_MAX; at++) {
    const code = ROMAN_CODES.get(romanLetter(plain, at));
    // digits and letters of other alphabets are read as nothing
    if (code !== undefined) codes.push(code);
  }
  return { codes, ...classes(folded) };
}

function romanLetter(text: string, at: number): string {
  const letter = text[at]!;
  const [before, behind] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  const vowel = (other: string) => VOWEL.test(other.toLowerCase());
  if (letter === 'h' && behind === ' ') return 'h.';
  // the e of Umm-e-Kulsoom is not written
  if (letter === 'e' && before === ' ' && behind === ' ') return 'e';
  if (before === ' ' && vowel(letter)) return letter === 'E' ? '.e' : letter === 'O' ? '.o' : `.${letter}`;
  const last = behind === ' ';
  if (letter === 'y' && last && !vowel(before)) return 'i.';
  if (letter === 'y' && vowel(before) && vowel(behind)) return '+y';
  if (letter === 'w' && vowel(before) && /[uO]/.test(behind)) return '+w';
  if (/[ie]/.test(letter) && /[aA]/.test(before)) return `+${letter}`;
  if (letter === 'i' && before === 'e') return '+i';
  if (letter === 'u' && /[ao]/.test(before)) return '+u';
  if (letter === 'i' && /[aAou]/.test(behind)) return 'i+';
  return last && VOWEL.test(letter) ? `${letter}.` : letter;
}

const SUN = /[تثدذرزسشصضطظن]/;
const SILENT = /ال(?=[تثدذرزسشصضطظن])/g;

function urduLetters(folded: string): Letters {
  const text = folded
    .replace(/لل+/g, 'ل')
    .replace(/وو+/g, 'و')
    .replace(/یی+(?=[^ ی])/g, 'ی');
  const codes: number[] = [];
  for (let at = 0; at < text.length && codes.length < LETTERS_MAX; at++) {
    const letter = urduLetter(text, at);
    if (letter === '.عا') at++;
    const code = URDU_CODES.get(letter);
    if (code !== undefined) codes.push(code);
  }
  // the silent ل may be heard, and must not
  return { codes, must: classes(text.replace(SILENT, '')).must, may: classes(text).may };
}

function urduLetter(text: string, at: number): string {
  const letter = text[at]!;
  const [before, behind] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  const first = before === ' ';
  if (letter === 'ع' && first && behind === 'ا') return '.عا';
  if (first && /[اعوی]/.test(letter)) return `.${letter}`;
  if (behind === ' ' && /[ہیاعےح]/.test(letter)) return `${letter}.`;
  if (letter === 'ی' && behind === 'ی') return '+ی';
  const second = (text[at - 2] ?? ' ') === ' ' && /[اع]/.test(before);
  if (second && /[یو]/.test(letter)) return `+${letter}`;
  if (letter === 'و' && before === 'خ') return 'خ+و';
  const inside = (from: number) => from > 1 && text[from + 2] !== undefined && text[from + 2] !== ' ';
  if (letter === 'ا' && behind === 'ل' && inside(at)) return '+ا';
  if (letter === 'ل' && before === 'ا' && SUN.test(behind) && inside(at - 1)) return '+ل';
  return letter;
}

function classes(text: string): { must: number; may: number } {
  let [must, may] = [0, 0];
  for (const letter of text) {
    must |= MUST[letter] ?? 0;
    may |= MAY[letter] ?? 0;
  }
  return { must, may };
}
