const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Everything the English pages print; other letters in a name fall back to the reader's own fonts. */
export const LATIN_LETTERS = `${ascii}\u00a0·–—‘’“”•…€←→`;

/** Urdu in full, the Arabic letters that names borrow, vowel marks, both kinds of digits, and joiners. */
export const URDU_LETTERS = [
  'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓىكيةه',
  '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0656\u0657\u0670',
  '،؛؟۔٪٫٬ـ',
  '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
  ' «»()\u200c\u200d\u200e\u200f',
].join('');
