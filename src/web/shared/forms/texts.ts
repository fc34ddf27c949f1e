import type { Texts } from '../../../platform/texts.ts';

/** What the pieces of forms say by themselves. */
export const formsTexts = {
  'form-choose': { en: 'Choose', ur: 'منتخب کریں' },
  'form-optional': { en: '(optional)', ur: '(اختیاری)' },
  'form-change': { en: 'Change', ur: 'تبدیل کریں' },
  'form-warning': { en: 'Warning', ur: 'انتباہ' },
  'form-count': {
    en: '{all, plural, one {# entry} other {# entries}}.',
    ur: '{all, plural, one {# اندراج} other {# اندراجات}}۔',
  },
  'form-count-more': { en: 'More than {max} entries.', ur: '{max} سے زیادہ اندراجات۔' },
  'form-pages': { en: 'Pages of this list', ur: 'اس فہرست کے صفحات' },
  'form-first': { en: 'First page', ur: 'پہلا صفحہ' },
  'form-next': { en: 'Next page', ur: 'اگلا صفحہ' },
  'form-date-hint': {
    en: 'Day, month and year, for example {example}',
    ur: 'دن، مہینہ اور سال، مثلاً {example}',
  },
  'form-day-malformed': {
    en: 'Enter a real date: day, month and year.',
    ur: 'درست تاریخ لکھیں: دن، مہینہ اور سال۔',
  },
  required: { en: 'This is missing.', ur: 'یہ درج نہیں کیا گیا۔' },
  'not-a-choice': { en: 'Choose one of these.', ur: 'ان میں سے کوئی ایک منتخب کریں۔' },
  'too-long': {
    en: 'This may have at most {most, plural, one {# character} other {# characters}}.',
    ur: 'اس میں زیادہ سے زیادہ {most} حروف ہو سکتے ہیں۔',
  },
  'too-many': {
    en: 'There may be at most {most, plural, one {# entry} other {# entries}} here.',
    ur: 'یہاں زیادہ سے زیادہ {most} اندراج ہو سکتے ہیں۔',
  },
  'not-a-day': {
    en: 'Enter a real date: day, month and year.',
    ur: 'درست تاریخ لکھیں: دن، مہینہ اور سال۔',
  },
  'not-a-phone-number': {
    en: 'This is not a telephone number. Write it as it is dialled; a foreign one with + and the code of its country.',
    ur: 'یہ ٹیلی فون نمبر نہیں۔ اسے ویسے لکھیں جیسے ملایا جاتا ہے؛ غیر ملکی نمبر + اور ملک کے کوڈ کے ساتھ لکھیں۔',
  },
  'task-done': { en: 'Done', ur: 'مکمل' },
  'task-begun': { en: 'Begun', ur: 'جاری' },
  'task-todo': { en: 'Not started', ur: 'شروع نہیں ہوا' },
  'task-waiting': { en: 'Cannot start yet', ur: 'ابھی شروع نہیں ہو سکتا' },
  'task-wrong': { en: 'Needs attention', ur: 'توجہ درکار' },
  'box-file': { en: 'Or a file with the list', ur: 'یا فہرست کی فائل' },
  'box-file-hint': {
    en: 'A text file as spreadsheets save it (CSV).',
    ur: 'متن کی فائل، جیسے سپریڈشیٹ محفوظ کرتی ہے (سی ایس وی)۔',
  },
  'box-template': {
    en: 'Download an empty file with the headings',
    ur: 'عنوانات والی خالی فائل ڈاؤن لوڈ کریں',
  },
  'box-not-text': {
    en: 'This file is no text. Save the sheet as CSV (UTF-8) and choose it again.',
    ur: 'یہ متن کی فائل نہیں۔ شیٹ کو سی ایس وی (یو ٹی ایف 8) میں محفوظ کر کے دوبارہ چنیں۔',
  },
  'box-empty': { en: 'Paste a list or choose a file.', ur: 'فہرست چسپاں کریں یا فائل چنیں۔' },
  'box-line': { en: 'Line {line, number}: {text}', ur: 'سطر {line, number}: {text}' },
  'box-more': {
    en: '{more, plural, one {# more line is} other {# more lines are}} named below.',
    ur: '{more, plural, one {مزید # سطر نیچے درج ہے} other {مزید # سطریں نیچے درج ہیں}}۔',
  },
  'box-bad': {
    en: '{bad, plural, one {# line was not taken} other {# lines were not taken}}',
    ur: '{bad, plural, one {# سطر نہیں لی گئی} other {# سطریں نہیں لی گئیں}}',
  },
  'box-bad-why': {
    en: 'They stand in the box below. Correct them there and send them again; the numbers of the lines are those of your list.',
    ur: 'یہ نیچے خانے میں موجود ہیں۔ وہیں درست کر کے دوبارہ بھیجیں؛ سطروں کے نمبر آپ کی فہرست کے ہیں۔',
  },
  'box-line-column': {
    en: 'Line {line, number}, {column}: {text}',
    ur: 'سطر {line, number}، {column}: {text}',
  },
  'box-line-number': { en: 'Line', ur: 'سطر' },
  'box-line-text': { en: 'What it says', ur: 'تحریر' },
  'box-line-why': { en: 'What is wrong', ur: 'کیا غلط ہے' },
  'box-example': { en: 'For example', ur: 'مثلاً' },
} satisfies Texts;
