/** What is written where nothing is known, in lower case. */
const WORDS = new Set([
  ...['n/a', 'n.a.', 'n.a', '#n/a', 'na', 'nan', 'nil', 'none', 'null', '(null)', '<na>', 'unk', 'unknown'],
  ...['undefined', 'not known', 'not available', 'not applicable', 'not provided', 'not stated', 'no data'],
  ...['missing', 'blank', 'نامعلوم', 'معلوم نہیں', 'درج نہیں', 'دستیاب نہیں', 'لاگو نہیں', 'ندارد'],
]);
const LONGEST = 14;
/** Somebody is called so. */
const NAMES = new Set(['na', 'nil', 'none', 'null', 'unk', 'blank']);
const OF_NAMES = new Set(['given-name', 'family-name', 'full-name', 'father-name']);
/** Numbers that are given to one holder each: one digit over and over is nobody's. */
const OF_NUMBERS = new Set(['phone', 'national-id', 'tax-id', 'iban', 'imei']);
const ONE_DIGIT = /^\D*(\d)(?:\D*\1){5,}\D*$/;

/** Whether a text of this kind only says that nothing is known: two who have it have nothing in common. */
export function saysNothing(kind: string, text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // nearly all numbers are done here: their last digits differ, and no word ends in one
  if (last >= 48 && last <= 57)
    return text.charCodeAt(text.length - 2) === last && OF_NUMBERS.has(kind) && ONE_DIGIT.test(text);
  if (text.length > LONGEST) return false;
  const word = text.trim().toLowerCase();
  return WORDS.has(word) && !(NAMES.has(word) && OF_NAMES.has(kind));
}
