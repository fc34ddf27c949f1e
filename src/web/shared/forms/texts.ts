import type { Texts } from '../../../platform/texts.ts';

/** What the pieces of forms say by themselves. */
export const formsTexts = {
  'form-choose': { en: 'Choose', ur: 'منتخب کریں' },
  'form-optional': { en: '(optional)', ur: '(اختیاری)' },
  'form-change': { en: 'Change', ur: 'تبدیل کریں' },
  'form-warning': { en: 'Warning', ur: 'انتباہ' },
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
} satisfies Texts;
