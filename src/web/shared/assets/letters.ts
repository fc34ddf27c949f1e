const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** What a font is reduced to. */
export type Letters = 'latin' | 'urdu' | 'urdu-letters' | 'urdu-name';

// Everything the English pages print; other letters in a name fall back to the reader's own fonts.
const LATIN = `${ascii}\u00a0·–—‘’“”•…€←→`;

// Urdu in full, the Arabic letters that names borrow, vowel marks, both kinds of digits, and joiners.
const URDU = [
  'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓىكيةه',
  '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0656\u0657\u0670',
  '،؛؟۔٪٫٬ـ',
  '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
  ' «»()\u200c\u200d\u200e\u200f',
].join('');

// What a name or a sentence is written with; the marks are those of `براہِ کرم` and `رحمٰن`: without its mark's font a letter is missing.
const URDU_NAMES = 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓ،؟۔\u0650\u0670';

/** `urdu-letters`: names inside English pages. `urdu-name`: the word that leads from there to the Urdu page. */
export const LETTERS: Record<Letters, string> = {
  latin: LATIN,
  urdu: URDU,
  'urdu-letters': URDU_NAMES,
  'urdu-name': 'اردو',
};
